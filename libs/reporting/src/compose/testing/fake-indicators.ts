import {
  indicatorMeanings,
  indicators,
  type CubeDimension,
  type CubeQuery,
  type CubeResponse,
  type CubeRow,
  type Indicator,
} from '@xiangtong/contracts';
import { formatMonth, parsePeriod, periodMonths, shiftPeriod } from '@xiangtong/domain';
import { fakeLabels } from './fake-data';

/** One accepted value of the other forms; `month` is the last of its period. */
export interface FakeIndicator {
  readonly unit: string;
  readonly month: string;
  readonly indicator: Indicator;
  readonly platform?: string;
  readonly value: number;
}

const park = (month: string, unit: string, values: Partial<Record<Indicator, number>>): FakeIndicator[] =>
  Object.entries(values).map(([indicator, value]) => ({
    unit,
    month,
    indicator: indicator as Indicator,
    value,
  }));

/** Two parks, the second without sales; entrepreneurs of one village, quarter by quarter. */
export const fakeIndicators: readonly FakeIndicator[] = [
  ...park('2018-12', 'PARK-01', {
    residentEnterprises: 8,
    jobs: 80,
    investment: 5_000_000,
    floorArea: 1_000,
  }),
  ...park('2019-12', 'PARK-01', {
    residentEnterprises: 10,
    affiliatedEnterprises: 3,
    jobs: 100,
    investment: 6_000_000,
    floorArea: 1_000,
  }),
  ...park('2019-12', 'PARK-02', { residentEnterprises: 5, jobs: 40, investment: 2_000_000, floorArea: 500 }),
  ...['2018-12', '2019-03', '2019-12'].map((month, index): FakeIndicator => ({
    unit: '520122001208',
    month,
    indicator: 'entrepreneurs',
    value: 1_000 + index * 300,
  })),
  { unit: '520122001208', month: '2019-12', indicator: 'registeredStores', platform: 'taobao', value: 264 },
  { unit: '520122001208', month: '2019-03', indicator: 'trainees', value: 30 },
  { unit: '520122001208', month: '2019-12', indicator: 'trainees', value: 12 },
];

const countyOf = ({ unit }: FakeIndicator): string => (unit.startsWith('PARK') ? '520122' : unit.slice(0, 6));

const members: Readonly<Partial<Record<CubeDimension, (one: FakeIndicator) => string>>> = {
  unit: ({ unit }) => unit,
  park: ({ unit }) => unit,
  county: countyOf,
  prefecture: (one) => `${countyOf(one).slice(0, 4)}00`,
  platform: ({ platform = '' }) => platform,
  quarter: ({ month }) => `${month.slice(0, 4)}-Q${Number(month.slice(5)) / 3}`,
  organisingModel: () => 'producer-facility-shop',
};

const memberOf = (one: FakeIndicator, dimension: CubeDimension): string => {
  const member = members[dimension];
  if (!member) throw new Error(`no indicator is counted by ${dimension}`);
  return member(one);
};

/** A stock is that of the last month there is one, a flow is added. */
const valueOf = (all: readonly FakeIndicator[], indicator: Indicator): number | null => {
  const own = all.filter((one) => one.indicator === indicator);
  if (own.length === 0) return null;
  const last = own.map(({ month }) => month).reduce((a, b) => (a > b ? a : b));
  const { kind } = indicatorMeanings[indicator];
  return own
    .filter(({ month }) => kind === 'flow' || month === last)
    .reduce((sum, { value }) => sum + value, 0);
};

export const isIndicatorQuery = ({ measures }: CubeQuery): boolean =>
  measures.some((measure) => indicators.some((indicator) => indicator === measure));

/** The cube's answer about indicators as a naive fold. */
export const fakeIndicatorCube = (
  all: readonly FakeIndicator[],
  query: CubeQuery,
  newest: number,
): CubeResponse => {
  const period = parsePeriod(query.period)!;
  const inside = (shift: number): FakeIndicator[] => {
    const months = new Set(periodMonths(shiftPeriod(period, shift)).map(formatMonth));
    return all.filter(
      (one) =>
        months.has(one.month) &&
        query.measures.some((measure) => measure === one.indicator) &&
        Object.entries(query.where ?? {}).every(
          ([dimension, wanted]) => memberOf(one, dimension as CubeDimension) === String(wanted),
        ),
    );
  };
  const [now, before] = [inside(0), query.compare ? inside(-12) : []];
  const keyOf = (one: FakeIndicator): string => JSON.stringify(query.by.map((by) => memberOf(one, by)));
  const figures = (fits: (one: FakeIndicator) => boolean): CubeRow =>
    Object.fromEntries(
      query.measures.flatMap((measure) => [
        [measure, valueOf(now.filter(fits), measure as Indicator)],
        ...(query.compare ? [[`${measure}.base`, valueOf(before.filter(fits), measure as Indicator)]] : []),
      ]),
    ) as CubeRow;
  const keys = [...new Set([...now, ...before].map(keyOf))].sort();
  return {
    asOf: query.asOf ?? newest,
    ledgerHash: 'ab12',
    columns: [],
    rows: keys.map((key) => ({
      ...Object.fromEntries(query.by.map((by, index) => [by, (JSON.parse(key) as string[])[index]!])),
      ...figures((one) => keyOf(one) === key),
    })),
    totals: figures(() => true),
    coverage: { due: 4, reported: 3, imputedShare: '0.000000', unknownDestinationShare: null },
    warnings: [],
    truncated: false,
    labels: Object.fromEntries(query.by.map((by) => [by, Object.fromEntries(fakeLabels[by] ?? new Map())])),
  };
};
