import type { Comparison } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import { line, Stage, type Person } from '../support';

const [libei, first, second] = testVillages;
const stage = new Stage();

const goodsIn = (amount: string) =>
  line({ product: 'AGR-001', destination: '520122', flow: 'down', quantity: 1, amount });

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
/** Every doubt gets the same explanation: good business. */
const explanations = Object.fromEntries(doubts.map((doubt) => [`CHECK.${doubt}`, '节日促销']));

/** Resolves to the submission and the position of its entry. */
const accept = async (person: Person, unit: string, period: string, lines: object[]) => {
  const draft = { unit, period, lines, explanations };
  const { id } = (await stage.post(person, '/submissions', draft).expect(201)).body as { id: string };
  await stage.post(person, `/submissions/${id}/submit`).expect(200);
  const { body } = await stage.accept(id);
  return { id, seq: (body as { seq: number }).seq };
};

const correct = async (id: string, unit: string, period: string, lines: object[]): Promise<number> => {
  await stage.post('libei', `/submissions/${id}/correct`).expect(200);
  await stage.test.http
    .put(`/api/v1/submissions/${id}`)
    .set('Authorization', `Bearer ${stage.tokenOf('libei')}`)
    .send({ unit, period, lines, explanations })
    .expect(200);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  return ((await stage.accept(id)).body as { seq: number }).seq;
};

/** Seals the county's year as of this position. */
const publish = async (seq: number): Promise<string> => {
  await stage
    .post('officer', '/cube', { measures: ['amount'], by: [], period: '2019', atLeast: seq })
    .expect(200);
  const body = { period: '2019', scope: '520122', formats: ['json'] };
  const { runId } = (await stage.post('officer', '/reports/yoy/runs', body).expect(202)).body as {
    runId: string;
  };
  for (;;) {
    const { status } = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as { status: string };
    if (status === 'done') break;
    if (status === 'failed') throw new Error('the run failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ((await stage.post('officer', `/runs/${runId}/publish`).expect(200)).body as { seal: string }).seal;
};

const query = (parameters: Readonly<Record<string, string | number>>): string =>
  `/compare?${new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()}`;

const compare = async (parameters: Readonly<Record<string, string | number>>): Promise<Comparison> =>
  (await stage.get('officer', query(parameters)).expect(200)).body as Comparison;

const year = { report: 'yoy', scope: '520122', period: '2019' } as const;

let from: number;
let to: number;
let seal: string;
let newer: string;
/** Comparison of `from` with `to`. */
let compared: Comparison;

beforeAll(async () => {
  await stage.open();
  const base = await accept('libei', libei, '2018-12', [line({ amount: '1200.00' })]);
  const doubted = await accept('libei', libei, '2019-11', [
    line({ amount: '1000.00' }),
    line({ product: 'VEG-002', amount: '60.00' }),
  ]);
  const repeated = await accept('libei', libei, '2019-12', [line({ amount: '90.00' }), goodsIn('7.00')]);
  from = repeated.seq;
  seal = await publish(from);

  await stage.travel('2020-02-01T08:00:00Z');
  await accept('park', first, '2019-10', [line({ amount: '500.00' }), goodsIn('30.00')]);
  const closed = { county: '520122', reason: '到期' };
  await stage.post('officer', '/periods/sales/2019-11/close', closed).expect(200);
  const exception = {
    form: 'sales',
    period: '2019-11',
    unit: libei,
    until: '2020-02-10',
    reason: '漏报补正',
  };
  await stage.post('officer', '/periods/exceptions', exception).expect(200);
  await correct(doubted.id, libei, '2019-11', [line({ amount: '1100.50' })]);
  await stage.post('libei', `/submissions/${repeated.id}/withdraw`, { reason: '重复报送' }).expect(200);
  await correct(base.id, libei, '2018-12', [line({ amount: '1000.00' })]);
  const merge = { predecessors: [second], successor: libei, month: '2019-07' };
  await stage.post('officer', '/units/merge', merge).expect(200);
  to = (await accept('park', testPark, '2019-09', [])).seq;
  newer = await publish(to);
  await accept('park', testPark, '2019-08', [line({ amount: '1.00' })]);
  compared = await compare({ ...year, from, to });
});
afterAll(() => stage.close());

describe('two editions side by side', () => {
  it('tell what moved', () => {
    const { flows, definitionChanged, from: before, to: after } = compared;
    expect([before.seq, after.seq, before.seal, definitionChanged]).toEqual([from, to, null, false]);
    expect(flows).toEqual([
      {
        flow: 'up',
        current: { before: '1150.00', after: '1600.50', change: '450.50' },
        base: { before: '1200.00', after: '1000.00', change: '-200.00' },
        growth: {
          before: '-0.041667',
          after: '0.600500',
          change: '0.642167',
          // 1600.5 / 1000 − 1600.5 / 1200, and 1600.5 / 1200 − 1150 / 1200.
          byBase: '0.266750',
          byCurrent: '0.375417',
        },
      },
      expect.objectContaining({
        flow: 'down',
        current: { before: '7.00', after: '30.00', change: '23.00' },
        growth: { before: null, after: null, change: null, byBase: null, byCurrent: null },
      }),
    ]);
  });

  it('tell why, in effects that add to what moved', () => {
    const { effects, unexplained, moves } = compared;
    expect(effects).toEqual([
      {
        kind: 'late',
        entries: 2,
        current: { up: '500.00', down: '30.00' },
        base: { up: '0.00', down: '0.00' },
      },
      {
        kind: 'correction',
        entries: 2,
        current: { up: '40.50', down: '0.00' },
        base: { up: '-200.00', down: '0.00' },
      },
      {
        kind: 'withdrawal',
        entries: 1,
        current: { up: '-90.00', down: '-7.00' },
        base: { up: '0.00', down: '0.00' },
      },
      {
        kind: 'reinstatement',
        entries: 0,
        current: { up: '0.00', down: '0.00' },
        base: { up: '0.00', down: '0.00' },
      },
    ]);
    const nothing = { up: '0.00', down: '0.00' };
    expect(unexplained).toEqual({ current: nothing, base: nothing });
    expect(moves.map(({ kind, unit, period, sides }) => [kind, unit, period, sides])).toEqual([
      ['late', first, '2019-10', ['current']],
      ['correction', libei, '2019-11', ['current']],
      ['withdrawal', libei, '2019-12', ['current']],
      ['correction', libei, '2018-12', ['base']],
      ['late', testPark, '2019-09', ['current']],
    ]);
    expect(moves[1]!.products.map(({ product, change }) => [product, change])).toEqual([
      ['VEG-001', '100.50'],
      ['VEG-002', '-60.00'],
    ]);
    expect(moves[2]).toMatchObject({ reason: '重复报送', actor: 'libei' });
    expect(moves.map(({ reason }) => reason)).toEqual([
      null,
      '漏报补正 (→ 2020-02-10)',
      '重复报送',
      null,
      null,
    ]);
  });

  it('name the merge that lies between', () => {
    const { boundaries } = compared;
    expect(boundaries).toEqual([
      expect.objectContaining({
        unit: second,
        action: 'merge',
        month: '2019-07',
        successors: [expect.objectContaining({ unit: libei })],
      }),
      expect.objectContaining({ unit: second, action: 'merge', actor: 'officer' }),
    ]);
  });

  it('put every figure of the tables beside the other', () => {
    const { tables, changes } = compared;
    const rows = tables.flatMap((table) => table.rows);
    const late = rows.find(({ label, moved }) => moved && label === '村001')!;
    expect(late.cells[0]).toMatchObject({ before: null, after: expect.any(String) as string });
    expect(changes.length).toBeGreaterThan(5);
    const growing = rows.flatMap(({ cells }) => cells).find(({ growth }) => growth === '0.391739');
    // 1150 → 1600.50 yuan, in 万元.
    expect(growing).toMatchObject({ change: '0.04505' });
  });

  it('take published editions by their seals, which know the rest', async () => {
    const sealed = await compare({ from: seal, to: newer });
    expect([sealed.report, sealed.scope.code, sealed.period]).toEqual(['yoy', '520122', '2019']);
    expect([sealed.from.seal, sealed.to.seal]).toEqual([seal, newer]);
    expect(sealed.flows).toEqual(compared.flows);
    // A seal keeps the register of its time; a bare position uses today's units.
    const decomposed = ({ tables }: Comparison) => tables.find(({ id }) => id === 'decomposition')!.rows;
    expect(decomposed(sealed)[0]!.cells.at(-1)).toMatchObject({
      before: '-92.50',
      after: '0.00',
      growth: null,
    });
    expect(decomposed(compared)[0]!.moved).toBe(false);
  });

  it('do not move where nothing happened', async () => {
    const { moves, changes, tables, boundaries } = await compare({ ...year, from: newer, to });
    expect([moves, changes, boundaries.length]).toEqual([[], [], 1]);
    expect(tables.flatMap(({ rows }) => rows).some(({ moved }) => moved)).toBe(false);
  });

  it('are printed', async () => {
    const get = (format: string) =>
      stage
        .get('officer', query({ from: seal, to: newer, format }))
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        })
        .expect(200);
    const pdf = (await get('pdf')).body as Buffer;
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const book = new Workbook();
    const xlsx = (await get('xlsx')).body as Buffer;
    await book.xlsx.load(xlsx.buffer.slice(xlsx.byteOffset, xlsx.byteOffset + xlsx.length) as ArrayBuffer);
    const texts: string[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))));
    expect(texts).toEqual(expect.arrayContaining(['迟报', '更正', '撤回', '重复报送']));
  });
});

