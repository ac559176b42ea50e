import type { Queries } from '@xiangtong/infrastructure';
import {
  type AnyEntryView,
  type EntryKind,
  type FormCode,
  formPeriod,
  type ImportSubject,
  type LedgerOrder,
  type RevisionEntryKind,
} from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { unitRelation } from '@xiangtong/reference';
import { entryText, type EntryContent, type ImportEntryContent } from '../entry';

/** Columns of `entryTables` that `toEntryView` and `contentOf` read. */
export const entryColumns = `entry.seq, entry.kind, entry.form, unit.code as unit, entry.month, revision.submission_id,
  revision.number, coalesce(revision.content_hash, entry.content_hash) as content_hash, entry.actor, entry.reason,
  entry.recorded_at, entry.previous_hash, entry.hash, entry.subject, entry.place, entry.row_count, entry.created_count,
  entry.updated_count`;

export const entryTables = `ledger_entry entry
  left join revision on revision.id = entry.revision_id
  left join ${unitRelation} unit on unit.id = entry.unit_id`;

/** Condition: the caller may see the unit of an entry, or the whole place of an import. Both are expressions. */
export const isVisible = (divisionPatterns: string, unitIds: string): string =>
  `(coalesce(unit.division, entry.place) like any(${divisionPatterns}::text[]) or unit.id = any(${unitIds}::int[]))`;

interface StampedRow {
  seq: number;
  content_hash: Buffer;
  actor: string;
  recorded_at: Date;
  previous_hash: Buffer;
  hash: Buffer;
}

interface RevisionEntryRow extends StampedRow {
  kind: RevisionEntryKind;
  form: FormCode;
  unit: string;
  month: number;
  submission_id: string;
  number: number;
  reason: string | null;
}

interface ImportEntryRow extends StampedRow {
  kind: 'import';
  subject: ImportSubject;
  place: string;
  row_count: number;
  created_count: number;
  updated_count: number;
}

export type EntryRow = RevisionEntryRow | ImportEntryRow;

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

/** Entries of a range, cut to the units the caller may see; at most `limit`. */
export const readLedgerEntries = async (
  queries: Queries,
  { from, to, divisionPatterns, unitIds, limit, order, filter: { unit, kind, months } }: LedgerWindow,
): Promise<AnyEntryView[]> => {
  const rows = await queries.query<EntryRow[]>(
    `select ${entryColumns} from ${entryTables}
     where entry.seq between $1 and $2 and ${isVisible('$3', '$4')}
       and ($6::text is null or unit.code = $6) and ($7::text is null or entry.kind = $7)
       and ($8::int is null or entry.month between $8 and $9)
     order by entry.seq ${order} limit $5`,
    [from, to, divisionPatterns, unitIds, limit, unit, kind, months?.from ?? null, months?.to ?? null],
  );
  return rows.map(toEntryView);
};

const stampOf = (row: StampedRow) => ({
  contentHash: row.content_hash.toString('hex'),
  actor: row.actor,
  recordedAt: row.recorded_at.toISOString(),
  previousHash: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
});

export const toEntryView = (row: EntryRow): AnyEntryView =>
  row.kind === 'import'
    ? {
        seq: row.seq,
        kind: row.kind,
        subject: row.subject,
        place: row.place,
        rows: row.row_count,
        created: row.created_count,
        updated: row.updated_count,
        ...stampOf(row),
      }
    : {
        seq: row.seq,
        kind: row.kind,
        form: row.form,
        unit: row.unit,
        period: formPeriod(row.form, row.month),
        submission: row.submission_id,
        revision: row.number,
        reason: row.reason,
        ...stampOf(row),
      };

/** The hashed text of a stored entry. */
export const textOf = (row: EntryRow): string => entryText(contentOf(row), row.previous_hash);

export const contentOf = (row: EntryRow): EntryContent | ImportEntryContent => {
  const { seq, content_hash: contentHash, actor, recorded_at: recordedAt } = row;
  const stamp = { seq, contentHash, actor, recordedAt };
  if (row.kind === 'import') {
    const { kind, subject, place, row_count: rows, created_count: created, updated_count: updated } = row;
    return { ...stamp, kind, subject, place, rows, created, updated };
  }
  const { kind, form, unit: unitCode, month, submission_id: submissionId, number, reason } = row;
  return { ...stamp, kind, form, unitCode, month, submissionId, revisionNumber: number, reason };
};
