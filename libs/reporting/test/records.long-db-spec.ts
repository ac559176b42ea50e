import { decimalOf, defaultResponseLimit, type ResponseLimit } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import { salesLine, testPark, testVillages } from '@xiangtong/testing';
import { recordsTables } from '../src/sources/records/registry';
import type { RecordsTableName } from '../src/sources/records/table-names';
import { openRecords, type RecordsFixture } from './support/records-fixture';

const [libei, second, third] = testVillages;
const COUNTY = '520122';

let test: RecordsFixture;
beforeEach(async () => {
  test = await openRecords();
});
afterEach(() => test.close());

interface Read {
  readonly scope?: string;
  readonly period?: string;
  readonly caller?: Scope;
  readonly responseLimit?: ResponseLimit;
}

/** Rows as plain texts, and the total. */
const read = async (
  table: RecordsTableName,
  { scope = COUNTY, period = '2019', caller, responseLimit }: Read = {},
) => {
  const sources = await test.sources(caller, responseLimit);
  const place = await sources.scopeOf(scope);
  const { asOf: seq, ledgerHash } = await sources.cube({
    measures: ['amount'],
    by: [],
    where: place.where,
    period,
  });
  const rows = await sources.records({ table, scope: place, period, asOf: { seq, ledgerHash } });
  const plain = (figures: (typeof rows)[number]['figures']) =>
    Object.fromEntries(
      Object.entries(figures).map(([column, figure]) => [column, figure && decimalOf(figure, 6)]),
    );
  return {
    rows: rows.map(({ codes, names, figures }): Readonly<Record<string, unknown>> => ({
      ...codes,
      ...Object.fromEntries(Object.entries(names).map(([column, name]) => [`${column}Name`, name.en])),
      ...plain(figures),
    })),
    total: plain(recordsTables[table].total(rows)),
  };
};

const at = (instant: string): void => test.clock.set(new Date(instant));

/** Two months of two villages: one in time, one late and corrected, one nil; everything else is missing. */
const smallYear = async (): Promise<void> => {
  at('2018-12-05T02:00:00Z');
  await test.report(libei, '2018-11', [salesLine({ amount: '300.00' })]);
  at('2019-12-05T02:00:00Z');
  await test.report(libei, '2019-11', [
    salesLine({ amount: '400.00', orders: 3 }),
    salesLine({ destination: '000000', amount: '100.00', orders: 1 }),
  ]);
  await test.report(testPark, '2019-11', []);
  at('2019-12-20T02:00:00Z');
  const id = await test.report(second, '2019-11', [salesLine({ amount: '60.00', orders: 2 })]);
  at('2019-12-22T02:00:00Z');
  await test.returned(third, '2019-11', '金额与数量不符');
  at('2019-12-26T02:00:00Z');
  await test.correct(id, second, '2019-11', [salesLine({ amount: '50.00', orders: 2 })]);
};

