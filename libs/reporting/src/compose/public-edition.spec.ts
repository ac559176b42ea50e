import type { ReportDocument } from '@xiangtong/documents';
import { builderOf } from './testing/build-reports';
import { LIBEI, XIFENG } from './testing/build-yoy';
import { fakeLine, type FakeLine } from './testing/fake-data';
import { allTexts, blocksOf, cellAt, proseOf, tableOf } from './testing/read-document';

const build = builderOf('monthly-express');

const months = [2018, 2019].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);

/** Eight villages of one county with four stores each; the platform `solo` has one store, of Libei. */
const lines: readonly FakeLine[] = months.flatMap((month, at) =>
  Array.from({ length: 32 }, (_, index): FakeLine => {
    const [village, store] = [Math.floor(index / 4), index % 4];
    return fakeLine({
      month,
      unit: village === 0 ? LIBEI : `52012210020${village}`,
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

const publicly = (scope: string, language: 'zh' | 'en' = 'zh') =>
  build(scope, { edition: 'public', period: '2019-12', language }, { lines });

const rowOf = (document: ReportDocument, table: string, label: string): readonly string[] =>
  tableOf(document, table)
    .rows.find(({ cells }) => cells[0]?.text === label)!
    .cells.map(({ text }) => text);

describe('the public edition of a report', () => {
  it('does not print a platform that is one store, nor the one from which it would follow', async () => {
    const document = await publicly(XIFENG);
    expect(rowOf(document, 'platformsTable', 'solo')).toEqual(['solo', '×', '×', '×', '×', '×']);
    const hidden = ['jd', '淘宝网'].filter((name) => rowOf(document, 'platformsTable', name)[1] === '×');
    expect(hidden).toHaveLength(1);
    expect(cellAt(tableOf(document, 'platformsTable'), '合计', 'platformMonth.amount').value).not.toBeNull();
    expect(tableOf(document, 'platformsTable').notes.join()).toContain('“×”');
  });

  it('prints the internal edition as before, and a safe table whole', async () => {
    const internal = await build(XIFENG, { period: '2019-12' }, { lines });
    expect(rowOf(internal, 'platformsTable', 'solo')).not.toContain('×');
    const document = await publicly(XIFENG);
    expect(tableOf(document, 'unitsTable').rows).toEqual(tableOf(internal, 'unitsTable').rows);
    expect(tableOf(document, 'indicators').rows).toEqual(tableOf(internal, 'indicators').rows);
  });

  it.each(['zh', 'en'] as const)(
    'leaves no trace of what is hidden anywhere in the document (%s)',
    async (language) => {
      for (const scope of [LIBEI, XIFENG]) {
        const text = JSON.stringify(await publicly(scope, language));
        for (const form of [
          soloMonth,
          String(Number(soloMonth) / 10_000),
          Number(soloMonth).toLocaleString('en'),
        ])
          expect(text).not.toContain(form.replace(/\.00$/, ''));
        for (const written of allTexts(await publicly(scope, language)))
          expect(written).not.toMatch(/\{\{|\}\}|undefined|NaN|null/);
      }
    },
  );

  it('leaves out sentences and charts with a hidden figure, and names leading places among the published', async () => {
    const document = await publicly(XIFENG);
    expect(blocksOf(document).some(({ id }) => id === 'growthChart' || id === 'growth.sources')).toBe(false);
    expect(proseOf(document, 'markets.lead')).toContain('居前的平台为jd（占');
    expect(proseOf(document, 'markets.lead')).not.toContain('solo');
    expect(document.notes.some((note) => note.startsWith('公开版'))).toBe(true);
    expect(document.notes.some((note) => note.startsWith('内部版'))).toBe(false);
  });

  it('prints nothing but totals of a village whose every part is one or two stores', async () => {
    const document = await publicly(LIBEI);
    for (const table of ['categoriesTable', 'productsTable', 'platformsTable']) {
      const { rows } = tableOf(document, table);
      expect(rows.filter(({ kind }) => kind === 'body').every(({ cells }) => cells[1]!.text === '×')).toBe(
        true,
      );
    }
    expect(rowOf(document, 'indicators', '农产品网络零售额')[2]).not.toBe('×');
  });
});
