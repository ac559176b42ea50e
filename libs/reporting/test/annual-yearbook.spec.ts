import { builderOf } from '../src/compose/testing/build-reports';
import { GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine } from '../src/compose/testing/fake-data';
import {
  blocksOf,
  cellAt,
  chartOf,
  columnTexts,
  proseOf,
  rowTexts,
  tableOf,
  unresolvedTexts,
} from '../src/compose/testing/read-document';

const build = builderOf('annual-yearbook');

describe('report annual-yearbook', () => {
  it('names its publisher, and has nothing of a form', async () => {
    const zh = await build(XIFENG);
    expect(zh).toMatchObject({ legalHeader: [], signatures: [] });
    expect(zh.caption.unit).toBe('息烽县商务局　2020年1月15日');
    const nameless = await build(XIFENG, {}, { sources: { bureauName: async () => null } });
    expect(nameless.caption.unit).toBe('息烽县商务主管部门　2020年1月15日');
    const en = await build(XIFENG, { language: 'en' });
    expect(en.caption.unit).toBe('Commerce authority of Xifeng County, 15 January 2020');
  });

  it('opens with the whole year on every side', async () => {
    const document = await build(XIFENG);
    expect(document.title).toBe('息烽县2019年农村电子商务统计年鉴');
    expect(proseOf(document, 'overview.lead')).toMatch(
      /^2019年，息烽县实现农产品网络零售额6,960\.48万元，同比增长54\.94%，按可比口径/,
    );
    expect(proseOf(document, 'overview.flows')).toContain(
      '网络销售额（农产品上行与工业品下行合计）7,010.48万元，同比增长56.06%，其中农产品上行占99.29%',
    );
    expect(proseOf(document, 'capacity.lead')).toContain('有电商创业者1,600人，同比增长60.00%');
    expect(proseOf(document, 'parks.lead')).toContain(
      '电商产业园2个，累计投资800.00万元，上年同期上报不足；入驻企业15家，关联企业3家，就业140人',
    );
    expect(proseOf(document, 'impact.lead')).toContain('惠及农户3,200户、6,400人，其中建档立卡户280户');
  });

  it('explains growth by units and by price, volume and assortment, each adding up', async () => {
    const document = await build(XIFENG);
    const effects = tableOf(document, 'effectsTable');
    const changes = columnTexts(effects).map((name) => Number(cellAt(effects, name, 'change').value));
    expect(changes[0]! + changes[1]! + changes[2]!).toBeCloseTo(changes[3]!, 6);
    expect(cellAt(effects, '合计', 'change').text).toBe('2,468.20');
    expect(cellAt(effects, '合计', 'points').text).toBe('54.94');
    expect(chartOf(document, 'effectsChart')).toMatchObject({ type: 'waterfall', levels: [0, 4] });
    expect(proseOf(document, 'effects.lead')).toContain('两年都有销售的产品1种');
  });

  it('lists leading members with their figures, the unknown destination never among them', async () => {
    const lines = [fakeLine({ destination: '000000', amount: '900000000.00' }), fakeLine({ amount: '5.00' })];
    const lead = proseOf(await build(XIFENG, {}, { lines }), 'destinations.lead');
    expect(lead).toMatch(/^零售额居前五位的目的地依次为江苏省（0\.00万元，占0\.00%），/);
  });

  it('puts both flows of a month side by side', async () => {
    const table = tableOf(await build(XIFENG), 'flowsTable');
    expect(rowTexts(table).find(([month]) => month === '2019年3月')).toEqual([
      '2019年3月',
      '289.50',
      '-3.50',
      '50.00',
      '—',
    ]);
  });

  it('computes what a square metre of a park sells, and leaves out where it cannot', async () => {
    const table = tableOf(await build(XIFENG), 'parksTable');
    expect(cellAt(table, '息烽电商产业园', 'perSquareMetre').text).toBe('1,000.00');
    expect(cellAt(table, 'PARK-02', 'perSquareMetre')).toEqual({ text: '—', value: null });
  });

  it('draws the provinces as a map of tiles', async () => {
    expect(chartOf(await build(GUIYANG), 'destinationsChart').type).toBe('tile-map');
  });

  it.each(['zh', 'en'] as const)(
    'leaves nothing unresolved in %s, with or without data',
    async (language) => {
      for (const world of [{}, { lines: [], benefits: [], indicators: [] }]) {
        for (const scope of [XIFENG, GUIYANG]) {
          expect(unresolvedTexts(await build(scope, { language }, world))).toEqual([]);
        }
      }
    },
  );

  it('is well formed without any data and says so', async () => {
    const document = await build(XIFENG, {}, { lines: [], benefits: [], indicators: [] });
    expect(proseOf(document, 'overview.lead')).toBe(
      '2019年，息烽县没有农产品网络零售数据，已上报，为零（见表\u00a01）。',
    );
    expect(proseOf(document, 'impact.lead')).toBe('2019年，息烽县没有农户受益记录。');
    expect(document.sections.map(({ title }) => title)).toEqual([
      '一、综合',
      '二、创业者与服务能力',
      '三、带动农户',
      '四、数据质量',
      '五、编制说明',
    ]);
  });

  it('shows a prefecture by county and township, both flows and the quality of its data among them', async () => {
    const document = await build(GUIYANG);
    const kinds = blocksOf(document).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'chart')).toHaveLength(20);
    expect(rowTexts(tableOf(document, 'flowCountiesTable')).find(([county]) => county === '息烽县')).toEqual([
      '息烽县',
      '6,960.48',
      '54.94',
      '50.00',
      '—',
      '100.00',
      '139.21',
    ]);
    expect(cellAt(tableOf(document, 'countyScaleTable'), '息烽县', 'products').text).toBe('3');
    for (const id of [
      'leadingTownshipsTable',
      'countyParksTable',
      'ratesCountiesTable',
      'revisionsTable',
      'sourcesTable',
    ])
      expect([id, tableOf(document, id).rows.at(-1)!.kind]).toEqual([id, 'total']);
  });

  it('is made for years of areas only', async () => {
    await expect(build(XIFENG, { period: '2019-12' })).rejects.toMatchObject({ parameter: 'period' });
    await expect(build(LIBEI)).rejects.toMatchObject({ parameter: 'scope' });
  });
});
