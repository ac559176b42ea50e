import type { Migration, Queries } from '@xiangtong/infrastructure';

/** The list of one state begins at the newest of them. */
export class SubmissionsByStatus1700000000136 implements Migration {
  readonly name = 'SubmissionsByStatus1700000000136';

  async up(runner: Queries): Promise<void> {
    await runner.query('drop index submission_status');
    await runner.query('create index submission_status on submission (status, month desc, id desc)');
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop index submission_status');
    await runner.query('create index submission_status on submission (status, month)');
  }
}
