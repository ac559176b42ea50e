import type { Queries } from '@xiangtong/infrastructure';
import { type FormCode, formPeriod, type Instant } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { unitRelation } from '@xiangtong/reference';
import type { EntryKind } from '../entry';

/** An entry in a form that anybody can check: its hashed content, its hash and the previous hash. */
export interface LedgerEntryView {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly form: FormCode;
  readonly unit: string;
  readonly period: string;
  readonly submission: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

/** Columns of `entryTables` that `toEntryView` reads. */
export const entryColumns = `entry.seq, entry.kind, entry.form, unit.code as unit, entry.month, revision.submission_id,
  revision.number, revision.content_hash, entry.actor, entry.reason, entry.recorded_at, entry.previous_hash, entry.hash`;

export const entryTables = `ledger_entry entry
  join revision on revision.id = entry.revision_id
  join ${unitRelation} unit on unit.id = entry.unit_id`;

export interface EntryRow {
  seq: number;
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

/** Units the caller may see. */
export interface VisibleUnits {
  readonly divisionPatterns: readonly string[];
  readonly unitIds: readonly number[];
}

/** Filters on the ledger; null for no filter. */
export interface LedgerFilter {
  readonly unit: string | null;
  readonly kind: EntryKind | null;
  readonly months: { readonly from: Month; readonly to: Month } | null;
}

export interface LedgerWindow extends VisibleUnits {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly order: LedgerOrder;
  readonly filter: LedgerFilter;
}

export const ledgerOrders = ['asc', 'desc'] as const;
export type LedgerOrder = (typeof ledgerOrders)[number];

/** Entries of a range, cut to the units the caller may see; at most `limit`. */
export const readLedgerEntries = async (
  queries: Queries,
  { from, to, divisionPatterns, unitIds, limit, order, filter: { unit, kind, months } }: LedgerWindow,
): Promise<LedgerEntryView[]> => {
  const rows = await queries.query<EntryRow[]>(
    `select ${entryColumns} from ${entryTables}
     where entry.seq between $1 and $2 and (unit.division like any($3::text[]) or unit.id = any($4::int[]))
       and ($6::text is null or unit.code = $6) and ($7::text is null or entry.kind = $7)
       and ($8::int is null or entry.month between $8 and $9)
     order by entry.seq ${order} limit $5`,
    [from, to, divisionPatterns, unitIds, limit, unit, kind, months?.from ?? null, months?.to ?? null],
  );
  return rows.map(toEntryView);
};

export const toEntryView = (row: EntryRow): LedgerEntryView => ({
  seq: row.seq,
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
