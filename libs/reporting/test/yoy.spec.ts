import type { ReportDocument, Table } from '@xiangtong/contracts';
import { parseYuan } from '@xiangtong/domain';
import { buildYoy, GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine, fakeLines } from '../src/compose/testing/fake-data';
import {
  blocksOf,
  cellAt,
  chartOf,
  columnTexts,
  proseOf,
  rowTexts,
  tableOf,
} from '../src/compose/testing/read-document';

const totalRow = (table: Table): readonly string[] =>
  rowTexts({ ...table, rows: table.rows.filter(({ kind }) => kind === 'total') })[0]!;

/** Sum of a column's exact values over body rows, in units of 10^-6. */
const sumOf = (table: Table, column: string): bigint => {
  const index = table.columns.findIndex(({ key }) => key === column);
  return table.rows
    .filter(({ kind }) => kind === 'body')
    .map(({ cells }) => cells[index]?.value ?? '0')
    .reduce((sum, value) => sum + BigInt(Math.round(Number(value) * 1e6)), 0n);
};

describe('report yoy of a village', () => {
  let document: ReportDocument;
  beforeAll(async () => {
    document = await buildYoy(LIBEI);
  });

  it('writes the headline in full yuan', () => {
    expect(proseOf(document, 'headline.lead')).toMatch(
      /^2019年，立碑村农产品网络零售额65,709,800元，同比增长56\.74%；/,
    );
  });

  it('shows the same figures in the table, exact in 万元', () => {
    const table = tableOf(document, 'indicators');
    expect(cellAt(table, '农产品网络零售额', 'current')).toMatchObject({
      text: '6,570.98',
      value: '6570.98',
    });
    expect(cellAt(table, '农产品网络零售额', 'base')).toMatchObject({
      text: '4,192.28',
      value: '4192.280209',
    });
    expect(cellAt(table, '农产品网络零售额', 'growth').text).toBe('56.74');
  });

  it('counts Hong Kong beside the provinces', () => {
    expect(proseOf(document, 'headline.reach')).toBe(
      '产品销往4个省（区、市）和香港特别行政区，覆盖3个城市、2个县（市、区）。',
    );
  });

  it('decomposes growth in percentage points that add up', () => {
    const table = tableOf(document, 'decomposition');
    const parts = ['持续单位', '新增单位', '退出单位', '上报变化'].map((name) =>
      Number(cellAt(table, name, 'points').value),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(56.74, 3);
    expect(cellAt(table, '同比增长', 'points').text).toBe('56.74');
    expect(chartOf(document, 'decompositionChart')).toMatchObject({
      type: 'waterfall',
      unit: '个百分点',
      levels: [4],
    });
  });

  it('lists the leading store, never the store that was not stated, with its sample orders', () => {
    expect(proseOf(document, 'store.lead')).toContain('S-1店');
    const samples = rowTexts(tableOf(document, 'samplesTable'));
    expect(samples).toContainEqual(['泡白菜', '江苏省', '1.5', '千克', '1', '30.00']);
    expect(samples).toContainEqual(['酸菜豆米汤', '山东省', '2', '份', '1', '36.00']);
    expect(samples).toContainEqual(['米豆腐', '浙江省', '1.5', '千克', '1', '24.00']);
  });

  it('does not take lines without a store for the leading store, however much they sell', async () => {
    const lines = [...fakeLines, fakeLine({ store: null, amount: '99000000.00' })];
    expect(proseOf(await buildYoy(LIBEI, {}, { lines }), 'store.lead')).toContain('S-1店');
  });

  it('keeps unknown destinations as a member', () => {
    expect(cellAt(tableOf(document, 'destinationsTable'), '目的地不明', 'amount').value).toBe('0.007');
  });

  it('shows every month, those reported without a line as zero', () => {
    const table = tableOf(document, 'monthsTable');
    expect(table.rows).toHaveLength(13);
    expect(cellAt(table, '2019年1月', 'amount')).toEqual({ text: '0.00', value: '0' });
    expect(chartOf(document, 'monthsChart').series.map(({ values }) => values.length)).toEqual([12, 12]);
  });

  it('numbers sections, tables and charts without gaps', () => {
    expect(document.sections.map(({ title }) => title.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
      '七、',
      '八、',
    ]);
    const numbers = blocksOf(document).flatMap((block) => (block.kind === 'table' ? [block.number] : []));
    expect(numbers).toEqual(numbers.map((_, index) => `表 ${index + 1}`));
  });

  it('carries header, caption, signatures and footer', () => {
    expect(document.legalHeader.map(({ label, text }) => `${label}：${text}`)).toEqual([
      '表号：乡统分析1表',
      '制定机关：省商务厅',
      '批准文号：〔2019〕sales号',
      '有效期至：2020年12月31日',
    ]);
    expect(document.caption).toEqual({
      unit: '填报单位：立碑村',
      period: '2019年',
      unitOfMeasure: '计量单位：万元（另有注明的除外）',
    });
    expect(document.signatures.map(({ label }) => label)).toEqual([
      '单位负责人',
      '统计负责人',
      '填表人',
      '联系电话',
      '报出日期',
    ]);
    expect(document.signatures.at(-1)?.text).toBe('2020年1月15日');
    expect(document.notes.some((note) => note.startsWith('内部版'))).toBe(true);
  });
});

describe('report yoy of a county and a city', () => {
  it('writes a county in 万元 and a city in 亿元', async () => {
    expect(proseOf(await buildYoy(XIFENG), 'headline.lead')).toContain(
      '息烽县农产品网络零售额6,960.48万元，同比增长54.94%',
    );
    expect(proseOf(await buildYoy(GUIYANG), 'headline.lead')).toContain(
      '贵阳市农产品网络零售额17.00亿元，同比增长10.04%',
    );
  });

  it('never writes a fall with a sign', async () => {
    const baozi = fakeLines.filter(({ unit }) => unit === '520122100201');
    const text = proseOf(await buildYoy(XIFENG, {}, { lines: baozi }), 'headline.lead');
    expect(text).toContain('同比下降3.50%');
    expect(text).not.toContain('-');
  });

  it('adds up: every breakdown to its total, contributions to growth', async () => {
    const document = await buildYoy(GUIYANG);
    for (const id of [
      'countiesTable',
      'leadingUnitsTable',
      'productsTable',
      'categoriesTable',
      'destinationsTable',
      'platformsTable',
      'monthsTable',
    ]) {
      const table = tableOf(document, id);
      expect(totalRow(table)[1]).toBe('170,000.00');
      expect(sumOf(table, 'amount')).toBe(170_000_000_000n);
      expect(Number(sumOf(table, 'amount.contribution')) / 1e6).toBeCloseTo(10.03786, 4);
    }
  });

  it('lists parks beside villages, and rises apart from falls', async () => {
    const document = await buildYoy(XIFENG);
    expect(columnTexts(tableOf(document, 'unitsTable'))).toEqual([
      '立碑村',
      '堡子村',
      '息烽电商产业园',
      '合计',
    ]);
    expect(columnTexts(tableOf(document, 'risingUnits'))).toEqual(['立碑村', '息烽电商产业园']);
    expect(columnTexts(tableOf(document, 'fallingUnits'))).toEqual(['堡子村']);
  });

  it('sums the units beyond the first 50 of a city into one row', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      fakeLine({ unit: `5201221002${String(index).padStart(2, '0')}`, amount: `${(index + 1) * 10_000}.00` }),
    );
    const table = tableOf(await buildYoy(GUIYANG, {}, { lines }), 'leadingUnitsTable');
    expect(table.rows).toHaveLength(52);
    expect(cellAt(table, '其余', 'amount').value).toBe('55');
    expect(cellAt(table, '其余', 'products').text).toBe('—');
    expect(totalRow(table)[1]).toBe('1,830.00');
    const total = lines.reduce((sum, { amount }) => sum + parseYuan(amount)!, 0);
    expect(sumOf(table, 'amount')).toBe(BigInt(total));
  });
});
