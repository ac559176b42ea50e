import type { SalesSum } from '@xiangtong/contracts';
import { addMonths } from '@xiangtong/domain';
import { isDue, type Catalogue, type ReportingUnit } from '@xiangtong/reference';
import {
  forEachSum,
  valuesOf,
  type NaiveFact,
  type NaivePeriod,
  type NaiveState,
  type SalesValues,
} from './naive-state';
import { over, rational, rounded, times, total, zero, type Rational } from './rational';

/** A unit-month that has an estimate: lines of the month `history` times a trend. */
export interface NaiveEstimate {
  readonly unit: ReportingUnit;
  readonly month: number;
  readonly history: number;
  readonly trend: SalesValues;
}

export interface Imputation {
  readonly method: 'diftrend' | 'prevalue';
  readonly minimumDonors: number;
}

const unchanged = forEachSum(() => rational(1));

const sumOf = (
  state: NaiveState,
  units: readonly ReportingUnit[],
  month: number,
  measure: SalesSum,
): Rational =>
  total(
    units.flatMap(({ code }) => (state.get(`${code}/${month}`) ?? []).map((line) => valuesOf(line)[measure])),
  );

/** docs/methods.md, Non-response: the township's villages, if there are enough, otherwise the county with its parks. */
const trendOf = (
  state: NaiveState,
  catalogue: Catalogue,
  { unit, month, history }: Omit<NaiveEstimate, 'trend'>,
  minimum: number,
): SalesValues | null => {
  const donors = (prefix: number, villagesOnly: boolean): ReportingUnit[] =>
    [...catalogue.units.values()].filter(
      ({ code, kind, division }) =>
        division.slice(0, prefix) === unit.division.slice(0, prefix) &&
        (!villagesOnly || kind === 'village') &&
        state.has(`${code}/${month}`) &&
        state.has(`${code}/${history}`),
    );
  const near = unit.kind === 'village' ? donors(9, true) : [];
  const all = near.length >= minimum ? near : donors(6, false);
  if (all.length < minimum) return null;
  const trend = forEachSum((measure) =>
    over(sumOf(state, all, month, measure), sumOf(state, all, history, measure)),
  );
  return trend.amount.d === 0n ? null : trend;
};

const historyOf = (
  state: NaiveState,
  code: string,
  month: number,
  method: Imputation['method'],
): number | null => {
  const has = (candidate: number) => state.has(`${code}/${candidate}`);
  if (method === 'diftrend') {
    const known = [addMonths(month, -12), addMonths(month, -1)].find(has);
    return known ?? null;
  }
  for (let before = addMonths(month, -1); before >= 201001; before = addMonths(before, -1))
    if (has(before)) return before;
  return null;
};

export const naiveEstimates = (
  state: NaiveState,
  catalogue: Catalogue,
  months: readonly number[],
  { method, minimumDonors }: Imputation,
): NaiveEstimate[] =>
  [...catalogue.units.values()].flatMap((unit) =>
    months
      .filter((month) => isDue(unit, month) && !state.has(`${unit.code}/${month}`))
      .flatMap((month): NaiveEstimate[] => {
        const history = historyOf(state, unit.code, month, method);
        if (history === null) return [];
        const trend =
          method === 'prevalue'
            ? unchanged
            : trendOf(state, catalogue, { unit, month, history }, minimumDonors);
        return trend ? [{ unit, month, history, trend }] : [];
      }),
  );

/** A millionth of the smallest unit, line by line; no trend, no value. */
const estimated = (value: Rational, trend: Rational): Rational =>
  trend.d === 0n ? zero : rational(rounded(times(value, trend), 6), 1_000_000n);

export const estimatedFacts = (
  state: NaiveState,
  catalogue: Catalogue,
  { months, shift }: NaivePeriod,
  side: 0 | 1,
  imputation: Imputation,
): NaiveFact[] => {
  const moved = side === 0 ? 0 : shift;
  const own = months.map((month) => addMonths(month, -moved));
  return naiveEstimates(state, catalogue, own, imputation).flatMap(({ unit, month, history, trend }) =>
    state.get(`${unit.code}/${history}`)!.map((line): NaiveFact => {
      const before = valuesOf(line);
      return {
        side,
        shown: addMonths(month, moved),
        unit,
        line,
        estimated: true,
        values: forEachSum((measure) => estimated(before[measure], trend[measure])),
      };
    }),
  );
};
