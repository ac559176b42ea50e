import { addMonths, fenOf, formatMonth, formatYuan, growthRate, parseMonth } from '@xiangtong/domain';
import type { CubeQuery, Hole } from '@xiangtong/contracts';
import type { components } from '../../../api/schema';
import type { CubeAnswer } from '../../../api/cube/use-cube';

export type LineView = components['schemas']['LineView'];
export type SalesLine = components['schemas']['RevisionLineView'];

export const isSalesLine = (line: LineView): line is SalesLine => 'product' in line;

/** The month before, and the same month a year before; null where `period` is no month. */
const formerMonths = (period: string): { lastMonth: string; lastYear: string } | null => {
  const month = parseMonth(period);
  if (month === null) return null;
  return { lastMonth: formatMonth(addMonths(month, -1)), lastYear: formatMonth(addMonths(month, -12)) };
};

/** What the unit sold in the two months before, by product, as it is in force. */
export const formerQuery = (unit: string, period: string): CubeQuery | null => {
  const former = formerMonths(period);
  return (
    former && {
      measures: ['amount'],
      by: ['month', 'product'],
      where: { unit, month: [former.lastYear, former.lastMonth] },
      period: `${former.lastYear}..${former.lastMonth}`,
      limit: 5_000,
    }
  );
};

/** Amounts in yuan of one product; null is: not in the report, or no report. */
export interface ComparedProduct {
  readonly product: string;
  readonly now: string | null;
  readonly lastMonth: string | null;
  readonly lastYear: string | null;
  /** Growth of now on last month; null without a base. */
  readonly growth: string | null;
}

const sumByProduct = (lines: readonly { product: string; amount: string }[]): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const { product, amount } of lines) sums.set(product, (sums.get(product) ?? 0n) + fenOf(amount));
  return sums;
};

const written = (fen: bigint | undefined): string | null => (fen === undefined ? null : formatYuan(fen));

const bySize = (products: readonly string[], sums: ReadonlyMap<string, bigint>): string[] =>
  [...products].sort((a, b) => Number((sums.get(b) ?? 0n) - (sums.get(a) ?? 0n)) || (a < b ? -1 : 1));

/** Why there is nothing of a month at all; null where the unit reported it. */
export type FormerHoles = Readonly<Record<'lastMonth' | 'lastYear', Hole | null>>;

export const formerHoles = (former: CubeAnswer | undefined, period: string): FormerHoles => {
  const holeOf = (month: string | undefined): Hole | null => {
    const reason = former?.standing?.find(({ members }) => members.month === month)?.now.gap;
    return reason ? { side: 'now', reason } : null;
  };
  const months = formerMonths(period);
  return { lastMonth: holeOf(months?.lastMonth), lastYear: holeOf(months?.lastYear) };
};

/** Products of the submission beside those in force of the two months before; the largest first. */
export const sideBySide = (
  lines: readonly LineView[],
  former: CubeAnswer | undefined,
  period: string,
): ComparedProduct[] => {
  const months = formerMonths(period);
  const now = sumByProduct(lines.filter(isSalesLine));
  const of = (month: string | undefined) =>
    sumByProduct(
      (former?.rows ?? [])
        .filter((row) => row['month'] === month)
        .map((row) => ({ product: String(row['product']), amount: String(row['amount']) })),
    );
  const [lastMonth, lastYear] = [of(months?.lastMonth), of(months?.lastYear)];
  const gone = new Set([...lastMonth.keys(), ...lastYear.keys()].filter((product) => !now.has(product)));
  return [...bySize([...now.keys()], now), ...bySize([...gone], lastMonth)].map((product) => ({
    product,
    now: written(now.get(product)),
    lastMonth: written(lastMonth.get(product)),
    lastYear: written(lastYear.get(product)),
    growth: growthRate(now.get(product) ?? 0n, lastMonth.get(product) ?? 0n),
  }));
};
