import {
  indicatorMeanings,
  isIndicator,
  type CubeMeasure,
  type CubeQuery,
  type FormCode,
} from '@xiangtong/contracts';
import { shiftPeriod, type Contributors, type Period } from '@xiangtong/domain';
import type { ListedCell } from '../sources/cell-lists';
import { cellKey, monthsBack, shifted } from './coordinates';
import type { Side } from './hide-figures';
import { membersOf } from './sums/time-sums';

type Members = Readonly<Record<string, string | null>>;

/** A query of a report as it was asked, with the scope in `where`. */
export interface AskedQuery extends CubeQuery {
  readonly asked: Period;
}

/** The sides of the answer: suffix of its columns, and by how many months its period lies before. */
export interface AnswerSide {
  readonly side: Side;
  readonly suffix: '' | '.base';
  readonly shift: number;
}

export const sidesOf = ({ compare, asked }: AskedQuery): readonly AnswerSide[] => [
  { side: 'now', suffix: '', shift: 0 },
  ...(compare
    ? [
        {
          side: 'base' as const,
          suffix: '.base' as const,
          shift: monthsBack(compare, asked),
        },
      ]
    : []),
];

export const formOf = ([measure]: readonly CubeMeasure[]): FormCode =>
  measure && isIndicator(measure) ? indicatorMeanings[measure].form : 'sales';

/** Sales are judged by amounts and orders, whatever a table prints of them; indicators each by itself. */
export const judged = (measures: readonly CubeMeasure[]): readonly CubeMeasure[] =>
  formOf(measures) === 'sales' ? ['amount', 'orders'] : measures;

const filterText = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : [...value].sort().join(',');

export const filtersOf = ({ where = {} }: CubeQuery): Members =>
  Object.fromEntries(Object.entries(where).map(([dimension, value]) => [dimension, filterText(value)]));

/** What a query is about, whatever it is broken down by; null where stocks do not add up. */
export const salesOf = ({ asked, where, compare, asOf, measures }: AskedQuery): string | null =>
  formOf(measures) === 'sales' ? JSON.stringify([asked.text, where, compare ?? null, asOf]) : null;

/** The figures of a cell that are judged together: a mean would tell one of them from another. Indicators stand alone. */
export const judgedTogether = (measures: readonly CubeMeasure[]): readonly (readonly CubeMeasure[])[] =>
  formOf(measures) === 'sales' ? [judged(measures)] : measures.map((measure) => [measure]);

/** What the key of a cell of an indicator has besides. */
export const indicatorKey = (measure: string | undefined): string =>
  measure !== undefined && isIndicator(measure) ? `|indicator=${measure}` : '';

/** The key of a cell of the answer to a query, by its members; that of an indicator without the indicator. */
export const keysOf = (query: AskedQuery, side: Side): ((members: Members) => string) => {
  const { shift } = sidesOf(query).find((one) => one.side === side) ?? { shift: 0 };
  const period = shiftPeriod(query.asked, -shift).text;
  const [form, filters] = [formOf(query.measures), filtersOf(query)];
  return (members) => `${form}|${cellKey({ period, members: { ...filters, ...shifted(members, shift) } })}`;
};

export const behindOn = (
  columns: ReadonlyMap<string, Contributors> | undefined,
  measures: readonly string[],
  suffix: string,
): ReadonlyMap<string, Contributors> =>
  new Map(
    measures.flatMap((measure) => {
      const behind = columns?.get(`${measure}${suffix}`);
      return behind ? [[measure, behind] as const] : [];
    }),
  );

export const membersKey = (measure: string, cell: ListedCell): string => `${measure}|${membersOf(cell)}`;
