import type { CubeDimension, PivotQueries } from '@xiangtong/contracts';
import { formatRatio } from '@xiangtong/domain';
import { placesFirst } from '../../../../api/cube/places';
import type { CubeAnswer, CubeRow } from '../../../../api/cube/use-cube';
import { bySize, codeOf, isTime, type Pivot, type PivotLine, type PivotShape } from './pivot';

export const OTHERS = 'others';

/** A question names at most so many members. */
export const MOST_OTHERS = 1_000;

/** Members beyond the first ones by the first measure. None where all stay: of a period, of several dimensions. */
export const membersBeyond = (
  lines: CubeAnswer | undefined,
  { rows, measure }: PivotShape,
  top: number | null,
): readonly string[] => {
  const [dimension, ...more] = rows;
  if (!lines || top === null || !dimension || more.length > 0 || isTime(dimension)) return [];
  const { places } = placesFirst(lines.rows, [dimension]);
  const beyond = places.toSorted(bySize(measure)).slice(top);
  // A single one is called by its name.
  return beyond.length > 1 ? beyond.map((row) => codeOf(row, dimension)) : [];
};

/** The same questions about these members as one. */
export const questionsOf = (
  queries: PivotQueries,
  dimension: CubeDimension,
  codes: readonly string[],
): Pick<PivotQueries, 'lines' | 'foot'> => {
  const only = (query: PivotQueries['lines']) => ({
    ...query,
    where: { ...query.where, [dimension]: codes },
  });
  return { lines: only({ ...queries.lines, by: [] }), foot: only(queries.foot) };
};

const whole = (decimal: CubeRow[string] | undefined): bigint | null =>
  decimal === null || decimal === undefined ? null : BigInt(String(decimal).replace('.', ''));

/** What a measure changes by here, as a ratio of something of the whole table. */
const ratioTo = (row: CubeRow, measure: string, total: CubeRow[string] | undefined): string | null => {
  const [change, divisor] = [whole(row[`${measure}.change`]), whole(total)];
  return change === null || divisor === null ? null : formatRatio(change, divisor);
};

/** Contributions are to the growth of the whole table, not to that of the others alone. */
const ofTheWhole = (row: CubeRow, totals: CubeRow): CubeRow => {
  const shown = { ...row };
  for (const key of Object.keys(row)) {
    const measure = key.replace(/\.contribution$/, '');
    if (measure === key || row[key] === null) continue;
    shown[key] = ratioTo(row, measure, totals[`${measure}.base`]);
    shown[`${measure}.share`] = ratioTo(row, measure, totals[`${measure}.change`]);
  }
  return shown;
};

export interface OthersAnswers {
  readonly codes: readonly string[];
  readonly lines: CubeAnswer;
  readonly foot: CubeAnswer;
}

/** The first lines, one of all others, and what takes no place among them. */
export const withOthers = (
  pivot: Pivot,
  { codes, lines, foot }: OthersAnswers,
  { columns }: PivotShape,
  totals: CubeRow,
  name: string,
): Pivot => {
  const beyond = new Set(codes);
  const others: PivotLine = {
    key: OTHERS,
    members: [{ code: OTHERS, name }],
    takesPlace: false,
    whole: ofTheWhole(lines.totals, totals),
    cells: new Map(
      columns === null ? [] : foot.rows.map((row) => [codeOf(row, columns), ofTheWhole(row, totals)]),
    ),
  };
  const kept = pivot.lines.filter(({ takesPlace, members }) => !takesPlace || !beyond.has(members[0]!.code));
  const places = kept.filter(({ takesPlace }) => takesPlace);
  return { ...pivot, lines: [...places, others, ...kept.filter(({ takesPlace }) => !takesPlace)] };
};