describe('records tables', () => {
  it('count what is due and what has come, in the same way for every breakdown', async () => {
    await smallYear();
    const expected = {
      due: '60',
      reported: '3',
      timely: '2',
      late: '1',
      missing: '57',
      nil: '1',
      responseRate: '0.05',
      timelyRate: '0.033333',
      weightedResponseRate: '1',
      weightedTimelyRate: '1',
    };
    for (const table of [
      'reportingRates',
      'reportingRatesByMonth',
      'reportingRatesByTownship',
      'reportingRatesByCounty',
    ] as const)
      expect((await read(table)).total).toMatchObject(expected);
    const { rows } = await read('reportingRates');
    expect(rows.find((row) => row['unit'] === second)).toMatchObject({
      due: '12',
      reported: '1',
      timely: '0',
      responseRate: '0.083333',
      weightedResponseRate: null,
    });
    const townships = (await read('reportingRatesByTownship')).rows.map((row) => row['township']);
    expect(townships.sort()).toEqual(['520122001000', 'parks']);
  });

  it('name what came late or not at all, with its days', async () => {
    await smallYear();
    const { rows } = await read('lateness', { period: '2019-11' });
    const states = rows.map((row) => [row['unit'], row['stateName']]);
    expect(states).toEqual(
      expect.arrayContaining([
        [second, 'late'],
        [third, 'missing'],
      ]),
    );
    expect(rows.find((row) => row['unit'] === second)).toMatchObject({ days: '10' });
    const { total } = await read('lateReporters', { period: '2019-11' });
    expect(total).toMatchObject({ late: '1', missing: '2', pending: '0', reports: '3' });
  });

  it('name villages of one name with their township', async () => {
    await test.source.query(
      `update reporting_unit set name = '同名村', name_en = 'Namesake Village' where code = any($1)`,
      [[second, third]],
    );
    await smallYear();
    for (const table of ['lateness', 'reportingRates', 'lateReporters'] as const) {
      const { rows } = await read(table, { period: '2019-11' });
      const names = rows.filter((row) => row['unit'] === second || row['unit'] === third);
      expect(names.map((row) => row['unitName'])).toEqual(
        Array(2).fill('Namesake Village, Yongyang Subdistrict'),
      );
    }
  });

  it('measure revisions of monthly totals between first acceptance and now', async () => {
    await smallYear();
    const { rows, total } = await read('revisions');
    expect(rows.find((row) => row['month'] === '2019-11')).toMatchObject({
      first: '560',
      latest: '550',
      revision: '-10',
      absoluteRevision: '10',
      revised: '1',
    });
    expect(total).toMatchObject({
      first: '560',
      latest: '550',
      meanRevision: '-0.833333',
      meanAbsoluteRevision: '0.833333',
      relativeRevision: '0.018182',
      revised: '1',
    });
    expect((await read('corrections')).rows).toEqual([
      expect.objectContaining({
        unit: second,
        before: '60',
        after: '50',
        changed: '1',
        decidedByName: 'officer',
      }),
    ]);
  });

  it('keep returns, reviewers and the state of the work', async () => {
    await smallYear();
    expect((await read('returns')).rows).toEqual([
      expect.objectContaining({ unit: third, reasonName: '金额与数量不符', officerName: 'officer' }),
    ]);
    expect((await read('reviewers')).total).toEqual({ accepted: '4', corrections: '1', returned: '1' });
    const { rows, total } = await read('submissionStates');
    expect(total).toMatchObject({ reports: '60', inForce: '3', nil: '1' });
    expect(rows.find((row) => row['state'] === 'returned')).toMatchObject({ reports: '1' });
  });

  it('find the cube equal to the ledger, and a line that was changed behind its back', async () => {
    await smallYear();
    const { rows, total } = await read('coherence');
    expect(total).toEqual({ difference: '0', ordersDifference: '0', tests: '8' });
    expect(rows.find((row) => row['breakdown'] === 'ledgerLines')).toMatchObject({
      whole: '550',
      parts: '550',
      ordersWhole: '6',
      members: '3',
    });
    expect((await read('ledgerProof')).rows).toEqual([
      expect.objectContaining({ entries: '5', faults: '0', resultName: 'intact, nothing was changed' }),
    ]);
    await test.tamper([
      'update revision_line set amount = amount + 100 where revision_id = (select max(revision_id) from revision_line)',
    ]);
    expect((await read('coherence')).total).toMatchObject({ difference: '1' });
    expect((await read('ledgerProof')).total).toMatchObject({ faults: '1' });
  });

  it('flag a unit that reaches the total of its county although others report', async () => {
    await test.report(libei, '2019-11', [salesLine({ amount: '500.00' })]);
    await test.report(second, '2019-12', [salesLine({ amount: '0.00', orders: 0 })]);
    expect((await read('contradictions')).rows).toEqual([
      expect.objectContaining({ relation: 'unitReachesTotal', member: libei, value: '500', whole: '500' }),
    ]);
    expect((await read('relationChecks')).total).toEqual({ checked: '4', contradictions: '1' });
    await test.report(testPark, '2019-12', [salesLine({ amount: '0.01' })]);
    expect((await read('contradictions')).rows).toEqual([]);
  });

  it('draw the same sample from the same ledger, and another when it has moved on', async () => {
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08'])
      for (const unit of [libei, second, third])
        await test.report(unit, `2019-${month}`, [salesLine({ amount: `${Number(month) * 10}.00` })]);
    const [one, again] = [await read('sample'), await read('sample')];
    expect(one.rows).toHaveLength(20);
    expect(again).toEqual(one);
    expect(one.total).toMatchObject({ difference: '0', reports: '20' });
    await test.report(libei, '2019-09', [salesLine()]);
    const keys = ({ rows }: typeof one) => rows.map((row) => JSON.stringify(row)).sort();
    expect(keys(await read('sample'))).not.toEqual(keys(one));
  });

  it('rank units within their county, and only for those who may see it', async () => {
    await smallYear();
    const { rows } = await read('ranks');
    expect(rows).toEqual([
      expect.objectContaining({ unit: second, rank: '2', units: '2', growthRank: null }),
      expect.objectContaining({ unit: libei, rank: '1', countyShare: '0.909091', growthRank: '1' }),
    ]);
    expect((await read('ranks', { scope: libei })).rows).toEqual([expect.objectContaining({ rank: '1' })]);
    // Three reports of sixty are too few.
    expect((await read('ranks', { responseLimit: defaultResponseLimit })).rows).toEqual([]);
    const unit = (
      await test.source.query<{ id: number }[]>('select id from reporting_unit where code = $1', [libei])
    )[0]!;
    const reporter: Scope = {
      kind: 'limited',
      divisions: [],
      units: [{ id: unit.id, code: libei }],
    };
    expect((await read('ranks', { scope: libei, caller: reporter })).rows).toEqual([]);
    expect((await read('unitFacts', { scope: libei, caller: reporter })).rows).toEqual([
      expect.objectContaining({ unit: libei, kindName: 'village', organisingModelName: 'not on record' }),
    ]);
    await expect(read('reportingRates', { caller: reporter })).rejects.toThrow();
  });
});
