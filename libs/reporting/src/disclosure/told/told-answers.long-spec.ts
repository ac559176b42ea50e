import type { SumOfRows } from '@xiangtong/analytics';
import {
  groupBy,
  type CubeDimension,
  type CubeQuery,
  type CubeResponse,
  type CubeRow,
} from '@xiangtong/contracts';
import { loadSolver, type LinearRow, type SolveLinearProgram } from '@xiangtong/disclosure';
import { contributorsOf, formatMonth, parsePeriod, periodMonths, sensitivityOf } from '@xiangtong/domain';
import fc from 'fast-check';
import { DisclosureControl } from '../disclosure-control';
import { protectedAnswer, type FindTold } from './protected-answer';
import { tellYear, type ToldSource } from './told-cells';
import { toldByMonth } from './told-question';

/** What one unit sold in a month; every dimension that a question may have. */
type Sale = Readonly<Record<CubeDimension, string>> & { readonly amount: number; readonly orders: number };
type Filters = NonNullable<CubeQuery['where']>;

const months = ['2019-01', '2019-02', '2019-03'];
const townships = ['520122001000', '520122100000', '520122101000'];
const products = ['tea', 'eggs', 'rice'];
const categoryOf: Readonly<Record<string, string>> = { tea: 'drinks', eggs: 'food', rice: 'food' };
const platforms = ['taobao', 'jd'];
const scope = { divisions: ['520122000000'], unitIds: [] };
const membersOf = {
  township: townships,
  product: products,
  category: ['drinks', 'food'],
  platform: platforms,
} as const;
type Asked = keyof typeof membersOf;

const sale = fc
  .record({
    unit: fc.nat({ max: 11 }),
    product: fc.constantFrom(...products),
    platform: fc.constantFrom(...platforms),
    month: fc.constantFrom(...months),
    amount: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(1, 1, 1, 2, 3)),
    orders: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ unit, product, platform, month, amount: [digits, power], orders }): Sale => {
    const others = { county: '520122', prefecture: '520100', destinationProvince: '440000', flow: 'up' };
    const sold = { product, category: categoryOf[product]!, platform, month, amount: digits * 10 ** power };
    const township = townships[unit % townships.length]!;
    return { ...others, ...sold, unit: String(unit), township, orders } as Sale;
  });

