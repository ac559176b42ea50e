import type { CubeQuery } from '@xiangtong/contracts';
import { formatRatio } from '@xiangtong/domain';
import { startClickHouse, type ClickHouseServer } from '@xiangtong/testing';
import { Cube, rows, type CubeScope } from '../../src';
import type { ClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine';
import { Parameters } from '../../src/cube/sql/parameters';
import { engineOn, patientCube } from '../support/clickhouse';
import { Historian } from '../support/events';
import { createFixture, type Fixture } from '../support/fixture';
import { fixedHistory } from '../support/history';
import { queries } from '../support/queries';

let fixture: Fixture;
let server: ClickHouseServer;
let engine: ClickHouseEngine;
let [onClickHouse, onDuckdb]: Cube[] = [];

beforeAll(async () => {
  fixture = await createFixture();
  server = await startClickHouse();
  await new Historian(fixture.source, fixture.catalogue).play(fixedHistory);
  engine = engineOn(fixture, `${server.url}/cube`);
  await engine.open({ mode: 'once' });
  onClickHouse = patientCube(engine);
  onDuckdb = patientCube(await fixture.replica());
});

afterAll(async () => {
  await engine?.close();
  await fixture.close();
  await server.stop();
});

const sample: readonly [CubeQuery, CubeScope][] = [
  [queries[1]!, 'all'],
  [{ ...queries[9]!, asOf: 5 }, 'all'],
  [
    { measures: ['amount'], by: ['village'], period: '2019', compare: 'yoy', baseAsOf: 2, standing: true },
    'all',
  ],
  [{ measures: ['amount', 'averageOrder'], by: ['unit'], period: '2019', compare: 'two-year' }, 'all'],
  [
    {
      measures: ['amount', 'stores', 'quantity'],
      by: ['month', 'flow'],
      where: { product: ['PEPPER'], flow: 'up', store: '老王店' },
      period: '2018-11..2019-12',
    },
    { divisions: ['520122000000'], unitIds: [] },
  ],
];

describe('the cube on ClickHouse', () => {
  it.each(sample)('answers every cell as on DuckDB: %j', async (query, scope) => {
    const answer = await onClickHouse!.query(query, scope);
    expect(answer.asOf).toBe(query.asOf ?? fixedHistory.length);
    expect(answer).toEqual(await onDuckdb!.query(query, scope));
  });

  it('refuses a statement that is not made of its words', async () => {
    await expect(engine.read((connection) => rows(connection, 'select 7 // 2'))).rejects.toMatchObject({
      code: 'CUBE.NOT_ON_THIS_ENGINE',
    });
  });

  it('takes lists of members that are longer than an address may be', async () => {
    const codes = Array.from({ length: 20_000 }, (_, index) => `产品-${index}`);
    const [found] = await engine.read((connection) => {
      const parameters = new Parameters(connection.words);
      const list = connection.words.texts(parameters.bind(JSON.stringify(codes)));
      return rows<{ n: bigint }>(connection, `select count(*) as n from (${list}) list`, parameters.values);
    });
    expect(found).toEqual({ n: 20_000n });
  });

  it('adds beyond 64 bits exactly, and refuses what 128 bits do not hold', async () => {
    const sumOf = (largest: string, sum: 'sum' | 'storedSum' = 'sum') =>
      engine.read((connection) => {
        const { words } = connection;
        const sql = `select ${words.exact(words[sum]('x'))} as total from (select arrayJoin([1, 2, 3]) * 0 + ${largest} as x)`;
        return rows<{ total: bigint }>(connection, sql, new Parameters(words).values);
      });
    const most = [{ total: 27_670_116_110_564_327_421n }];
    expect(await sumOf('9223372036854775807')).toEqual(most);
    expect(await sumOf('9223372036854775807', 'storedSum')).toEqual(most);
    await expect(sumOf(`toInt256('${2n ** 126n}')`)).rejects.toMatchObject({ limit: 'overflow' });
  });

  it('rounds half up once, as the domain does', async () => {
    const of = (numerator: bigint, denominator: bigint) =>
      engine.read(async (connection) => {
        const { words } = connection;
        const sql = `select ${words.ratio(words.integer(numerator), words.integer(denominator), 6)} as ratio`;
        const [row] = await rows<{ ratio: bigint | null }>(connection, sql, new Parameters(words).values);
        return row!.ratio;
      });
    for (const [one, other] of [
      [1n, 2_000_000n],
      [-1n, 2_000_000n],
      [2n, 3n],
      [7n, -3n],
      [5n, 0n],
      [10n ** 30n + 1n, 3n],
    ] as const)
      expect(await of(one, other)).toBe(scaled(formatRatio(one, other)));
  });

  it('stops what takes too long', async () => {
    const hurried = new Cube(engine, { budget: { milliseconds: 1, atOnce: 1 } });
    await expect(hurried.query(queries[1]!, 'all')).rejects.toMatchObject({ code: 'CUBE.TOO_SLOW' });
  });
});

const scaled = (ratio: string | null): bigint | null =>
  ratio === null ? null : BigInt(ratio.replace('.', ''));
