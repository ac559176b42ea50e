import type { ReportParameters } from '@xiangtong/contracts';
import { builderOf } from './testing/build-reports';
import { GUIYANG, XIFENG } from './testing/build-yoy';
import { fakeLine } from './testing/fake-data';
import { sealsAbove } from './testing/fake-records';
import type { FakeWorld } from './testing/fake-sources';
import { blocksOf, proseOf, rowTexts, tableOf } from './testing/read-document';

const reports = [
  { id: 'annual-bulletin', period: '2019' },
  { id: 'quarterly-bulletin', period: '2019-Q4' },
  { id: 'monthly-express', period: '2019-12' },
] as const;

/** 100 yuan in the last quarter after 50: twice as much. */
const lines = ['2018-12', '2019-12'].flatMap((month) =>
  ['520122001208', '520122100201', 'PARK-01'].map((unit) =>
    fakeLine({ unit, month, amount: month < '2019' ? '2000000.00' : '4000000.00' }),
  ),
);

describe.each(reports)('$id', ({ id, period }) => {
  const build = (more: Partial<ReportParameters> = {}, world: FakeWorld = { lines }, scope = XIFENG) =>
    builderOf(id)(scope, { period, ...more }, world);

  it('tells share and growth beside those of the city, from its published edition', async () => {
    const document = await build();
    expect(proseOf(document, 'overview.above')).toMatch(
      /^贵阳市农产品网络零售额123,456\.78万元(\[\d\])?，同比增长12\.34%；息烽县占全市的0\.97%，增速比全市高87\.66个百分点（见附?表\s1）。$/,
    );
    const english = await build({ language: 'en' });
    expect(proseOf(english, 'overview.above')).toMatch(
      /up 12\.34 percent year on year; Xifeng County had 0\.97 percent of them, and its growth rate was 87\.66 percentage points higher than that of Guiyang/,
    );
  });

  it('names the edition, by title and seal', async () => {
    const text = JSON.stringify(await build());
    expect(text).toContain('已公开发布的《贵阳市2019年农村电商统计公报》');
    expect(text).toContain(`防伪校验码 ${sealsAbove.zh}`);
  });

  it('is addressed with the edition, and the same for the same one whatever is in force', async () => {
    const document = await build();
    expect(document.trace).toMatch(new RegExp(`:[0-9a-f]{8}:${sealsAbove.zh.slice(0, 16)}$`));
    const sources = { editionAbove: () => Promise.reject(new Error('asked again')) };
    const again = await build({ above: sealsAbove.zh }, { lines, sources });
    expect(again).toEqual(document);
  });

  it.each([
    ['none is published', {}, { lines, sources: { editionAbove: async () => null } }],
    ['none was when it was asked for', { above: null }, { lines }],
  ])('says nothing of it where %s', async (_, more, world) => {
    const document = await build(more, world);
    const ids = blocksOf(document).map((block) => block.id);
    expect(ids).not.toContain('overview.above');
    expect(ids).not.toContain('aboveTable');
    expect(JSON.stringify(document)).not.toContain('贵阳市');
    expect(document.trace).toMatch(/:[0-9a-f]{8}$/);
  });

  it('of the city says nothing of a province without an edition', async () => {
    const document = await build({}, { lines }, GUIYANG);
    expect(blocksOf(document).map((block) => block.id)).not.toContain('overview.above');
  });
});

describe('a public edition', () => {
  const build = (world: FakeWorld) =>
    builderOf('quarterly-bulletin')(XIFENG, { period: '2019-Q4', edition: 'public' }, world);

  it('compares its total where it prints it', async () => {
    const document = await build({ lines });
    expect(proseOf(document, 'overview.above')).toMatch(/占全市的0\.97%，增速比全市高87\.66个百分点/);
    expect(rowTexts(tableOf(document, 'aboveTable'))[0]).toContain('0.97');
  });

  it('tells neither share nor growth beside a total that it hides', async () => {
    const document = await build({ lines: lines.filter(({ unit }) => unit === '520122001208') });
    const ids = blocksOf(document).map(({ id }) => id);
    expect(ids).not.toContain('overview.above');
    expect(ids).not.toContain('aboveTable');
    expect(JSON.stringify(document)).not.toContain('贵阳市');
  });
});

describe('the table of the annual bulletin', () => {
  it('has the figures of the sentence', async () => {
    const document = await builderOf('annual-bulletin')(XIFENG, { period: '2019' }, { lines });
    const table = tableOf(document, 'aboveTable');
    expect(table.columns.map(({ label }) => label)).toEqual([
      '指标',
      '计量单位',
      '息烽县',
      '贵阳市',
      '占全市的比重',
      '增速比全市高（低为负）',
    ]);
    expect(rowTexts(table)).toEqual([
      ['农产品网络零售额', '万元', '1,200.00', '123,456.78', '0.97', '—'],
      ['同比增长', '%', '100.00', '12.34', '—', '87.66'],
    ]);
  });
});
