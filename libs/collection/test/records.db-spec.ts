import { formatMonth, parsePeriod } from '@xiangtong/domain';
import { LedgerReader } from '@xiangtong/ledger';
import { testPark, testVillages } from '@xiangtong/testing';
import { everyUnit } from '@xiangtong/reference';
import { CollectionRecords, ReportingRatesReadModel, type RecordsWindow, type UnitMonth } from '../src';
import {
  anybody,
  openCollection,
  salesLine,
  submission,
  type CollectionFixture,
} from './support/collection-fixture';

const [libei, second] = testVillages;
const reviewer = { ...anybody, username: 'officer' };

let test: CollectionFixture;
let records: CollectionRecords;
beforeEach(async () => {
  test = await openCollection();
  records = new CollectionRecords(test);
});
afterEach(() => test.close());

/** Everything as of now by default. */
const windowOf = async (overrides: Partial<RecordsWindow> = {}): Promise<RecordsWindow> => {
  const ledger = new LedgerReader(test.source);
  const { seq } = await ledger.head();
  const units = [...test.current.units.values()];
  const moment = await ledger.recordedAt(overrides.seq ?? seq);
  return { units, period: parsePeriod('2019')!, seq, moment, ...overrides };
};

const at = (instant: string): void => test.clock.set(new Date(instant));

/** Submits through the desk and accepts; the id. */
const report = async (
  unit: string,
  period: string,
  lines = [salesLine()],
  { accept = true, explanations = {} } = {},
): Promise<string> => {
  const { id } = await test.respondent.saveDraft(anybody, { unit, period, lines, explanations });
  await test.respondent.submit(anybody, id);
  if (accept) await test.officer.accept(reviewer, id);
  return id;
};

const correct = async (id: string, unit: string, period: string, lines: object[]): Promise<void> => {
  await test.respondent.correct(anybody, id, { unit, period, lines });
  await test.respondent.submit(anybody, id);
  await test.officer.accept(reviewer, id);
};

const of = (all: readonly UnitMonth[], unit: string, month: number): UnitMonth =>
  all.find((one) => one.unit.code === unit && one.month === month)!;

