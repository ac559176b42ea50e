import type { Queries } from '@xiangtong/infrastructure';
import type { Flow, FormCode, Instant, RevisionEntryKind } from '@xiangtong/contracts';
import { formatQuantity, formatYuan, type Month } from '@xiangtong/domain';
import { platformRelation, productRelation, unitRelation } from '@xiangtong/reference';
import { entryView } from './entry-view';
import { lineWords } from './line-words';
import type { RecordedRevision } from './revision';
import { readValueViews, type RevisionValueView } from './values';

export interface RecordedFigures {
  /** Tells whether somebody reports the same again. */
  readonly hash: Buffer;
  /** Position of the entry that put them in force; null while they wait. */
  readonly seq: number | null;
}

/** The figures of each of these revisions. */
export const readRecordedFigures = async (
  queries: Queries,
  ids: readonly number[],
): Promise<Map<number, RecordedFigures>> => {
  const rows = await queries.query<({ readonly id: number } & RecordedFigures)[]>(
    `select revision.id, revision.lines_hash as hash, entry.seq from revision
     left join ledger_entry entry on entry.revision_id = revision.id and entry.kind <> 'withdraw'
     where revision.id = any($1::bigint[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...figures }) => [id, figures]));
};

/** Recorded revisions by id, ready to be named by an entry. */
export const readRecordedRevisions = async (
  queries: Queries,
  ids: readonly number[],
): Promise<Map<number, RecordedRevision>> => {
  const rows = await queries.query<
    {
      id: number;
      submission_id: string;
      number: number;
      form: FormCode;
      unit_id: number;
      unit_code: string;
      month: Month;
      content_hash: Buffer;
    }[]
  >(
    `select revision.id, submission_id, number, form, unit_id, unit.code as unit_code, month, content_hash
     from revision join ${unitRelation} unit on unit.id = unit_id where revision.id = any($1::bigint[])`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        submissionId: row.submission_id,
        number: row.number,
        form: row.form,
        unit: { id: row.unit_id, code: row.unit_code },
        month: row.month,
        contentHash: row.content_hash,
      },
    ]),
  );
};

/** A submitted revision for display: what was written, when and by whom. */
export interface RevisionView {
  readonly revision: number;
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  readonly total: string;
  readonly contentHash: string;
  readonly explanations: Readonly<Record<string, string>> | null;
  /** Entries that name it, oldest first. */
  readonly entries: readonly {
    readonly seq: number;
    readonly kind: RevisionEntryKind;
    readonly actor: string;
    readonly at: Instant;
    readonly reason: string | null;
  }[];
  /** Sales lines, or values of an indicator form. */
  readonly lines: readonly (RevisionLineView | RevisionValueView)[];
}

export interface RevisionLineView {
  readonly product: string;
  readonly destination: string;
  readonly platform: string;
  readonly store?: string;
  readonly flow: 'up' | 'down';
  readonly quantity: string;
  readonly unit: string;
  readonly amount: string;
  readonly orders: number;
  readonly refundAmount?: string;
}

/** Distinguishes a sales line from a value of an indicator form. */
export const isSalesLine = (line: RevisionLineView | RevisionValueView): line is RevisionLineView =>
  'product' in line;

interface RevisionViewRow {
  id: number;
  number: number;
  submitted_by: string;
  submitted_at: Date;
  total_fen: number;
  content_hash: Buffer;
  explanations: Record<string, string> | null;
  entries: RevisionView['entries'] | null;
}

interface LineViewRow {
  revision_id: number;
  product: string;
  destination: string;
  platform: string;
  store: string | null;
  flow: Flow;
  reported_quantity: string;
  measure: string;
  amount: number;
  orders: number;
  refund: number | null;
}

/** The revisions of a submission with their lines, oldest first; all of them, or the one with `revisionId`. */
export const readRevisionViews = async (
  queries: Queries,
  submissionId: string,
  revisionId: number | null = null,
): Promise<RevisionView[]> => {
  const revisions = await queries.query<RevisionViewRow[]>(
    `select revision.id, number, submitted_by, submitted_at, total_fen, content_hash, explanations, named.entries
     from revision left join lateral (
       select json_agg(${entryView} order by seq) as entries
       from ledger_entry where revision_id = revision.id
     ) named on true
     where submission_id = $1 and ($2::bigint is null or revision.id = $2) order by number`,
    [submissionId, revisionId],
  );
  const ids = revisions.map(({ id }) => id);
  const byRevision = new Map(ids.map((id): [number, LineViewRow[]] => [id, []]));
  for (const line of await readLineRows(queries, ids)) byRevision.get(line.revision_id)!.push(line);
  const values = await readValueViews(queries, ids);
  return revisions.map((row) => ({
    revision: row.number,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at.toISOString(),
    total: formatYuan(BigInt(row.total_fen)),
    contentHash: row.content_hash.toString('hex'),
    explanations: row.explanations,
    entries: row.entries ?? [],
    lines: values.get(row.id) ?? byRevision.get(row.id)!.map(toLineView),
  }));
};

const readLineRows = (queries: Queries, revisionIds: readonly number[]): Promise<LineViewRow[]> =>
  queries.query<LineViewRow[]>(
    `select revision_id, product.code as product, ${lineWords}, platform.code as platform, store,
       reported_quantity, measure, amount, orders, refund
     from revision_line line
     join ${productRelation} product on product.id = line.product_id
     join ${platformRelation} platform on platform.id = line.platform_id
     where revision_id = any($1::bigint[]) order by revision_id, line`,
    [revisionIds],
  );

const toLineView = (row: LineViewRow): RevisionLineView => ({
  product: row.product,
  destination: row.destination,
  platform: row.platform,
  ...(row.store === null ? {} : { store: row.store }),
  flow: row.flow,
  quantity: formatQuantity(BigInt(row.reported_quantity.replace('.', ''))),
  unit: row.measure,
  amount: formatYuan(BigInt(row.amount)),
  orders: row.orders,
  ...(row.refund === null ? {} : { refundAmount: formatYuan(BigInt(row.refund)) }),
});
