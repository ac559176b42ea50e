import type { Migration, Queries } from '@xiangtong/infrastructure';

const dated = ['household', 'household_before', 'benefit', 'benefit_before'] as const;

/** The entry of the ledger that an import is; none for those before the ledger knew imports. */
export class ImportEntries1700000000077 implements Migration {
  readonly name = 'ImportEntries1700000000077';

  async up(runner: Queries): Promise<void> {
    await runner.query(
      'alter table register_import add column entry_seq bigint unique references ledger_entry',
    );
    for (const table of dated)
      await runner.query(`create index ${table}_import on ${table} (from_import, id)`);
  }

  async down(runner: Queries): Promise<void> {
    for (const table of dated) await runner.query(`drop index ${table}_import`);
    await runner.query('alter table register_import drop column entry_seq');
  }
}
