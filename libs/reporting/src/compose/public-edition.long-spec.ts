import type { DisclosurePreview, ReportDocument, ReportParameters } from '@xiangtong/contracts';
import { deliveredReport } from '../definition/testing/delivered-reports';
import type { PublishedCells } from '../sources/published-cells';
import { buildReport } from './build-report';
import { WITHHELD } from './withheld-sentences';
import { builderOf } from './testing/build-reports';
import { LIBEI, XIFENG } from './testing/build-yoy';
import { fakeLine, type FakeLine } from './testing/fake-data';
import { fakeSources } from './testing/fake-sources';
import { blocksOf, columnTexts, proseOf, tableOf, unresolvedTexts } from './testing/read-document';

const build = builderOf('monthly-express');

const months = [2018, 2019].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);

/** Villages of three townships, of which one is Libei's alone. */
const unitOf = (village: number): string => (village === 0 ? LIBEI : `52012210${village % 2}20${village}`);

/** Eight villages of one county with four stores each; the platform `solo` has one store, of Libei. */
const lines: readonly FakeLine[] = months.flatMap((month, at) =>
  Array.from({ length: 32 }, (_, index): FakeLine => {
    const [village, store] = [Math.floor(index / 4), index % 4];
    return fakeLine({
      month,
      unit: unitOf(village),
      store: `S-${village}-${store}`,
      platform: index === 3 ? 'solo' : store % 2 === 1 ? 'jd' : 'taobao',
      product: ['PIC-001', 'RBP-001', 'PRE-001'][store % 3]!,
      destination: ['110101', '320106', '370100', '000000'][(store + village) % 4]!,
      amount: `${(village + 1) * 1000 + store * 137 + at * 11}.00`,
      orders: 10 + store,
    });
  }),
);

const soloMonth = lines.find(({ platform, month }) => platform === 'solo' && month === '2019-12')!.amount;

const publicly = (language: 'zh' | 'en' = 'zh', options: Partial<ReportParameters> = {}) =>
  build(XIFENG, { edition: 'public', period: '2019-12', language, ...options }, { lines });

/** What the officer is told before publishing. */
const previewOf = async (
  options: Partial<ReportParameters> = {},
  world = lines,
): Promise<DisclosurePreview> => {
  const definition = deliveredReport('monthly-express');
  const parameters = {
    scope: XIFENG,
    edition: 'public',
    period: '2019-12',
    language: 'zh',
    ...options,
  } as const;
  let kept: PublishedCells | null = null;
  await buildReport(
    definition,
    parameters,
    fakeSources({ lines: world }),
    undefined,
    (cells) => (kept = cells),
  );
  return (kept as PublishedCells | null)!.preview;
};

const rowOf = (document: ReportDocument, table: string, label: string): readonly string[] =>
  tableOf(document, table)
    .rows.find(({ cells }) => cells[0]?.text === label)!
    .cells.map(({ text }) => text);

const textsOf = (document: ReportDocument, table: string) =>
  tableOf(document, table).rows.map(({ cells }) => cells.map(({ text }) => text));

