import { randomUUID } from 'node:crypto';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { openTestDatabase, registerTestUnits, testVillages, type OpenTestDatabase } from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { appendEntries, LedgerReader, readEntryReasons, recordRevisions } from '../src';

let database: OpenTestDatabase;
let source: DataSource;
let ledger: LedgerReader;

/** Two entries at one moment, a withdrawal the day after. */
const first = new Date('2020-01-06T00:00:00.000Z');
const second = new Date('2020-01-07T00:00:00.500Z');

beforeAll(async () => {
  database = await openTestDatabase();
  ({ source } = database);
  await registerTestUnits(source);
  const { units } = await new ReferenceCatalogue(source).current();
  ledger = new LedgerReader(source);
  await source.transaction(async (manager) => {
    const recorded = await recordRevisions(
      manager,
      [201911, 201912].map((month) => ({
        submissionId: randomUUID(),
        number: 1,
        form: 'sales',
        values: [],
        lines: [],
        photos: [],
        totalFen: 0,
        unit: units.get(testVillages[0])!,
        month,
        submittedBy: 'reporter',
        submittedAt: first,
        explanations: { 'CHECK.HISTORY': '节日促销' },
      })),
    );
    const entry = { actor: 'officer', reason: null } as const;
    await appendEntries(
      manager,
      recorded.map((revision) => ({ action: 'accept', revision, ...entry })),
      first,
    );
    const withdrawal = {
      action: 'withdraw',
      revision: recorded[0]!,
      actor: 'officer',
      reason: '重复',
    } as const;
    await appendEntries(manager, [withdrawal], second);
  });
});
afterAll(() => database.drop());

it('positions are found by time: the last entry at or before it, 0 before the first', async () => {
  const moments = [
    '2020-01-05T00:00:00Z',
    '2020-01-06T00:00:00Z',
    '2020-01-07T00:00:00.499Z',
    '2030-01-01T00:00:00Z',
  ];
  expect(await ledger.positionsAt(moments.map((text) => new Date(text)))).toEqual([0, 2, 2, 3]);
  expect(await ledger.positionsAt([])).toEqual([]);
});

it('times are found by position, of those that exist', async () => {
  expect(await ledger.timesOf([0, 1, 3, 99])).toEqual(
    new Map([
      [1, first],
      [3, second],
    ]),
  );
});

it('entries say who wrote them and why', async () => {
  const reasons = await readEntryReasons(source, [2, 3, 99]);
  expect([...reasons.keys()].sort()).toEqual([2, 3]);
  expect(reasons.get(3)).toMatchObject({
    seq: 3,
    actor: 'officer',
    reason: '重复',
    recordedAt: second,
    submittedBy: 'reporter',
    revision: 1,
    explanations: { 'CHECK.HISTORY': '节日促销' },
  });
});
