import type { Queries } from '@xiangtong/infrastructure';
import { formPeriod, type FormCode } from '@xiangtong/contracts';
import { formatYuan, type Month } from '@xiangtong/domain';
import { platformRelation, productRelation, unitRelation } from '@xiangtong/reference';
import type { VisibleUnits } from '../read/ledger-page';
import { lineWords } from '../revision/line-words';
import { photosOf } from '../revision/photos';
import { excerptParameters, inExcerpt, type ExcerptWindow } from '../read/excerpt-window';

/** A line as it is hashed, in the units people read. */
export interface ExcerptLine {
  readonly product: string;
  /** Six digits. */
  readonly destination: string;
  readonly platform: string;
  readonly store: string | null;
  readonly flow: 'up' | 'down';
  /** Quantity in the base unit, to three places. */
  readonly quantity: string;
  /** Yuan. */
  readonly amount: string;
  readonly orders: number;
  readonly refund: string | null;
  readonly measure: string;
  readonly reportedQuantity: string;
}

export interface ExcerptValue {
  readonly indicator: string;
  readonly platform: string | null;
  readonly value: string;
}

const fen = (yuan: string): string => yuan.replace('.', '').replace(/^0+(?=\d)/, '');

/** The text of a line that is hashed; see revision/line-bytes.ts. */
export const excerptLineText = (line: ExcerptLine): string =>
  `${[
    line.product,
    Number(line.destination),
    line.platform,
    line.store ?? '',
    line.flow[0],
    line.quantity,
    fen(line.amount),
    line.orders,
    line.refund === null ? '' : fen(line.refund),
    line.measure,
    line.reportedQuantity,
  ].join('\t')}\n`;

/** The text of a value that is hashed; see revision/values.ts. */
export const excerptValueText = ({ indicator, platform, value }: ExcerptValue): string =>
  `${indicator}\t${platform ?? ''}\t${value}\n`;

/** A revision that came into force, with everything its hash covers. */
export interface ExcerptRevision {
  /** Position of the entry that put it in force. */
  readonly seq: number;
  readonly submission: string;
  readonly revision: number;
  readonly form: FormCode;
  readonly unit: string;
  readonly period: string;
  readonly basis: string;
  readonly lineCount: number;
  /** Yuan. */
  readonly total: string;
  /** One JSON text, as hashed. */
  readonly explanations: string | null;
  readonly linesHash: string;
  readonly contentHash: string;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly acceptedBy: string;
  readonly acceptedAt: Date;
  readonly reason: string | null;
  /** SHA-256 of the photos that belong to it, hex. */
  readonly photos: readonly string[];
  /** Empty unless requested; so are the values. */
  readonly lines: readonly ExcerptLine[];
  readonly values: readonly ExcerptValue[];
}

interface RevisionRow extends Omit<ExcerptRevision, 'period' | 'total' | 'lines' | 'values'> {
  readonly id: number;
  readonly month: Month;
  readonly totalFen: number;
}

const BATCH = 200;

/** Lines are of `sales`, values of the other forms. */
const conditions = {
  none: '',
  lines: `and entry.form = 'sales'`,
  values: `and entry.form <> 'sales'`,
} as const;

/**
 * Revisions put in force by the entries of the window, in the order of these entries, one batch at a time; with `lines`
 * or `values` only those that can have some.
 */
export async function* readExcerptRevisions(
  queries: Queries,
  window: ExcerptWindow,
  figures: keyof typeof conditions,
): AsyncGenerator<readonly ExcerptRevision[]> {
  for (let after = 0; ;) {
    const rows = await queries.query<RevisionRow[]>(revisionsAfter(conditions[figures]), [
      ...excerptParameters(window),
      after,
      BATCH,
    ]);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const lines = figures === 'lines' ? await readLines(queries, ids) : noFigures;
    const values = figures === 'values' ? await readValues(queries, ids) : noFigures;
    yield rows.map((row) => ({
      ...toRevision(row),
      lines: lines.get(row.id) ?? [],
      values: values.get(row.id) ?? [],
    }));
    after = rows.at(-1)!.seq;
  }
}

const noFigures: ReadonlyMap<number, never[]> = new Map();

