import { salesSums, type CubeQuery } from '@xiangtong/contracts';
import { readRecordedRevisions } from '@xiangtong/ledger';
import { startClickHouse, type ClickHouseServer } from '@xiangtong/testing';
import fc from 'fast-check';
import {
  Analysis,
  Audit,
  ChangeReader,
  Cube,
  CubeTrace,
  VintageReader,
  type ContributorsOfAnswer,
  type ContributorsOfRow,
  type Engine,
  type FindSubmissions,
} from '../../src';
import type { CubeReference } from '../../src/cube/cube-reference';
import { eventArbitrary } from '../support/arbitraries';
import { engineOn } from '../support/clickhouse';
import { Historian } from '../support/events';
import { createFixture, movingUnits, type Fixture } from '../support/fixture';
import { aLine, fixedHistory } from '../support/history';
import { indicatorEvents, IndicatorHistorian } from '../support/indicator-events';
import { optionQueries } from '../support/option-queries';
import { queries } from '../support/queries';

/** Readers on one engine. */
interface Readers {
  readonly cube: Cube;
  readonly trace: CubeTrace;
  readonly analysis: Analysis;
  readonly audit: Audit;
  readonly vintages: VintageReader;
  readonly changes: ChangeReader;
}

let fixture: Fixture;
let server: ClickHouseServer;
let engine: Engine;
let [onClickHouse, onDuckdb]: Readers[] = [];
let [beforeForms, head]: number[] = [];

const reference: CubeReference = {
  priceIndexes: () =>
    Promise.resolve([{ area: '520000', year: 2019, index: '102.9', name: { zh: '甲', en: 'A' } }]),
  baseUnits: () => Promise.resolve(new Map([[1, 'kg']])),
};

const seats = new Map([
  [520122, { latitude: 27.09, longitude: 106.74 }],
  [110000, { latitude: 39.9, longitude: 116.4 }],
]);

const findSubmissions: FindSubmissions = async (ids) => {
  const recorded = await readRecordedRevisions(fixture.source.manager, ids);
  return new Map(
    [...recorded].map(([id, { submissionId, number }]) => [id, { submission: submissionId, number }]),
  );
};

const readersOn = (source: Engine): Readers => {
  const cube = new Cube(source, {
    budget: { milliseconds: 150_000, atOnce: 4 },
    minimumDonors: 1,
    reference,
    momentOf: () => Promise.resolve(new Date('2020-01-15T00:00:00Z')),
  });
  return {
    cube,
    trace: new CubeTrace(cube),
    analysis: new Analysis(cube, seats),
    audit: new Audit(cube, findSubmissions),
    vintages: new VintageReader(cube),
    changes: new ChangeReader(cube),
  };
};

/** Sales with moves of units, corrections and withdrawals, and forms of indicators after them. */
beforeAll(async () => {
  fixture = await createFixture(movingUnits);
  server = await startClickHouse();
  const random = fc.sample(eventArbitrary, { numRuns: 80, seed: 20200301 });
  const sales = new Historian(fixture.source, fixture.catalogue);
  beforeForms = (await sales.play([...fixedHistory, ...random])).length;
  const repeated = Array.from({ length: 9 }, (_, index) =>
    aLine({ amount: index % 3 === 0 ? 100_000 : 777, quantity: 5 }),
  );
  beforeForms += (await sales.play([{ unit: 'V8', month: 201912, lines: repeated }])).length;
  const forms = new IndicatorHistorian(fixture);
  await forms.play(fc.sample(indicatorEvents, { numRuns: 40, seed: 7 }));
  head = beforeForms + forms.entries.length;
  engine = engineOn(fixture, `${server.url}/questions`);
  await engine.open({ mode: 'once' });
  onClickHouse = readersOn(engine);
  onDuckdb = readersOn(await fixture.replica());
});

afterAll(async () => {
  await engine?.close();
  await fixture.close();
  await server.stop();
});

/** The answer is that of DuckDB, and not empty. */
const equal = async (ask: (readers: Readers) => Promise<unknown>): Promise<void> => {
  const [found, expected] = [await ask(onClickHouse!), await ask(onDuckdb!)];
  expect(expected).toBeTruthy();
  expect(found).toEqual(expected);
};

const memberKey = ({ members }: ContributorsOfRow): string => JSON.stringify(members);

