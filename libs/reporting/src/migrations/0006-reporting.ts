import type { Migration, Queries } from '@xiangtong/infrastructure';

export class Reporting1700000000006 implements Migration {
  readonly name = 'Reporting1700000000006';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table report_run (
        id uuid primary key,
        report text not null,
        parameters jsonb not null,
        requested_by text not null,
        requested_at timestamptz(3) not null,
        status text not null check (status in ('running', 'done', 'failed')),
        files jsonb not null default '[]',
        failure text,
        finished_at timestamptz(3)
      );
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table report_run');
  }
}
