import type { Migration, Queries } from '@xiangtong/infrastructure';

/** The list of a province or the country begins at the newest month instead of sorting everything. */
export class NewestSubmissions1700000000133 implements Migration {
  readonly name = 'NewestSubmissions1700000000133';

  async up(runner: Queries): Promise<void> {
    await runner.query('create index submission_newest on submission (month desc, id desc)');
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop index submission_newest');
  }
}
