import { indicators, sharedMeasures } from '@xiangtong/contracts';
import { addFractions, fractionOf, subtractFractions, type Fraction } from '@xiangtong/domain';
import type { Gap } from '../../grammar/gaps';
import {
  emptyRow,
  isComparison,
  isSuppressedIn,
  namedRows,
  type DataRow,
  type Dataset,
  type ReportCount,
} from './dataset';

const zero = fractionOf(0);

/** Measures whose parts sum to the total; distinct counts do not. */
const additive = new Set<string>([
  ...sharedMeasures,
  'gross',
  'cost',
  'net',
  'price',
  'volume',
  'assortment',
  ...indicators,
]);

/** `parkSales.amount.base` is as additive as `amount`. */
const isAdditive = (column: string): boolean =>
  additive.has(
    column
      .replace(/\.base$/, '')
      .split('.')
      .at(-1) ?? '',
  );

/**
 * Total minus the rows shown: the value of `其余`. Where one of these is not published, what is left would be its figure
 * and that of others. Where none of its members has reported, there is no figure, and of what was not said of the total
 * nothing is said of it.
 */
export const restOf = (total: DataRow, shown: readonly DataRow[]): DataRow => {
  const withheld = [...additiveColumnsOf(total)].flatMap((column) => {
    const row = [total, ...shown].find((one) => isSuppressedIn(one, column));
    return row ? [[column, row.gaps!.get(column)!] as const] : [];
  });
  const rest = differenceFrom(total, shown);
  const gaps = new Map([
    ...[...(total.gaps ?? [])].filter(([column]) => isComparison(column)),
    ...unreportedIn(total, shown),
    ...withheld,
  ]);
  for (const column of gaps.keys()) rest.delete(column);
  return {
    codes: new Map(),
    names: new Map(),
    figures: rest,
    ...(gaps.size > 0 && { gaps }),
    ...(total.periods && { periods: total.periods }),
  };
};

/** Columns of a rest whose members owe reports, none of which is in. Not told of rows of products, which are in all reports. */
const unreportedIn = (total: DataRow, shown: readonly DataRow[]): readonly (readonly [string, Gap])[] =>
  [...(total.reports ?? [])].flatMap(([measure, whole]) => {
    const own = shown.map((row) => row.reports?.get(measure));
    if (own.length === 0 || own.includes(undefined)) return [];
    const isMissing = (side: 'now' | 'base'): boolean => {
      const left = (count: keyof ReportCount): number =>
        own.reduce((sum, row) => sum - (row?.[side]?.[count] ?? 0), whole[side]?.[count] ?? 0);
      return left('due') > 0 && left('reported') === 0;
    };
    const baseSide = total.periods?.get(measure)?.side ?? 'year';
    return [
      ...(isMissing('now') ? [[measure, { side: 'now', reason: 'notReported' }] as const] : []),
      ...(isMissing('base') ? [[`${measure}.base`, { side: baseSide, reason: 'notReported' }] as const] : []),
    ];
  });

const additiveColumnsOf = ({ figures, gaps }: DataRow): ReadonlySet<string> =>
  new Set([...figures.keys(), ...(gaps?.keys() ?? [])].filter(isAdditive));

const differenceFrom = (total: DataRow, shown: readonly DataRow[]): Map<string, Fraction> =>
  new Map(
    [...total.figures]
      .filter(([column]) => isAdditive(column))
      .map(([column, figure]) => [
        column,
        subtractFractions(
          figure,
          shown.reduce((sum, row) => addFractions(sum, row.figures.get(column) ?? zero), zero),
        ),
      ]),
  );

/** Rows combined into one; figures that cannot be added are left out. */
export const sumOf = ({ total }: Dataset, rows: readonly DataRow[]): DataRow => {
  const columns = [...total.figures.keys()].filter(isAdditive);
  return {
    ...emptyRow,
    figures: new Map(
      columns.map((column) => [
        column,
        rows.reduce((sum, row) => addFractions(sum, row.figures.get(column) ?? zero), zero),
      ]),
    ),
  };
};

export const leadingSum = (data: Dataset, count: number): DataRow =>
  sumOf(data, namedRows(data).slice(0, count));
