import type { CubeQuery } from '@xiangtong/contracts';
import type { DivisionCode } from '@xiangtong/domain';
import { ensureInstallations } from '@xiangtong/reference';
import { startClickHouse, type ClickHouseServer } from '@xiangtong/testing';
import type { Cube, Replica } from '../../src';
import type { ClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine';
import { engineOn, patientCube } from '../support/clickhouse';
import { Historian, type TestEvent } from '../support/events';
import { createFixture, type Fixture } from '../support/fixture';
import { aLine } from '../support/history';

let fixture: Fixture;
let server: ClickHouseServer;
let engine: ClickHouseEngine;
let replica: Replica;
let [onClickHouse, onDuckdb]: Cube[] = [];

const [kaiyang, wenquan, nanming] = ['520121000000', '520122002000', '520102000000'] as const;

/** Registers divisions as the first publication of a place does. */
const register = async (...divisions: readonly DivisionCode[]): Promise<Historian> => {
  const by = { actor: 'installation:test', at: new Date('2020-01-05T02:00:00Z') };
  const places = divisions.map((division) => ({ division, from: 201812 }));
  await fixture.source.transaction((transaction) => ensureInstallations(transaction, places, by));
  return new Historian(fixture.source, await fixture.reference.current());
};

const events: readonly TestEvent[] = [
  { unit: 'V1', month: 201912, lines: [aLine({ amount: 100 })] },
  { unit: 'P1', month: 201912, lines: [aLine({ amount: 30, platform: 'jd' })] },
  { unit: 'XT-520121', month: 201812, lines: [aLine({ amount: 5_000 })] },
  {
    unit: 'XT-520121',
    month: 201912,
    lines: [aLine({ amount: 7_000 }), aLine({ destination: 0, amount: 1 })],
  },
  { unit: 'XT-520121', month: 201912, lines: [aLine({ amount: 6_500, refund: 20 })] },
  {
    unit: 'XT-520122002',
    month: 201912,
    lines: [aLine({ amount: 400, product: 'PHONE', flow: 'down' })],
    late: true,
  },
  { unit: 'XT-520122002', month: 201911, lines: [] },
];

beforeAll(async () => {
  fixture = await createFixture();
  server = await startClickHouse();
  // A county and a township, beside the villages and the park of Xifeng.
  await (await register(kaiyang, wenquan)).play(events);
  engine = engineOn(fixture, `${server.url}/installations`);
  await engine.open({ mode: 'once' });
  onClickHouse = patientCube(engine);
  replica = await fixture.replica();
  onDuckdb = patientCube(replica);
});

afterAll(async () => {
  await engine?.close();
  await fixture.close();
  await server.stop();
});

const december = { measures: ['amount'], period: '2019-12' } as const;

describe('figures of lower installations on both engines', () => {
  it.each([
    [
      'unitKind',
      [
        ['village', '1.00'],
        ['park', '0.30'],
        ['installation', '69.00'],
      ],
    ],
    [
      'county',
      [
        ['520121', '65.00'],
        ['520122', '5.30'],
      ],
    ],
    [
      'township',
      [
        ['520122001000', '1.00'],
        ['520122002000', '4.00'],
        ['P1', '0.30'],
        ['XT-520121', '65.00'],
      ],
    ],
  ] as const)('stand where they belong by %s', async (by, expected) => {
    for (const cube of [onClickHouse!, onDuckdb!]) {
      const { rows, coverage } = await cube.query({ ...december, by: [by] }, 'all');
      const found = rows.map((row) => [row[by], row['amount']]);
      expect(found.sort()).toEqual([...expected].sort());
      // V1, V3, V4, P1 and the two installations.
      expect(coverage).toMatchObject({ due: 6, reported: 4 });
    }
  });

  const more: readonly CubeQuery[] = [
    { measures: ['amount', 'quantity', 'orders', 'units'], by: ['unitKind'], period: '2019-12' },
    { measures: ['amount', 'refunds', 'units'], by: ['county'], period: '2018-12..2019-12', compare: 'yoy' },
    { measures: ['amount', 'provinces'], by: ['township'], period: '2019-12' },
    { measures: ['amount', 'products', 'averageOrder'], by: ['township', 'unitKind'], period: '2019' },
    { measures: ['amount'], by: ['unit', 'month'], period: '2018-11..2019-12' },
    { measures: ['amount'], by: ['village'], period: '2019-12' },
    { measures: ['amount'], by: ['park'], period: '2019-12' },
    { measures: ['amount'], by: ['prefecture', 'product'], period: '2019-12', compare: 'yoy' },
    { measures: ['amount'], by: ['county'], period: '2019', where: { unitKind: 'installation' } },
    { measures: ['amount'], by: ['month'], period: '2019', where: { township: '520122002000' } },
    { measures: ['amount'], by: ['unitKind'], period: '2019-12', impute: 'prevalue' },
  ];
  it.each(more)('are the same for %j', async (query) => {
    const scopes = ['all', { divisions: ['520122000000'], unitIds: [] }] as const;
    for (const scope of scopes)
      for (const asOf of [events.length, 4]) {
        const answer = await onClickHouse!.query({ ...query, asOf }, scope);
        expect(answer).toEqual(await onDuckdb!.query({ ...query, asOf }, scope));
      }
  });

  it('are there of a place that publishes for the first time', async () => {
    const historian = await register(nanming);
    await historian.play([{ unit: 'XT-520102', month: 201912, lines: [aLine({ amount: 900 })] }]);
    await engine.catchUpNow();
    await replica.catchUpNow();
    const answer = await onClickHouse!.query({ ...december, by: ['county'] }, 'all');
    expect(answer).toEqual(await onDuckdb!.query({ ...december, by: ['county'] }, 'all'));
    expect(answer.rows).toContainEqual({ county: '520102', amount: '9.00' });
    expect(answer.coverage).toMatchObject({ due: 7, reported: 5 });
  });
});