const county = { divisions: ['520122000000'], unitIds: [] } as const;

describe('tables of the cube on ClickHouse are those of DuckDB', () => {
  it.each([...queries, ...optionQueries])('for the query %j', async (query) => {
    await equal(({ cube }) => cube.query(query, 'all'));
    await equal(({ cube }) => cube.query({ ...query, asOf: Math.floor(head! / 3) }, county));
  });

  const statedQueries: readonly CubeQuery[] = [
    { measures: ['entrepreneurs', 'trainees'], by: ['quarter', 'unit'], period: '2018-01..2019-12' },
    { measures: ['registeredStores'], by: ['platform'], period: '2019', compare: 'yoy', standing: true },
    { measures: ['investment', 'jobs'], by: ['park', 'year'], period: '2018-01..2019-12' },
    { measures: ['registeredStores'], by: ['township'], period: '2019', where: { platform: 'taobao' } },
  ];
  it.each(statedQueries)('for the query of indicators %j', async (query) => {
    await equal(({ cube }) => cube.query(query, 'all'));
    await equal(({ cube }) => cube.query({ ...query, asOf: head! - 7 }, 'all'));
  });

  const others: readonly CubeQuery[] = [
    { measures: ['amount', 'orders'], by: ['unit'], period: '2019', compare: 'yoy', real: true },
    { measures: ['amount', 'averageOrder'], by: ['unit'], period: '2019', compare: 'two-year' },
    {
      measures: ['amount'],
      by: ['county', 'organisingModel'],
      period: '2019',
      compare: 'yoy',
      standing: true,
    },
    { measures: ['amount'], by: ['unit'], period: '2019-12', compare: 'yoy', baseAsOf: 3 },
    { measures: ['amount'], by: ['quarter', 'township'], period: '2019', compare: 'yoy', standing: true },
    { measures: ['amount'], by: ['year'], period: '2018-01..2019-12', standing: true },
    {
      measures: ['quantity'],
      by: ['store'],
      period: '2019',
      order: [{ key: 'store', direction: 'desc' }],
      limit: 3,
    },
  ];
  it.each(others)('for the query with order and limit %j', (query) =>
    equal(({ cube }) => cube.query(query, 'all')),
  );

  it.each<CubeQuery>([
    { measures: ['amount', 'orders'], by: ['unit', 'month'], period: '2019', compare: 'yoy' },
    { measures: ['amount'], by: ['product'], period: '2019', where: { flow: 'up' } },
    { measures: ['amount'], by: ['township'], period: '2019', boundaries: '2019-12' },
    { measures: ['amount'], by: [], period: '2019' },
    { measures: ['trainees'], by: ['quarter'], period: '2019' },
  ])('those behind the rows of %j, and behind sums of them', async (query) => {
    const [{ rows }] = (await onDuckdb!.cube.contributors([{ query }], 'all')) as [ContributorsOfAnswer];
    const sums = [rows.slice(0, 2), rows.slice(1)].map((some) => some.map(({ members }) => members));
    await equal(async ({ cube }) => {
      const changed = query.compare ? [] : [{ query, since: Math.floor(head! / 2) }];
      const found = await cube.contributors([{ query }, { query, sums }, ...changed], 'all');
      return found.map((one) => ({
        ...one,
        rows: one.rows.toSorted((a, b) => (memberKey(a) < memberKey(b) ? -1 : 1)),
      }));
    });
  });
});

