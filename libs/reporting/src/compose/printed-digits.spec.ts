import type { Edition, ReportDocument } from '@xiangtong/contracts';
import { tablesOf } from '@xiangtong/documents';
import { builderOf } from './testing/build-reports';
import { XIFENG } from './testing/build-yoy';
import { fakeLine, type FakeLine } from './testing/fake-data';

/** Amounts of which no printed digit tells the last ones. */
const lines: readonly FakeLine[] = ['2018', '2019'].flatMap((year, at) =>
  Array.from({ length: 36 }, (_, index) =>
    fakeLine({
      month: `${year}-${String(10 + (index % 3))}`,
      unit: `52012210${index % 4}20${Math.floor(index / 4)}`,
      store: `S-${index}`,
      platform: index % 2 === 1 ? 'jd' : 'taobao',
      product: ['PIC-001', 'RBP-001', 'PRE-001'][index % 3]!,
      destination: ['110101', '320106', '370100'][(index + at) % 3]!,
      amount: `${10_000 + index * 137 + at * 1_311}.07`,
      orders: 10 + index,
    }),
  ),
);

const cellsOf = (document: ReportDocument) =>
  tablesOf(document).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter(({ value }) => value !== null)),
  );

/** Figures whose value has other digits than the text beside it. */
const unprinted = async (report: string, edition: Edition, period: string) => {
  const cells = cellsOf(await builderOf(report)(XIFENG, { edition, period }, { lines }));
  expect(cells.length).toBeGreaterThan(20);
  return cells
    .filter(({ value, text }) => Number(value) !== Number(text.replaceAll(',', '')))
    .map(({ value, text }) => [value, text]);
};

describe('the values of a document', () => {
  it.each([
    ['monthly-express', '2019-12'],
    ['yoy', '2019'],
    ['destinations', '2019'],
    ['annual-bulletin', '2019'],
  ])('have no digit in a public edition of %s that is not printed', async (report, period) => {
    expect(await unprinted(report, 'public', period)).toEqual([]);
  });

  it('are exact in an internal edition', async () => {
    expect((await unprinted('yoy', 'internal', '2019')).length).toBeGreaterThan(20);
  });
});
