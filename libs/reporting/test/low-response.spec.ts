import type { ReportDocument } from '@xiangtong/contracts';
import { isUnitLevel } from '../src/grammar/scope-level';
import { deliveredReports } from '../src/definition/testing/delivered-reports';
import { builderOf, periodFor } from '../src/compose/testing/build-reports';
import { GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import type { FakeWorld } from '../src/compose/testing/fake-sources';
import { fakeLine } from '../src/compose/testing/fake-data';
import { blocksOf, cellAt, proseOf, tableOf, unresolvedTexts } from '../src/compose/testing/read-document';

/** One of three units has reported 2019, and it is not the largest one. */
const world: FakeWorld = {
  isReported: (unit, month) => month < '2019-01' || (unit === 'PARK-01' && month < '2020-01'),
};

const saysGrowth = {
  zh: /(?<!可比口径)(同比|环比)(增长|下降|持平)|居前|排名第|拉动|贡献/,
  en: /(?<!comparable basis(\[\d\])?[:,]? (sales were )?)(?<!make )\b(up|down) [\d.,]+ per ?cent|\bleading\b|contribut\w+ [\d.-]/,
};

/**
 * Forms of capacity and parks and the records of households have their own reports, which are complete here; `follow` ranks
 * those who are late.
 */
const ofOthers =
  /^(capacity|impact|coverage|follow|one|output|investment)\.|^(overview\.capacity|headline\.change)$/;
const tablesOfOthers = ['capacityTable', 'mechanismsTable', 'impactTable', 'sourcesTable'];
const rowsOfOthers = /创业者|产业园|受益|建档立卡|净收益|entrepreneur|parks|[Bb]enefi|registered poor/;

const isExplanation = (id: string): boolean => /(^|\.)(preliminary|note)(\.|$)/.test(id);

const saidIn = (document: ReportDocument): readonly { id: string; text: string }[] =>
  blocksOf(document).flatMap((block) => {
    if (block.kind !== 'paragraph' || isExplanation(block.id) || ofOthers.test(block.id)) return [];
    const isInsteadOfTable = /上报不足，暂不排列名次|no ranking while too few/.test(block.text);
    return isInsteadOfTable ? [] : [{ id: block.id, text: block.text }];
  });

const comparedColumn = /\.(growth|contribution|share)$|^(growth|onMonth|toDateGrowth)$/;

/** Reports about parks and households alone are made from their own forms. */
const hasOtherForms = ['parks', 'poverty-impact'];

const comparedCells = (document: ReportDocument): readonly string[] =>
  blocksOf(document).flatMap((block) =>
    block.kind === 'table' && !tablesOfOthers.includes(block.id)
      ? block.rows.flatMap((row) =>
          row.cells.flatMap((cell, index) => {
            const { key } = block.columns[index]!;
            return comparedColumn.test(key) &&
              typeof cell.value === 'string' &&
              !rowsOfOthers.test(row.cells[0]!.text)
              ? [`${block.id}/${row.cells[0]!.text}/${key}: ${cell.text}`]
              : [];
          }),
        )
      : [],
  );

describe.each([...deliveredReports.values()].map((definition) => [definition.id, definition] as const))(
  'of a period of which too few reports are in, the report %s',
  (id, definition) => {
    const scope = [XIFENG, GUIYANG].find((code) =>
      definition.scopes.includes(code === XIFENG ? 'county' : 'prefecture'),
    );

    it.each(['zh', 'en'] as const)('says so first, and no growth and no rank, in %s', async (language) => {
      if (scope === undefined || definition.scopes.every(isUnitLevel)) return;
      const document = await builderOf(id)(scope, { language, period: periodFor(definition) }, world);
      expect(unresolvedTexts(document)).toEqual([]);
      expect(saidIn(document).filter(({ text }) => saysGrowth[language].test(text))).toEqual([]);
      if (hasOtherForms.includes(id)) return;
      expect(comparedCells(document)).toEqual([]);
      if (id !== 'reporting-quality' && id !== 'audit-summary' && id !== 'village-profile')
        expect(blocksOf(document)[0]!.id).toMatch(/(^|\.)preliminary$/);
    });
  },
);

it('lists the products of a single unit, of which a month is missing, and says no growth of its year', async () => {
  const holes: FakeWorld = { isReported: (_, month) => month < '2020-01' && !/^2019-0[7-9]/.test(month) };
  const document = await builderOf('village-profile')(LIBEI, {}, holes);
  expect(tableOf(document, 'products').rows.length).toBeGreaterThan(0);
  expect(proseOf(document, 'profile.lead')).toContain('本期上报不足');
  expect(blocksOf(document).some(({ id }) => id === 'preliminary')).toBe(false);
});

it('says nothing of prices and volumes of few reports, and of households without records', async () => {
  for (const language of ['zh', 'en'] as const) {
    const document = await builderOf('annual-bulletin')(XIFENG, { language }, { ...world, benefits: [] });
    const texts = blocksOf(document).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(texts.filter((text) => /销售量指数为|volume index/.test(text))).toEqual([]);
    expect(texts.filter((text) => /—(户|元|万元|%|个)|— (households|yuan|per cent)/.test(text))).toEqual([]);
    expect(texts.filter((text) => /没有农户受益记录|no record of benefited/.test(text))).toHaveLength(1);
  }
});

it('says of a negative base the change in amount, and no rate', async () => {
  const line = (unit: string, month: string, amount: string) => fakeLine({ unit, month, amount });
  const refunded: FakeWorld = {
    lines: [
      line('520122001208', '2018-12', '-1000.00'),
      line('520122001208', '2019-12', '500.00'),
      line('520122100201', '2018-12', '200.00'),
      line('520122100201', '2019-12', '100.00'),
    ],
  };
  const build = builderOf('monthly-express');
  const zh = await build(XIFENG, { period: '2019-12' }, refunded);
  expect(proseOf(zh, 'overview.lead')).toContain('零售额0.06万元，上年同期为负数，增加0.14万元');
  const en = await build(XIFENG, { period: '2019-12', language: 'en' }, refunded);
  expect(proseOf(en, 'overview.lead')).toContain(
    '1,400 yuan more (negative in the same period of the previous year)',
  );
  const table = tableOf(zh, 'unitsTable');
  expect(cellAt(table, '立碑村', 'unitMonth.amount.growth')).toMatchObject({
    text: '—',
    reason: 'baseNegative',
  });
  expect(cellAt(table, '堡子村', 'unitMonth.amount.growth').text).toBe('-50.00');
  expect(cellAt(table, '堡子村', 'unitMonth.amount.contribution')).toMatchObject({
    text: '—',
    reason: 'baseNegative',
  });
});

it('says how many times a tiny base a figure is, and no rate of thousands of per cent', async () => {
  const world: FakeWorld = {
    lines: [
      fakeLine({ month: '2018-12', amount: '100.00' }),
      fakeLine({ month: '2019-11', amount: '200.00' }),
      fakeLine({ month: '2019-12', amount: '5439.55' }),
    ],
  };
  const document = await builderOf('monthly-express')(XIFENG, { period: '2019-12' }, world);
  expect(proseOf(document, 'overview.lead')).toContain('零售额0.54万元，为上年同期的54.40倍');
  expect(proseOf(document, 'overview.lead')).toContain('为上期的27.20倍（未经季节调整）');
});
