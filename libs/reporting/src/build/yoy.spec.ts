import { join } from 'node:path';
import { parseYuan } from '@xiangtong/domain';
import { loadDefinitions } from '../definition/load-definitions';
import type { ReportDocument, Table } from '../document/report-document';
import { buildReport } from './build-report';
import type { ReportParameters } from './sources';
import { fakeLine, fakeLines } from './testing/fake-data';
import { fakeSources, type FakeWorld } from './testing/fake-sources';
import { allTexts, blocksOf, cellAt, chartOf, proseOf, rowTexts, tableOf } from './testing/read-document';

const LIBEI = '520122001208';
const XIFENG = '520122';
const GUIYANG = '520100';

const yoy = loadDefinitions(join(__dirname, '../../../../reports')).get('yoy')!;

const build = (
  scope: string,
  overrides: Partial<ReportParameters> = {},
  world: FakeWorld = {},
): Promise<ReportDocument> =>
  buildReport(
    yoy,
    { period: '2019', scope, language: 'zh', edition: 'internal', ...overrides },
    fakeSources(world),
  );

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
    document = await build(LIBEI);
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
    expect(proseOf(await build(LIBEI, {}, { lines }), 'store.lead')).toContain('S-1店');
  });

  it('keeps unknown destinations as a member', () => {
    expect(cellAt(tableOf(document, 'destinationsTable'), '目的地不明', 'amount').value).toBe('0.007');
  });

  it('shows every month, those without a line as missing', () => {
    const table = tableOf(document, 'monthsTable');
    expect(table.rows).toHaveLength(13);
    expect(cellAt(table, '2019年1月', 'amount')).toEqual({ text: '—', value: null });
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
    expect(document.legalHeader.map(({ label }) => label)).toEqual([
      '表号',
      '制定机关',
      '批准文号',
      '有效期至',
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
    expect(proseOf(await build(XIFENG), 'headline.lead')).toContain(
      '息烽县农产品网络零售额6,960.48万元，同比增长54.94%',
    );
    expect(proseOf(await build(GUIYANG), 'headline.lead')).toContain(
      '贵阳市农产品网络零售额17.00亿元，同比增长10.04%',
    );
  });

  it('never writes a fall with a sign', async () => {
    const baozi = fakeLines.filter(({ unit }) => unit === '520122100201');
    const text = proseOf(await build(XIFENG, {}, { lines: baozi }), 'headline.lead');
    expect(text).toContain('同比下降3.50%');
    expect(text).not.toContain('-');
  });

  it('adds up: every breakdown to its total, contributions to growth', async () => {
    const document = await build(GUIYANG);
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
    const document = await build(XIFENG);
    expect(rowTexts(tableOf(document, 'unitsTable')).map(([name]) => name)).toEqual([
      '立碑村',
      '堡子村',
      '息烽电商产业园',
      '合计',
    ]);
    expect(rowTexts(tableOf(document, 'risingUnits')).map(([name]) => name)).toEqual([
      '立碑村',
      '息烽电商产业园',
    ]);
    expect(rowTexts(tableOf(document, 'fallingUnits')).map(([name]) => name)).toEqual(['堡子村']);
  });

  it('sums the units beyond the first 50 of a city into one row', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      fakeLine({ unit: `5201221002${String(index).padStart(2, '0')}`, amount: `${(index + 1) * 10_000}.00` }),
    );
    const table = tableOf(await build(GUIYANG, {}, { lines }), 'leadingUnitsTable');
    expect(table.rows).toHaveLength(52);
    expect(cellAt(table, '其余', 'amount').value).toBe('55');
    expect(cellAt(table, '其余', 'products').text).toBe('—');
    expect(totalRow(table)[1]).toBe('1,830.00');
    const total = lines.reduce((sum, { amount }) => sum + parseYuan(amount)!, 0);
    expect(sumOf(table, 'amount')).toBe(BigInt(total));
  });
});

