import {
  compareFractions,
  divideFractions,
  fractionOf,
  magnitude,
  shiftFraction,
  subtractFractions,
  type Fraction,
} from '@xiangtong/domain';
import { isTimeDimension, type CubeQuery, type CubeResponse, type CubeRow } from './cube';
import { isIndicator, measureMeanings, type CubeMeasure } from './cube-measures';

/**
 * The measures of a question whose growth has a comparable rate beside it: sums of sales. That of time and of stores of a
 * unit has the same reports, or none of its own; of forms there are no pairs of months.
 */
export const comparableMeasures = ({
  measures,
  by,
  compare,
}: Pick<CubeQuery, 'measures' | 'by' | 'compare'>): readonly CubeMeasure[] =>
  compare === undefined || compare === 'two-year' || by.some((one) => isTimeDimension(one) || one === 'store')
    ? []
    : measures.filter(
        (measure) => !isIndicator(measure) && measureMeanings[measure].additivity === 'additive',
      );

/** Growth of the units that reported both periods, from a row on the basis `comparable`; null: there are none. */
export const comparableRate = (row: CubeRow | undefined, measure: CubeMeasure): Fraction | null => {
  const [now, base] = [fractionOf(row?.[measure] ?? 0), fractionOf(row?.[`${measure}.base`] ?? 0)];
  return base.numerator > 0n ? divideFractions(subtractFractions(now, base), base) : null;
};

/** Whether a growth without its comparable rate lets a reader take missing or new reports for a fall or a rise. */
export const tellsAnotherStory = (growth: Fraction, rate: Fraction | null, points: number): boolean =>
  rate === null ||
  compareFractions(magnitude(shiftFraction(subtractFractions(growth, rate), 2)), fractionOf(points)) > 0;

const COMPARABLE = ':comparable';

/** The comparable rate to be shown beside a growth of a row of `withComparableRates`; null where none is needed. */
export const comparableOf = (
  row: CubeRow | undefined,
  column: string,
): { readonly rate: string | null } | null => {
  const found = row?.[`${column}${COMPARABLE}`];
  return found === undefined ? null : { rate: found === '' || found === null ? null : String(found) };
};

type Answered = Pick<CubeResponse, 'rows' | 'totals' | 'comparable'>;

const keyOf = (by: CubeQuery['by'], row: CubeRow): string =>
  JSON.stringify(by.map((dimension) => row[dimension] ?? null));

/**
 * An answer to a question with `comparableRates`, whose rows and totals say with `comparableOf` where a comparable rate
 * belongs beside their growth. Any other answer is unchanged.
 */
export const withComparableRates = <Answer extends Answered>(
  { by, measures }: Pick<CubeQuery, 'by' | 'measures'>,
  answer: Answer,
): Answer => {
  if (!answer.comparable) return answer;
  const { points, rows } = answer.comparable;
  const rates = new Map(rows.map(({ members, growth }) => [keyOf(by, members), growth]));
  const marked = (row: CubeRow, growth: Readonly<Record<string, string | null>>): CubeRow => ({
    ...row,
    ...Object.fromEntries(
      Object.entries(growth).flatMap(([measure, rate]) =>
        row[`${measure}.growth`] == null ? [] : [[`${measure}.growth${COMPARABLE}`, rate ?? '']],
      ),
    ),
  });
  const { totals } = answer;
  const [first] = measures;
  const [growth, rate] = [totals[`${first}.growth`], totals.comparableGrowth];
  const isOther =
    growth != null && rate != null && tellsAnotherStory(fractionOf(growth), fractionOf(rate), points);
  return {
    ...answer,
    rows: answer.rows.map((row) => marked(row, rates.get(keyOf(by, row)) ?? {})),
    totals: isOther ? marked(totals, { [String(first)]: rate }) : totals,
  };
};
