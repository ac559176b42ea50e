import type { PublishedFigure } from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import { LIBEI, XIFENG } from '../compose/testing/build-yoy';
import { builderOf } from '../compose/testing/build-reports';
import { fakeLine, type FakeLine } from '../compose/testing/fake-data';
import { deliveredReport } from '../definition/testing/delivered-reports';
import { publishedFigures } from './published-figures';

const months = ['2018', '2019'].flatMap((year) => ['10', '11', '12'].map((month) => `${year}-${month}`));

const lines: readonly FakeLine[] = months.flatMap((month, at) =>
  Array.from({ length: 24 }, (_, index) =>
    fakeLine({
      month,
      unit: index < 4 ? LIBEI : `52012210020${Math.floor(index / 4)}`,
      store: `S-${index}`,
      platform: index === 3 ? 'solo' : index % 2 === 1 ? 'jd' : 'taobao',
      product: ['PIC-001', 'RBP-001', 'PRE-001'][index % 3]!,
      destination: ['110101', '320106', '370100'][(index + at) % 3]!,
      flow: index % 5 === 4 ? 'down' : 'up',
      amount: `${1000 + index * 137 + at * 11}.07`,
      orders: 10 + index,
    }),
  ),
);

const figuresOf = async (id: string, edition: 'internal' | 'public', period: string) =>
  publishedFigures(deliveredReport(id), await builderOf(id)(XIFENG, { edition, period }, { lines }));

const columns: Readonly<Record<string, (line: FakeLine) => string>> = {
  unit: ({ unit }) => unit,
  platform: ({ platform }) => platform,
  product: ({ product }) => product,
  flow: ({ flow }) => flow,
  destinationProvince: ({ destination }) => `${destination.slice(0, 2)}0000`,
};

/** What the figure is about, added up without a report; null where this test knows too little. */
const naive = ({ measure, period, members }: PublishedFigure): string | null => {
  const { from, to } = parsePeriod(period)!;
  if (Object.keys(members).some((dimension) => !columns[dimension])) return null;
  const own = lines.filter(({ month, ...line }) => {
    const at = Number(month.replace('-', ''));
    const matches = Object.entries(members).every(
      ([dimension, code]) => columns[dimension]!({ month, ...line }) === code,
    );
    return at >= from && at <= to && matches;
  });
  if (measure === 'orders') return String(own.reduce((sum, { orders }) => sum + orders, 0));
  if (measure !== 'amount') return null;
  return String(own.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0) / 100);
};

describe('the figures of a document', () => {
  it.each([
    ['monthly-express', '2019-12'],
    ['destinations', '2019'],
    ['yoy', '2019'],
  ])('of %s are what they say that they are about', async (id, period) => {
    const levels = (await figuresOf(id, 'internal', period)).filter(
      ({ kind, value }) => kind === 'level' && value,
    );
    const checked = levels.flatMap((figure) => {
      const sum = naive(figure);
      return sum === null ? [] : [{ place: figure.place, value: figure.value, sum }];
    });
    expect(checked.length).toBeGreaterThan(20);
    expect(checked.filter(({ value, sum }) => Number(value) !== Number(sum))).toEqual([]);
  });

  it('have the base in the period before, rates in percent, and the place in their table', async () => {
    const figures = await figuresOf('destinations', 'internal', '2019');
    const of = (place: string) => figures.find((one) => one.place === place);
    const province = 'provincesTable/110000';
    const base = figures.find(({ place }) => place.endsWith('/110000/amount.base'))!;
    expect(base).toMatchObject({ kind: 'level', period: '2018', compare: null });
    const [now, growth] = ['amount', 'amount.growth'].map((column) =>
      figures.find(({ place }) => place.endsWith(`/110000/${column}`)),
    );
    expect(growth).toMatchObject({ kind: 'growth', compare: 'yoy', period: '2019', decimals: 2 });
    expect(Number(growth!.value)).toBeCloseTo((Number(now!.value) / Number(base.value) - 1) * 100, 6);
    expect(of(`${province}/nothing`)).toBeUndefined();
  });

  it.each([
    ['annual-bulletin', '2019'],
    ['annual-yearbook', '2019'],
    ['monthly-express', '2019-12'],
    ['destinations', '2019'],
    ['yoy', '2019'],
    ['parks', '2019'],
  ])('of %s have one value for everything that they are about, wherever it stands', async (id, period) => {
    const hasIndicators = id !== 'monthly-express' && id !== 'destinations' && id !== 'yoy';
    // Nobody stands behind the made-up indicators.
    for (const edition of hasIndicators ? (['internal'] as const) : (['internal', 'public'] as const)) {
      const values = new Map<string, Set<string | null>>();
      for (const { measure, kind, compare, period: own, members, value } of await figuresOf(
        id,
        edition,
        period,
      )) {
        const key = JSON.stringify([measure, kind, compare, own, Object.entries(members).sort()]);
        values.set(key, (values.get(key) ?? new Set()).add(value));
      }
      expect(values.size).toBeGreaterThan(5);
      expect([...values].filter(([, { size }]) => size > 1)).toEqual([]);
    }
  });

  it('of a public edition say what is withheld in a row, and nothing of rows that are not listed', async () => {
    // Libei alone sold on `solo`, and on `new` in 2018, where three others sell since.
    const world = lines.map((line, index) => {
      const isNew = line.platform === 'jd' && index % 4 === 1;
      return isNew && (line.month >= '2019' || line.unit === LIBEI) ? { ...line, platform: 'new' } : line;
    });
    const document = await builderOf('monthly-express')(
      XIFENG,
      { edition: 'public', period: '2019-12' },
      { lines: world },
    );
    const figures = publishedFigures(deliveredReport('monthly-express'), document);
    const of = (platform: string) => figures.filter(({ members }) => members['platform'] === platform);
    expect(of('solo')).toEqual([]);
    const growth = of('new').filter(({ kind }) => kind === 'growth');
    expect(growth.length).toBeGreaterThan(0);
    for (const { value, reason } of growth)
      expect([value, reason]).toEqual([null, expect.stringMatching(/uppressed$/)]);
    expect(of('new').some(({ value }) => value !== null)).toBe(true);
  });
});
