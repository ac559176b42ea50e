import type { ReportingRates } from '@xiangtong/collection';
import type { CubeResponse, ReportDocument, Quality, Coherence } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { waitUntil } from '../../../../trials/ground';
import { line, Stage, type Person } from '../support';

const [libei, first] = testVillages;
const stage = new Stage();

const doubts = [
  'MONTH_RATIO',
  'YEAR_RATIO',
  'HISTORY',
  'FACTOR',
  'DUPLICATED_MONTH',
  'UNIT_PRICE',
  'LINE_AMOUNT',
  'NIL_RETURN',
  'UNIT_SWAPPED',
];
const explanations = Object.fromEntries(doubts.map((doubt) => [`CHECK.${doubt}`, '节日促销']));

const accept = async (person: Person, unit: string, period: string, lines: object[]): Promise<string> => {
  const draft = { unit, period, lines, explanations };
  const { id } = (await stage.post(person, '/submissions', draft).expect(201)).body as { id: string };
  await stage.post(person, `/submissions/${id}/submit`).expect(200);
  await stage.accept(id);
  return id;
};

let november: string;

/** The published sales of the village in 2019. */
const published = '65709800.00';

beforeAll(async () => {
  await stage.open();
  // The published contradiction: the county's sales to date equal those of one village in 2019.
  await accept('libei', libei, '2019-12', [
    line({ amount: '65000000.00', quantity: 3_000_000, orders: 900_000 }),
    line({ amount: '709800.00', quantity: 30_000, orders: 9_000, destination: '000000' }),
  ]);
  await accept('park', first, '2019-12', []);
  november = await accept('park', testPark, '2019-11', []);
});
afterAll(() => stage.close());

const quality = async (body: object, person: Person = 'officer'): Promise<Quality> =>
  (await stage.post(person, '/analysis/quality', body).expect(200)).body as Quality;

const coherence = async (body: object, person: Person = 'officer'): Promise<Coherence> =>
  (await stage.post(person, '/analysis/coherence', body).expect(200)).body as Coherence;

const county = { period: '2019', scope: '520122' };

describe('POST /analysis/coherence', () => {
  it('finds that a village has all of its county, as the published figures have it', async () => {
    const { checks, findings } = await coherence(county);
    expect(findings.filter(({ check }) => check === 'childReachesParent')).toEqual([
      expect.objectContaining({ member: libei, value: published, whole: published }),
    ]);
    expect(findings[0]!.zh).toContain('65,709,800.00');
    const made = Object.fromEntries(checks.map(({ check, checked, found }) => [check, [checked, found]]));
    expect(made).toMatchObject({
      partsDiffer: [8, 0],
      childReachesParent: [1, 1],
      cumulativeBelowPeriod: [0, 0],
      storeReportedTwice: [0, 0],
      statedDiffersFromReports: [0, 0],
    });
  });

  it('finds the contradiction between the published figures themselves, whatever has been reported', async () => {
    const stated = [
      { scope: '520122', period: '2014-01..2020-06', amount: published },
      { scope: libei, period: '2019', amount: published },
      { scope: libei, period: '2018-01..2019-12', amount: '65000000' },
    ];
    const { findings } = await coherence({ ...county, stated });
    const own = findings.filter(({ check }) => check.startsWith('stated'));
    expect(own.map(({ check, member, value, whole }) => [check, member, value, whole])).toEqual([
      ['statedChildReachesParent', libei, published, published],
      ['statedCumulativeBelowPeriod', libei, published, '65000000.00'],
      ['statedDiffersFromReports', libei, '65000000.00', published],
    ]);
    expect(own[0]!.zh).toContain('不可能都对');
    expect(own[0]!.en).toContain('cannot both be right');
  });

  it('finds a store that two units report, though entry refuses it', async () => {
    const sales = [line({ store: '立碑旗舰店', amount: '10.00' })];
    await accept('libei', libei, '2019-10', sales);
    const id = await stage.draft('park', first, '2019-10', sales);
    const { body } = await stage.post('park', `/submissions/${id}/submit`).expect(422);
    expect(JSON.stringify(body)).toContain('SUBMISSION.STORE_REPORTED_TWICE');
    // The contradiction gets through once the store claims are deleted.
    await stage.test.source.query('delete from store_month');
    await stage.post('park', `/submissions/${id}/submit`).expect(200);
    await stage.accept(id);
    const { checks, findings } = await coherence({ ...county, period: '2019-10' });
    expect(checks.find(({ check }) => check === 'storeReportedTwice')).toMatchObject({
      checked: 1,
      found: 1,
    });
    expect(findings).toEqual([
      expect.objectContaining({ member: '立碑旗舰店', value: '2', units: [first, libei].sort() }),
    ]);
  });

  it('refuses places of others, wrong periods and wrong figures', async () => {
    await stage.post('other', '/analysis/coherence', county).expect(404);
    await stage.post('libei', '/analysis/coherence', county).expect(403);
    const stated = [{ scope: '520123', period: '2019', amount: '1' }];
    await stage.post('officer', '/analysis/coherence', { ...county, stated }).expect(404);
    await stage.post('officer', '/analysis/coherence', { ...county, period: '2019-13' }).expect(400);
    const wrong = [{ scope: libei, period: 'x', amount: '1' }];
    const { body } = await stage
      .post('officer', '/analysis/coherence', { ...county, stated: wrong })
      .expect(400);
    expect(body).toMatchObject({ errors: [{ path: 'stated[0].period', code: 'PERIOD.INVALID' }] });
    const odd = [{ scope: libei, period: '2019', amount: '1e9' }];
    await stage.post('officer', '/analysis/coherence', { ...county, stated: odd }).expect(400);
  });
});