describe('report yoy in all cases', () => {
  it('runs every query at the ledger position of the first answer, cut to the scope', async () => {
    const sources = fakeSources();
    const document = await buildReport(
      yoy,
      { period: '2019', scope: LIBEI, language: 'zh', edition: 'internal' },
      sources,
    );
    expect(document.asOf).toEqual({ seq: 101, ledgerHash: 'ab12' });
    expect(sources.asked.map(({ asOf }) => asOf)).toEqual([
      undefined,
      ...sources.asked.slice(1).map(() => 101),
    ]);
    expect(sources.asked.every(({ where }) => where?.unit === LIBEI)).toBe(true);
    expect(sources.asked.find(({ by }) => by.length === 2)).toMatchObject({
      period: '2019-12',
      where: { flow: ['up'], store: 'S-1' },
    });
  });

  it.each(['zh', 'en'] as const)('leaves nothing unresolved in %s', async (language) => {
    for (const scope of [LIBEI, XIFENG, GUIYANG]) {
      for (const text of allTexts(await build(scope, { language }))) {
        expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|null/);
      }
    }
  });

  it('says the same figures in both languages', async () => {
    const [zh, en] = [await build(XIFENG), await build(XIFENG, { language: 'en' })];
    const values = (document: ReportDocument) =>
      blocksOf(document).flatMap((block) =>
        block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ value }) => value)) : [],
      );
    expect(values(en)).toEqual(values(zh));
    expect(proseOf(en, 'headline.lead')).toContain(
      'In 2019, online retail sales of agricultural products of Xifeng County came to 69.6048 million yuan, up 54.94 percent year on year',
    );
  });

  it('says so when a scope has no data', async () => {
    const document = await build(LIBEI, {}, { lines: [] });
    expect(proseOf(document, 'headline.lead')).toBe('2019年，立碑村没有农产品网络零售数据。');
    expect(proseOf(document, 'monthsTable')).toBe('分月零售额及同比：本期没有可列的数据。');
    expect(blocksOf(document).filter(({ kind }) => kind === 'chart')).toEqual([]);
    expect(document.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  it('has no growth without a base', async () => {
    const document = await build(LIBEI, {}, { lines: [fakeLine()] });
    expect(proseOf(document, 'headline.lead')).toContain('零售额30元，上年同期无数据');
    expect(proseOf(document, 'headline.sources')).toBe('上年同期无数据，不作增长来源分解。');
  });

  it('warns of the Spring Festival for a single January', async () => {
    const warned = async (period: string): Promise<boolean> =>
      (await build(LIBEI, { period })).notes.some((note) => note.includes('春节'));
    expect([await warned('2019-01'), await warned('2019-01..2019-02')]).toEqual([true, false]);
  });

  it('prints the data label in footer and notes', async () => {
    const dataLabel = { zh: '合成演示数据', en: 'synthetic demo data' };
    const document = await build(LIBEI, { language: 'en' }, { sources: { dataLabel } });
    expect(document.pageFooter).toContain('synthetic demo data');
    expect(document.notes[0]).toBe('synthetic demo data');
  });

  it('refuses a period that is none, and a public edition of figures without disclosure control', async () => {
    await expect(build(LIBEI, { period: '2019-13' })).rejects.toMatchObject({ parameter: 'period' });
    await expect(build(LIBEI, { edition: 'public' })).rejects.toMatchObject({ parameter: 'edition' });
    const document = await build(LIBEI, { edition: 'public' }, { sources: { disclosureControlled: true } });
    expect(document.notes.some((note) => note.startsWith('内部版'))).toBe(false);
  });

  it('refuses a cut-off answer: its rows would not add up', async () => {
    const whole = fakeSources();
    const cube = async (...[query]: Parameters<typeof whole.cube>) => ({
      ...(await whole.cube(query)),
      truncated: true,
    });
    await expect(build(LIBEI, {}, { sources: { cube } })).rejects.toThrow('was cut off');
  });
});
