import {
  isTimeDimension,
  type CubeCompare,
  type CubeDimension,
  type TimeDimension,
} from '@xiangtong/contracts';
import {
  monthRange,
  monthsBetween,
  parsePeriod,
  periodMonths,
  type Month,
  type Period,
} from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { statedOf } from './indicator-fit';
import type { CubePlan, MemberFilter, OrderBy } from './plan';
import { checkShape, type CheckedShape } from './query-shape';
import type { CubeScope } from './scope';

export const MAX_ROWS = 100_000;

/** Finds the keys of members; a missing one does not exist. */
export type MemberLookup = (
  dimension: CubeDimension,
  codes: readonly string[],
) => Promise<ReadonlyMap<string, readonly (bigint | string)[]>>;

export interface ResolveContext {
  /** The replica's newest position. */
  readonly head: number;
  readonly lookup: MemberLookup;
  readonly scope: CubeScope;
}

/** The checked query, or every mistake with its place; the query may be any JSON value. */
export const resolveQuery = async (
  query: unknown,
  context: ResolveContext,
): Promise<{ readonly plan: CubePlan } | { readonly mistakes: readonly InputMistake[] }> => {
  const { shape, mistakes } = checkShape(query, context.head);
  const { filters, mistakes: unknown } = await resolveFilters(shape, context.lookup);
  const all = [...mistakes, ...unknown];
  if (all.length > 0 || !shape.period) return { mistakes: all };
  const { period, compare } = shape;
  const months = periodMonths(period).filter((month) => filters.every((filter) => keepsMonth(filter, month)));
  const seq = shape.asOf ?? context.head;
  const { basis, impute, imputeBase, real, baseAsOf, standing, comparableRates } = shape;
  const plan: CubePlan = {
    basis,
    impute,
    imputeBase,
    real,
    baseAsOf,
    standing,
    comparableRates,
    boundaries: shape.boundaries ?? (basis === 'comparable' ? period.to : null),
    measures: shape.measures,
    by: shape.by,
    period,
    months,
    stated: statedOf(shape.measures, period, months),
    compare,
    shift: compare ? baseShift(period, compare) : 0,
    filters: filters.filter(({ dimension }) => !isTimeDimension(dimension)),
    scope: context.scope,
    seq,
    current: seq === context.head,
    order: shape.order ?? defaultOrder(shape),
    limit: shape.limit ?? MAX_ROWS,
    isCut: shape.limit !== null,
  };
  return { plan };
};

/** The same months of another year, or the preceding run of the same length. */
const baseShift = (period: Period, compare: CubeCompare): number =>
  ({ yoy: 12, mom: monthsBetween(period.from, period.to) + 1, 'two-year': 24 })[compare];

const defaultOrder = ({ measures: [first] }: CheckedShape): OrderBy[] =>
  first ? [{ key: first, direction: 'desc' }] : [];

const resolveFilters = async (
  shape: CheckedShape,
  lookup: MemberLookup,
): Promise<{ filters: MemberFilter[]; mistakes: InputMistake[] }> => {
  const filters: MemberFilter[] = [];
  const mistakes: InputMistake[] = [];
  for (const { dimension, values } of shape.where) {
    const time = isTimeDimension(dimension) ? dimension : null;
    const found = time
      ? timeMembers(
          time,
          values.map(({ code }) => code),
        )
      : await lookup(
          dimension,
          values.map(({ code }) => code),
        );
    for (const { code, path } of values) {
      if (!found.has(code))
        mistakes.push({ path, code: 'CUBE.UNKNOWN_MEMBER', parameters: { dimension, value: code } });
    }
    filters.push({ dimension, keys: [...found.values()].flat() });
  }
  return { filters, mistakes };
};

const timePatterns: Readonly<Record<TimeDimension, RegExp>> = {
  month: /^20\d{2}-\d{2}$/,
  quarter: /^20\d{2}-Q[1-4]$/,
  year: /^20\d{2}$/,
};

/** Members of time dimensions are the months they cover. */
const timeMembers = (dimension: TimeDimension, codes: readonly string[]): Map<string, bigint[]> =>
  new Map(
    codes.flatMap((code): [string, bigint[]][] => {
      const period = timePatterns[dimension].test(code) ? parsePeriod(code) : null;
      return period ? [[code, monthRange(period.from, period.to).map(BigInt)]] : [];
    }),
  );

const keepsMonth = ({ dimension, keys }: MemberFilter, month: Month): boolean =>
  !isTimeDimension(dimension) || keys.includes(BigInt(month));
