import type { FigureTrace, ReportDocument } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { figuresOf } from '../support/reading/figures';
import { TracedReports } from '../support/traced-reports';
import { linesFor } from '../support/varied-lines';

const [libei] = testVillages;
const county = '520122';
const reports = new TracedReports();
const { stage, trace } = reports;

beforeAll(() => reports.open());
afterAll(() => stage.close());

it('counts parks by the register, not those who sold or filled in the form', async () => {
  const document = await reports.make('parks', county, '2019');
  const parks = figuresOf(document).find(({ address }) => address.endsWith('/indicators.parks/current'));
  const { body } = await trace(parks!.address);
  const { printed, sumsBack, members } = body as FigureTrace;
  expect([printed?.text, sumsBack, members]).toEqual(['1', true, []]);
});

describe('a trace', () => {
  let document: ReportDocument;
  const figure = (table: string, row: string, column: string): string =>
    [document.trace, table, row, column].join('/');

  beforeAll(async () => {
    document = await reports.make('yoy', county, '2019');
  });

  it('names query, units, revisions, lines, people and times', async () => {
    const address = figure('unitsTable', libei, 'amount');
    const { status, body } = await trace(address);
    const found = body as FigureTrace;
    expect([status, found.figure, found.address]).toEqual([200, address, address]);
    expect(found).toMatchObject({
      report: 'yoy',
      scope: county,
      period: '2019',
      measure: 'amount',
      formula: null,
      operands: [],
      asOf: { seq: document.asOf.seq, recordedAt: '2020-01-10T08:00:00.000Z' },
      query: {
        source: 'cube',
        measures: ['amount'],
        by: [],
        period: '2019',
        asOf: document.asOf.seq,
        where: { flow: ['up'], county, unit: libei },
      },
      printed: { unit: '万元' },
      estimates: [],
      sumsBack: true,
      unitCount: 1,
      revisionCount: 2,
      next: null,
      units: [{ unit: libei, name: { zh: '村208' }, months: 2 }],
    });
    expect(found.sum).toBe(found.value);
    const amounts = (found.lines ?? []).map((one) => ('amount' in one ? Number(one.amount) : 0));
    expect(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(2)).toBe(Number(found.value).toFixed(2));
    expect(found.revisions).toHaveLength(2);
    for (const revision of found.revisions ?? []) {
      expect(revision).toMatchObject({
        unit: libei,
        endedBy: null,
        number: 1,
        submittedBy: 'libei',
        submittedAt: '2020-01-10T08:00:00.000Z',
        entries: [{ seq: revision.seq, kind: 'accept', actor: 'officer', at: '2020-01-10T08:00:00.000Z' }],
      });
    }
  });

  it('gives the lines page by page', async () => {
    const address = figure('unitsTable', libei, 'amount');
    const whole = (await trace(address)).body as FigureTrace;
    const pages: FigureTrace['lines'][] = [];
    let cursor: string | null | undefined = null;
    do {
      const { body } = await trace(address, reports.officer, `?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      pages.push((body as FigureTrace).lines);
      cursor = (body as FigureTrace).next;
    } while (cursor);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual(whole.lines);
  });

  it('of growth leads on to its levels, and these to their lines', async () => {
    const found = (await trace(figure('unitsTable', libei, 'amount.growth'))).body as FigureTrace;
    expect(found).toMatchObject({
      formula: '(current − base) ÷ base',
      sumsBack: true,
      printed: { unit: '%' },
    });
    expect(found.operands.map(({ measure }) => measure)).toEqual(['amount', 'amount']);
    for (const operand of found.operands) {
      const { status, body } = await trace(operand.address);
      expect([status, (body as FigureTrace).value]).toEqual([200, operand.value]);
    }
  });

  it('goes by table, row and column of the paper as well', async () => {
    const table = document.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && block.id === 'unitsTable');
    if (table?.kind !== 'table') throw new Error('no table of units');
    const places = [
      { table: table.number.replace(/\D/g, ''), row: '1', column: '2' },
      { table: table.number, row: table.rows[0]!.cells[0]!.text, column: table.columns[1]!.label },
    ];
    for (const place of places) {
      const query = new URLSearchParams({ document: document.trace!, ...place });
      const { status, body } = await stage.test.http
        .get(`/api/v1/trace?${query}`)
        .set('Authorization', `Bearer ${reports.officer}`);
      const address = figure('unitsTable', table.rows[0]!.key!, table.columns[1]!.key);
      expect([status, (body as FigureTrace).figure]).toEqual([200, address]);
    }
  });

  it('shows the lines that counted when the report was made, and that they no longer do', async () => {
    const { body: list } = await stage.get('libei', `/submissions?unit=${libei}&period=2019-12`).expect(200);
    const [{ id }] = (list as { items: [{ id: string }] }).items;
    await stage.post('libei', `/submissions/${id}/correct`).expect(200);
    const [first, ...others] = linesFor(libei, 0, '2019-12');
    const lines = [{ ...first, orders: 9 }, ...others];
    await stage.test.http
      .put(`/api/v1/submissions/${id}`)
      .set('Authorization', `Bearer ${stage.tokenOf('libei')}`)
      .send({ unit: libei, period: '2019-12', lines })
      .expect(200);
    await stage.post('libei', `/submissions/${id}/submit`).expect(200);
    const { seq } = (await stage.accept(id)).body as { seq: number };
    await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
    const found = (await trace(figure('unitsTable', libei, 'amount'))).body as FigureTrace;
    expect(found).toMatchObject({ sumsBack: true, lineCount: expect.any(Number) as number });
    expect(found.revisions?.map(({ endedBy }) => endedBy)).toContain(seq);
  });

  it.each([
    ['what is no address', () => 'figure', 404, 'TRACE.UNKNOWN_FIGURE'],
    ['an unknown table', () => figure('nothing', 'total', 'amount'), 404, 'TRACE.UNKNOWN_FIGURE'],
    ['an unknown column', () => figure('unitsTable', 'total', 'price'), 404, 'TRACE.UNKNOWN_FIGURE'],
    ['a text', () => figure('unitsTable', libei, 'unit'), 404, 'TRACE.UNKNOWN_FIGURE'],
    ['a key nobody made', () => figure('unitsTable', 'a+b', 'amount'), 404, 'TRACE.UNKNOWN_ROW'],
    [
      'an unknown report',
      () => figure('unitsTable', 'total', 'amount').replace('yoy:', 'nothing:'),
      404,
      'REPORT.UNKNOWN',
    ],
    [
      'a definition of another time',
      () => figure('unitsTable', 'total', 'amount').replace(/:[0-9a-f]{8}\//, ':00000000/'),
      409,
      'TRACE.DEFINITION_CHANGED',
    ],
    [
      'a position that the ledger has not',
      () => figure('unitsTable', 'total', 'amount').replace(/@\d+:/, '@999:'),
      404,
      'TRACE.UNKNOWN_POSITION',
    ],
  ])('refuses %s', async (_, address, status, code) => {
    const answer = await trace(address());
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });

  it('is cut to the scope of the caller', async () => {
    const total = figure('unitsTable', 'total', 'amount');
    for (const person of ['libei', 'other'] as const) {
      const { status, body } = await trace(total, stage.tokenOf(person));
      expect([person, status, (body as { code: string }).code]).toEqual([person, 404, 'SCOPE.UNKNOWN']);
    }
    expect((await trace(total, stage.tokenOf('admin'))).status).toBe(403);
    const own = await reports.make('yoy', libei, '2019');
    const { status, body } = await trace(`${own.trace}/monthsTable/total/amount`, stage.tokenOf('libei'));
    expect([status, (body as FigureTrace).sumsBack]).toEqual([200, true]);
  });

  it('shows benefit lines by short keys, to whoever has the right', async () => {
    const impact = await reports.make('poverty-impact', county, '2019');
    const address = `${impact.trace}/figuresTable/figures.net/current`;
    const kept = (await trace(address)).body as FigureTrace;
    expect(kept).toMatchObject({ value: '1300.25', sumsBack: true, householdCount: 2 });
    expect([kept.benefits, kept.households, kept.purposeNeeded?.zh]).toEqual([
      undefined,
      undefined,
      expect.stringContaining('用途'),
    ]);
    const found = (await trace(address, reports.officer, '?purpose=audit%20of%20benefits'))
      .body as FigureTrace;
    expect(found.purposeNeeded).toBeUndefined();
    expect(found).toMatchObject({
      value: '1300.25',
      sum: '1300.25',
      sumsBack: true,
      householdCount: 2,
      lineCount: 2,
      benefits: expect.arrayContaining([
        expect.objectContaining({ mechanism: 'employment', gross: '900.00', unit: testPark }),
      ]) as unknown,
    });
    for (const { household } of found.benefits ?? []) expect(household).toMatch(/^[0-9a-f]{12}$/);
    expect((await trace(address, stage.tokenOf('auditor'))).status).toBe(403);
    const looks = await stage.test.source.query(
      `select households, place, purpose from household_event where action = 'looked'`,
    );
    expect(looks).toEqual([{ households: 2, place: '520122', purpose: 'audit of benefits' }]);
  });
});
