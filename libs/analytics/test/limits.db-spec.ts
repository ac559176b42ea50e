import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { CubeQuery } from '@xiangtong/contracts';
import { inNameOf } from '@xiangtong/infrastructure';
import { Cube, type CubeSource } from '../src';
import type { QueryBudget } from '../src/cube/question/budget';
import { engineConnection } from '../src/engine/duckdb/replica';
import { execute } from '../src/engine/duckdb/rows';
import { createTables } from '../src/engine/duckdb/schema';
import { IN_FORCE } from '../src/engine/facts';
import { summedNames } from '../src/engine/summed-columns';

const FACTS = 600_000;
const LARGE = 300_000;
const STORES = 100_001;

let instance: DuckDBInstance;
let connection: DuckDBConnection;

/** Sales of one unit: SQL over n, their number. */
const insertFacts = (count: number, columns: Readonly<Record<string, string>>): string => {
  const facts = {
    unit_id: '1',
    product_id: '1',
    destination: '0',
    platform_id: '1',
    flow: `'u'`,
    store_id: '0',
    ...Object.fromEntries(summedNames.map((name) => [name, '1'])),
    orders: '2147483647',
    revision_id: '1',
    line: 'n',
    from_seq: '1',
    to_seq: IN_FORCE,
    ...columns,
  };
  const selected = Object.entries(facts).map(([name, sql]) => `${sql} as ${name}`);
  return `insert into fact by name select ${selected.join(', ')} from range(${count}) t (n)`;
};

/** More stores than an answer has rows; the amounts of 2018 are as large as a line can hold. */
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  connection = await instance.connect();
  for (const statement of createTables()) await execute(connection, statement);
  await execute(
    connection,
    insertFacts(FACTS, {
      month: `case when n < ${LARGE} then 201812 else 201912 end`,
      store_id: `n % ${STORES} + 1`,
      amount: `case when n < ${LARGE} then 9223372036854775807 else 1 end`,
    }),
  );
  await execute(
    connection,
    `insert into unit select n, 'U' || n, '520122001201', 201801, 999912, 1, n, 0, 520122001, 520122, 520100, 0, n from range(1, 4) t (n)`,
  );
  await execute(
    connection,
    `insert into succession values (1, 2, 201901, 12345678, 8), (1, 3, 201901, 87654322, 8)`,
  );
  await execute(connection, 'insert into product values (1, 1)');
  await execute(connection, 'update watermark set seq = 1');
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const cube = (budget: Partial<QueryBudget> = {}): Cube => {
  const source: CubeSource = {
    atLeast: () => Promise.resolve(),
    upTo: () => Promise.resolve(),
    read: async (use) => {
      const own = await instance.connect();
      try {
        return await use(engineConnection(own));
      } finally {
        own.closeSync();
      }
    },
  };
  return new Cube(source, { budget: { milliseconds: 60_000, atOnce: 2, ...budget } });
};

const query: CubeQuery = { measures: ['amount'], by: ['store'], period: '2019' };

describe('an answer with too many rows', () => {
  it('is refused with the limit, never cut in silence', async () => {
    await expect(cube().query(query, 'all')).rejects.toMatchObject({
      code: 'CUBE.TOO_MANY_ROWS',
      parameters: { limit: 100_000 },
    });
  });

  it('is cut for who asks for the first rows', async () => {
    const answer = await cube().query({ ...query, limit: 3 }, 'all');
    expect([answer.rows.length, answer.truncated]).toEqual([3, true]);
  });
});

describe('a sum that is too large', () => {
  it.each<[string, Partial<CubeQuery>]>([
    [
      'of weighted and estimated amounts',
      { period: '2018', by: ['flow'], boundaries: '2019-12', impute: 'prevalue', compare: 'yoy' },
    ],
    [
      'of amounts compared',
      { period: '2019', compare: 'yoy', by: ['flow'], boundaries: '2019-12', impute: 'prevalue' },
    ],
  ])('%s is a problem', async (_, over) => {
    await expect(cube().query({ ...query, ...over }, 'all')).rejects.toMatchObject({ code: 'CUBE.OVERFLOW' });
  });

  it('for a JSON number is a problem, not a number nearby', async () => {
    await execute(connection, insertFacts(5_000_000, { month: '201512', flow: `'d'`, revision_id: '2' }));
    const orders: CubeQuery = { measures: ['orders'], by: ['product'], period: '2015-12' };
    await expect(cube().query(orders, 'all')).rejects.toMatchObject({ code: 'CUBE.OVERFLOW' });
  });
});

describe('the budget', () => {
  const slow: CubeQuery = {
    measures: ['amount', 'products', 'stores', 'cities'],
    by: ['store', 'month'],
    period: '2010..2029',
    limit: 1,
  };

  it('stops a query that takes longer, and says what to do', async () => {
    const running = cube({ milliseconds: 1 }).query({ ...slow, period: '2015-01..2019-12' }, 'all');
    await expect(running).rejects.toMatchObject({ code: 'CUBE.TOO_SLOW', parameters: { seconds: 0.001 } });
  });

  it('lets so many run at once, and the others in the order they came', async () => {
    const one = cube({ atOnce: 1 });
    const ended: number[] = [];
    const small: CubeQuery = { measures: ['amount'], by: [], period: '2019' };
    const asked = [0, 1, 2, 3].map(async (index) => {
      await one.query(index === 1 ? { ...small, period: 'never' } : small, 'all').catch(() => undefined);
      ended.push(index);
    });
    await Promise.all(asked);
    expect(ended).toEqual([0, 1, 2, 3]);
  });

  it('goes around the callers: who asks much keeps nobody waiting', async () => {
    const one = cube({ atOnce: 1 });
    const ended: string[] = [];
    const asked = ['a', 'a', 'a', 'a', 'a', 'b'].map((caller) =>
      inNameOf(caller, async () => {
        await one.query({ measures: ['amount'], by: [], period: '2019' }, 'all');
        ended.push(caller);
      }),
    );
    await Promise.all(asked);
    expect(ended).toEqual(['a', 'a', 'b', 'a', 'a', 'a']);
  });

  it('leaves no room for hundreds of questions of one caller, except of the house itself', async () => {
    let answer = (): void => undefined;
    const held = new Promise<never>((_, reject) => (answer = () => reject(new Error('held'))));
    const source: CubeSource = { atLeast: () => held, upTo: () => held, read: () => held };
    const one = new Cube(source);
    const codes: unknown[] = [];
    const ask = (): Promise<void> =>
      one.query(query, 'all').then(
        () => undefined,
        (error: unknown) => void codes.push((error as { code?: unknown }).code),
      );
    const asked = [
      ...Array.from({ length: 203 }, () => inNameOf('a', ask)),
      inNameOf('b', ask),
      ...Array.from({ length: 203 }, ask),
    ];
    await new Promise(setImmediate);
    expect(codes).toEqual(Array.from({ length: 3 }, () => 'QUEUE.TOO_MANY_OF_YOURS'));
    answer();
    await Promise.all(asked);
    expect(codes).toHaveLength(407);
  });
});
