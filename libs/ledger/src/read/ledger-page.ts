import { formPeriod, type FormCode } from '@xiangtong/contracts';
import type { EntityManager } from 'typeorm';
import type { EntryKind } from '../append/entry';

/** An entry as anybody can check it: what it hashes, its hash and the hash before it. */
export interface LedgerEntryView {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly form: string;
  readonly unit: string;
  readonly period: string;
  readonly submission: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Columns of `entryTables` that `toEntryView` reads. */
export const entryColumns = `entry.seq, entry.kind, entry.form, unit.code as unit, entry.month, revision.submission_id,
  revision.number, revision.content_hash, entry.actor, entry.reason, entry.recorded_at, entry.previous_hash, entry.hash`;

export const entryTables = `ledger_entry entry
  join revision on revision.id = entry.revision_id
  join reporting_unit unit on unit.id = entry.unit_id`;

export interface EntryRow {
  seq: string;
  kind: EntryKind;
  form: FormCode;
  unit: string;
  month: number;
  submission_id: string;
  number: number;
  content_hash: Buffer;
  actor: string;
  reason: string | null;
  recorded_at: Date;
  previous_hash: Buffer;
  hash: Buffer;
}

export interface LedgerWindow {
  readonly from: number;
  readonly to: number;
  /** Units the caller may see. */
  readonly divisionPatterns: readonly string[];
  readonly unitIds: readonly number[];
  readonly limit: number;
}

/** Entries of a range, cut to the units the caller may see; at most `limit`. */
export const readLedgerEntries = async (
  queries: Pick<EntityManager, 'query'>,
  window: LedgerWindow,
): Promise<LedgerEntryView[]> => {
  const rows = await queries.query<EntryRow[]>(
    `select ${entryColumns} from ${entryTables}
     where entry.seq between $1 and $2 and (unit.division like any($3::text[]) or unit.id = any($4::int[]))
     order by entry.seq limit $5`,
    [window.from, window.to, window.divisionPatterns, window.unitIds, window.limit],
  );
  return rows.map(toEntryView);
};

export const toEntryView = (row: EntryRow): LedgerEntryView => ({
  seq: Number(row.seq),
  kind: row.kind,
  form: row.form,
  unit: row.unit,
  period: formPeriod(row.form, row.month),
  submission: row.submission_id,
  revision: row.number,
  contentHash: row.content_hash.toString('hex'),
  actor: row.actor,
  reason: row.reason,
  recordedAt: row.recorded_at.toISOString(),
  previousHash: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
});
