import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Actions of people are read by time; the streams that grow with every report have an index for it. */
export class Audit1700000000016 implements Migration {
  readonly name = 'Audit1700000000016';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create index submission_event_at on submission_event (at, id);
      create index ledger_entry_recorded_at on ledger_entry (recorded_at, seq);
      create index submission_comment_at on submission_comment (at, id);
      create index account_event_at on account_event (at, id);
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(
      'drop index submission_event_at, ledger_entry_recorded_at, submission_comment_at, account_event_at',
    );
  }
}
