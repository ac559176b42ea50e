import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Imports of households and benefits are entries of the chain: of no revision, with counts and a hash of their own. */
export class LedgerImports1700000000076 implements Migration {
  readonly name = 'LedgerImports1700000000076';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table ledger_entry
        alter column form drop not null,
        alter column unit_id drop not null,
        alter column month drop not null,
        alter column revision_id drop not null,
        add column subject text check (subject in ('households', 'benefits')),
        add column place text check (place ~ '^\\d{0,12}$'),
        add column row_count integer check (row_count > 0),
        add column created_count integer check (created_count >= 0),
        add column updated_count integer check (updated_count >= 0),
        add column content_hash bytea check (length(content_hash) = 32),
        drop constraint ledger_entry_kind_check,
        add constraint ledger_entry_kind_check check (kind in ('accept', 'supersede', 'withdraw', 'import')),
        add constraint ledger_entry_names check (case kind
          when 'import' then num_nulls(form, unit_id, month, revision_id, reason) = 5
            and num_nulls(subject, place, row_count, created_count, updated_count, content_hash) = 0
          else num_nulls(form, unit_id, month, revision_id) = 0
            and num_nulls(subject, place, row_count, created_count, updated_count, content_hash) = 6 end)
    `);
  }

  /** Refused by the database once there is an import. */
  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table ledger_entry
        drop constraint ledger_entry_names,
        drop column subject,
        drop column place,
        drop column row_count,
        drop column created_count,
        drop column updated_count,
        drop column content_hash,
        drop constraint ledger_entry_kind_check,
        add constraint ledger_entry_kind_check check (kind in ('accept', 'supersede', 'withdraw')),
        alter column form set not null,
        alter column unit_id set not null,
        alter column month set not null,
        alter column revision_id set not null
    `);
  }
}
