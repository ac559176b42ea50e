import { testVillages } from '@xiangtong/testing';
import { anybody } from './support/collection-fixture';
import { openFiles, type FileFixture } from './support/file-fixture';
import { goodRow, heads, workbook, type CellInput } from './support/workbooks';

let fixture: FileFixture;
beforeAll(async () => {
  fixture = await openFiles();
});
beforeEach(() => fixture.nextMonth());
afterAll(() => fixture.close());

const [libei, second, third, fourth] = testVillages;

const read = async (rows: CellInput[][], change?: Parameters<typeof workbook>[1]) =>
  fixture.linesOf((await fixture.take(await workbook(rows, change))).submissions[0]?.id);

describe('what a workbook says', () => {
  it('becomes a draft', async () => {
    const report = await fixture.take(await workbook([heads, goodRow()]));
    expect(report).toMatchObject({
      created: 1,
      changed: 0,
      unchanged: 0,
      lines: { new: 1, changed: 0, unchanged: 0, withdrawn: 0 },
      submissions: [
        { unit: libei, period: fixture.period, outcome: 'created', revision: 1, status: 'draft' },
      ],
      notices: [],
    });
    expect(await fixture.linesOf(report.submissions[0]!.id)).toEqual([
      {
        product: 'VEG-001',
        destination: '320100',
        platform: 'taobao',
        flow: 'up',
        quantity: '3',
        unit: '斤',
        amount: '19.9',
        orders: 2,
      },
    ]);
  });

  it('is found under other heads, in any order, with columns of no use', async () => {
    const rows = [
      ['立碑村上报表'],
      [],
      ['序号', '订单数量', '销售额（万元）', '品名', '收货省份', '渠道', '销量(斤)', '天气'],
      [1, '3 单', 0.0123, '菜椒', '江苏', '淘宝', '１，２００', '晴'],
    ];
    const report = await fixture.take(await workbook(rows));
    expect(await fixture.linesOf(report.submissions[0]!.id)).toMatchObject([
      {
        product: 'VEG-001',
        destination: '320000',
        platform: 'taobao',
        quantity: '1200',
        unit: '斤',
        amount: '123',
        orders: 3,
      },
    ]);
    expect(report.notices).toMatchObject([{ sheet: '填报', cell: 'H3', code: 'FILE.COLUMN_IGNORED' }]);
  });

  it('is understood in English', async () => {
    const rows = [
      ['Product', 'Destination', 'Platform', 'Quantity', 'Unit', 'Amount (yuan)', 'Orders'],
      ['Green peppers', '320102', 'Taobao', 2, 'kg', '1,234.50', 7],
    ];
    expect(await read(rows)).toMatchObject([
      { product: 'VEG-001', quantity: '2', unit: 'kg', amount: '1234.50', orders: 7 },
    ]);
  });

  it('takes keys from merged cells, results from formulas, units from cells', async () => {
    const rows = [
      heads,
      goodRow({ 5: '2公斤', 6: '', 7: { formula: '10+2.5', result: 12.5 } }),
      goodRow({ 0: '', 1: '上海', 2: '', 7: '1.2万元' }),
    ];
    const lines = await read(rows, (sheet) => {
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('C2:C3');
    });
    expect(lines).toMatchObject([
      { product: 'VEG-001', quantity: '2', unit: '公斤', amount: '12.5' },
      { product: 'VEG-001', destination: '310000', platform: 'taobao', amount: '12000' },
    ]);
  });

  it('may be about many units and months, in any order of rows', async () => {
    const all = ['填报单位', '报告期', ...heads];
    const rows = [
      all,
      [third, new Date(Date.UTC(2018, 0, 1)), ...goodRow()],
      ['不存在', '2018年2月', ...goodRow()],
      [fourth, 201_802, ...goodRow()],
      [third, '2018/1/31', ...goodRow({ 1: '上海市' })],
    ];
    const anywhere = { unit: null, period: null };
    expect(await fixture.mistakesOf(await workbook(rows), anywhere)).toEqual(['A3 SUBMISSION.UNKNOWN_UNIT']);
    rows.splice(2, 1);
    const report = await fixture.take(await workbook(rows), anywhere);
    expect(report.submissions.map(({ unit, period: month }) => [unit, month])).toEqual([
      [fourth, '2018-02'],
      [third, '2018-01'],
    ]);
    expect(report.lines.new).toBe(3);
  });

  it('ends with a total that is right, and with signatures', async () => {
    const rows = [
      heads,
      goodRow(),
      goodRow({ 1: '上海' }),
      ['合计', '', '', '', '', '', '', 39.8, 4],
      ['单位负责人：', '', '填表人：'],
    ];
    expect(await read(rows)).toHaveLength(2);
    rows[3] = ['合 计', '', '', '', '', '', '', 39.9, 5];
    expect(await fixture.mistakesOf(await workbook(rows))).toEqual([
      'H4 FILE.TOTAL_MISMATCH',
      'I4 FILE.TOTAL_MISMATCH',
    ]);
    rows.splice(2, 0, ['小计', '', '', '', '', '', '', 19.9]);
    expect(await fixture.mistakesOf(await workbook(rows))).toContain('A3 FILE.SUBTOTAL');
  });

  it('keeps text as text, whatever it begins with', async () => {
    const lines = await read(
      [heads, goodRow({ 3: '=cmd|calc!A0' }), goodRow({ 3: '@SUM(A1)', 1: '+86 不明' })].slice(0, 2),
    );
    expect(lines[0]).toMatchObject({ store: '=cmd|calc!A0' });
  });
});

