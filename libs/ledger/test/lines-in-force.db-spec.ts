import { randomUUID } from 'node:crypto';
import { ReferenceCatalogue, type Catalogue } from '@xiangtong/reference';
import { openTestDatabase, registerTestUnits, testVillages, type OpenTestDatabase } from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import {
  appendEntries,
  readLinesInForce,
  recordRevisions,
  type LineInForce,
  type NewRevision,
  type RecordedRevision,
} from '../src';

let database: OpenTestDatabase;
let source: DataSource;
let catalogue: Catalogue;

const [first, second, third] = testVillages;
const idOf = (code: string): number => catalogue.units.get(code)!.id;

const revision = (code: string, month: number, amounts: readonly number[]): NewRevision => ({
  submissionId: randomUUID(),
  number: 1,
  form: 'sales',
  values: [],
  unit: catalogue.units.get(code)!,
  month,
  lines: amounts.map((amount, index) => ({
    product: [...catalogue.products.values()][0]!,
    destination: index === 0 ? 0 : 320102,
    platform: [...catalogue.platforms.values()][0]!,
    store: null,
    flow: 'up',
    quantity: 1500,
    amount,
    orders: 1,
    refund: index === 0 ? 5 : null,
    measure: 'jin',
    reportedQuantity: 3000,
  })),
  photos: [],
  totalFen: amounts.reduce((sum, amount) => sum + amount, 0),
  explanations: null,
  submittedBy: 'reporter',
  submittedAt: new Date('2020-01-05T00:00:00Z'),
});

const enter = (action: 'accept' | 'withdraw', revisions: readonly RecordedRevision[]) =>
  source.transaction(async (manager) => {
    const entries = revisions.map((each) => ({ action, revision: each, actor: 'officer', reason: '理由' }));
    return (await appendEntries(manager, entries, new Date('2020-01-06T00:00:00Z'))).seq;
  });

const record = (revisions: readonly NewRevision[]) =>
  source.transaction((manager) => recordRevisions(manager, revisions));

/** Unit, month and amount of every line, batch by batch. */
const read = async (codes: readonly string[], asOf: number, size = { lines: 5_000, units: 200 }) => {
  const window = { unitIds: codes.map(idOf), from: 201901, to: 201912, asOf };
  const batches: (readonly LineInForce[])[] = [];
  for await (const batch of readLinesInForce(source, window, size)) batches.push(batch);
  return batches.map((batch) =>
    batch.map(({ unitId, month, amountFen }) => [
      catalogue.unitsById.get(unitId)!.code,
      month,
      Number(amountFen),
    ]),
  );
};

let accepted: number;
let superseded: number;
let withdrawn: number;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ source } = database);
  await registerTestUnits(source);
  catalogue = await new ReferenceCatalogue(source).current();
  const recorded = await record([
    revision(second, 201902, [10, 11]),
    revision(first, 201903, [20]),
    revision(first, 201901, [30, 31, 32]),
    revision(third, 201801, [40]),
    revision(third, 201912, []),
  ]);
  accepted = await enter('accept', recorded);
  const [correction] = await record([revision(first, 201901, [99])]);
  superseded = await enter('accept', [correction!]);
  withdrawn = await enter('withdraw', [recorded[0]!]);
});
afterAll(() => database.drop());

describe('readLinesInForce', () => {
  const before = [
    [first, 201901, 30],
    [first, 201901, 31],
    [first, 201901, 32],
    [first, 201903, 20],
    [second, 201902, 10],
    [second, 201902, 11],
  ];

  it('reads what was in force at a position, in the order of units and months', async () => {
    expect((await read([first, second, third], accepted)).flat()).toEqual(before);
    expect((await read([second, first], accepted)).flat()).toEqual([
      ...before.slice(4),
      ...before.slice(0, 4),
    ]);
    expect((await read([first], superseded)).flat()).toEqual([
      [first, 201901, 99],
      [first, 201903, 20],
    ]);
    expect(await read([second], withdrawn)).toEqual([]);
    expect(await read([first], 0)).toEqual([]);
    expect(await read([], withdrawn)).toEqual([]);
  });

  it('holds no more than it was told, and reads the same', async () => {
    for (const size of [
      { lines: 1, units: 1 },
      { lines: 3, units: 2 },
      { lines: 4, units: 200 },
    ]) {
      const batches = await read([first, second, third], accepted, size);
      expect(batches.flat()).toEqual(before);
      for (const batch of batches) {
        const revisions = new Set(batch.map(([code, month]) => `${code} ${month}`));
        expect(batch.length <= size.lines || revisions.size === 1).toBe(true);
      }
    }
  });

  it('keeps what the respondent wrote beside the base unit', async () => {
    const window = { unitIds: [idOf(first)], from: 201901, to: 201901, asOf: accepted };
    const { value } = await readLinesInForce(source, window).next();
    expect((value as readonly LineInForce[])[0]).toMatchObject({
      quantity: '1.500',
      reportedQuantity: '3.000',
      measure: 'jin',
      destination: '000000',
      refundFen: 5n,
      revision: 1,
      line: 1,
      seq: 3,
      acceptedAt: new Date('2020-01-06T00:00:00Z'),
    });
  });
});