describe('what stands behind a figure on ClickHouse is what stands behind it on DuckDB', () => {
  const period = '2018-11..2019-12';
  const page = { after: null, limit: 7 };

  it.each([...salesSums, 'trainees', 'investment'] as const)(
    'the lines of %s, page by page',
    async (measure) => {
      for (const query of [
        { period },
        { period, asOf: Math.floor(head! / 2) },
        { period: '2019', compare: 'yoy' as const, where: { county: '520122' } },
      ])
        for (const side of query.compare ? (['current', 'base'] as const) : (['current'] as const)) {
          await equal(({ trace }) => trace.cell({ measure, query, side }, 'all', page));
          const { next } = await onDuckdb!.trace.cell({ measure, query, side }, 'all', page);
          await equal(({ trace }) => trace.cell({ measure, query, side }, county, { ...page, after: next }));
        }
    },
  );

  it('the lines of filtered products, and of rows that leave some out', async () => {
    const query = { period, where: { product: ['PEPPER', 'PHONE'], category: 'veg' } };
    await equal(({ trace }) => trace.cell({ measure: 'amount', query, side: 'current' }, 'all', page));
    for (const leavingOut of [
      { dimension: 'unit', members: ['V1', 'P1'] },
      { dimension: 'category', members: ['veg'] },
      { dimension: 'store', members: ['老王店'] },
    ] as const) {
      const question = { measure: 'amount', query: { period }, side: 'current', leavingOut } as const;
      await equal(({ trace }) => trace.cell(question, 'all', page));
    }
  });

  it('members, classes of growth, and reports that are due', async () => {
    for (const measure of ['products', 'units', 'stores', 'provinces', 'cities', 'districts'] as const)
      await equal(({ trace }) => trace.members({ measure, query: { period }, side: 'current' }, 'all'));
    const question = { measure: 'amount', query: { period: '2019', compare: 'yoy' }, side: 'base' } as const;
    await equal(({ trace }) => trace.members(question, 'all', ['month', 'flow', 'township']));
    await equal(({ trace }) => trace.members({ ...question, measure: 'trainees' }, 'all', ['unit']));
    await equal(({ trace }) => trace.classes(question, 'all'));
    await equal(({ trace }) => trace.due(question, county));
    await equal(({ trace }) => trace.due({ ...question, measure: 'trainees' }, 'all'));
  });
});

describe('analyses on ClickHouse are those on DuckDB', () => {
  const period = '2019';

  it.each(['unit', 'village', 'store', 'township', 'county'] as const)('the spread over %s', (over) =>
    equal(({ analysis }) =>
      analysis.distribution({ measure: 'amount', over, period, compare: 'yoy', offset: 0, limit: 50 }, 'all'),
    ),
  );

  it('concentration, reach and matrices', async () => {
    await equal(({ analysis }) =>
      analysis.concentration({ measure: 'orders', over: 'product', period }, 'all'),
    );
    for (const level of ['province', 'city', 'district'] as const)
      await equal(({ analysis }) => analysis.reach({ period: '2019', level, where: { flow: 'up' } }, county));
    const question = { measure: 'amount', rows: 'product', columns: 'destinationCity', period } as const;
    await equal(({ analysis }) => analysis.matrix(question, 'all'));
  });

  it('growth in its parts, with revisions and boundaries', async () => {
    const question = { measure: 'amount', compare: 'yoy', period } as const;
    await equal(({ analysis }) => analysis.growth(question, 'all'));
    await equal(({ analysis }) =>
      analysis.growth({ ...question, boundaries: '2019-12', baseAsOf: 8, currentAsOf: 20 }, 'all'),
    );
    await equal(({ analysis }) =>
      analysis.growth({ ...question, measure: 'quantity', where: { product: 'PEPPER' } }, 'all'),
    );
  });

  it.each(['unit', 'township', 'county'] as const)('boundaries of two months by %s', async (over) => {
    const question = { measure: 'amount', over, period: '2018-11..2020-01', boundaries: '2020-01' } as const;
    await equal(({ analysis }) => analysis.boundaries(question, 'all'));
    await equal(({ analysis }) => analysis.boundaries({ ...question, where: { flow: 'up' } }, county));
  });

  it('tests and samples for auditors', async () => {
    for (const page of [
      { offset: 0, limit: 100 },
      { offset: 3, limit: 2 },
    ])
      await equal(({ audit }) => audit.tests({ period: '2018-11..2020-01', page }, 'all'));
    await equal(({ audit }) => audit.sample({ period, extent: { size: 12 } }, 'all'));
    await equal(({ audit }) =>
      audit.sample({ period, extent: { interval: 5_000_000n }, seed: 'drawn' }, county),
    );
  });

  it.each(salesSums)('vintages and changes of %s', async (measure) => {
    const [early, late] = [Math.floor(head! / 4), beforeForms!];
    for (const where of [{}, { product: 'PEPPER' }, { county: '520122' }]) {
      const query = { measure, period: '2018-11..2020-01', where };
      await equal(({ vintages }) => vintages.triangle(query, [1, early, early + 5, late], 'all'));
      await equal(({ changes }) => changes.between(query, { since: early, until: late }, county));
      await equal(({ changes }) => changes.between(query, { since: 2, until: early }, 'all'));
    }
  });
});
