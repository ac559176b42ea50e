import { formatCubeFigure, type CubeQuery, type CubeResponse, type FigureTrace } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { line, Stage } from '../support';

const [libei, neighbour] = testVillages;
const stage = new Stage();

const linesOf = (amount: string): object[] => [
  line({ product: 'VEG-001', destination: '320102', amount, orders: 3 }),
  line({ product: 'VEG-002', destination: '000000', amount: '17.35', orders: 2 }),
];

const sales = [
  ['libei', libei, '2018-12', '100.10'],
  ['libei', libei, '2019-12', '250.40'],
  ['park', neighbour, '2018-12', '80.00'],
  ['park', neighbour, '2019-12', '60.05'],
  ['park', testPark, '2019-12', '999.99'],
] as const;

beforeAll(async () => {
  await stage.open();
  let seq = 0;
  for (const [person, unit, period, amount] of sales) {
    const id = await stage.draft(person, unit, period, linesOf(amount));
    await stage.post(person, `/submissions/${id}/submit`).expect(200);
    seq = ((await stage.accept(id)).body as { seq: number }).seq;
  }
  await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
});
afterAll(() => stage.close());

const trace = (figure: string, person: 'officer' | 'libei' | 'admin' = 'officer') =>
  stage.get(person, `/trace/${encodeURIComponent(figure)}`);

const query = {
  measures: ['amount', 'orders', 'averageOrder', 'provinces'],
  by: ['unit', 'product'],
  where: { county: '520122', flow: 'up' },
  period: '2019',
  compare: 'yoy',
} as const satisfies CubeQuery;

const asked = async (): Promise<CubeResponse> =>
  (await stage.post('officer', '/cube', query).expect(200)).body as CubeResponse;

/** Ratios of an answer have six digits, those of a trace more. */
const same = (traced: string | null, answered: string | number): void =>
  expect(Number(traced)).toBeCloseTo(Number(answered), 6);

describe('every figure of an answer of the cube', () => {
  it('is what its lines add up to, in the rows and in the totals', async () => {
    const { asOf, rows, totals, columns } = await asked();
    expect(rows.length).toBeGreaterThan(3);
    const measures = columns.filter(({ role }) => role === 'measure').map(({ key }) => key);
    for (const row of [...rows, null]) {
      for (const column of measures) {
        if (/^averageOrder\.(?!base)/.test(column)) continue;
        const answered = (row ?? totals)[column];
        // An empty cell cannot be traced.
        if (answered === null || answered === undefined) continue;
        const members = row && { unit: String(row['unit']), product: String(row['product']) };
        const figure = formatCubeFigure({ query: { ...query, asOf }, row: members, column });
        const { status, body } = await trace(figure);
        const found = body as FigureTrace;
        expect([figure, status, found.sumsBack]).toEqual([figure, 200, true]);
        same(found.value, answered);
      }
    }
  });

  it('is addressed in its operands too, and says who reported and who accepted', async () => {
    const { asOf } = await asked();
    const figure = formatCubeFigure({
      query: { ...query, asOf },
      row: { unit: libei },
      column: 'amount.growth',
    });
    const growth = (await trace(figure).expect(200)).body as FigureTrace;
    expect(growth).toMatchObject({ figure, report: null, scope: null, formula: '(current − base) ÷ base' });
    const [current] = growth.operands;
    const level = (await trace(current!.address).expect(200)).body as FigureTrace;
    expect(level).toMatchObject({
      value: current!.value,
      sumsBack: true,
      unitCount: 1,
      revisions: [{ unit: libei, month: '2019-12', submittedBy: 'libei', entries: [{ actor: 'officer' }] }],
    });
  });

  it.each([
    ['amount.continuing', 'classes'],
    ['coverage.rate', 'due'],
    ['provinces', 'members'],
    ['coverage.unknownDestinationShare', 'operands'],
  ])('of the totals: %s lists its %s', async (column, part) => {
    const { asOf } = await asked();
    const { body } = await trace(formatCubeFigure({ query: { ...query, asOf }, row: null, column })).expect(
      200,
    );
    expect(body).toMatchObject({ sumsBack: true });
    expect((body as Record<string, unknown[]>)[part]?.length).toBeGreaterThan(0);
  });

  it.each([
    ['cube:2019:none@1/amount.growth/all/total', 404, 'TRACE.UNKNOWN_FIGURE'],
    ['cube:2019:none@1/price/all/total', 404, 'TRACE.UNKNOWN_FIGURE'],
    ['cube:2019:yoy@1/averageOrder.growth/all/total', 404, 'TRACE.UNKNOWN_FIGURE'],
    ['cube:2019:none@1/coverage.due/all/unit=1', 404, 'TRACE.UNKNOWN_FIGURE'],
    ['cube:2019:none@999/amount/all/total', 404, 'TRACE.UNKNOWN_POSITION'],
    ['cube:last.year:none@1/amount/all/total', 400, 'PERIOD.INVALID'],
    ['cube:2019:none@1/amount/unit=nobody/total', 400, 'CUBE.INVALID'],
  ])('is refused as %s', async (figure, status, code) => {
    const answer = await trace(figure);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });

  it('is cut to the scope of the caller', async () => {
    const { asOf } = await asked();
    const figure = formatCubeFigure({ query: { period: '2019', asOf }, row: null, column: 'amount' });
    expect((await trace(figure, 'libei').expect(200)).body).toMatchObject({ value: '267.75', unitCount: 1 });
    await trace(figure, 'admin').expect(403);
  });
});