describe('records of reports', () => {
  it('tell each report that is due: what is in force, what was first accepted, how it stands', async () => {
    at('2019-12-05T02:00:00Z');
    const id = await report(libei, '2019-11', [salesLine({ amount: '100.00' })]);
    at('2020-01-12T02:00:00Z');
    await correct(id, libei, '2019-11', [salesLine({ amount: '120.50' })]);
    await report(second, '2019-12', [salesLine()], { accept: false });
    // The ledger advances: what was submitted before is then on record.
    at('2020-01-13T02:00:00Z');
    await report(testPark, '2019-12', []);
    const all = await records.unitMonths(await windowOf());
    expect(all).toHaveLength(5 * 12);
    expect(of(all, libei, 201911)).toMatchObject({
      first: { totalFen: 10_000n, submittedAt: new Date('2019-12-05T02:00:00Z') },
      standing: {
        seq: 2,
        revision: 2,
        totalFen: 12_050n,
        lines: 1,
        submittedBy: 'anybody',
        acceptedBy: 'officer',
      },
      status: 'accepted',
    });
    expect(of(all, second, 201912)).toMatchObject({ first: null, standing: null, status: 'submitted' });
    expect(of(all, testPark, 201912)).toMatchObject({ standing: { totalFen: 0n, lines: 0 } });
    expect(of(all, libei, 201910)).toMatchObject({ standing: null, status: null, submittedAt: null });
  });

  it('stay as they were at an earlier ledger position', async () => {
    const id = await report(libei, '2019-11', [salesLine({ amount: '100.00' })]);
    const then = await windowOf();
    const before = {
      months: await records.unitMonths(then),
      corrections: await records.corrections(then),
      reviewers: await records.reviewers(then),
      sums: await records.lineSums(then),
    };
    at('2020-03-01T02:00:00Z');
    await correct(id, libei, '2019-11', [salesLine({ amount: '7.00' })]);
    await test.respondent.withdraw(anybody, id, '误报');
    await report(second, '2019-11');
    expect({
      months: await records.unitMonths(then),
      corrections: await records.corrections(then),
      reviewers: await records.reviewers(then),
      sums: await records.lineSums(then),
    }).toEqual(before);
    const now = await records.unitMonths(await windowOf());
    expect(of(now, libei, 201911)).toMatchObject({ standing: null, status: 'withdrawn' });
    expect(of(now, libei, 201911).first).toMatchObject({ totalFen: 10_000n });
  });

  it('agree with the rates of the follow-up', async () => {
    at('2019-12-05T02:00:00Z');
    await report(libei, '2018-11', [salesLine({ amount: '300.00' })]);
    await report(libei, '2019-11');
    await report(second, '2018-11', [salesLine({ amount: '100.00' })]);
    at('2019-12-20T02:00:00Z');
    await report(second, '2019-11');
    const all = await records.unitMonths(await windowOf());
    const { totals } = await new ReportingRatesReadModel(test).rates(everyUnit, {
      form: 'sales',
      period: '2019',
    });
    const reported = all.filter(({ standing }) => standing);
    const timely = reported.filter(({ first, deadline }) => first!.submittedAt <= deadline);
    const weight = (some: readonly UnitMonth[]) =>
      (Number(some.reduce((sum, { weightFen }) => sum + weightFen, 0n)) / 100).toFixed(2);
    expect([all.length, reported.length, timely.length]).toEqual([
      totals.due,
      totals.reported,
      totals.timely,
    ]);
    expect([weight(all), weight(reported), weight(timely)]).toEqual([
      totals.weighted.due,
      totals.weighted.reported,
      totals.weighted.timely,
    ]);
    expect(totals.weighted.timely).toBe('300.00');
  });

  it('tell what corrections and withdrawals changed, and who decided them', async () => {
    const lines = [
      salesLine({ amount: '10.00' }),
      salesLine({ destination: '440100', amount: '20.00' }),
      salesLine({ destination: '110101', amount: '30.00', store: 'S-1' }),
    ];
    const id = await report(libei, '2019-11', lines);
    await correct(id, libei, '2019-11', [
      lines[0]!,
      { ...lines[1]!, amount: '25.00' },
      salesLine({ destination: '330100', amount: '1.00' }),
    ]);
    await test.respondent.withdraw(anybody, id, '重复填报');
    const [corrected, withdrawn, ...others] = await records.corrections(await windowOf());
    expect(others).toEqual([]);
    expect(corrected).toMatchObject({
      seq: 2,
      kind: 'supersede',
      month: 201911,
      beforeFen: 6_000n,
      afterFen: 3_600n,
      added: 1,
      removed: 1,
      changed: 1,
      submittedBy: 'anybody',
      actor: 'officer',
    });
    expect(withdrawn).toMatchObject({
      seq: 3,
      kind: 'withdraw',
      beforeFen: 3_600n,
      afterFen: 0n,
      removed: 3,
      added: 0,
      changed: 0,
      reason: '重复填报',
      actor: 'anybody',
    });
    expect(await records.corrections(await windowOf({ period: parsePeriod('2019-12')! }))).toEqual([]);
    expect(await records.corrections(await windowOf({ units: [test.current.units.get(second)!] }))).toEqual(
      [],
    );
  });

  it('keep returns with their reasons, and what each reviewer decided', async () => {
    at('2020-02-05T02:00:00Z');
    const id = await report(libei, '2019-11', [salesLine()], { accept: false });
    at('2020-02-05T03:00:00Z');
    await test.officer.return(reviewer, id, '数量与金额不符');
    at('2020-02-05T04:00:00Z');
    await test.respondent.submit(anybody, id);
    await test.officer.accept({ ...anybody, username: 'deputy' }, id);
    await correct(id, libei, '2019-11', [salesLine({ amount: '5.00' })]);
    const window = await windowOf();
    expect(await records.returns(window)).toEqual([
      {
        unitId: test.current.units.get(libei)!.id,
        month: 201911,
        revision: 1,
        officer: 'officer',
        reason: '数量与金额不符',
        at: new Date('2020-02-05T03:00:00Z'),
        event: expect.any(Number),
      },
    ]);
    expect(await records.reviewers(window)).toEqual([
      { username: 'deputy', accepted: 1, corrections: 0, returned: 0 },
      { username: 'officer', accepted: 1, corrections: 1, returned: 1 },
    ]);
    const unitIds = [test.current.units.get(second)!];
    expect(await records.reviewers(await windowOf({ units: unitIds }))).toEqual([]);
  });

  it('list the doubts of submitted revisions with what was written about them', async () => {
    const months = Array.from({ length: 8 }, (_, index) => formatMonth(201901 + index));
    await test.bulk(months.map((period) => submission({ period, lines: [salesLine({ amount: '100.00' })] })));
    const explanations = Object.fromEntries(
      ['HISTORY', 'FACTOR', 'MONTH_RATIO', 'UNIT_PRICE', 'UNIT_SWAPPED'].map((code) => [
        `CHECK.${code}`,
        '直播带货，订单激增',
      ]),
    );
    await report(libei, '2019-09', [salesLine({ amount: '10000.00' })], { explanations });
    const checks = await records.checks(await windowOf());
    expect(checks.length).toBeGreaterThan(0);
    for (const check of checks)
      expect(check).toMatchObject({ month: 201909, revision: 1, explanation: '直播带货，订单激增' });
    expect(checks.map(({ code }) => code)).toEqual(['CHECK.FACTOR']);
  });

  it('add up the lines in force one by one', async () => {
    const id = await report(libei, '2019-11', [
      salesLine({ amount: '10.01', orders: 2 }),
      salesLine({ destination: '440100', amount: '0.99', orders: 1 }),
    ]);
    await report(second, '2019-12', []);
    await correct(id, libei, '2019-11', [salesLine({ amount: '7.77', orders: 3 })]);
    expect(await records.lineSums(await windowOf())).toEqual({
      unitMonths: 2,
      lines: 1,
      amountFen: 777n,
      statedFen: 777n,
      orders: 3n,
    });
    expect(await records.lineSums(await windowOf({ seq: 1 }))).toMatchObject({
      amountFen: 1_100n,
      orders: 3n,
    });
  });
});
