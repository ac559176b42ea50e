import { formatRatio } from '@xiangtong/domain';
import { isTimeDimension, type CubeDimension, type CubeQuery, type CubeRow } from './cube';
import { placesFirst } from './cube-places';
import type { PivotQueries } from './viewed-figures';

/** A question names at most so many members. */
export const MOST_OTHERS = 1_000;

/**
 * Members beyond the first ones by `measure`, of lines by `by`. None where all stay: of a period, of several
 * dimensions.
 */
export const membersBeyond = (
  lines: readonly CubeRow[],
  by: readonly CubeDimension[],
  measure: string,
  top: number | null,
): readonly string[] => {
  const [dimension, ...more] = by;
  if (top === null || !dimension || more.length > 0 || isTimeDimension(dimension)) return [];
  const { places } = placesFirst(lines, by);
  const size = (row: CubeRow): number => Number(row[measure] ?? 0);
  const beyond = [...places].sort((a, b) => size(b) - size(a)).slice(top);
  // A single one is called by its name.
  return beyond.length > 1 ? beyond.map((row) => String(row[dimension] ?? '')) : [];
};

export type LinesAndFoot = Pick<PivotQueries, 'lines' | 'foot'>;

/** The same questions about these members as one. */
export const othersQueries = (
  queries: LinesAndFoot,
  dimension: CubeDimension,
  codes: readonly string[],
): LinesAndFoot => {
  const only = (query: CubeQuery): CubeQuery => ({ ...query, where: { ...query.where, [dimension]: codes } });
  return { lines: only({ ...queries.lines, by: [] }), foot: only(queries.foot) };
};

const whole = (decimal: CubeRow[string] | undefined): bigint | null =>
  decimal === null || decimal === undefined ? null : BigInt(String(decimal).replace('.', ''));

/** What a measure changes by here, as a ratio of something of the whole table. */
const ratioTo = (row: CubeRow, measure: string, total: CubeRow[string] | undefined): string | null => {
  const [change, divisor] = [whole(row[`${measure}.change`]), whole(total)];
  return change === null || divisor === null ? null : formatRatio(change, divisor);
};

/** A row of the others: contributions are to the growth of the whole table, not to that of the others alone. */
export const ofTheWhole = (row: CubeRow, totals: CubeRow): CubeRow => {
  const shown: Record<string, CubeRow[string]> = { ...row };
  for (const key of Object.keys(row)) {
    const measure = key.replace(/\.contribution$/, '');
    if (measure === key || row[key] === null) continue;
    shown[key] = ratioTo(row, measure, totals[`${measure}.base`]);
    shown[`${measure}.share`] = ratioTo(row, measure, totals[`${measure}.change`]);
  }
  return shown;
};

/**
 * The questions of a line for each member of the first of several row dimensions; null where there is one alone. What
 * is counted once, as a unit of two lines, is no sum of the lines below.
 */
export const subtotalQueries = ({
  cells,
  lines,
}: Pick<PivotQueries, 'cells' | 'lines'>): Pick<PivotQueries, 'cells' | 'lines'> | null => {
  const [first, ...below] = lines.by;
  if (first === undefined || below.length === 0) return null;
  const across = cells.by.filter((dimension) => !lines.by.includes(dimension));
  return { lines: { ...lines, by: [first] }, cells: { ...cells, by: [first, ...across] } };
};