const readLines = async (queries: Queries, ids: readonly number[]) =>
  byRevision(await queries.query<LineRow[]>(linesOf, [ids]), toLine);

const readValues = async (queries: Queries, ids: readonly number[]) =>
  byRevision(await queries.query<ValueRow[]>(valuesOf, [ids]), toValue);

/**
 * The revision that an entry names, with its figures; for a withdrawal the withdrawn one. Null if the caller may not
 * see it.
 */
export const readEntryRevision = async (
  queries: Queries,
  seq: number,
  { divisionPatterns, unitIds }: VisibleUnits,
): Promise<ExcerptRevision | null> => {
  const [row] = await queries.query<RevisionRow[]>(
    `${revisionColumns}
     where entry.kind <> 'withdraw' and entry.revision_id = (select revision_id from ledger_entry where seq = $1)
       and (unit.division like any($2::text[]) or unit.id = any($3::int[]))`,
    [seq, divisionPatterns, unitIds],
  );
  if (!row) return null;
  const [lines, values] = [await readLines(queries, [row.id]), await readValues(queries, [row.id])];
  return { ...toRevision(row), lines: lines.get(row.id) ?? [], values: values.get(row.id) ?? [] };
};

const revisionColumns = `
  select revision.id, entry.seq, revision.submission_id as submission, revision.number as revision, entry.form,
    unit.code as unit, entry.month, revision.basis, revision.line_count as "lineCount", revision.total_fen as "totalFen",
    revision.explanations::text as explanations, encode(revision.lines_hash, 'hex') as "linesHash",
    encode(revision.content_hash, 'hex') as "contentHash", revision.submitted_by as "submittedBy",
    revision.submitted_at as "submittedAt", ${photosOf('revision.id')} as photos,
    entry.actor as "acceptedBy", entry.recorded_at as "acceptedAt", entry.reason
  from ledger_entry entry
  join revision on revision.id = entry.revision_id
  join ${unitRelation} unit on unit.id = entry.unit_id`;

const revisionsAfter = (condition: string): string => `${revisionColumns}
  where ${inExcerpt} and entry.kind <> 'withdraw' ${condition} and entry.seq > $5
  order by entry.seq limit $6`;

const toRevision = ({
  id: _,
  month,
  totalFen,
  ...row
}: RevisionRow): Omit<ExcerptRevision, 'lines' | 'values'> => ({
  ...row,
  period: formPeriod(row.form, month),
  total: formatYuan(BigInt(totalFen)),
});

interface LineRow extends Omit<ExcerptLine, 'amount' | 'refund'> {
  readonly revision_id: number;
  readonly amountFen: number;
  readonly refundFen: number | null;
}

const linesOf = `
  select revision_id, product.code as product, ${lineWords}, platform.code as platform, store, quantity,
    amount as "amountFen", orders, refund as "refundFen", measure, reported_quantity as "reportedQuantity"
  from revision_line line
  join ${productRelation} product on product.id = line.product_id
  join ${platformRelation} platform on platform.id = line.platform_id
  where revision_id = any($1::bigint[]) order by revision_id, line`;

const toLine = ({ revision_id: _, amountFen, refundFen, ...row }: LineRow): ExcerptLine => ({
  ...row,
  amount: formatYuan(BigInt(amountFen)),
  refund: refundFen === null ? null : formatYuan(BigInt(refundFen)),
});

interface ValueRow extends ExcerptValue {
  readonly revision_id: number;
}

/** The text of the value is the hashed text, with all its places. */
const valuesOf = `
  select revision_id, indicator, platform.code as platform, value
  from revision_value stated left join ${platformRelation} platform on platform.id = stated.platform_id
  where revision_id = any($1::bigint[]) order by revision_id, line`;

const toValue = ({ indicator, platform, value }: ValueRow): ExcerptValue => ({ indicator, platform, value });

const byRevision = <Row extends { readonly revision_id: number }, Made>(
  rows: readonly Row[],
  make: (row: Row) => Made,
): ReadonlyMap<number, readonly Made[]> => {
  const found = new Map<number, Made[]>();
  for (const row of rows) {
    const own = found.get(row.revision_id);
    if (own) own.push(make(row));
    else found.set(row.revision_id, [make(row)]);
  }
  return found;
};
