import { builderOf, periodFor } from '../src/compose/testing/build-reports';
import { GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine } from '../src/compose/testing/fake-data';
import type { FakeWorld } from '../src/compose/testing/fake-sources';
import { allTexts, blocksOf, cellAt, proseOf, tableOf } from '../src/compose/testing/read-document';
import { deliveredReports } from '../src/definition/testing/delivered-reports';

const BAOZI = '520122100201';

const months = (year: string): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

const missing = (unit: string, month: string): boolean =>
  unit === BAOZI && month >= '2018-07' && month < '2019-01';

const year = (unit: string, product: string, amount: string) =>
  ['2018', '2019'].flatMap((of) =>
    months(of)
      .filter((month) => !missing(unit, month))
      .map((month) => fakeLine({ unit, month, product, amount, store: null })),
  );

/** Every unit sells the same in both years; one has not reported half of the first. */
const world: FakeWorld = {
  lines: [
    ...year(LIBEI, 'PIC-001', '1000.00'),
    ...year(LIBEI, 'RBP-001', '100.00'),
    ...year(BAOZI, 'RBP-001', '400.00'),
    ...year('520112001201', 'PIC-001', '9000.00'),
  ],
  isReported: (unit, month) => month < '2020-01' && !missing(unit, month),
};

it('names the comparable growth of rows that differ much from it, and of no others', async () => {
  const zh = await builderOf('yoy')(GUIYANG, {}, world);
  const counties = tableOf(zh, 'countiesTable');
  const note = '与可比口径（只比较两期都有上报的单位）相差超过5个百分点，可比口径为：息烽县持平。';
  expect(cellAt(counties, '息烽县', 'amount.growth')).toMatchObject({ text: '15.38', note: 1 });
  expect(cellAt(counties, '乌当区', 'amount.growth').note).toBeUndefined();
  expect(counties.notes).toEqual([note]);
  const products = tableOf(zh, 'productsTable');
  expect(products.notes).toEqual([note.replace('息烽县', '米豆腐')]);
  expect(cellAt(products, '合计', 'amount.growth').note).toBeUndefined();
  const en = await builderOf('yoy')(GUIYANG, { language: 'en' }, world);
  expect(tableOf(en, 'countiesTable').notes).toEqual([
    'More than 5 points from comparable growth (units that reported both periods): Xifeng County unchanged.',
  ]);
});

it('says it in a sentence that gives the growth of such a row', async () => {
  const lines = world.lines!.map((line) => (line.unit === BAOZI ? { ...line, amount: '4000.00' } : line));
  const build = builderOf('yoy');
  expect(proseOf(await build(XIFENG, {}, { ...world, lines }), 'products.lead')).toContain(
    '（可比口径持平）',
  );
  expect(proseOf(await build(XIFENG, { language: 'en' }, { ...world, lines }), 'products.lead')).toContain(
    '(comparable basis: unchanged)',
  );
});

it('says which rows have no comparable growth', async () => {
  const once = (month: string, amount: string) =>
    fakeLine({ unit: BAOZI, product: 'PRE-001', month, amount });
  // Neither month was reported in the other year.
  const document = await builderOf('yoy')(
    XIFENG,
    {},
    {
      lines: [...world.lines!, once('2018-02', '30.00'), once('2019-09', '60.00')],
      isReported: (unit, month) => world.isReported!(unit, month) && (unit !== BAOZI || month !== '2019-02'),
    },
  );
  const table = tableOf(document, 'productsTable');
  expect(cellAt(table, '酸菜豆米汤', 'amount.growth').text).toBe('100.00');
  expect(table.notes[0]).toContain('，酸菜豆米汤没有两期都有上报的单位');
});

it('names both members of a row of two, and says how many times a tiny base a figure is', async () => {
  const tiny = world.lines!.map((line) =>
    line.unit === BAOZI && line.month < '2019' ? { ...line, amount: '1.00' } : line,
  );
  const lines = tiny.filter(({ unit }) => unit === BAOZI);
  const document = await builderOf('destinations')(XIFENG, {}, { ...world, lines });
  expect(tableOf(document, 'streamsTable').notes[0]).toContain('米豆制品—江苏省为上年同期的400.00倍');
});

it('takes the limit from a setting', async () => {
  const wide = await builderOf('yoy')(GUIYANG, {}, { ...world, sources: { comparableDifference: 16 } });
  expect(tableOf(wide, 'countiesTable').notes).toEqual([]);
});

it('prints no comparable growth of rows in public editions', async () => {
  for (const definition of deliveredReports.values()) {
    const scope = [GUIYANG, XIFENG].find((code) =>
      definition.scopes.includes(code === XIFENG ? 'county' : 'prefecture'),
    );
    if (scope === undefined) continue;
    const build = builderOf(definition.id)(
      scope,
      { period: periodFor(definition), edition: 'public' },
      world,
    );
    const document = await build.catch(() => null);
    if (document) expect(allTexts(document).filter((text) => text.includes('与可比口径相差'))).toEqual([]);
  }
});

it.each([...deliveredReports.values()].map((definition) => [definition.id, definition] as const))(
  'marks every row of %s whose growth differs much from comparable growth',
  async (id, definition) => {
    if (!definition.scopes.includes('prefecture') || definition.comparable === 'none') return;
    const document = await builderOf(id)(GUIYANG, { period: periodFor(definition) }, world);
    for (const block of blocksOf(document)) {
      if (block.kind !== 'table' || block.columns[0]!.key !== 'county') continue;
      for (const [index, { key }] of block.columns.entries()) {
        if (!/amount\.growth$/.test(key)) continue;
        const cell = block.rows.find(({ cells }) => cells[0]!.text === '息烽县')?.cells[index];
        if (cell && cell.text !== '0.00' && cell.text !== '—')
          expect([block.id, key, block.notes[cell.note! - 1]]).toEqual([
            block.id,
            key,
            expect.stringContaining('息烽县持平'),
          ]);
      }
    }
  },
);
