import type { FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { EntityManager } from 'typeorm';
import type { EntryKind } from '../append/entry';
import { queryPrepared } from '../append/prepared-query';

/** The figure that an entry puts in force or takes out. */
export interface LedgerFigure {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly form: FormCode;
  readonly unitId: number;
  /** First six digits of the unit's division. */
  readonly county: string;
  readonly month: Month;
  /** Fen. */
  readonly total: number;
  readonly lines: number;
}

interface FigureRow extends Omit<LedgerFigure, 'seq' | 'total'> {
  readonly seq: string;
  readonly total: string;
}

/** Figures of the entries after a position, in order; at most `limit`. Nothing to report is a very short journey. */
export const readFiguresAfter = async (
  manager: EntityManager,
  seq: number,
  limit: number,
): Promise<LedgerFigure[]> => {
  const rows = await queryPrepared<FigureRow>(manager, figuresAfter, [seq, limit]);
  return rows.map((row) => ({ ...row, seq: Number(row.seq), total: Number(row.total) }));
};

const figuresAfter = {
  name: 'figures-after',
  text: `
    select entry.seq, entry.kind, entry.form, entry.unit_id as "unitId", left(unit.division, 6) as county, entry.month,
      revision.total_fen as total, revision.line_count as lines
    from ledger_entry entry
    join revision on revision.id = entry.revision_id
    join reporting_unit unit on unit.id = entry.unit_id
    where entry.seq > $1 order by entry.seq limit $2`,
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

/** Unit prices of sales lines accepted after a position. Asked report by report: the table of lines is not read through. */
export const readPriceSamples = async (
  manager: EntityManager,
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
