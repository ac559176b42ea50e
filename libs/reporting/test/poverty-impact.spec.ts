import type { ReportDocument, ReportParameters } from '@xiangtong/contracts';
import { deliveredReport } from '../src/definition/testing/delivered-reports';
import { buildReport } from '../src/compose/build-report';
import { fakeSources, type FakeWorld } from '../src/compose/testing/fake-sources';
import {
  allTexts,
  blocksOf,
  cellAt,
  chartOf,
  columnTexts,
  proseOf,
  rowTexts,
  tableOf,
  unresolvedTexts,
} from '../src/compose/testing/read-document';

const definition = deliveredReport('poverty-impact');

const build = (overrides: Partial<ReportParameters> = {}, world: FakeWorld = {}): Promise<ReportDocument> =>
  buildReport(
    definition,
    { period: '2019', scope: '520122001208', language: 'zh', edition: 'internal', ...overrides },
    fakeSources(world),
  );

describe('report poverty-impact', () => {
  let document: ReportDocument;
  beforeAll(async () => {
    document = await build();
  });

  it('tells villages driven, households and registered poor among them', () => {
    expect(proseOf(document, 'headline.lead')).toBe(
      '2019年，立碑村带动周边13个村，惠及农户3,200户、6,400人，其中建档立卡户280户、560人。',
    );
    const table = tableOf(document, 'figuresTable');
    expect(cellAt(table, '受益农户', 'current')).toMatchObject({ text: '3,200', value: '3200' });
    expect(table.rows.find(({ cells }) => cells[0]?.text === '其中：建档立卡户')?.kind).toBe('part');
  });

  it('compares with last year', () => {
    expect(proseOf(document, 'headline.change')).toContain('受益农户同比增长100.00%');
    expect(cellAt(tableOf(document, 'figuresTable'), '受益农户', 'base').value).toBe('1600');
  });

  it('says where nothing of last year is on record, which is not zero', async () => {
    const first = await build({ period: '2018' });
    const table = tableOf(first, 'figuresTable');
    expect(cellAt(table, '受益农户', 'base')).toMatchObject({ text: '—', reason: 'baseNoRecords' });
    expect(cellAt(table, '受益农户', 'growth')).toMatchObject({ text: '—', reason: 'baseNoRecords' });
    expect(table.notes).toContain('上年同期无记录，以“—”表示，不作零处理，不计算增长速度。');
    expect(cellAt(tableOf(first, 'sourcesTable'), '立碑村', 'net.base').text).toBe('—');
    expect(proseOf(first, 'headline.change')).toContain('上年同期无受益记录，不作同比');
  });

  it('prints averages with numerator, denominator and period', () => {
    expect(rowTexts(tableOf(document, 'incomeTable'))[0]).toEqual([
      '户均净收益',
      '2019年',
      '3,200,160.00',
      '3,200',
      '户',
      '1,000.05',
    ]);
    expect(proseOf(document, 'income.lead')).toContain(
      '农户净收益3,200,160元，除以受益农户3,200户，户均净收益1,000.05元；除以受益人口6,400人，人均净收益500.03元',
    );
  });

  it('takes distinct totals from the figures and joins last year to every row', () => {
    const mechanisms = tableOf(document, 'mechanismsTable');
    expect(cellAt(mechanisms, '务工就业', 'households.base').value).toBe('700');
    expect(cellAt(mechanisms, '合计', 'households').value).toBe('3200');
    expect(cellAt(mechanisms, '合计', 'net').value).toBe('320.016');
    expect(cellAt(tableOf(document, 'sourcesTable'), '立碑村', 'villagesDriven').value).toBe('13');
    expect(tableOf(document, 'homesTable').rows).toHaveLength(15);
  });

  it('tells coverage and its change in percentage points', () => {
    expect(proseOf(document, 'coverage.lead')).toBe(
      '范围内建档立卡户400户，受益280户，覆盖率70.00%，比上年同期提高35.00个百分点（见表\u00a08）。',
    );
  });

  it('marks a poverty line of a weak source, and only that', async () => {
    expect(tableOf(document, 'crossingsTable').notes).toEqual([
      '上年同期贫困线（2,995元）的来源互有出入或非官方，已作标记。',
    ]);
    expect(proseOf(await build({ period: '2018' }), 'crossings.lead')).toContain('来源不够权威');
  });

  it('divides households into newly reached, lost and continuing ones', async () => {
    expect(proseOf(document, 'movement.lead')).toContain(
      '新增1,600户（其中首次受益1,600户），持续1,600户；上年同期受益、本期没有受益的0户',
    );
    const table = tableOf(document, 'movementTable');
    expect(cellAt(table, '新增：本期受益，上年同期没有', 'netChange').value).toBe('160.008');
    const first = await build({ period: '2018' });
    expect(cellAt(tableOf(first, 'movementTable'), '持续：两期都受益', 'households')).toMatchObject({
      text: '—',
    });
    expect(proseOf(first, 'movement.lead')).toContain('上年同期没有受益记录，不分新增、退出和持续');
  });

  it('tells incomes by class, what was paid apart', () => {
    const table = tableOf(document, 'incomeClassesTable');
    expect(columnTexts(table)).toEqual(['工资性收入', '经营净收入', '财产净收入', '合计']);
    expect(cellAt(table, '合计', 'netPaid').value).toBe('320.016');
  });

  it('says what an estimate means, and whether it can be put down to the benefit', async () => {
    const county = await build({ scope: '520122' });
    expect(proseOf(county, 'effect.lead')).toContain(
      '（双重差分估计）：息烽县649.75元（140户与120户，95%置信区间455.16元至844.34元），' +
        '这个差别超过偶然波动的范围，受益以前两年没有测出差别（见表\u00a010、表\u00a011）。',
    );
    expect(proseOf(county, 'effect.limits')).toContain('没有按条件配对');
    expect(cellAt(tableOf(county, 'effectTable'), '息烽县', 'pValue').text).toBe('<0.0001');
    const before = tableOf(county, 'effectBeforeTable');
    expect(cellAt(before, '息烽县', 'before1Effect').text).toBe('-20.00');
    expect(cellAt(before, '息烽县', 'before2Effect').text).toBe('—');
  });

  it('says that estimates are withheld from the public, not that there are none', async () => {
    const county = await build({ edition: 'public', scope: '520122' });
    expect(proseOf(county, 'effect.public')).toContain('公开版不公布');
    // Nothing else of the section: no sentence without its figures, no limits of an estimate that is not there.
    expect(allTexts(county).filter((text) => /双重差分|没有可以比较|不作效应估计|局限/.test(text))).toEqual(
      [],
    );
  });

  it('tells how many doubts are open and answered, to the office alone', async () => {
    expect(proseOf(document, 'headline.doubts')).toBe(
      '2019年受益数据与销售额对照有疑问5条：待说明3条，已说明或已认可2条。',
    );
    const english = await build({ language: 'en' });
    expect(proseOf(english, 'headline.doubts')).toContain(
      '5 doubts: 3 to be explained, 2 explained or accepted',
    );
    const open = await build({ edition: 'public', scope: '520122' });
    expect(allTexts(open).filter((text) => text.includes('疑问'))).toEqual([]);
  });

  it('draws households and mechanisms', () => {
    expect(chartOf(document, 'householdsChart').series[0]?.values).toEqual([3200, 280, 1600, 140]);
    expect(chartOf(document, 'mechanismsChart').categories[0]).toBe('务工就业');
  });

  it('leaves nothing unresolved in either language', async () => {
    for (const scope of ['520122001208', '520122', '520100']) {
      for (const language of ['zh', 'en'] as const) {
        expect(unresolvedTexts(await build({ scope, language }))).toEqual([]);
      }
    }
  });

  it('says so when nobody benefited', async () => {
    const empty = await build({}, { benefits: [] });
    expect(proseOf(empty, 'headline.lead')).toBe('2019年，立碑村没有农户受益记录。');
    expect(proseOf(empty, 'homesTable')).toContain('没有可列的数据');
    expect(blocksOf(empty).some((block) => block.id === 'mechanismsChart')).toBe(false);
  });
});