describe('GET /compare', () => {
  it.each([
    ['officer', 400, 'COMPARE.MISSING', { from: 1, to: 2, report: 'yoy', period: '2019' }],
    ['officer', 400, 'COMPARE.POSITION', { ...year, from: 'x', to: 2 }],
    ['officer', 400, 'COMPARE.BACKWARDS', { ...year, from: 3, to: 2 }],
    ['officer', 400, 'LEDGER.NO_POSITION', { ...year, from: 1, to: 9_999 }],
    ['officer', 404, 'REPORT.UNKNOWN', { ...year, report: 'none', from: 1, to: 2 }],
    ['officer', 404, 'SEAL.UNKNOWN', { from: 'ab'.repeat(32), to: 2 }],
    ['other', 404, 'SCOPE.UNKNOWN', { ...year, from: 1, to: 2 }],
    ['libei', 404, 'SCOPE.UNKNOWN', { ...year, from: 1, to: 2 }],
    ['admin', 403, 'AUTH.FORBIDDEN', { ...year, from: 1, to: 2 }],
  ] as const)('answers %s with %i %s', async (person, status, code, parameters) => {
    const { body } = await stage.get(person, query(parameters)).expect(status);
    expect((body as { code: string }).code).toBe(code);
  });

  it('refuses a seal of another report', async () => {
    const { body } = await stage.get('officer', query({ from: seal, to: newer, period: '2018' })).expect(409);
    expect(body).toMatchObject({
      code: 'COMPARE.OTHER_REPORT',
      detail: expect.stringMatching(/息烽县.*2019年/) as string,
    });
  });
});
