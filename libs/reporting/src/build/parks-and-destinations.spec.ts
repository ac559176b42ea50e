import { builderOf } from './testing/build-reports';
import { GUIYANG, LIBEI, XIFENG } from './testing/build-yoy';
import { allTexts, cellAt, chartOf, proseOf, rowTexts, tableOf } from './testing/read-document';

const resolved = expect.not.stringMatching(/\{\{|\}\}|undefined|NaN|null/) as string;

describe('report parks', () => {
  const build = builderOf('parks');

  it('tells enterprises, jobs, investment and output', async () => {
    const document = await build(XIFENG);
    expect(proseOf(document, 'overview.lead')).toContain(
      '有电商产业园2个，累计投资800.00万元，同比增长60.00%',
    );
    expect(proseOf(document, 'overview.jobs')).toContain('就业140人，同比增长75.00%，平均每家入驻企业9.33人');
    expect(proseOf(document, 'overview.sales')).toContain('每平方米建筑面积零售额666.67元');
    const table = tableOf(document, 'indicators');
    expect(cellAt(table, '单位面积零售额', 'current')).toMatchObject({
      text: '666.67',
      numberFormat: '#,##0.00',
    });
  });

  it('orders the parks by output, those without one last', async () => {
    const document = await build(GUIYANG);
    expect(rowTexts(tableOf(document, 'outputTable')).map(([park]) => park)).toEqual([
      '息烽电商产业园',
      'PARK-02',
      '合计',
    ]);
    expect(chartOf(document, 'outputChart').series[0]!.values).toEqual([1000, null]);
  });

  it('says so when there is no park', async () => {
    for (const language of ['zh', 'en'] as const) {
      const document = await build(XIFENG, { language }, { lines: [], indicators: [] });
      expect(allTexts(document)).toEqual(allTexts(document).map(() => resolved));
    }
    const empty = await build(XIFENG, {}, { lines: [], indicators: [] });
    expect(proseOf(empty, 'overview.lead')).toBe('2019年末，息烽县没有电商产业园数据。');
  });
});

describe('report destinations', () => {
  const build = builderOf('destinations');

  it('separates the own province from the others', async () => {
    const document = await build(LIBEI);
    expect(proseOf(document, 'overview.away')).toContain('销往本省0元');
    expect(proseOf(document, 'overview.away')).toContain('占100.00%');
    expect(chartOf(document, 'provincesChart').type).toBe('tile-map');
  });

  it('keeps what is not listed in one row, so that the streams add up', async () => {
    const rows = rowTexts(tableOf(await build(GUIYANG), 'streamsTable'));
    expect(rows.at(-1)!.slice(0, 3)).toEqual(['合计', '', '170,000.00']);
  });

  it.each(['zh', 'en'] as const)(
    'leaves nothing unresolved in %s, with or without data',
    async (language) => {
      for (const world of [{}, { lines: [] }]) {
        for (const scope of [LIBEI, XIFENG, GUIYANG]) {
          const texts = allTexts(await build(scope, { language }, world));
          expect(texts).toEqual(texts.map(() => resolved));
        }
      }
    },
  );
});