const isIn = (one: Sale, where: Filters, period: string): boolean =>
  periodMonths(parsePeriod(period)!).map(formatMonth).includes(one.month) &&
  Object.entries(where).every(([dimension, members]) =>
    [members].flat().includes(one[dimension as CubeDimension]),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** A cube over a few sales in memory. */
const cubeOf = (sales: readonly Sale[]): ToldSource & { check(): Promise<readonly never[]> } => {
  const grouped = ({ by, where = {}, period }: CubeQuery) => {
    const own = sales.filter((one) => isIn(one, where, period));
    const rowOf = (one: Sale): Readonly<Record<string, string>> =>
      Object.fromEntries(by.map((dimension) => [dimension, one[dimension] ?? '']));
    const rows = new Map(own.map((one) => [JSON.stringify(rowOf(one)), rowOf(one)]));
    const rowsOf = (row: Readonly<Record<string, string>>) =>
      own.filter((one) => Object.entries(row).every(([dimension, code]) => one[dimension as Asked] === code));
    return { own, rows: by.length > 0 ? [...rows.values()] : [{}], rowsOf };
  };
  const behind = (some: readonly Sale[]) =>
    new Map(
      (['amount', 'orders'] as const).map((measure) => {
        const units = groupBy(some, ({ unit }) => unit);
        return [
          measure,
          contributorsOf([...units.values()].map((of) => BigInt(sum(of.map((one) => one[measure]))))),
        ];
      }),
    );
  const figures = (some: readonly Sale[]) => ({
    amount: String(sum(some.map(({ amount }) => amount))),
    orders: sum(some.map(({ orders }) => orders)),
  });
  return {
    check: async () => [],
    query: async (query) => {
      const { own, rows, rowsOf } = grouped(query);
      const told = rows.map((row): CubeRow => ({ ...row, ...figures(rowsOf(row)) }));
      return { rows: told, totals: figures(own), coverage: {}, asOf: 1 } as unknown as CubeResponse;
    },
    contributors: async (questions) =>
      questions.map(({ query, sums }) => {
        const { own, rows, rowsOf } = grouped(query);
        const listed = query.by.length === 0 || sums ? [] : rows;
        const ofSum = (members: SumOfRows) =>
          behind(members.flatMap((row) => rowsOf(row as Record<string, string>)));
        return {
          total: behind(own),
          rows: listed.map((row) => ({ members: row, columns: behind(rowsOf(row)) })),
          sums: (sums ?? []).map(ofSum),
        };
      }),
  };
};

const question = fc
  .record({
    dimension: fc.constantFrom<Asked | null>(null, 'township', 'product', 'category', 'platform'),
    isListed: fc.boolean(),
    byMonth: fc.boolean(),
    picks: fc.array(fc.nat(), { maxLength: 2 }),
    period: fc.constantFrom('2019', '2019-Q1', '2019-01', '2019-02', '2019-03', '2019-01..2019-02'),
  })
  .map(({ dimension, isListed, byMonth, picks, period }): CubeQuery => {
    const members = dimension
      ? [...new Set(picks.map((pick) => membersOf[dimension][pick % membersOf[dimension].length]!))]
      : [];
    return {
      measures: ['amount'],
      by: [
        ...(dimension && isListed ? [dimension] : []),
        ...(byMonth && toldByMonth(dimension) ? (['month'] as const) : []),
      ],
      ...(dimension && members.length > 0 && { where: { [dimension]: members } }),
      period: toldByMonth(dimension) ? period : '2019',
    };
  });

interface Answered {
  readonly query: CubeQuery;
  readonly answer: CubeResponse;
}

/** Everything that a sum can be about, all sales divided as finely as any question does. */
const atoms: readonly Sale[] = townships.flatMap((township) =>
  products.flatMap((product) =>
    platforms.flatMap((platform) =>
      months.map((month) => ({ township, product, category: categoryOf[product]!, platform, month }) as Sale),
    ),
  ),
);

type Cell = readonly [Filters, string];

/** All rows that an answer could have. */
const cellsOf = ({ by, where = {}, period }: CubeQuery): readonly (readonly [CubeRow, Cell])[] => {
  const [dimension] = by.filter((one) => one !== 'month') as Asked[];
  const asked = dimension && where[dimension] ? [where[dimension]].flat() : null;
  const members = dimension ? (asked ?? membersOf[dimension]) : [null];
  const parts = by.includes('month') ? periodMonths(parsePeriod(period)!).map(formatMonth) : [null];
  return members.flatMap((member) =>
    parts.map((month): readonly [CubeRow, Cell] => [
      { ...(dimension && { [dimension]: member }), ...(month && { month }) },
      [{ ...where, ...(dimension && { [dimension]: member! }) }, month ?? period],
    ]),
  );
};

/** A reader of several answers, who knows nothing of how they are protected: what they say about the finest cells. */
const knownFrom = (answers: readonly Answered[]): readonly LinearRow[] => {
  const rows = answers.flatMap(({ query, answer }) => {
    const told = cellsOf(query).map(([members, cell]) => {
      const row = answer.rows.find((one) =>
        Object.entries(members).every(([key, code]) => one[key] === code),
      );
      return [cell, row ? row['amount'] : 0] as const;
    });
    const whole = [[query.where ?? {}, query.period] as Cell, answer.totals['amount']] as const;
    return [whole, ...told].flatMap(([cell, value]) =>
      value == null ? [] : [{ lower: Number(value), upper: Number(value), entries: entriesOf(cell) }],
    );
  });
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
};

const entriesOf = ([where, period]: Cell): readonly (readonly [number, number])[] =>
  atoms.flatMap((atom, index) => (isIn(atom, where, period) ? [[index, 1] as const] : []));

/** Every cell that a question can be about, and every crossing of two of them. */
const targets: readonly Cell[] = ['2019', ...months].flatMap((period) => {
  const single = (Object.keys(membersOf) as Asked[]).map((dimension) =>
    membersOf[dimension].map((member): Filters => ({ [dimension]: member })),
  );
  const crossed = single.flatMap((some, at) =>
    single.slice(at + 1).flatMap((others) => some.flatMap((a) => others.map((b) => ({ ...a, ...b })))),
  );
  return [{}, ...single.flat(), ...crossed].map((where): Cell => [where, period]);
});

const foundOut = (
  sales: readonly Sale[],
  answers: readonly Answered[],
  also: readonly Cell[],
  solve: SolveLinearProgram,
): readonly Cell[] => {
  const rows = knownFrom(answers);
  return [...targets, ...also].filter((cell) => {
    const own = sales.filter((one) => isIn(one, ...cell));
    const units = [...groupBy(own, ({ unit }) => unit).values()];
    const behind = contributorsOf(units.map((of) => BigInt(sum(of.map(({ amount }) => amount)))));
    const sensitive = sensitivityOf(behind);
    if (!sensitive) return false;
    const inside = new Set(entriesOf(cell).map(([index]) => index));
    const columns = atoms.map((_, index) => ({ cost: inside.has(index) ? 1 : 0, lower: 0, upper: Infinity }));
    const outcome = solve({ sense: 'maximize', columns, rows });
    const wanted = Number(behind.total + sensitive.protection) * (1 - 1e-6);
    return outcome.status === 'optimal' ? outcome.objective < wanted : outcome.status !== 'unbounded';
  });
};

/** Each answer protected for itself alone, whatever was answered before. */
const answerAlone = async (
  cube: ToldSource,
  query: CubeQuery,
  solve: SolveLinearProgram,
): Promise<CubeResponse> => {
  const control = new DisclosureControl(
    { contributors: (questions) => cube.contributors(questions, 'all') },
    () => null,
    solve,
  );
  const asked = { ...query, asked: parsePeriod(query.period)! };
  control.list(asked);
  await control.settle();
  const answer = await cube.query(query, 'all');
  const open = (row: CubeRow): CubeRow => {
    const members = Object.fromEntries(query.by.map((one) => [one, (row[one] ?? null) as string | null]));
    return control.hides(asked, members, 'now') ? { ...row, amount: null } : row;
  };
  return { ...answer, rows: answer.rows.map(open), totals: open(answer.totals) };
};

describe('several answers to somebody who may not see single units', () => {
  let solve: SolveLinearProgram;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  const random = fc.tuple(
    fc.array(sale, { minLength: 40, maxLength: 150, size: 'max' }),
    fc.array(question, { minLength: 15, maxLength: 30, size: 'max' }),
  );

  /** Answers to questions one after the other, and what follows from all of them. */
  const foundBy = async (sales: readonly Sale[], questions: readonly CubeQuery[]) => {
    const cube = cubeOf(sales);
    const place = { code: '520122', where: { county: '520122' } };
    const cells = await tellYear(cube, { place, year: 2019, asOf: 1 }, []);
    const findTold: FindTold = async () => ({ asOf: 1, hidden: new Set(cells.hidden) });
    const answers: Answered[] = [];
    for (const query of questions)
      answers.push({ query, answer: await protectedAnswer(cube, query, scope, findTold) });
    const asked = questions.flatMap((query) => cellsOf(query).map(([, cell]) => cell));
    return { answers, found: foundOut(sales, answers, asked, solve) };
  };

  it('tell no sensitive figure, whatever is asked one after the other', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(random, async ([sales, questions]) => {
        const { answers, found } = await foundBy(sales, questions);
        expect(found).toEqual([]);
        for (const { query, answer } of answers) {
          const hidden = answer.rows.filter(({ amount }) => amount === null);
          const codes = hidden.map((row) => query.by.map((one) => row[one]).join());
          expect(answer.rows.slice(answer.rows.length - hidden.length)).toEqual(hidden);
          expect(codes).toEqual([...codes].sort());
        }
        told += answers.flatMap(({ answer }) => answer.rows).filter(({ amount }) => amount !== null).length;
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(told).toBeGreaterThan(100);
  });

  it('do not tell what one unit sold in two months by telling the third one and all of them', async () => {
    const sold = (unit: string, platform: string, month: string, amount: number): Sale => {
      const others = { county: '520122', prefecture: '520100', destinationProvince: '440000', flow: 'up' };
      const about = { product: 'tea', category: 'drinks', township: townships[0]! };
      return { ...others, ...about, unit, platform, month, amount, orders: 1 } as Sale;
    };
    const alone = months.slice(0, 2).map((month) => sold('a', 'jd', month, 100));
    const others = ['b', 'c', 'd', 'e'].flatMap((unit) => [
      ...months.map((month) => sold(unit, 'taobao', month, 1000)),
      sold(unit, 'jd', months[2]!, 100),
    ]);
    const about = { measures: ['amount'], period: '2019' } as const;
    const both = { ...about, by: [], where: { platform: 'jd' }, period: '2019-01..2019-02' };
    const questions = [
      { ...about, by: ['platform'] },
      { ...about, by: ['platform', 'month'] },
      both,
    ] as const;
    expect((await foundBy([...alone, ...others], questions)).found).toEqual([]);
  });

  it('would tell them if each answer were protected alone', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(random, async ([sales, questions]) => {
        const cube = cubeOf(sales);
        const answers: Answered[] = [];
        for (const query of questions) answers.push({ query, answer: await answerAlone(cube, query, solve) });
        found += foundOut(sales, answers, [], solve).length;
      }),
      { numRuns: 10, seed: 1, endOnFailure: true },
    );
    expect(found).toBeGreaterThan(0);
  });
});
