import type { Queries } from '@xiangtong/infrastructure';
import type { Flow } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { excerptParameters, inExcerpt, type ExcerptWindow } from './excerpt-window';
import { lineWords } from '../revision/line-words';

/** A sales line of a revision in force, with who put it there; names are left to callers, who know the catalogue. */
export interface LineInForce {
  readonly unitId: number;
  readonly month: Month;
  readonly submission: string;
  readonly revision: number;
  /** Position of the entry that put the revision in force. */
  readonly seq: number;
  readonly acceptedAt: Date;
  readonly line: number;
  readonly productId: number;
  /** Six digits. */
  readonly destination: string;
  readonly platformId: number;
  readonly flow: Flow;
  readonly store: string | null;
  /** Quantity in the product's base unit, to three places. */
  readonly quantity: string;
  /** Quantity as the respondent wrote it. */
  readonly reportedQuantity: string;
  readonly measure: string;
  readonly amountFen: bigint;
  readonly orders: number;
  readonly refundFen: bigint | null;
}

/** What is held in memory at once. */
interface ReadingSize {
  /** Lines that are fetched together, unless a single revision has more. */
  readonly lines: number;
  /** Units whose revisions are listed together. */
  readonly units: number;
}

const usualSize: ReadingSize = { lines: 2_000, units: 200 };

type Origin = Pick<LineInForce, 'unitId' | 'month' | 'submission' | 'revision' | 'seq' | 'acceptedAt'>;

interface RevisionRow extends Origin {
  readonly id: number;
  readonly lineCount: number;
}

interface LineRow extends Omit<LineInForce, keyof Origin | 'amountFen' | 'refundFen'> {
  readonly revisionId: number;
  readonly amountFen: number;
  readonly refundFen: number | null;
}

/**
 * Every sales line in force at a position, one batch at a time, in the order of the window's units, of months and of
 * the lines. The data can no longer change, so no transaction has to stay open.
 */
export async function* readLinesInForce(
  queries: Queries,
  { unitIds, ...window }: ExcerptWindow,
  { lines, units }: ReadingSize = usualSize,
): AsyncGenerator<readonly LineInForce[]> {
  for (let at = 0; at < unitIds.length; at += units) {
    const some = { ...window, unitIds: unitIds.slice(at, at + units) };
    const revisions = await queries.query<RevisionRow[]>(revisionsInForce, excerptParameters(some));
    for (const batch of batches(revisions, lines)) yield await readLines(queries, batch);
  }
}

/** The newest entry of a unit and month shows what is in force; after a withdrawal nothing is. */
const revisionsInForce = `
  select revision.id, newest.unit_id as "unitId", newest.month, revision.submission_id as submission,
    revision.number as revision, revision.line_count as "lineCount", newest.seq, newest.recorded_at as "acceptedAt"
  from (
    select distinct on (unit_id, month) seq, kind, unit_id, month, revision_id, recorded_at
    from ledger_entry entry where form = 'sales' and ${inExcerpt} order by unit_id, month, seq desc
  ) newest
  join revision on revision.id = newest.revision_id
  where newest.kind <> 'withdraw' and revision.line_count > 0
  order by array_position($1::int[], newest.unit_id), newest.month`;

const linesOf = `
  select revision_id as "revisionId", line, product_id as "productId", ${lineWords}, platform_id as "platformId",
    store, quantity, reported_quantity as "reportedQuantity", measure, amount as "amountFen", orders, refund as "refundFen"
  from revision_line line where revision_id = any($1::bigint[])
  order by array_position($1::bigint[], revision_id), line`;

function* batches(revisions: readonly RevisionRow[], most: number): Generator<readonly RevisionRow[]> {
  let batch: RevisionRow[] = [];
  let lines = 0;
  for (const revision of revisions) {
    if (lines > 0 && lines + revision.lineCount > most) {
      yield batch;
      [batch, lines] = [[], 0];
    }
    batch.push(revision);
    lines += revision.lineCount;
  }
  if (batch.length > 0) yield batch;
}

const readLines = async (
  queries: Queries,
  revisions: readonly RevisionRow[],
): Promise<readonly LineInForce[]> => {
  const origins = new Map(revisions.map((revision) => [revision.id, revision]));
  const rows = await queries.query<LineRow[]>(linesOf, [[...origins.keys()]]);
  return rows.flatMap((row) => {
    const origin = origins.get(row.revisionId);
    return origin ? [toLine(row, origin)] : [];
  });
};

const toLine = (
  { revisionId: _, ...row }: LineRow,
  { id: __, lineCount: ___, ...origin }: RevisionRow,
): LineInForce => ({
  ...origin,
  ...row,
  amountFen: BigInt(row.amountFen),
  refundFen: row.refundFen === null ? null : BigInt(row.refundFen),
});
