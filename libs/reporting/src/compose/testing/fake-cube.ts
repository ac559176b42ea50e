import {
  measureMeanings,
  type CubeDimension,
  type CubeMeasure,
  type CubeQuery,
  type CubeResponse,
  type CubeRow,
} from '@xiangtong/contracts';
import {
  formatMonth,
  formatRatio,
  formatScaled,
  formatYuan,
  parsePeriod,
  parseYuan,
  periodMonths,
  shiftPeriod,
} from '@xiangtong/domain';
import { fakeLabels, memberOf, type FakeLine } from './fake-data';

type Lines = readonly FakeLine[];

const fenOf = (lines: Lines): bigint =>
  lines.reduce((sum, { amount }) => sum + BigInt(parseYuan(amount)!), 0n);
const distinct = (lines: Lines, key: (line: FakeLine) => string | null): number =>
  new Set(lines.map(key).filter((value) => value !== null)).size;
const city = ({ destination }: FakeLine): string | null =>
  /^..00/.test(destination) ? null : destination.slice(0, 4);
const district = ({ destination }: FakeLine): string | null =>
  destination.endsWith('00') ? null : destination;
const province = ({ destination }: FakeLine): string | null =>
  /^(00|71|81|82|90)/.test(destination) ? null : destination.slice(0, 2);

/** Others are 0. */
const madeUp: Readonly<Partial<Record<CubeMeasure, (lines: Lines) => string | number>>> = {
  amount: (lines) => formatYuan(fenOf(lines)),
  quantity: (lines) => lines.reduce((sum, { quantity }) => sum + Number(quantity), 0).toFixed(3),
  orders: (lines) => lines.reduce((sum, { orders }) => sum + orders, 0),
  products: (lines) => distinct(lines, ({ product }) => product),
  units: (lines) => distinct(lines, ({ unit }) => unit),
  stores: (lines) => distinct(lines, ({ store }) => store),
  provinces: (lines) => distinct(lines, province),
  cities: (lines) => distinct(lines, city),
  districts: (lines) => distinct(lines, district),
};

const valueOf = (measure: CubeMeasure, lines: Lines): string | number =>
  madeUp[measure]?.(lines) ?? formatScaled(0n, measureMeanings[measure].decimals);

const matches = (line: FakeLine, where: CubeQuery['where'] = {}): boolean =>
  Object.entries(where).every(([dimension, wanted]) =>
    ([] as string[])
      .concat(wanted as string | string[])
      .includes(memberOf(line, dimension as CubeDimension) ?? ''),
  );

const aYearLater = (text: string): string => `${Number(text.slice(0, 4)) + 1}${text.slice(4)}`;

const keyOf = (line: FakeLine, by: readonly CubeDimension[], ahead: boolean): string =>
  JSON.stringify(
    by.map((dimension) =>
      (dimension === 'month' || dimension === 'quarter') && ahead
        ? aYearLater(memberOf(line, dimension) ?? '')
        : memberOf(line, dimension),
    ),
  );

const figures = (query: CubeQuery, now: Lines, before: Lines): CubeRow =>
  Object.fromEntries(
    query.measures.flatMap((name) => {
      const current: [string, string | number] = [name, valueOf(name, now)];
      return query.compare ? [current, [`${name}.base`, valueOf(name, before)]] : [current];
    }),
  );

/** All units of the fake report whenever they have lines; none leaves, a park enters. */
const decomposition = (now: Lines, before: Lines): CubeRow => {
  const month = ({ month: text, unit }: FakeLine): string => `${unit}${text.slice(5)}`;
  const matched = new Set(before.map(month));
  const continuing = fenOf(now.filter((line) => matched.has(month(line))));
  const base = fenOf(before);
  return {
    continuing: formatRatio(continuing - base, base),
    entry: formatRatio(fenOf(now) - continuing, base),
    exit: formatRatio(0n, base),
    response: formatRatio(0n, base),
    comparableGrowth: formatRatio(continuing - base, base),
  };
};

const labelsOf = (query: CubeQuery): CubeResponse['labels'] =>
  Object.fromEntries(
    query.by.map((dimension) => [dimension, Object.fromEntries(fakeLabels[dimension] ?? new Map())]),
  );

/** The cube as a naive fold over the lines. */
export const fakeCube = (lines: Lines, query: CubeQuery, newest: number): CubeResponse => {
  const period = parsePeriod(query.period)!;
  const inside = (months: readonly number[]): Lines => {
    const texts = new Set(months.map(formatMonth));
    return lines.filter((line) => texts.has(line.month) && matches(line, query.where));
  };
  const now = inside(periodMonths(period));
  const shift = query.compare === 'mom' ? -periodMonths(period).length : -12;
  const before = query.compare ? inside(periodMonths(shiftPeriod(period, shift))) : [];
  const keys = new Set([
    ...now.map((line) => keyOf(line, query.by, false)),
    ...before.map((line) => keyOf(line, query.by, true)),
  ]);
  const rows = [...keys].sort().map((key): CubeRow => {
    const members = JSON.parse(key) as (string | null)[];
    return {
      ...Object.fromEntries(query.by.map((dimension, index) => [dimension, members[index] ?? null])),
      ...figures(
        query,
        now.filter((line) => keyOf(line, query.by, false) === key),
        before.filter((line) => keyOf(line, query.by, true) === key),
      ),
    };
  });
  return {
    asOf: query.asOf ?? newest,
    ledgerHash: 'ab12',
    columns: [],
    rows,
    totals: { ...figures(query, now, before), ...(query.compare && decomposition(now, before)) },
    coverage: {
      due: periodMonths(period).length,
      reported: distinct(now, ({ month }) => month),
      imputedShare: '0.000000',
      unknownDestinationShare: formatRatio(
        fenOf(now.filter(({ destination }) => destination === '000000')),
        fenOf(now),
      ),
    },
    warnings: [],
    truncated: false,
    labels: labelsOf(query),
  };
};
