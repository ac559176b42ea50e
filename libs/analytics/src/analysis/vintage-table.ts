import { type RevisedMeasure, type Vintage, type VintageTable, groundOf } from '@xiangtong/contracts';
import {
  addMonths,
  formatMonth,
  formatRatio,
  formatScaled,
  fraction,
  rateRevisionSums,
  revisionMeasures,
  revisionSums,
  subtractFractions,
  type Fraction,
  type Month,
  type Period,
  type RevisedRate,
} from '@xiangtong/domain';
import { measures } from '../cube/vocabulary/measures';
import type { Triangle, VintageCell } from './vintages';

interface Asked {
  readonly measure: RevisedMeasure;
  readonly period: string;
  readonly vintages: readonly Vintage[];
  /** Periods of each vintage's editions. */
  readonly covered: readonly (readonly Period[])[];
}

const firstReported = (cells: readonly VintageCell[]): number =>
  cells.findIndex(({ reports }) => reports > 0);

/** A month is published by the first edition about it; if no vintage is an edition, by its first accepted report. */
const firstOf = (month: Month, cells: readonly VintageCell[], { covered }: Asked): number | null => {
  const index = covered.some((periods) => periods.length > 0)
    ? covered.findIndex((periods) => periods.some(({ from, to }) => from <= month && month <= to))
    : firstReported(cells);
  return index < 0 ? null : index;
};

const growthAt = ({ cells }: Triangle, month: Month, index: number): Fraction | null => {
  const [now, base] = [month, addMonths(month, -12)].map((one) => cells.get(one)![index]!.value);
  return base! <= 0n ? null : subtractFractions(fraction(now!, base), fraction(1n));
};

const ratio = (value: Fraction | null): string | null =>
  value && formatRatio(value.numerator, value.denominator);

export const vintageTable = (triangle: Triangle, asked: Asked): VintageTable => {
  const { measure, period, vintages } = asked;
  const { unit, decimals } = measures[measure];
  const last = vintages.length - 1;
  const shown = (value: bigint) => (unit === 'count' ? Number(value) : formatScaled(value, decimals));
  const months = triangle.months.map((month) => {
    const cells = triangle.cells.get(month)!;
    return { month, cells, first: firstOf(month, cells, asked) };
  });
  const published = months.flatMap(({ cells, first }) =>
    first === null ? [] : [{ earlier: cells[first]!.value, later: cells[last]!.value }],
  );
  return {
    ...groundOf(triangle),
    measure,
    unit,
    decimals,
    period,
    vintages,
    rows: months.map(({ month, cells, first }) => {
      const begun = firstReported(cells);
      const values = cells.map(({ value }, index) => (begun < 0 || index < begun ? null : shown(value)));
      return { month: formatMonth(month), first, values };
    }),
    revisions: revisionMeasures(
      { ...revisionSums(published), scale: 10n ** BigInt(decimals) },
      Math.max(decimals, 2),
    ),
    rates: ratesOf(triangle, months, last),
  };
};

/** Growth of each month as first published and as it is now. */
const ratesOf = (
  triangle: Triangle,
  months: readonly { readonly month: Month; readonly first: number | null }[],
  last: number,
): VintageTable['rates'] => {
  const rates = months.map(({ month, first }) => ({
    month,
    earlier: first === null ? null : growthAt(triangle, month, first),
    later: growthAt(triangle, month, last),
  }));
  const revised = rates.flatMap(({ earlier, later }): RevisedRate[] =>
    earlier && later ? [{ earlier, later }] : [],
  );
  return {
    rows: rates.map(({ month, earlier, later }) => ({
      month: formatMonth(month),
      first: ratio(earlier),
      latest: ratio(later),
      revision: earlier && later && ratio(subtractFractions(later, earlier)),
    })),
    revisions: revisionMeasures(rateRevisionSums(revised), 6),
  };
};
