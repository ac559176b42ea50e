import { join } from 'node:path';
import { Cube, cubeReference, ENGINE, makeEngine, type Engine } from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import { monthRange, formatMonth } from '@xiangtong/domain';
import { everything } from '@xiangtong/identity';
import { createLogger, projectDirectory } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { editionInForce } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { makeReport, createReportSources, createSourceParts, openDefinitions } from '@xiangtong/reporting';
import {
  registerTestUnits,
  startClickHouse,
  testPark,
  testVillages,
  type ClickHouseServer,
} from '@xiangtong/testing';
import { createTestApp, putInForce, type TestApp } from '../support';
import { linesFor } from '../support/varied-lines';

const definitions = openDefinitions(join(projectDirectory(), 'reports'));
const units = [...testVillages, testPark];

let server: ClickHouseServer;
let test: TestApp;
let beside: Engine;

const duckdb = (): Engine => {
  const { source, dataDirectory } = test;
  const reference = new ReferenceCatalogue(source);
  return makeEngine({
    config: {
      duckdb: { directory: join(dataDirectory, 'beside'), threads: 1, memory: '512MB' },
      clickhouse: null,
    },
    ledger: new LedgerReader(source),
    reference,
    deadlines: () => readDeadlines(source, reference),
    logger: createLogger('silent'),
  });
};

/** Two years of five units, all different; some months are reported twice. */
beforeAll(async () => {
  server = await startClickHouse();
  test = await createTestApp({
    clickhouse: { server: `${server.url}/`, database: 'reports', cluster: null },
    now: new Date('2020-02-10T00:00:00Z'),
  });
  await registerTestUnits(test.source);
  const months = monthRange(201801, 201912).map(formatMonth);
  const submissions = units.flatMap((unit, index) =>
    months
      .filter((_, month) => (month + index) % 11 !== 3)
      .map((period) => ({ unit, period, lines: linesFor(unit, index, period) })),
  );
  await putInForce(test, units, submissions);
  beside = duckdb();
  await beside.open({ mode: 'once' });
  await test.app.get<Engine>(ENGINE).atLeast(beside.currentSeq, 60_000);
});

afterAll(async () => {
  await beside.close();
  await test.close();
  await server.stop();
});

const reportOn = async (engine: Engine, report: string, edition: 'internal' | 'public'): Promise<unknown> => {
  const { source, clock } = test;
  const catalogue = new ReferenceCatalogue(source);
  const ledger = new LedgerReader(source);
  const cube = new Cube(engine, {
    budget: { milliseconds: 150_000, atOnce: 4 },
    reference: cubeReference(catalogue),
    momentOf: (seq) => ledger.recordedAt(seq),
  });
  const parts = createSourceParts(source, cube, catalogue, editionInForce(source, clock));
  const sources = await createReportSources(parts, everything);
  const period = { 'monthly-express': '2019-12', 'quarterly-bulletin': '2019-Q4' }[report] ?? '2019';
  const scope = report === 'township-bulletin' ? '520122001' : '520122';
  const parameters = { period, scope, language: 'zh', edition } as const;
  return (await makeReport(definitions.get(report)!, parameters, [], sources)).document;
};

describe('reports on ClickHouse are those on DuckDB', () => {
  it.each([...definitions.values()].map(({ id }) => id))(
    '%s has the same figures on both engines',
    async (report) => {
      const engine = test.app.get<Engine>(ENGINE);
      expect(engine.currentSeq).toBe(beside.currentSeq);
      const expected = await reportOn(beside, report, 'internal');
      expect(await reportOn(engine, report, 'internal')).toEqual(expected);
      expect(JSON.stringify(expected).length).toBeGreaterThan(2_000);
    },
  );

  it('a public edition too, in which contributors decide what is hidden', async () => {
    const expected = await reportOn(beside, 'monthly-express', 'public');
    expect(await reportOn(test.app.get<Engine>(ENGINE), 'monthly-express', 'public')).toEqual(expected);
  });
});