describe('mistakes', () => {
  it('are told all at once, each with its cell and what was probably meant', async () => {
    const rows = [
      heads,
      goodRow({ 0: '青椒椒', 7: 'abc' }),
      goodRow({ 1: '朝阳区', 4: '横行' }),
      goodRow({ 2: '淘宝忘', 6: '升', 8: 1.5 }),
      goodRow({ 0: '', 7: -1, 5: 1.2345 }),
      goodRow({ 1: '江苏' }),
      goodRow({ 1: '320000' }),
      goodRow({ 1: '上海', 7: 33.335, 8: '' }),
      goodRow({ 1: '北京', 7: { error: '#REF!' }, 8: { formula: 'A1' } }),
    ];
    const error = await fixture.take(await workbook(rows)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'FILE.INVALID', parameters: { count: 15 } });
    const { mistakes } = error as { mistakes: { cell: string; code: string; proposal?: string }[] };
    expect(mistakes.map(({ cell, code, proposal }) => [cell, code, proposal])).toEqual([
      ['A2', 'SUBMISSION.UNKNOWN_PRODUCT', '青椒'],
      ['H2', 'SUBMISSION.INVALID_NUMBER', undefined],
      ['B3', 'FILE.AMBIGUOUS', expect.stringContaining('北京市朝阳区')],
      // Equally similar to 上行 and 下行.
      ['E3', 'SUBMISSION.UNKNOWN_FLOW', undefined],
      ['C4', 'SUBMISSION.UNKNOWN_PLATFORM', '淘宝网'],
      ['G4', 'SUBMISSION.WRONG_MEASURE', undefined],
      ['I4', 'SUBMISSION.INVALID_NUMBER', undefined],
      ['A5', 'SUBMISSION.MISSING', undefined],
      ['F5', 'SUBMISSION.INVALID_NUMBER', '1.23'],
      ['H5', 'SUBMISSION.NEGATIVE', undefined],
      ['A7', 'SUBMISSION.DUPLICATE_LINE', undefined],
      ['H8', 'SUBMISSION.INVALID_NUMBER', '33.34'],
      ['I8', 'SUBMISSION.MISSING', undefined],
      ['H9', 'FILE.ERROR_VALUE', undefined],
      ['I9', 'FILE.NO_CACHED_VALUE', undefined],
    ]);
    expect(mistakes[0]).toMatchObject({ sheet: '填报', row: 2, column: 'A' });
    expect(
      await fixture.source.query('select 1 from submission where month = $1', [
        Number(fixture.period.replace('-', '')),
      ]),
    ).toEqual([]);
  });

  it('of a duplicate names the row of the other', async () => {
    const error = await fixture
      .take(await workbook([heads, goodRow(), [], goodRow()]))
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ mistakes: [{ cell: 'A4', parameters: { first: 2 } }] });
  });

  it('are hidden rows with figures and merged figures; hidden columns are a notice', async () => {
    const rows = [heads, goodRow(), goodRow({ 1: '上海' }), goodRow({ 1: '北京', 7: '' })];
    const bytes = await workbook(rows, (sheet) => {
      sheet.getRow(2).hidden = true;
      sheet.mergeCells('H3:H4');
      sheet.getColumn(8).hidden = true;
    });
    expect(await fixture.mistakesOf(bytes)).toEqual([
      'A2 FILE.HIDDEN_ROW',
      'H3 FILE.MERGED_FIGURE',
      'H4 FILE.MERGED_FIGURE',
    ]);
    const report = await fixture.take(
      await workbook(rows.slice(0, 3), (sheet) => void (sheet.getColumn(8).hidden = true)),
    );
    expect(report.notices).toMatchObject([{ code: 'FILE.HIDDEN_COLUMN', cell: 'H1' }]);
  });

  it('are columns that are missing or there twice', async () => {
    const bytes = await workbook([['商品', '目的地', '数量', '金额', '销售额'], goodRow()]);
    expect(await fixture.mistakesOf(bytes)).toEqual([
      'E1 FILE.COLUMN_TWICE',
      'A1 FILE.MISSING_COLUMN',
      'A1 FILE.MISSING_COLUMN',
    ]);
  });

  it('are rows of units that somebody else reports for', async () => {
    const rows = [
      ['填报单位', '报告期', ...heads],
      [libei, fixture.period, ...goodRow()],
      [second, fixture.period, ...goodRow()],
    ];
    const actor = { ...anybody, mayRespondFor: ({ code }: { code: string }) => code === libei };
    const request = { bytes: await workbook(rows), unit: null, period: null, dryRun: false, submit: false };
    await expect(fixture.desk.import(actor, request)).rejects.toMatchObject({
      mistakes: [{ cell: 'A3', code: 'SUBMISSION.NOT_THE_RESPONDENT' }],
    });
    await expect(fixture.desk.import(actor, { ...request, unit: second })).rejects.toMatchObject({
      code: 'SUBMISSION.NOT_THE_RESPONDENT',
    });
  });
});

describe('rows without figures', () => {
  it('are passed over with a notice', async () => {
    const report = await fixture.take(
      await workbook([
        heads,
        goodRow(),
        goodRow({ 1: '上海', 5: '', 7: '', 8: '' }),
        ['', '', '', '', '上行'],
      ]),
    );
    expect(report.lines.new).toBe(1);
    expect(report.notices).toMatchObject([
      { code: 'FILE.ROWS_WITHOUT_FIGURES', cell: 'F3', parameters: { count: 1 } },
    ]);
  });

  it('alone are no report', async () => {
    expect(await fixture.mistakesOf(await workbook([heads]))).toEqual(['FILE.NO_ROWS']);
    expect(await fixture.mistakesOf(await workbook([heads, goodRow({ 5: '', 7: '', 8: '' })]))).toEqual([
      'FILE.NO_ROWS',
    ]);
  });
});
