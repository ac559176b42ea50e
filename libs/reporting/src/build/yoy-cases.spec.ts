import type { ReportDocument } from '../document/report-document';
import { buildReport } from './build-report';
import { buildYoy, GUIYANG, LIBEI, XIFENG, yoy } from './testing/build-yoy';
import { fakeLine } from './testing/fake-data';
import { fakeSources } from './testing/fake-sources';
import { allTexts, blocksOf, proseOf } from './testing/read-document';

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
      for (const text of allTexts(await buildYoy(scope, { language }))) {
        expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|null/);
      }
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
    expect(proseOf(document, 'headline.lead')).toBe('2019年，立碑村没有农产品网络零售数据。');
    expect(proseOf(document, 'monthsTable')).toBe('分月零售额及同比：本期没有可列的数据。');
    expect(blocksOf(document).filter(({ kind }) => kind === 'chart')).toEqual([]);
    expect(document.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  it('has no growth without a base', async () => {
    const document = await buildYoy(LIBEI, {}, { lines: [fakeLine()] });
    expect(proseOf(document, 'headline.lead')).toContain('零售额30元，上年同期无数据');
    expect(proseOf(document, 'headline.sources')).toBe('上年同期无数据，不作增长来源分解。');
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
    expect(document.notes[0]).toBe('synthetic demo data');
  });

  it('refuses a period that is none, and a public edition of figures without disclosure control', async () => {
    await expect(buildYoy(LIBEI, { period: '2019-13' })).rejects.toMatchObject({ parameter: 'period' });
    await expect(buildYoy(LIBEI, { edition: 'public' })).rejects.toMatchObject({ parameter: 'edition' });
    const document = await buildYoy(
      LIBEI,
      { edition: 'public' },
      { sources: { disclosureControlled: true } },
    );
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
