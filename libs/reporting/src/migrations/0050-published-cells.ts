import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What public editions print and hide, for the editions after them. */
export class PublishedCells1700000000050 implements Migration {
  readonly name = 'PublishedCells1700000000050';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      -- Holds single contributors: it is read by the making of public editions alone and leaves the service nowhere.
      alter table report_run add column cells json;
      create index report_run_published on report_run (finished_at, id) where seal is not null and cells is not null;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop index report_run_published;
      alter table report_run drop column cells;
    `);
  }
}
