import {
  groupBy,
  isIndicator,
  isTimeDimension,
  measureMeanings,
  type CubeMeasure,
} from '@xiangtong/contracts';
import { addFractions, compareFractions, fractionOf, shiftPeriod, type Fraction } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { DataRow, Dataset } from '../compose/dataset/dataset';
import { filtersOf, sidesOf, type AskedQuery } from './asked-query';
import type { Side } from './hide-figures';

/** A query of a public edition with its answer before and after disclosure control, row by row in the same order. */
export interface AdmittedAnswer {
  readonly query: AskedQuery;
  readonly whole: Dataset;
  readonly released: Dataset;
  /** Whether a figure is left out for no other reason than that an earlier edition leaves it out. */
  readonly isWithheldBefore: (row: DataRow, side: Side, measure: CubeMeasure) => boolean;
}

type Status = 'released' | 'suppressed' | 'withheldBefore';

/** One measure of an answer in one period. */
interface Breakdown {
  /** Measure, period and filters: what the total is of, whatever it is broken down by. */
  readonly subject: string;
  readonly total: Fraction | undefined;
  readonly ofTotal: Status;
  readonly parts: readonly { readonly value: Fraction; readonly status: Status }[];
}

const zero = fractionOf(0);

const isSum = (measure: CubeMeasure): boolean =>
  isIndicator(measure) || measureMeanings[measure].additivity === 'additive';

const breakdownsOf = ({ query, whole, released, isWithheldBefore }: AdmittedAnswer): readonly Breakdown[] =>
  query.measures.filter(isSum).flatMap((measure) =>
    sidesOf(query).map(({ side, suffix, shift }): Breakdown => {
      const column = `${measure}${suffix}`;
      const statusOf = (row: DataRow, releasedRow: DataRow | undefined): Status => {
        if (releasedRow?.figures.has(column)) return 'released';
        return isWithheldBefore(row, side, measure) ? 'withheldBefore' : 'suppressed';
      };
      // Stocks of several dates do not add up.
      const rows = isIndicator(measure) && query.by.some(isTimeDimension) ? [] : whole.rows;
      return {
        subject: JSON.stringify([column, shiftPeriod(query.asked, -shift).text, filtersOf(query)]),
        total: whole.total.figures.get(column),
        ofTotal: statusOf(whole.total, released.total),
        parts: rows.flatMap((row, at) => {
          const value = row.figures.get(column);
          return value && compareFractions(value, zero) !== 0
            ? [{ value, status: statusOf(row, released.rows[at]) }]
            : [];
        }),
      };
    }),
  );

const addsUp = ({ total, parts }: Breakdown): boolean =>
  total !== undefined &&
  compareFractions(
    parts.reduce((sum, { value }) => addFractions(sum, value), zero),
    total,
  ) === 0;

/**
 * Subjects of which a figure is suppressed that a reader adds up: a total whose parts are all released in some table, or
 * that another table has, and the only part that a released total has besides released ones.
 */
export const findOpenFigures = (answers: readonly AdmittedAnswer[]): readonly string[] =>
  [...groupBy(answers.flatMap(breakdownsOf), ({ subject }) => subject)].flatMap(([subject, breakdowns]) => {
    const totals = breakdowns.filter(({ total }) => total && compareFractions(total, zero) !== 0);
    const isTotalReleased = totals.some(({ ofTotal }) => ofTotal === 'released');
    const isTotalSuppressed = totals.some(({ ofTotal }) => ofTotal === 'suppressed');
    const isOpen = breakdowns
      .filter((one) => one.parts.length > 0 && addsUp(one))
      .some(({ parts }) => {
        const [first, ...others] = parts.filter(({ status }) => status !== 'released');
        return isTotalReleased
          ? first?.status === 'suppressed' && others.length === 0
          : isTotalSuppressed && first === undefined;
      });
    return (isTotalReleased && isTotalSuppressed) || isOpen ? [subject] : [];
  });

/**
 * The last look at a public edition before it is written. It knows figures by measure, period and filters alone, not the
 * keys by which their cells were judged: a mistake in these must not publish what is marked as suppressed. What an earlier
 * edition leaves out may follow from this one, whose proof knows that. Throws REPORT.UNPROVEN.
 */
export const refuseOpenFigures = (answers: readonly AdmittedAnswer[]): void => {
  const [first] = findOpenFigures(answers);
  if (first === undefined) return;
  const cause = new Error(`a suppressed figure follows from released ones: ${first}`);
  throw new DomainError('REPORT.UNPROVEN', {}, [], { cause });
};
