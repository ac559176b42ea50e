import type { Problem } from '@xiangtong/contracts';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import { createTestApp, putInForce, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

let test: TestApp;
let reporter: string;
let officer: string;

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  const everyUnit = [...testVillages, testPark];
  reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  await putInForce(test, everyUnit, [
    entry(libei, '2018-12', '200.00'),
    entry(libei, '2019-12', '313.48'),
    entry(neighbour, '2018-12', '100.00', { destination: '000000' }),
    entry(neighbour, '2019-12', '86.52'),
    entry(testPark, '2019-12', '50.00', { destination: '810000' }),
  ]);
});
afterAll(() => test.close());

const entry = (unit: string, period: string, amount: string, overrides: object = {}) => ({
  unit,
  period,
  lines: [
    {
      product: 'VEG-001',
      destination: '320102',
      platform: 'taobao',
      quantity: 1,
      amount,
      orders: 2,
      ...overrides,
    },
  ],
});

describe('POST /cube/table.xlsx', () => {
  const table = (token: string, query: object, language: string) =>
    test.http
      .post('/api/v1/cube/table.xlsx')
      .set('Authorization', `Bearer ${token}`)
      .set('Accept-Language', language)
      .send({ atLeast: 5, ...query });
  const workbookOf = async (token: string, query: object, language: string): Promise<Workbook> => {
    const { body } = await table(token, query, language).responseType('blob').expect(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(body as never);
    return workbook;
  };
  const rowsOf = (workbook: Workbook, sheet: number): unknown[][] =>
    (workbook.worksheets[sheet]!.getSheetValues() as unknown[][]).slice(1).map((row) => row.slice(1));
  const byUnit = { measures: ['amount'], by: ['unit', 'month'], period: '2019-12', compare: 'yoy' };

  it('has codes, names and real numbers with their formats', async () => {
    const workbook = await workbookOf(officer, byUnit, 'zh');
    const [heads, ...rows] = rowsOf(workbook, 0);
    expect(heads!.slice(0, 7)).toEqual([
      '填报单位代码',
      '填报单位',
      '月份代码',
      '月份',
      '销售额（元）',
      '销售额 · 基期（元）',
      '销售额 · 增减额（元）',
    ]);
    const first = rows.find(([code]) => code === libei)!;
    expect([first[2], ...first.slice(4, 8)]).toEqual(['2019-12', 313.48, 200, 113.48, 0.5674]);
    const sheet = workbook.worksheets[0]!;
    expect([sheet.getCell('E2').numFmt, sheet.getCell('H2').numFmt]).toEqual(['#,##0.00', '0.00%']);
    const about = new Map(rowsOf(workbook, 1).map(([key, value]) => [key, value]));
    expect(about.get('行数')).toBe(rows.length);
    expect(about.get('账本位置')).toBe(5);
    expect(about.get('账本哈希')).toMatch(/^[0-9a-f]{64}$/);
    expect(Number(about.get('合计 · 销售额（元）'))).toBe(450);
  });

  it('has the members of a dimension side by side, with the totals of the cube', async () => {
    const { body } = await test.http
      .post('/api/v1/cube/table.xlsx?across=destinationProvince')
      .set('Authorization', `Bearer ${officer}`)
      .set('Accept-Language', 'zh')
      .send({ measures: ['amount'], by: ['unit', 'destinationProvince'], period: '2019-12', asOf: 5 })
      .responseType('blob')
      .expect(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(body as never);
    const [heads, totals, ...lines] = rowsOf(workbook, 0);
    expect(heads).toEqual([
      '填报单位代码',
      '填报单位',
      '合计 · 销售额（元）',
      '江苏省 · 销售额（元）',
      '香港特别行政区 · 销售额（元）',
    ]);
    expect(totals!.slice(1)).toEqual(['合计', 450, 400, 50]);
    expect(lines.find(([code]) => code === libei)!.slice(2)).toEqual([313.48, 313.48, 0]);
    expect(lines.find(([code]) => code === testPark)!.slice(2)).toEqual([50, 0, 50]);
  });

  it('keeps the marks and targets of the page', async () => {
    const rules = ['amount:above:100', 'amount:below:60', 'amount:target:400', 'amount.growth:below:-0.125'];
    const { body } = await test.http
      .post('/api/v1/cube/table.xlsx')
      .query({ rule: rules })
      .set('Authorization', `Bearer ${officer}`)
      .set('Accept-Language', 'zh')
      .send({ measures: ['amount'], by: ['destinationProvince'], period: '2019-12', compare: 'yoy', asOf: 5 })
      .responseType('blob')
      .expect(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(body as never);
    const [heads, totals, ...lines] = rowsOf(workbook, 0);
    expect(heads!.slice(2, 4)).toEqual(['销售额（元）', '销售额（元） · 完成目标 400']);
    expect(totals!.slice(2, 4)).toEqual([450, undefined]);
    expect(lines.map((line) => line.slice(1, 4))).toEqual([
      ['江苏省', 400, 1],
      ['香港特别行政区', 50, 0.125],
      // No place among the others: it is held against nothing.
      ['目的地不明', 0, undefined],
    ]);
    const { conditionalFormattings } = workbook.worksheets[0] as unknown as {
      readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly object[] }[];
    };
    expect(conditionalFormattings).toEqual([
      {
        ref: 'C3:C4',
        rules: [
          expect.objectContaining({ operator: 'greaterThan', formulae: ['100'] }),
          expect.objectContaining({ operator: 'lessThan', formulae: ['60'] }),
        ],
      },
      { ref: 'G3:G4', rules: [expect.objectContaining({ operator: 'lessThan', formulae: ['-0.125'] })] },
    ]);
    expect(rowsOf(workbook, 1)).toEqual(
      expect.arrayContaining([
        ['销售额（元）', '高于 100 的数：粗体，红底'],
        ['销售额（元）', '低于 60 的数：斜体，绿底'],
        ['销售额（元）', '每行的目标：400'],
        [expect.stringContaining('增速'), '低于 -12.5% 的数：斜体，绿底'],
      ]),
    );
  });

  it('refuses a rule that is none', async () => {
    const { body } = await test.http
      .post('/api/v1/cube/table.xlsx?rule=amount:near:5')
      .set('Authorization', `Bearer ${officer}`)
      .send({ measures: ['amount'], by: ['unit'], period: '2019-12' })
      .expect(400);
    expect((body as Problem).errors).toEqual([expect.objectContaining({ path: 'rule' })]);
  });

  it('has a line for each member of the first dimension above its lines, counted anew', async () => {
    const { body } = await test.http
      .post('/api/v1/cube/table.xlsx?subtotals=true')
      .set('Authorization', `Bearer ${officer}`)
      .set('Accept-Language', 'zh')
      .send({
        measures: ['amount', 'products'],
        by: ['destinationProvince', 'unit'],
        period: '2019-12',
        asOf: 5,
      })
      .responseType('blob')
      .expect(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(body as never);
    const [heads, ...rows] = rowsOf(workbook, 0);
    const records = rows.map((row) => new Map(heads!.map((head, column) => [head, row[column]])));
    const [totals, jiangsu, ...below] = records.map((record) => ({
      province: record.get('目的省份'),
      unitCode: record.get('填报单位代码'),
      unit: record.get('填报单位'),
      amount: record.get('销售额（元）'),
      products: Number(record.get('产品数')),
    }));
    expect(totals).toMatchObject({ province: '合计', amount: 450 });
    expect(jiangsu).toMatchObject({ province: '江苏省', unit: '小计', amount: 400 });
    expect(jiangsu!.unitCode).toBeUndefined();
    const ofJiangsu = below.filter(
      ({ province, unitCode }) => province === '江苏省' && unitCode !== undefined,
    );
    expect(ofJiangsu.reduce((sum, { amount }) => sum + Number(amount), 0)).toBeCloseTo(400, 2);
    expect(ofJiangsu.length).toBeGreaterThan(1);
    // What two units sell is one product: no sum of the lines below.
    expect(jiangsu!.products).toBeLessThan(ofJiangsu.reduce((sum, { products }) => sum + products, 0));
  });

  it('refuses a table that the page does not know', async () => {
    for (const parameters of ['top=7', 'subtotals=perhaps', 'across=planet']) {
      const response = await test.http
        .post(`/api/v1/cube/table.xlsx?${parameters}`)
        .set('Authorization', `Bearer ${officer}`)
        .send(byUnit);
      expect([response.status, (response.body as Problem).code]).toEqual([400, 'REQUEST.INVALID']);
    }
  });

  it('refuses a cross table by what the question does not break down', async () => {
    const asked = { ...byUnit, by: ['unit'] };
    const response = await test.http
      .post('/api/v1/cube/table.xlsx?across=product')
      .set('Authorization', `Bearer ${officer}`)
      .send(asked);
    expect([response.status, (response.body as Problem).errors?.[0]?.path]).toEqual([400, 'by']);
  });

  it('speaks English when asked to, and says when rows are missing', async () => {
    const workbook = await workbookOf(officer, { ...byUnit, limit: 1 }, 'en');
    const [heads, ...rows] = rowsOf(workbook, 0);
    expect(heads!.slice(0, 5)).toEqual([
      'Reporting unit code',
      'Reporting unit',
      'Month code',
      'Month',
      'Amount (yuan)',
    ]);
    expect(rows).toHaveLength(1);
    expect(rowsOf(workbook, 1)).toContainEqual(['Row limit', expect.stringContaining('limit is reached')]);
  });

  it('writes what begins like a formula as text', async () => {
    const store = '=HYPERLINK("http://x","店")';
    await putInForce(test, [libei], [entry(libei, '2019-10', '1.00', { store })]);
    const query = { measures: ['amount'], by: ['store'], period: '2019-10', atLeast: 6 };
    const workbook = await workbookOf(officer, query, 'zh');
    expect(rowsOf(workbook, 0)[1]).toEqual([store, 1]);
    expect(workbook.worksheets[0]!.getCell('A2').formula).toBeUndefined();
  });

  it('is cut to the scope of the caller, and tells mistakes as POST /cube does', async () => {
    const own = await workbookOf(reporter, byUnit, 'zh');
    expect(
      rowsOf(own, 0)
        .slice(1)
        .map(([code]) => code),
    ).toEqual([libei]);
    const { status, body } = await table(officer, { ...byUnit, measures: ['money'] }, 'zh');
    expect([status, body.code]).toEqual([400, 'CUBE.INVALID']);
  });
});
