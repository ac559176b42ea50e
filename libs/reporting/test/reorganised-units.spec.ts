import type { ReportDocument, Table } from '@xiangtong/contracts';
import { builderOf, periodFor } from '../src/compose/testing/build-reports';
import { GUIYANG, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine } from '../src/compose/testing/fake-data';
import { registerOf, type FakeReorganisation } from '../src/compose/testing/fake-reorganisations';
import type { FakeWorld } from '../src/compose/testing/fake-sources';
import { blocksOf, cellAt, columnTexts, tableOf } from '../src/compose/testing/read-document';
import { deliveredReports } from '../src/definition/testing/delivered-reports';

const [LIBEI, BAOZI, PARK] = ['520122001208', '520122100201', 'PARK-01'];

/** Baozi is split in April 2019: a quarter goes to Libei, the rest to the park, which begins with it. */
const reorganisations: readonly FakeReorganisation[] = [
  {
    month: 201904,
    from: BAOZI,
    to: [
      { unit: LIBEI, part: 25, isNew: false },
      { unit: PARK, part: 75, isNew: true },
    ],
  },
];

const year = (unit: string, from: string, to: string, amount: string) =>
  ['2018', '2019'].flatMap((of) =>
    Array.from({ length: 12 }, (_, index) => `${of}-${String(index + 1).padStart(2, '0')}`)
      .filter((month) => month >= from && month <= to)
      .map((month) => fakeLine({ unit, month, amount, store: null })),
  );

/** Nothing grows: what units sell moves from one to the others. */
const world: FakeWorld = {
  lines: [
    ...year(LIBEI, '2018-01', '2019-03', '1000.00'),
    ...year(LIBEI, '2019-04', '2019-12', '1100.00'),
    ...year(BAOZI, '2018-01', '2019-03', '400.00'),
    ...year(PARK, '2019-04', '2019-12', '300.00'),
    ...year('520112001201', '2018-01', '2019-12', '5000.00'),
  ],
  reorganisations,
  register: registerOf(reorganisations),
  isReported: (unit, month) =>
    month < '2020-01' && (unit !== BAOZI || month < '2019-04') && (unit !== PARK || month >= '2019-04'),
};

const saysSo = {
  zh: '堡子村2019年4月拆分为立碑村、息烽电商产业园。增减按2019年12月的单位比较，原单位的数按比例计入后来的单位。',
  en: 'Baozi Village was split into Libei Village and Xifeng E-commerce Park in April 2019. Compared on the units of December 2019: what former units sold counts for their successors.',
} as const;

const tablesOfUnits = (document: ReportDocument): readonly Table[] =>
  blocksOf(document).flatMap((block) =>
    block.kind === 'table' &&
    ['unit', 'park'].includes(block.columns[0]!.key) &&
    block.columns.some(({ key }) => /amount\.(growth|contribution|change)$/.test(key))
      ? [block]
      : [],
  );

it('a split is neither the greatest decline nor growth of new units', async () => {
  const document = await builderOf('yoy')(XIFENG, {}, world);
  expect(blocksOf(document).flatMap((block) => (block.kind === 'table' ? [block.id] : []))).not.toContain(
    'fallingUnits',
  );
  const table = tableOf(document, 'unitsTable');
  expect(columnTexts(table).slice(0, -1)).toEqual(['立碑村', '息烽电商产业园']);
  expect(cellAt(table, '立碑村', 'amount.growth').text).toBe('0.00');
  expect(cellAt(table, '息烽电商产业园', 'amount.growth').text).toBe('0.00');
  expect(cellAt(table, '息烽电商产业园', 'amount.base').text).toBe('0.36');
  expect(table.notes).toContain(saysSo.zh);
});

describe.each([...deliveredReports.values()].map((definition) => [definition.id, definition] as const))(
  'where a unit was split, the report %s',
  (id, definition) => {
    const scope = [XIFENG, GUIYANG].find((code) =>
      definition.scopes.includes(code === XIFENG ? 'county' : 'prefecture'),
    );

    it.each(['zh', 'en'] as const)('compares its successors and names the split, in %s', async (language) => {
      if (scope === undefined || id === 'reporting-quality') return;
      const document = await builderOf(id)(scope, { language, period: periodFor(definition) }, world);
      for (const table of tablesOfUnits(document)) {
        expect([table.id, columnTexts(table)]).not.toEqual([
          table.id,
          expect.arrayContaining([language === 'zh' ? '堡子村' : 'Baozi Village']),
        ]);
        expect([table.id, table.notes]).toEqual([table.id, expect.arrayContaining([saysSo[language]])]);
      }
    });
  },
);
