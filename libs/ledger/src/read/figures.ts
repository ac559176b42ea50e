import { type ArrivalPosition, type Transaction, queryPrepared } from '@xiangtong/infrastructure';
import type { Flow, FormCode, RevisionEntryKind } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { unitRelation } from '@xiangtong/reference';

/** The figure of a submitted revision. */
export interface SubmittedFigure {
  readonly revisionId: number;
  readonly form: FormCode;
  readonly unitId: number;
  /** First six digits of the unit's division. */
  readonly county: string;
  readonly month: Month;
  /** Fen. */
  readonly total: number;
  readonly lines: number;
}

/** The figure that an entry puts in force or takes out. */
export interface LedgerFigure extends SubmittedFigure {
  readonly seq: number;
  readonly kind: RevisionEntryKind;
}

export interface NewFigures {
  readonly entries: readonly LedgerFigure[];
  readonly submitted: readonly SubmittedFigure[];
}

interface FigureRow extends SubmittedFigure {
  readonly seq: number | null;
  readonly kind: RevisionEntryKind;
}

/**
 * Figures of the entries, and of the revisions, after a known position, in order; at most `limit` of each. If there is
 * nothing new, it is one short query.
 */
export const readFiguresAfter = async (
  manager: Transaction,
  { seq, revisionId }: ArrivalPosition,
  limit: number,
): Promise<NewFigures> => {
  const rows = await queryPrepared<FigureRow>(manager, figuresAfter, [seq, revisionId, limit]);
  const entries: LedgerFigure[] = [];
  const submitted: SubmittedFigure[] = [];
  for (const { seq: position, kind, ...figure } of rows) {
    if (position === null) submitted.push(figure);
    else entries.push({ ...figure, seq: position, kind });
  }
  return { entries, submitted };
};

const figureColumns = `revision.form, revision.unit_id as "unitId", left(unit.division, 6) as county, revision.month,
  revision.id as "revisionId", revision.total_fen as total, revision.line_count as lines`;

// The limits make PostgreSQL use the indexes, whatever amount of rows it estimates after the position.
const figuresAfter = {
  name: 'figures-after',
  text: `
    (select entry.seq, entry.kind, ${figureColumns}
    from ledger_entry entry
    join revision on revision.id = entry.revision_id
    join ${unitRelation} unit on unit.id = revision.unit_id
    where entry.seq > $1 order by entry.seq limit $3)
    union all
    (select null, null, ${figureColumns}
    from revision
    join ${unitRelation} unit on unit.id = revision.unit_id
    where revision.id > $2 order by revision.id limit $3)`,
};

/** A line that makes up a large part of a revision: fen, and thousandths of the product's base unit. */
export interface LargeLine {
  readonly revisionId: number;
  readonly product: number;
  readonly destination: number;
  readonly platform: number;
  readonly flow: Flow;
  readonly store: string | null;
  readonly amount: number;
  readonly quantity: number;
  readonly orders: number;
}

interface LargeLineRow extends Omit<LargeLine, 'quantity' | 'flow'> {
  readonly quantity: string;
  readonly flow: string;
}

/** Lines of the given revisions from the minimum amount given for each. */
export const readLargeLines = async (
  manager: Transaction,
  wanted: readonly { readonly revisionId: number; readonly from: number }[],
): Promise<LargeLine[]> => {
  const rows = await queryPrepared<LargeLineRow>(manager, largeLines, [
    wanted.map(({ revisionId }) => revisionId),
    wanted.map(({ from }) => Math.max(1, Math.ceil(from))),
  ]);
  return rows.map(({ flow, ...row }) => ({
    ...row,
    flow: flow === 'd' ? 'down' : 'up',
    quantity: Math.round(Number(row.quantity) * 1_000),
  }));
};

const largeLines = {
  name: 'large-lines',
  text: `
    select revision_id as "revisionId", product_id as product, destination, platform_id as platform, flow, store, amount,
      quantity, orders
    from unnest($1::bigint[], $2::bigint[]) as wanted (id, least)
    join revision_line on revision_id = wanted.id and amount >= wanted.least`,
};

/** Unit price of an accepted sales line: fen per thousandth of the product's base unit. */
export interface PriceSample {
  readonly product: number;
  readonly price: number;
}

export interface PriceSampling {
  /** Entries before this position are left out. */
  readonly after: number;
  /** First lines of each report. */
  readonly linesEach: number;
}

/**
 * Unit prices of sales lines accepted after a position. Queried report by report, so that the table of lines is not
 * scanned.
 */
export const readPriceSamples = async (
  manager: Transaction,
  { after, linesEach }: PriceSampling,
): Promise<PriceSample[]> => {
  const rows = await manager.query<{ product: number; prices: string }[]>(
    `select product_id as product, string_agg((amount / quantity::float8)::real::text, ' ') as prices
     from ledger_entry entry
     cross join lateral (
       select product_id, amount, quantity from revision_line
       where revision_id = entry.revision_id order by line limit $2
     ) line
     where entry.seq > $1 and entry.form = 'sales' and entry.kind <> 'withdraw' and amount > 0 and quantity > 0
     group by product_id`,
    [after, linesEach],
  );
  // The table holds base units, the sample is per thousandth.
  return rows.flatMap(({ product, prices }) =>
    prices.split(' ').map((price) => ({ product, price: Number(price) / 1_000 })),
  );
};
