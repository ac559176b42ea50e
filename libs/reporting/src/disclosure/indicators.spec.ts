import type { CubeQuery } from '@xiangtong/contracts';
import { loadSolver } from '@xiangtong/disclosure';
import { contributorsOf, fractionOf, parsePeriod } from '@xiangtong/domain';
import { emptyDataset, emptyRow, type DataRow, type Dataset } from '../compose/dataset/dataset';
import { fromStored, toStored } from '../sources/published-cells';
import type { ReportSources } from '../sources/sources';
import type { AskedQuery } from './asked-query';
import { DisclosureControl } from './disclosure-control';

/** Stores of five units on three platforms; the trainees are those of one operation centre. */
const stores: Readonly<Record<string, readonly bigint[]>> = {
  taobao: [20n, 15n, 12n, 9n, 8n],
  jd: [9n, 8n, 8n, 7n, 6n],
  tmall: [8n, 7n, 6n, 6n, 5n],
};
const storesOfUnits = [0, 1, 2, 3, 4].map((unit) =>
  Object.values(stores).reduce((sum, own) => sum + own[unit]!, 0n),
);
const trainees = [300n];

const contributors: NonNullable<ReportSources['contributors']> = async (questions) =>
  questions.map(({ query }) => ({
    total: new Map([
      ['registeredStores', contributorsOf(storesOfUnits)],
      ['trainees', contributorsOf(trainees)],
    ]),
    rows: query.by.includes('platform')
      ? Object.entries(stores).map(([platform, own]) => ({
          members: { platform },
          columns: new Map([['registeredStores', contributorsOf(own)]]),
        }))
      : [],
    sums: [],
  }));

const sumOf = (amounts: readonly bigint[]): number => Number(amounts.reduce((sum, one) => sum + one, 0n));

const rowOf = (codes: DataRow['codes'], figures: Readonly<Record<string, number>>): DataRow => ({
  ...emptyRow,
  codes,
  figures: new Map(Object.entries(figures).map(([column, value]) => [column, fractionOf(value)])),
});

const query = (measures: CubeQuery['measures'], by: CubeQuery['by']): AskedQuery => ({
  measures,
  by,
  where: { county: '520122' },
  period: '2019',
  asked: parsePeriod('2019')!,
  asOf: 1,
});

const headline: Dataset = {
  ...emptyDataset([]),
  total: rowOf(new Map(), { registeredStores: sumOf(storesOfUnits), trainees: sumOf(trainees) }),
};
const byPlatform: Dataset = {
  ...emptyDataset(['platform']),
  rows: Object.entries(stores).map(([platform, own]) =>
    rowOf(new Map([['platform', platform]]), { registeredStores: sumOf(own) }),
  ),
  total: rowOf(new Map(), { registeredStores: sumOf(storesOfUnits) }),
};

describe('indicators of one form in a public edition', () => {
  const publish = async () => {
    const control = new DisclosureControl({ contributors }, () => null, await loadSolver());
    let [told, table] = [headline, byPlatform];
    do {
      told = control.admit(query(['registeredStores', 'trainees'], []), headline);
      table = control.admit(query(['registeredStores'], ['platform']), byPlatform);
    } while (!(await control.settle()));
    return { told, table, cells: await control.published([]) };
  };

  it('are withheld each by itself: what one centre reports hides no total of others', async () => {
    const { told, table } = await publish();
    expect([...told.total.figures.keys()]).toEqual(['registeredStores']);
    expect(told.total.gaps?.get('trainees')).toMatchObject({ reason: 'suppressed' });
    expect(table.total.figures.has('registeredStores')).toBe(true);
    expect(table.rows.every(({ figures }) => figures.has('registeredStores'))).toBe(true);
  });

  it('have a cell each in editions in which they had one key together', async () => {
    const { cells } = await publish();
    const stored = toStored(cells);
    const isTotal = (key: string): boolean => !key.includes('platform=');
    const [withIndicator] = stored.lists.filter(({ total }) => isTotal(total.key));
    const together = (key: string): string => key.replace(/\|indicator=\w+/, '');
    const earlier = {
      ...stored,
      hidden: stored.hidden.map(together),
      lists: [
        {
          ...withIndicator!,
          dimensions: [],
          rows: [],
          measures: ['registeredStores', 'trainees'],
          total: {
            ...withIndicator!.total,
            key: together(withIndicator!.total.key),
            behind: stored.lists.flatMap(({ total, dimensions }) =>
              dimensions.length === 0 ? total.behind : [],
            ),
          },
        },
      ],
    };
    const read = fromStored(earlier, 1);
    expect(read.lists.map(({ measures, list }) => [measures, list.total.key.split('|').at(-1)])).toEqual([
      [['registeredStores'], 'indicator=registeredStores'],
      [['trainees'], 'indicator=trainees'],
    ]);
    expect(fromStored(stored, 1).hidden).toEqual(cells.hidden);
  });
});
