import { fractionOf } from '@xiangtong/domain';
import { comparisonOf, emptyRow, isComparison, isSuppressedIn, type DataRow, type Dataset } from './dataset';

const sides = ['', '.base'] as const;
type Side = (typeof sides)[number];

const isOf = (column: string, side: Side): boolean =>
  column.endsWith('.base') === (side !== '') && !isComparison(column);

const isCompared = ({ total, rows }: Dataset): boolean =>
  [total, ...rows].some(({ figures, gaps }) =>
    [...figures.keys(), ...(gaps?.keys() ?? [])].some((column) => isOf(column, '.base')),
  );

/** A figure that is not published is there. */
const isTold = (row: DataRow, side: Side): boolean =>
  [...row.figures].some(([column, { numerator }]) => isOf(column, side) && numerator !== 0n) ||
  [...(row.gaps?.keys() ?? [])].some((column) => isOf(column, side) && isSuppressedIn(row, column));

/** The rows with a value now or in the base period; without a comparison all rows. */
export const rowsTold = (data: Dataset, side: Side = ''): readonly DataRow[] =>
  isCompared(data) ? data.rows.filter((row) => isTold(row, side)) : data.rows;

/** The number of members of a query, as a figure with a base. */
export const countRow = (data: Dataset): DataRow => {
  const { gaps, periods } = data.total;
  const registered = { '': data.members?.now, '.base': data.members?.base };
  const asked = isCompared(data) ? sides : ([''] as const);
  const counts = asked.map((side) => ({
    column: `count${side}`,
    gap: data.members ? undefined : [...(gaps ?? [])].find(([column]) => isOf(column, side))?.[1],
    count: fractionOf(registered[side] ?? rowsTold(data, side).length),
  }));
  const [reported] = [...(periods?.values() ?? [])];
  const [, comparison] = data.members
    ? []
    : ([...(gaps ?? [])].find(([column]) => isComparison(column)) ?? []);
  return {
    ...emptyRow,
    figures: new Map(counts.flatMap(({ column, gap, count }) => (gap ? [] : [[column, count]]))),
    gaps: new Map([
      ...counts.flatMap(({ column, gap }) => (gap ? ([[column, gap]] as const) : [])),
      ...(comparison ? ([[comparisonOf('count'), comparison]] as const) : []),
    ]),
    ...(reported && { periods: new Map([['count', reported]]) }),
  };
};
