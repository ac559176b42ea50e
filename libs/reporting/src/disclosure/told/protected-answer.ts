import type { Cube, CubeScope } from '@xiangtong/analytics';
import type { CubeHiding, CubeQuery, CubeResponse, CubeRow } from '@xiangtong/contracts';
import { parsePeriod, shiftPeriod } from '@xiangtong/domain';
import { cellKey } from '../coordinates';
import { comparedYears, monthsLater, withOperands } from './compared-years';
import {
  MONTHS_OF_YEAR,
  toldByMonth,
  toldQuestion,
  yearBefore,
  type ToldPlace,
  type ToldQuestion,
} from './told-question';

/** What the tables of a place and year do not tell, and the ledger position at which they tell the rest. */
export interface ToldTable {
  readonly asOf: number;
  /** Keys of the cells that are hidden. */
  readonly hidden: ReadonlySet<string>;
}

export type FindTold = (place: ToldPlace, year: number) => Promise<ToldTable>;

const compareValues = (a: CubeRow[string] | undefined, b: CubeRow[string] | undefined): number => {
  if (a == null || b == null) return Number(a == null) - Number(b == null);
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  return x - y;
};

/** What is hidden has no rank: it comes last, in the order of its codes. The cube has ordered it by what is hidden. */
const inOrder = (rows: readonly CubeRow[], { by, measures, order }: CubeQuery): readonly CubeRow[] => {
  const asked = order ?? [{ key: measures[0]!, direction: 'desc' as const }];
  const keys = [...asked, ...by.map((key) => ({ key, direction: 'asc' as const }))];
  return [...rows].sort((a, b) => {
    for (const { key, direction } of keys) {
      const [x, y] = [a[key], b[key]];
      const found = compareValues(x, y);
      if (found !== 0) return x == null || y == null || direction === 'asc' ? found : -found;
    }
    return 0;
  });
};

/** A figure is told if it is a cell of the tables that is not hidden, or a sum of such cells. */
const hidesIn = ({ place, year, dimension, ...question }: ToldQuestion, { hidden }: ToldTable) => {
  const isHidden = (period: string, member: string | null | undefined): boolean =>
    hidden.has(
      `sales|${cellKey({
        period,
        members: { ...place.where, ...(dimension && member !== undefined && { [dimension]: member }) },
      })}`,
    );
  return (row: CubeRow): boolean => {
    const textOf = (code: string): string | null => (row[code] == null ? null : String(row[code]));
    const named = dimension && dimension in row ? [textOf(dimension)] : question.members;
    const months = 'month' in row ? [textOf('month')!] : question.months;
    const isWhole = months.length === MONTHS_OF_YEAR;
    const isTold = (member: string | null | undefined): boolean =>
      (isWhole && !isHidden(String(year), member)) ||
      (toldByMonth(dimension) && !months.some((month) => isHidden(month, member)));
    return !(named ?? [undefined]).every(isTold);
  };
};

interface Side {
  readonly question: ToldQuestion;
  readonly table: ToldTable;
}

/** The year asked about and, for a comparison, the year before. */
const sidesOf = async (query: CubeQuery, scope: CubeScope, findTold: FindTold): Promise<readonly Side[]> => {
  const question = toldQuestion(query, scope);
  const questions = query.compare ? [question, yearBefore(question)] : [question];
  const sides: Side[] = [];
  for (const one of questions) sides.push({ question: one, table: await findTold(one.place, one.year) });
  return sides;
};

/**
 * The answer of the cube for callers who may not see figures of single units: what the tables of a year tell, or what
 * anybody who has them can add up or compare. Several answers tell no more than these tables, which are protected
 * together and stay as they are. Hidden figures are null and named in `hidden`.
 */
export const protectedAnswer = async (
  cube: Pick<Cube, 'check' | 'query'>,
  asking: CubeQuery,
  scope: CubeScope,
  findTold: FindTold,
): Promise<CubeResponse> => {
  const mistakes = await cube.check(asking, scope);
  if (mistakes.length > 0) return cube.query(asking, scope);
  // Callers may leave it out.
  const query = { ...asking, by: (asking as Partial<CubeQuery>).by ?? [] };
  const sides = await sidesOf(query, scope, findTold);
  // How many report in each row is not told; the pages ask for it with every question.
  const { order: _, limit, atLeast: __, standing: ___, comparableRates: ____, ...plain } = query;
  const ask = (one: CubeQuery): Promise<CubeResponse> =>
    cube.query(one, scope, { undecomposed: true, unrated: true });
  const [now, base] = sides as [Side, Side?];
  const answer = base
    ? await askCompared(plain, [now.table, base.table], ask)
    : await ask({ ...plain, asOf: now.table.asOf });
  return withoutHidden(answer, query, hidesOn(now, base), limit);
};

const askCompared = async (
  query: CubeQuery,
  [now, base]: readonly [ToldTable, ToldTable],
  ask: (query: CubeQuery) => Promise<CubeResponse>,
): Promise<CubeResponse> => {
  const asked = { ...query, measures: withOperands(query.measures) };
  const { compare: _, ...alone } = asked;
  const period = shiftPeriod(parsePeriod(query.period)!, -MONTHS_OF_YEAR).text;
  const answer = await ask({ ...asked, asOf: now.asOf });
  return comparedYears(query, answer, await ask({ ...alone, period, asOf: base.asOf }));
};

type Hidden = Readonly<Record<CubeHiding['side'], boolean>>;

const hidesOn = (now: Side, base: Side | undefined): ((row: CubeRow) => Hidden) => {
  const hidesNow = hidesIn(now.question, now.table);
  const hidesBase = base && hidesIn(base.question, base.table);
  return (row) => ({
    now: hidesNow(row),
    base: hidesBase?.(monthsLater(row, -MONTHS_OF_YEAR)) ?? false,
  });
};

/** What a column tells of, besides its own row: the totals of a rate that is measured by them. */
const isClosed = (suffix: string | undefined, own: Hidden, totals: Hidden): boolean => {
  if (suffix === undefined) return own.now;
  if (suffix === 'base') return own.base;
  const isOfTotals =
    suffix === 'share' ? totals.now || totals.base : suffix === 'contribution' && totals.base;
  return own.now || own.base || isOfTotals;
};

const withoutHidden = (
  answer: CubeResponse,
  query: CubeQuery,
  hides: (row: CubeRow) => Hidden,
  limit = Infinity,
): CubeResponse => {
  const whole = hides(answer.totals);
  const closed = new Map<CubeRow, Hidden>();
  const open = (row: CubeRow): CubeRow => {
    const own = hides(row);
    const told = Object.entries(row).map(([column, value]): [string, CubeRow[string]] => {
      const isMember = query.by.some((one) => one === column);
      return [column, !isMember && isClosed(column.split('.')[1], own, whole) ? null : value];
    });
    const opened = Object.fromEntries(told);
    closed.set(opened, own);
    return opened;
  };
  const ordered = inOrder(answer.rows.map(open), query);
  const rows = ordered.slice(0, limit);
  const totals = open(answer.totals);
  const hidden = (row: number | null, own: CubeRow): CubeHiding[] =>
    (['now', 'base'] as const).flatMap((side) =>
      closed.get(own)![side] ? [{ row, side, reason: 'confidential' as const }] : [],
    );
  return {
    ...answer,
    rows,
    totals,
    coverage: { ...answer.coverage, unknownDestinationShare: null },
    hidden: [...hidden(null, totals), ...rows.flatMap((row, index) => hidden(index, row))],
    truncated: ordered.length > rows.length,
  };
};
