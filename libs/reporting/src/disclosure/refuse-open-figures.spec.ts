import type { CubeMeasure, CubeQuery } from '@xiangtong/contracts';
import { loadSolver } from '@xiangtong/disclosure';
import { contributorsOf, fractionOf, parsePeriod } from '@xiangtong/domain';
import { emptyRow, type DataRow, type Dataset } from '../compose/dataset/dataset';
import { DisclosureControl } from './disclosure-control';
import { findOpenFigures, refuseOpenFigures, type AdmittedAnswer } from './refuse-open-figures';

const rowOf = (
  codes: Readonly<Record<string, string>>,
  figures: Readonly<Record<string, number>>,
): DataRow => ({
  ...emptyRow,
  codes: new Map(Object.entries(codes)),
  figures: new Map(Object.entries(figures).map(([column, value]) => [column, fractionOf(value)])),
});

const without = (row: DataRow, columns: readonly string[]): DataRow => ({
  ...row,
  figures: new Map([...row.figures].filter(([column]) => !columns.includes(column))),
});

/** An answer with figures by platform; `total` and names of platforms are suppressed, for these columns. */
const answerOf = (
  platforms: Readonly<Record<string, Readonly<Record<string, number>>>>,
  suppressed: Readonly<Record<string, readonly string[]>> = {},
  about: Partial<CubeQuery> = {},
): AdmittedAnswer => {
  const all = Object.values(platforms);
  const columns = Object.keys(all[0] ?? {});
  const sums = Object.fromEntries(
    columns.map((column) => [column, all.reduce((sum, one) => sum + (one[column] ?? 0), 0)]),
  );
  const isTotalAlone = about.by?.length === 0;
  const whole: Dataset = {
    dimensions: isTotalAlone ? [] : ['platform'],
    rows: isTotalAlone
      ? []
      : Object.entries(platforms).map(([platform, figures]) => rowOf({ platform }, figures)),
    total: rowOf({}, sums),
    coverage: null,
  };
  const measures = columns.filter((column) => !column.includes('.')) as CubeMeasure[];
  return {
    query: {
      measures,
      by: ['platform'],
      where: { county: '520122' },
      period: '2019',
      asked: parsePeriod('2019')!,
      ...about,
    },
    whole,
    released: {
      ...whole,
      rows: whole.rows.map((row) => without(row, suppressed[row.codes.get('platform')!] ?? [])),
      total: without(whole.total, suppressed['total'] ?? []),
    },
    isWithheldBefore: () => false,
  };
};

const sales = { taobao: { amount: 50 }, jd: { amount: 30 }, tmall: { amount: 20 } };

describe('figures that are suppressed and follow from released ones', () => {
  it('are none where a total hides at least two of its rows, or is hidden with one', () => {
    expect(findOpenFigures([answerOf(sales)])).toEqual([]);
    expect(findOpenFigures([answerOf(sales, { jd: ['amount'], tmall: ['amount'] })])).toEqual([]);
    expect(findOpenFigures([answerOf(sales, { jd: ['amount'], total: ['amount'] })])).toEqual([]);
  });

  it('are the only row that a total has besides released ones', () => {
    expect(findOpenFigures([answerOf(sales, { jd: ['amount'] })])).toHaveLength(1);
    // A platform without sales hides nothing.
    const none = { ...sales, pdd: { amount: 0 } };
    expect(findOpenFigures([answerOf(none, { pdd: ['amount'] })])).toEqual([]);
  });

  it('are a total that another table breaks down, of whatever form', () => {
    const stores = { taobao: { registeredStores: 5 }, jd: { registeredStores: 3 } };
    const headline = answerOf(stores, { total: ['registeredStores'] }, { by: [] });
    const table = answerOf(stores, { total: ['registeredStores'] });
    expect(findOpenFigures([headline])).toEqual([]);
    expect(findOpenFigures([headline, table])).toEqual([expect.stringContaining('registeredStores')]);
    expect(() => refuseOpenFigures([headline, table])).toThrow(
      expect.objectContaining({ code: 'REPORT.UNPROVEN' }),
    );
  });

  it('are a total that one table has and another one has not', () => {
    const hidden = answerOf(sales, { total: ['amount'] }, { by: [] });
    const shown = answerOf(sales, {}, { by: [] });
    expect(findOpenFigures([hidden, shown])).toHaveLength(1);
    expect(findOpenFigures([hidden, { ...shown, query: { ...shown.query, where: {} } }])).toEqual([]);
  });

  it('are none that an earlier edition leaves out, and that follow from this one', () => {
    const total = answerOf(sales, { total: ['amount'] });
    const row = answerOf(sales, { jd: ['amount'] });
    expect(findOpenFigures([total])).toHaveLength(1);
    for (const one of [total, row])
      expect(findOpenFigures([{ ...one, isWithheldBefore: () => true }])).toEqual([]);
  });

  it('are of the base of a comparison as of the period itself', () => {
    const compared = {
      taobao: { amount: 50, 'amount.base': 40 },
      jd: { amount: 30, 'amount.base': 20 },
    };
    const about = { compare: 'yoy' } as const;
    expect(findOpenFigures([answerOf(compared, { jd: ['amount.base'] }, about)])).toEqual([
      expect.stringContaining('"2018"'),
    ]);
    // Nobody asked for the year before.
    expect(findOpenFigures([answerOf(compared, { jd: ['amount.base'] })])).toEqual([]);
  });

  it('are no stocks of several dates, which do not add up', () => {
    const stores = { taobao: { registeredStores: 5 }, jd: { registeredStores: 3 } };
    const table = answerOf(stores, { jd: ['registeredStores'] });
    expect(findOpenFigures([table])).toHaveLength(1);
    expect(findOpenFigures([{ ...table, query: { ...table.query, by: ['month'] } }])).toEqual([]);
  });
});

test('an edition is looked at once it is settled', async () => {
  const stores = { taobao: { registeredStores: 180 }, jd: { registeredStores: 120 } };
  const table = answerOf(stores);
  const query = { ...table.query, asOf: 1 };
  /** Five units have stores on each platform; contributors leave out so many of them, a mistake of another part. */
  const publish = async (missing: bigint): Promise<DisclosureControl> => {
    const rowsOf = (most: bigint) => contributorsOf([most, 30n, 30n, 25n, 20n]);
    const control = new DisclosureControl(
      {
        contributors: async (questions) =>
          questions.map(() => ({
            total: new Map([['registeredStores', contributorsOf([300n])]]),
            rows: [
              { members: { platform: 'taobao' }, columns: new Map([['registeredStores', rowsOf(75n)]]) },
              {
                members: { platform: 'jd' },
                columns: new Map([['registeredStores', rowsOf(15n - missing)]]),
              },
            ],
            sums: [],
          })),
      },
      () => null,
      await loadSolver(),
    );
    do control.admit(query, table.whole);
    while (!(await control.settle()));
    return control;
  };
  const agreed = await publish(0n);
  expect(() => agreed.refuseOpenFigures()).not.toThrow();
  const control = await publish(10n);
  expect(() => control.refuseOpenFigures()).toThrow(expect.objectContaining({ code: 'REPORT.UNPROVEN' }));
});