describe('the public edition of a report', () => {
  it('sums a platform on which one unit sells, and the one from which it would follow, in one row', async () => {
    const table = tableOf(await publicly(), 'platformsTable');
    expect(table.rows.map(({ cells }) => cells[0]!.text)).toEqual(['jd', '其余', '合计']);
    expect(table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).not.toContain('×');
    const [printed, rest, total] = table.rows.map((row) =>
      Number(row.cells[table.columns.findIndex(({ key }) => key === 'platformMonth.amount')]!.value),
    );
    expect(rest).toBeGreaterThan(0);
    expect(rest! + printed!).toBeCloseTo(total!, 2);
    expect(table.notes.join()).toContain(
      '本期各项数据均不予公布的行不单独列出，并入“其余”，不是没有数据；排列先后只按已公布数据。',
    );
    const english = tableOf(await publicly('en'), 'platformsTable');
    expect(english.rows[1]!.cells[0]!.text).toBe('All others');
    expect(english.notes.join()).toContain(
      'Rows whose figures of the period are all withheld are not listed but summed in “All others”',
    );
  });

  it('leaves out rows without a published figure, and lists of the first N have published ones alone', async () => {
    for (const coarser of [[], ['unit-township']] as const)
      for (const block of blocksOf(await publicly('zh', { coarser }))) {
        if (block.kind !== 'table') continue;
        const empty = block.rows.filter(
          ({ kind, cells }) =>
            kind === 'body' &&
            cells.some(({ text }) => text === '×') &&
            cells.every(({ value }) => value == null),
        );
        if (block.id !== 'indicators') expect([block.id, empty]).toEqual([block.id, []]);
      }
  });

  it('says that it ranks published figures where a member that is withheld may outrank them', async () => {
    const platforms = (document: ReportDocument): string => proseOf(document, 'markets.lead');
    expect(platforms(await publicly())).toMatch(/居前的平台为[^。]*（按已公布数据排列）(（见|。)/);
    expect(platforms(await publicly('en'))).toContain(' (among published figures)');
    expect(platforms(await build(XIFENG, { period: '2019-12' }, { lines }))).not.toContain('已公布');
  });

  it('prints the internal edition as before, and a safe table whole', async () => {
    const internal = await build(XIFENG, { period: '2019-12' }, { lines });
    expect(rowOf(internal, 'platformsTable', 'solo')).not.toContain('×');
    const document = await publicly();
    for (const table of ['categoriesTable', 'indicators'])
      expect(textsOf(document, table)).toEqual(textsOf(internal, table));
  });

  it.each(['zh', 'en'] as const)(
    'leaves no trace of what is hidden anywhere in the document (%s)',
    async (language) => {
      for (const coarser of [[], ['unit-township']] as const) {
        const document = await publicly(language, { coarser });
        const text = JSON.stringify(document);
        for (const form of [
          soloMonth,
          String(Number(soloMonth) / 10_000),
          Number(soloMonth).toLocaleString('en'),
        ])
          expect(text).not.toContain(form.replace(/\.00$/, ''));
        expect(unresolvedTexts(document)).toEqual([]);
        expect(text).not.toContain(JSON.stringify(WITHHELD).slice(1, -1));
      }
    },
  );

  it('leaves out sentences and charts with a hidden figure, and names leading places among the published', async () => {
    const document = await publicly();
    expect(blocksOf(document).some(({ id }) => id === 'growthChart' || id === 'growth.sources')).toBe(false);
    expect(proseOf(document, 'markets.lead')).toContain('居前的平台为jd（占');
    expect(proseOf(document, 'markets.lead')).not.toContain('solo');
    expect(document.notes.some((note) => note.startsWith('公开版'))).toBe(true);
    expect(document.notes.some((note) => note.startsWith('内部版'))).toBe(false);
  });

  it('prints no figure of a single unit, whose row of a table is a cell of one contributor', async () => {
    const document = await publicly('zh', { coarser: [] });
    expect(blocksOf(document).find(({ id }) => id === 'unitsTable')).toMatchObject({
      kind: 'paragraph',
      text: expect.stringContaining('绝大部分数不予公布，本表从略。'),
    });
    await expect(build(LIBEI, { edition: 'public', period: '2019-12' }, { lines })).rejects.toMatchObject({
      parameter: 'scope',
    });
  });

  it('has a coarser breakdown instead, unless another is chosen', async () => {
    const document = await publicly();
    expect(document).toEqual(await publicly('zh', { coarser: ['unit-township'] }));
    const table = tableOf(document, 'unitsTable');
    expect(table.title).toBe('本月零售额前5位的填报单位（按乡镇、街道汇总）');
    expect(table.columns[0]!.label).toBe('乡镇（街道）、园区');
    // One township of three is published.
    expect(table.rows.map(({ cells }) => cells[0]!.text).slice(1)).toEqual(['其余', '合计']);
    expect(columnTexts(table, 'unitMonth.amount')).not.toContain('×');
    expect(blocksOf(document).some(({ id }) => id === 'places.units')).toBe(false);
    expect(document.parameters.coarser).toEqual(['unit-township']);
    expect(document.trace).toContain(':public~unit-township@');
  });

  it.each([
    ['internal', ['unit-township']],
    ['public', ['unit-county']],
    ['public', ['unit-township', 'unit-township']],
  ] as const)('refuses a breakdown that it cannot have (%s, %s)', async (edition, coarser) => {
    const asked = build(XIFENG, { edition, coarser, period: '2019-12' }, { lines });
    await expect(asked).rejects.toMatchObject({ parameter: 'coarser' });
  });
});

describe('what is told before a public edition is published', () => {
  it('counts what is hidden of each breakdown, with the rule by name, and no figure', async () => {
    const { cells, hidden, hiddenShare, tables, coarser } = await previewOf({ coarser: [] });
    const platforms = tables.find(({ by, period }) => by.join() === 'platform' && period === '2019-12')!;
    expect(platforms.hidden).toContainEqual({ members: ['solo'], reason: 'minimum' });
    expect(platforms.hidden.map(({ reason }) => reason).sort()).toEqual(['complementary', 'minimum']);
    expect(platforms.cells).toBe(3);
    const units = tables.find(({ by, period }) => by.join() === 'unit' && period === '2019-12')!;
    expect([units.cells, units.hidden.length, units.hiddenShare]).toEqual([8, 8, '1.00']);
    expect(hidden).toBe(tables.reduce((sum, table) => sum + table.hidden.length, 0));
    expect(hidden).toBeLessThan(cells);
    expect(Number(hiddenShare)).toBeGreaterThan(0);
    expect(coarser).toEqual([{ coarsening: 'unit-township', cells: 12, hidden: 8 }]);
    expect(JSON.stringify(tables)).not.toMatch(/\d{4,}\.\d|85|0\.85/);
  });

  it('has the numbers that the coarser edition has, once it is made', async () => {
    const [proposed] = (await previewOf({ coarser: [] })).coarser;
    const { tables, coarser } = await previewOf();
    const own = tables.filter(({ by }) => by.join() === 'township');
    expect(own.reduce((sum, { hidden }) => sum + hidden.length, 0)).toBe(proposed!.hidden);
    expect(own.reduce((sum, { cells }) => sum + cells, 0)).toBe(proposed!.cells);
    expect(coarser).toEqual([]);
  });

  it('counts what two townships of one village each need together: a third one is hidden with them', async () => {
    const townshipOf = (village: number): number =>
      village < 2 ? village : 2 + Math.floor((village - 2) / 3);
    const world = months.flatMap((month) =>
      Array.from({ length: 8 }, (_, village) =>
        fakeLine({
          month,
          unit: `52012210${townshipOf(village)}20${village}`,
          store: `S-${village}`,
          platform: 'taobao',
          product: 'PIC-001',
          destination: '110101',
          amount: '1000.00',
          orders: 10,
        }),
      ),
    );
    const [proposed] = (await previewOf({ coarser: [] }, world)).coarser;
    const { tables } = await previewOf({}, world);
    const own = tables.filter(({ by }) => by.join() === 'township');
    expect(own.map(({ cells, hidden }) => [cells, hidden.length])).toEqual(own.map(() => [4, 3]));
    expect(proposed).toMatchObject({ cells: 4 * own.length, hidden: 3 * own.length });
  });
});