describe('at entry', () => {
  it('asks about a month of a village that has all its county ever had, and keeps the answer', async () => {
    for (const month of ['01', '02', '03', '04', '05', '06'])
      await accept('park', first, `2018-${month}`, [line({ amount: `${100 + Number(month)}.00` })]);
    const draft = {
      unit: libei,
      period: '2018-12',
      lines: [line({ amount: published, quantity: 3_000_000 })],
    };
    const { body } = await stage.post('libei', '/submissions', draft).expect(201);
    const { id, checks } = body as { id: string; checks: { code: string; message: string }[] };
    const found = checks.find(({ code }) => code === 'CHECK.REACHES_COUNTY');
    expect(found?.message).toContain('65,709,800.00');
    const refused = await stage.post('libei', `/submissions/${id}/submit`).expect(422);
    expect(JSON.stringify(refused.body)).toContain('CHECK.REACHES_COUNTY');
  });
});

describe('POST /analysis/quality', () => {
  /** 5 yuan more in one of twelve months. */
  beforeAll(async () => {
    const lines = [line({ amount: '5.00' })];
    await stage.post('park', `/submissions/${november}/correct`).expect(200);
    await stage.test.http
      .put(`/api/v1/submissions/${november}`)
      .set('Authorization', `Bearer ${stage.tokenOf('park')}`)
      .send({ unit: testPark, period: '2019-11', lines, explanations })
      .expect(200);
    await stage.post('park', `/submissions/${november}/submit`).expect(200);
    await stage.accept(november);
  });

  it('counts what four villages and a park owe and have reported, and so do rates and the printed report', async () => {
    // Libei and its neighbour reported October, late, and December, in time; the park November, late.
    const month = (due: number, reported: number, timely: number) => ({
      due,
      reported,
      timely,
      responseRate: (reported / due).toFixed(6),
      timelyRate: (timely / due).toFixed(6),
    });
    const months = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `2019-${String(index + 1).padStart(2, '0')}`,
        month(5, 0, 0),
      ]),
    );
    Object.assign(months, {
      '2019-10': month(5, 2, 0),
      '2019-11': month(5, 1, 0),
      '2019-12': month(5, 2, 2),
    });
    const expected = {
      month: months,
      township: { '520122001000': month(48, 4, 2), parks: month(12, 1, 0) },
      county: { '520122000000': month(60, 5, 2) },
    };
    // Last year there were sales from January to June, and none of these months is reported again.
    const weighted = { weightedResponseRate: '0.000000', weightedTimelyRate: '0.000000' };
    const own = ({ due, reported, timely, responseRate, timelyRate }: ReportingRates['totals']) => ({
      due,
      reported,
      timely,
      responseRate,
      timelyRate,
    });
    for (const by of ['month', 'township', 'county'] as const) {
      const { totals, rows } = await quality({ ...county, by });
      expect(totals).toMatchObject({ ...month(60, 5, 2), ...weighted });
      expect(Object.fromEntries(rows.map((row) => [row.code, own(row as never)]))).toEqual(expected[by]);
    }
    const { body } = await stage.get('officer', '/reporting-rates?county=520122&period=2019').expect(200);
    const rates = body as ReportingRates;
    expect(own(rates.totals)).toEqual(month(60, 5, 2));
    expect(rates.totals.weighted).toMatchObject({ responseRate: '0.000000', timelyRate: '0.000000' });
    expect(Object.fromEntries(rates.periods.map((one) => [one.period, own(one)]))).toEqual(months);
    const document = await report();
    expect(Number(printed(document, 'response')).toFixed(4)).toBe((500 / 60).toFixed(4));
    // 5 yuan in one of twelve months.
    expect(Number(printed(document, 'meanAbsoluteRevision')).toFixed(4)).toBe((5 / 12).toFixed(4));
    const { revisions } = await quality(county);
    expect(revisions).toMatchObject({ corrections: 1, meanRevision: '0.42', meanAbsoluteRevision: '0.42' });
  });

  it('has the unknown share of each member, and of the whole as the cube has it', async () => {
    const { totals, rows } = await quality({ ...county, by: 'month' });
    const query = { measures: ['amount'], by: [], period: '2019', where: { county: '520122' } };
    const { coverage } = (await stage.post('officer', '/cube', query).expect(200)).body as CubeResponse;
    expect(totals.unknownDestinationShare).toBe(coverage.unknownDestinationShare);
    const december = rows.find(({ code }) => code === '2019-12')!;
    expect(december.unknownDestinationShare).toBe('0.010802');
    expect(rows.find(({ code }) => code === '2019-11')!.unknownDestinationShare).toBe('0.000000');
    expect(rows.find(({ code }) => code === '2019-09')!.unknownDestinationShare).toBeNull();
  });

  it('stands beside every answer of the cube, and follows a deadline that is moved', async () => {
    const query = { measures: ['amount'], by: ['month'], period: '2019', where: { county: '520122' } };
    const asked = async () => {
      const { body } = await stage.post('officer', '/cube', query).expect(200);
      const { totals, revisions } = await quality(county);
      return { cube: (body as CubeResponse).quality!, totals, revisions };
    };
    const { cube, totals, revisions } = await asked();
    expect(cube).toEqual({
      timely: totals.timely,
      responseRate: totals.responseRate,
      timelyRate: totals.timelyRate,
      weightedResponseRate: totals.weightedResponseRate,
      weightedTimelyRate: totals.weightedTimelyRate,
      imputationRate: '0.000000',
      revisions: {
        meanRevision: revisions.meanRevision,
        meanAbsoluteRevision: revisions.meanAbsoluteRevision,
        relativeMeanAbsoluteRevision: revisions.relativeMeanAbsoluteRevision,
      },
      incoherence: '0.00',
    });
    const move = (day: string) =>
      stage
        .post('officer', '/periods/sales/2019-12/deadline', {
          county: '520122',
          deadline: day,
          reason: '年终结算',
        })
        .expect(200);
    await move('2019-12-31');
    // Both reports of December came after the last of it.
    await waitUntil('the cube has the moved deadline', async () => (await asked()).cube.timely === 0);
    const moved = await asked();
    expect([cube.timely, moved.cube.timely, moved.totals.timely]).toEqual([2, 0, 0]);
    expect([cube.timelyRate, moved.cube.timelyRate]).toEqual(['0.033333', '0.000000']);
    expect(moved.cube.weightedTimelyRate).toBe(moved.totals.weightedTimelyRate);
  });

  it('stands at a named position, and counts corrections and estimates', async () => {
    const before = await quality({ ...county, asOf: 1 });
    expect([before.asOf, before.totals.reported]).toEqual([1, 1]);
    const now = await quality(county);
    expect(now.revisions).toMatchObject({ corrections: 1, withdrawals: 0 });
    expect(before.revisions).toMatchObject({ corrections: 0, meanRevision: '0.00' });
    expect(now.imputation.imputed + now.imputation.withoutEstimate).toBe(
      now.totals.due - now.totals.reported,
    );
    expect(now.incoherence).toBe('0.00');
    const { rows } = await quality({ ...county, by: 'county' });
    expect(rows.map(({ imputedShare }) => imputedShare)).toEqual([now.imputation.imputedShare]);
    const { body } = await stage
      .post('officer', '/analysis/quality', { ...county, asOf: 'soon' })
      .expect(400);
    expect(body).toMatchObject({ errors: [{ path: 'asOf', code: 'POSITION.UNREADABLE' }] });
  });

  it('is for officers and auditors of the place', async () => {
    await stage.post('auditor', '/analysis/quality', county).expect(200);
    await stage.post('other', '/analysis/quality', county).expect(404);
    await stage.post('libei', '/analysis/quality', county).expect(403);
    await stage.post('officer', '/analysis/quality', { ...county, by: 'planet' }).expect(400);
    await stage.post('officer', '/analysis/quality', { ...county, scope: '999999' }).expect(404);
  });
});

const report = async (): Promise<ReportDocument> => {
  const body = { ...county, formats: ['json'] };
  const { runId } = (await stage.post('officer', '/reports/reporting-quality/runs', body).expect(202))
    .body as {
    runId: string;
  };
  let made: { readonly status: string; readonly files: readonly { readonly name: string }[] } | undefined;
  await waitUntil('the report is made', async () => {
    const run = await stage.get('officer', `/runs/${runId}`).expect(200);
    made = run.body as NonNullable<typeof made>;
    return made.status === 'done' || made.status === 'failed';
  });
  expect(made?.status).toBe('done');
  const file = await stage.get('officer', `/runs/${runId}/files/${made!.files[0]!.name}`).expect(200);
  return file.body as ReportDocument;
};

const printed = (document: ReportDocument, item: string): string | null => {
  const table = document.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.id === 'indicators');
  if (table?.kind !== 'table') throw new Error('no table of indicators');
  const row = table.rows.find(({ key }) => key === `indicators.${item}`);
  return row!.cells.at(-1)!.value;
};
