import { languages, type ReportParameters } from '@xiangtong/contracts';
import { deliveredReport } from '../src/definition/testing/delivered-reports';
import { buildReport } from '../src/compose/build-report';
import { GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeSources, type FakeWorld } from '../src/compose/testing/fake-sources';
import {
  blocksOf,
  cellAt,
  columnTexts,
  proseOf,
  tableOf,
  unresolvedTexts,
} from '../src/compose/testing/read-document';

const build = (
  report: string,
  scope: string,
  overrides: Partial<ReportParameters> = {},
  world: FakeWorld = {},
) =>
  buildReport(
    deliveredReport(report),
    { period: '2019', scope, language: 'zh', edition: 'internal', ...overrides },
    fakeSources(world),
  );

describe('reporting-quality', () => {
  it('gives response, timeliness, imputation, revisions, unknown destinations and coherence', async () => {
    const document = await build('reporting-quality', XIFENG);
    // Three units for twelve months; Libei reports three months, the village and the park one each.
    expect(proseOf(document, 'overview.response')).toContain('应报月报36份，已报5份');
    expect(proseOf(document, 'overview.response')).toContain('上报率13.89%');
    expect(proseOf(document, 'overview.timeliness')).toContain('按时上报4份');
    expect(proseOf(document, 'overview.timeliness')).toContain('迟报1份，未报31份');
    expect(proseOf(document, 'overview.imputation')).toContain('不含估算值');
    expect(proseOf(document, 'overview.revisions')).toContain('有1份月报在首次审核通过后作过更正');
    expect(proseOf(document, 'overview.coherence')).toBe('8项加总检验全部相符，差额为0（见表\u00a01）。');
    const indicators = tableOf(document, 'indicators');
    expect(cellAt(indicators, '估算值比重', 'value').text).toBe('0.00');
    expect(cellAt(indicators, '加总不符（绝对差额）', 'value').value).toBe('0');
    // Revised by 100 yuan in one of twelve months.
    expect(cellAt(indicators, '月度网络销售额平均修订（MR）', 'value').text).toBe('8.33');
  });

  it('names who is late, worst first', async () => {
    const document = await build('reporting-quality', XIFENG);
    const late = tableOf(document, 'lateTable');
    expect(columnTexts(late)).toHaveLength(3);
    expect(cellAt(late, '立碑村', 'late').text).toBe('1');
    expect(cellAt(late, '立碑村', 'missing').text).toBe('9');
  });

  it('says when parts and total differ', async () => {
    const world: FakeWorld = {};
    const sources = fakeSources(world);
    const document = await buildReport(
      deliveredReport('reporting-quality'),
      { period: '2019', scope: XIFENG, language: 'zh', edition: 'internal' },
      {
        ...sources,
        records: async (query) => {
          const rows = await sources.records(query);
          if (query.table !== 'coherence') return rows;
          return rows.map((row, index) =>
            index > 0
              ? row
              : { ...row, figures: { ...row.figures, difference: { numerator: -1n, denominator: 100n } } },
          );
        },
      },
    );
    expect(proseOf(document, 'overview.coherence')).toContain('分项之和与总数不符，绝对差额合计0.01元');
  });

  it('breaks down by township in a county and by county in a city', async () => {
    const ids = (document: Awaited<ReturnType<typeof build>>) => blocksOf(document).map(({ id }) => id);
    expect(ids(await build('reporting-quality', XIFENG))).toContain('townshipsTable');
    expect(ids(await build('reporting-quality', GUIYANG))).toContain('countiesTable');
    expect(ids(await build('reporting-quality', GUIYANG))).not.toContain('unitsTable');
  });
});

describe('audit-summary', () => {
  it('shows corrections with who decided them, a sample to trace, sum tests and the proof', async () => {
    const document = await build('audit-summary', XIFENG);
    const corrections = tableOf(document, 'correctionsTable');
    expect(cellAt(corrections, '立碑村', 'change').text).toBe('100.00');
    expect(cellAt(corrections, '立碑村', 'decidedBy').text).toBe('officer');
    const sample = tableOf(document, 'sampleTable');
    expect(sample.rows).toHaveLength(6);
    expect(cellAt(sample, '合计', 'difference').text).toBe('0.00');
    expect(cellAt(tableOf(document, 'proofTable'), '检验结果', 'value').text).toBe('完整，未发现改动');
    expect(cellAt(tableOf(document, 'proofTable'), '第101号散列值', 'value').text).toBe('ab12');
    expect(tableOf(document, 'explanationsTable').rows).toHaveLength(1);
    expect(columnTexts(tableOf(document, 'statesTable'))[0]).toBe('已审核通过');
  });

  it('is not made for the public: it names respondents', async () => {
    await expect(build('audit-summary', XIFENG, { edition: 'public' })).rejects.toThrow(
      /names single respondents/,
    );
  });
});

describe('village-profile', () => {
  it('is one page of one village', async () => {
    const document = await build('village-profile', LIBEI);
    expect(document.sections).toHaveLength(1);
    expect(document.sections[0]).not.toHaveProperty('part');
    expect(proseOf(document, 'profile.lead')).toContain('65,709,800元，同比增长56.74%');
    expect(proseOf(document, 'profile.impact')).toContain('带动农户3,200户，其中建档立卡户280户');
    expect(proseOf(document, 'profile.place')).toContain('组织模式：生产者+生产设施+网店');
  });

  it('is a part for every unit of a county, each saying what its own page says', async () => {
    const county = await build('village-profile', XIFENG);
    expect(county.sections.map(({ part }) => part)).toEqual(['立碑村', '堡子村', '息烽电商产业园']);
    const own = await build('village-profile', LIBEI);
    const part = county.sections[0]!;
    const withoutUnit = part.blocks.map((block) => ({ ...block, id: block.id.replace(`${LIBEI}.`, '') }));
    expect(withoutUnit).toEqual(own.sections[0]!.blocks);
    expect(new Set(blocksOf(county).map(({ id }) => id)).size).toBe(blocksOf(county).length);
  });

  it('knows that a park stands directly under its county', async () => {
    const county = await build('village-profile', XIFENG, { language: 'en' });
    expect(proseOf(county, 'PARK-01.profile.place')).toContain(
      'It belongs to Xifeng County; organising model',
    );
    expect(proseOf(county, `${LIBEI}.profile.place`)).toContain('It belongs to Xifeng County, Xifeng County');
  });

  it('asks as many queries for a county as for one village', async () => {
    const asked = async (scope: string): Promise<number> => {
      const sources = fakeSources();
      const parameters = { period: '2019', scope, language: 'zh', edition: 'internal' } as const;
      await buildReport(deliveredReport('village-profile'), parameters, sources);
      return sources.asked.length;
    };
    expect(await asked(XIFENG)).toBe(await asked(LIBEI));
  });

  it('leaves out the place in the county for who may not see the county', async () => {
    const sources = fakeSources();
    const document = await buildReport(
      deliveredReport('village-profile'),
      { period: '2019', scope: LIBEI, language: 'en', edition: 'internal' },
      {
        ...sources,
        records: (query) => (query.table === 'ranks' ? Promise.resolve([]) : sources.records(query)),
      },
    );
    expect(proseOf(document, 'profile.place')).not.toContain('rank');
    expect(proseOf(document, 'profile.place')).toContain('Reports: 12 due');
  });
});

it.each(['reporting-quality', 'audit-summary', 'village-profile'])(
  '%s leaves no placeholder in either language',
  async (report) => {
    for (const language of languages) {
      expect(unresolvedTexts(await build(report, XIFENG, { language }))).toEqual([]);
    }
  },
);
