import type { Chart, ReportDocument } from '@xiangtong/contracts';
import { buildReport } from '../src/compose/build-report';
import { builderOf } from '../src/compose/testing/build-reports';
import { buildYoy, GUIYANG, LIBEI, XIFENG, yoy } from '../src/compose/testing/build-yoy';
import { fakeLine } from '../src/compose/testing/fake-data';
import { fakeSources, type FakeWorld } from '../src/compose/testing/fake-sources';
import {
  allTexts,
  blocksOf,
  cellAt,
  chartOf,
  proseOf,
  tableOf,
  unresolvedTexts,
} from '../src/compose/testing/read-document';

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
      expect(unresolvedTexts(await buildYoy(scope, { language }))).toEqual([]);
    }
  });

  it('says the same figures in both languages', async () => {
    const [zh, en] = [await buildYoy(XIFENG), await buildYoy(XIFENG, { language: 'en' })];
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
    const document = await buildYoy(LIBEI, {}, { lines: [] });
    expect(proseOf(document, 'headline.lead')).toBe('2019年，立碑村没有农产品网络零售数据，已上报，为零。');
    expect(proseOf(document, 'monthsTable')).toBe('分月零售额及同比：本期没有可列的数据。');
    expect(blocksOf(document).filter(({ kind }) => kind === 'chart')).toEqual([]);
    expect(document.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  it('has no growth without a base, and says why', async () => {
    const told = async (world: FakeWorld) => {
      const document = await buildYoy(LIBEI, {}, { lines: [fakeLine()], ...world });
      const cell = cellAt(tableOf(document, 'indicators'), '农产品网络零售额', 'growth');
      return [
        proseOf(document, 'headline.lead').split('；')[0],
        proseOf(document, 'headline.sources'),
        cell.reason,
      ];
    };
    const isReported = (_: string, month: string) => month.startsWith('2019');
    expect(await told({})).toEqual([
      '2019年，立碑村农产品网络零售额30元，上年同期为零',
      '上年同期为零，不作增长来源分解。',
      'baseZero',
    ]);
    expect(await told({ isReported })).toEqual([
      '2019年，立碑村农产品网络零售额30元，上年同期应报未报',
      '上年同期应报未报，不作增长来源分解。',
      'baseNotReported',
    ]);
    expect(await told({ isReported, register: { [LIBEI]: { from: 201901 } } })).toEqual([
      '2019年，立碑村农产品网络零售额30元，上年同期尚未设立',
      '上年同期尚未设立，不作增长来源分解。',
      'baseNotYetThere',
    ]);
  });

  it('warns of the Spring Festival for a single January', async () => {
    const warned = async (period: string): Promise<boolean> =>
      (await buildYoy(LIBEI, { period })).notes.some((note) => note.includes('春节'));
    expect([await warned('2019-01'), await warned('2019-01..2019-02')]).toEqual([true, false]);
  });

  it('prints the data label in footer and notes', async () => {
    const dataLabel = { zh: '合成演示数据', en: 'synthetic demo data' };
    const document = await buildYoy(LIBEI, { language: 'en' }, { sources: { dataLabel } });
    expect(document.pageFooter).toContain('synthetic demo data');
    expect(document.notes[0]).toBe('synthetic demo data.');
  });

  it('refuses a period that is none', async () => {
    await expect(buildYoy(LIBEI, { period: '2019-13' })).rejects.toMatchObject({ parameter: 'period' });
    const document = await buildYoy(XIFENG, { edition: 'public' });
    expect(document.notes.some((note) => note.startsWith('内部版'))).toBe(false);
  });

  it('refuses a cut-off answer: its rows would not add up', async () => {
    const whole = fakeSources();
    const cube = async (...[query]: Parameters<typeof whole.cube>) => ({
      ...(await whole.cube(query)),
      truncated: true,
    });
    await expect(buildYoy(LIBEI, {}, { sources: { cube } })).rejects.toThrow('was cut off');
  });
});

describe('a year with holes', () => {
  const holes = {
    /** Founded in March 2018; asked in October 2019. */
    register: { [LIBEI]: { from: 201803 } },
    moment: new Date('2019-10-05T00:00:00Z'),
    isReported: (_: string, month: string) =>
      month >= '2018-03' && month < '2019-10' && !['2018-05', '2019-08'].includes(month),
  };
  const nil = ['2018-07', '2019-06'];
  const months = ['2018', '2019'].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  );
  const world: FakeWorld = {
    ...holes,
    lines: months
      .filter((month) => holes.isReported(LIBEI, month) && !nil.includes(month))
      .map((month) => fakeLine({ month, amount: month.startsWith('2019') ? '120000.00' : '100000.00' })),
  };

  it('draws no report as zero: the line breaks, and the mark says why', async () => {
    const chart = chartOf(await buildYoy(LIBEI, {}, world), 'monthsChart');
    const [now, base] = chart.series.map(({ values }) => values);
    expect(now).toEqual([12, 12, 12, 12, 12, 0, 12, null, 12, null, null, null]);
    expect(base).toEqual([null, null, 10, 10, null, 10, 0, 10, 10, 10, 10, 10]);
    expect(chart.gaps!.map(({ series, category, mark }) => `${series}/${category + 1} ${mark}`)).toEqual([
      '0/8 未报',
      '0/10 未到期',
      '0/11 未到期',
      '0/12 未到期',
      '1/1 上年未建',
      '1/2 上年未建',
      '1/5 上年未报',
    ]);
  });

  it('draws the same in the profile of a village, alone or as one of its county', async () => {
    const profile = builderOf('village-profile');
    const gaps = (chart: Chart) => chart.gaps!.map(({ mark }) => mark);
    const alone = chartOf(await profile(LIBEI, {}, world), 'months');
    expect(gaps(alone)).toEqual(['未报', '未到期', '未到期', '未到期', '上年未建', '上年未建', '上年未报']);
    const part = chartOf(await profile(XIFENG, {}, world), `${LIBEI}.months`);
    expect([part.series, part.gaps]).toEqual([alone.series, alone.gaps]);
  });

  it('tells a zero, a missing report, a month to come and a unit to come apart in the table', async () => {
    const table = tableOf(await buildYoy(LIBEI, {}, world), 'monthsTable');
    const reasons = (month: number) =>
      ['amount', 'amount.base', 'amount.growth'].map((column) => {
        const { text, value, reason } = cellAt(table, `2019年${month}月`, column);
        expect(value === null).toBe(text === '—');
        return reason ?? text;
      });
    expect(reasons(1)).toEqual(['12.00', 'baseNotYetThere', 'baseNotYetThere']);
    expect(reasons(3)).toEqual(['12.00', '10.00', '20.00']);
    expect(reasons(5)).toEqual(['12.00', 'baseNotReported', 'baseNotReported']);
    expect(reasons(6)).toEqual(['0.00', '10.00', '-100.00']);
    expect(reasons(7)).toEqual(['12.00', '0.00', 'baseZero']);
    expect(reasons(8)).toEqual(['notReported', '10.00', 'notReported']);
    expect(reasons(10)).toEqual(['notYetDue', '10.00', 'notYetDue']);
    // 8 of 12 months are too few for the growth of the year.
    expect(cellAt(table, '合计', 'amount.growth')).toMatchObject({ text: '—', reason: 'fewReports' });
    const noteOf = (month: number) =>
      table.notes[cellAt(table, `2019年${month}月`, 'amount.growth').note! - 1];
    expect([1, 7, 8, 10].map(noteOf)).toEqual([
      '上年同期尚未设立，以“—”表示，不作零处理，不计算增长速度。',
      '上年同期为零（已上报），不计算增长速度。',
      '本期应报未报，以“—”表示，不作零处理。',
      '本期未到上报期限，以“—”表示，不作零处理。',
    ]);
  });

  it('says once beside growth that it goes by unequal months', async () => {
    const period = '2019-01..2019-09';
    const [zh, en] = [
      await buildYoy(LIBEI, { period }, world),
      await buildYoy(LIBEI, { period, language: 'en' }, world),
    ];
    expect(proseOf(zh, 'headline.lead')).toContain('同比增长68.00%（8个月对6个月）；订单7单，同比');
    expect(proseOf(zh, 'headline.lead').split('个月对')).toHaveLength(2);
    expect(proseOf(en, 'headline.lead')).toContain('up 68.00 percent year on year (8 months against 6)');
    const total = cellAt(tableOf(zh, 'monthsTable'), '合计', 'amount.growth');
    expect(total).toMatchObject({ text: '68.00', periods: { now: 8, base: 6 } });
    expect(tableOf(zh, 'monthsTable').notes[total.note! - 1]).toContain('8个月对6个月');
  });

  it('does not let a month to come fall by all of last year', async () => {
    for (const language of ['zh', 'en'] as const) {
      const document = await buildYoy(LIBEI, { period: '2019-11', language }, world);
      const texts = allTexts(document).join('\n');
      expect(texts).not.toContain('100.00');
      expect(texts).toContain(
        language === 'zh' ? '数据，本期未到上报期限，上年同期为100,000元' : 'not yet due',
      );
      expect(
        cellAt(tableOf(document, 'indicators'), language === 'zh' ? '订单数' : 'Orders', 'current'),
      ).toMatchObject({
        text: '—',
        value: null,
        reason: 'notYetDue',
      });
    }
  });

  it('counts a unit that did not report neither as risen nor as fallen, and one that is new as new', async () => {
    const lines = [
      ...['2018-05', '2019-05'].map((month) => fakeLine({ month, amount: '1000000.00' })),
      fakeLine({ unit: '520122100201', month: '2018-05', amount: '500000.00' }),
      fakeLine({ unit: 'PARK-01', month: '2019-05', amount: '300000.00' }),
    ];
    const document = await buildYoy(
      XIFENG,
      { period: '2019-05' },
      {
        lines,
        register: { 'PARK-01': { from: 201901 } },
        isReported: (unit, month) => lines.some((line) => line.unit === unit && line.month === month),
      },
    );
    const table = tableOf(document, 'unitsTable');
    expect(cellAt(table, '堡子村', 'amount')).toMatchObject({ text: '—', reason: 'notReported' });
    expect(cellAt(table, '堡子村', 'amount.growth')).toMatchObject({ text: '—', reason: 'notReported' });
    expect(cellAt(table, '息烽电商产业园', 'amount.growth')).toMatchObject({ reason: 'baseNotYetThere' });
    // Two of three reports are too few for contributions and ranks.
    expect(cellAt(table, '堡子村', 'amount.contribution').text).toBe('—');
    expect(proseOf(document, 'risingUnits')).toContain('上报不足，暂不排列名次');
    expect(proseOf(document, 'fallingUnits')).toContain('上报不足，暂不排列名次');
  });
});
