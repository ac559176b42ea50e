import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Views of the explore page that a person saves under a name. */
export class SavedViews1700000000018 implements Migration {
  readonly name = 'SavedViews1700000000018';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account on delete cascade,
        name text not null check (length(name) between 1 and 60),
        query text not null check (length(query) between 1 and 2048),
        created_at timestamptz(3) not null,
        unique (account_id, name)
      );
      grant select, insert, update, delete on saved_view to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table saved_view');
  }
}
