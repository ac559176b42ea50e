import {
  cubeMeasures,
  isIndicator,
  measureMeanings,
  type CubeDimension,
  type CubeMeasure,
  type Indicator,
  type MeasureMeaning,
  type RatioOperands,
  type SalesCount,
  type SalesSum,
} from '@xiangtong/contracts';
import type { Words } from '../../engine/words';
import { cityKey, isMainland, provinceKey } from './dimensions';

/** Sales add over everything; values of indicators over units and platforms, stocks never over periods. */
export type AdditiveMeasure = SalesSum | Indicator;

/** Keys whose distinct members are counted. */
const distinctKeys = ['product_id', 'unit_id', 'store_id', 'destination'] as const;
export type DistinctKey = (typeof distinctKeys)[number];

interface SumStatement {
  /** SQL over f of a number per fact, and of the exact integer its sum is. */
  readonly value: string;
  readonly sum: (words: Words, column: string) => string;
}

interface CountStatement {
  readonly key: DistinctKey;
  /** The key whose members are counted, and SQL of which of them count; null: all. */
  readonly dimension: CubeDimension;
  readonly counted: string | null;
  /** SQL aggregate over rows that are distinct in `key`. */
  readonly count: (words: Words) => string;
}

export interface RatioStatement extends RatioOperands {
  /** Digits of the quotient of the two integers. */
  readonly digits: number;
}

export type MeasureDefinition = Pick<MeasureMeaning, 'zh' | 'en' | 'unit' | 'decimals'> &
  (
    | ({ readonly additivity: 'additive' } & SumStatement)
    | ({ readonly additivity: 'distinct' } & CountStatement)
    | ({ readonly additivity: 'ratio' } & RatioStatement)
  );

const integers = (words: Words, column: string): string => words.exact(words.sum(column));
const decimals = (digits: number) => (words: Words, column: string) => words.decimalSum(column, digits);

/** Amounts in fen, quantities in thousandths. */
const sums: Readonly<Record<SalesSum, SumStatement>> = {
  amount: { value: 'f.amount', sum: integers },
  quantity: { value: 'f.quantity', sum: decimals(3) },
  orders: { value: 'f.orders', sum: integers },
  refunds: { value: 'f.refund', sum: integers },
};
const salesSums = Object.keys(sums) as SalesSum[];

interface DistinctMembers {
  readonly key: DistinctKey;
  readonly dimension: CubeDimension;
  /** SQL of the member over the key; by default the key itself. */
  readonly member?: (words: Words) => string;
  readonly counted?: string;
}

const counts: Readonly<Record<SalesCount, DistinctMembers>> = {
  products: { key: 'product_id', dimension: 'product' },
  units: { key: 'unit_id', dimension: 'unit' },
  stores: { key: 'store_id', dimension: 'store', counted: 'store_id <> 0' },
  provinces: {
    key: 'destination',
    dimension: 'destinationProvince',
    member: provinceKey('destination'),
    counted: isMainland('destination'),
  },
  cities: {
    key: 'destination',
    dimension: 'destinationCity',
    member: cityKey('destination'),
    counted: `${isMainland('destination')} and destination % 10000 <> 0`,
  },
  districts: {
    key: 'destination',
    dimension: 'destination',
    counted: `${isMainland('destination')} and destination % 100 <> 0`,
  },
};

const countStatement = ({
  key,
  dimension,
  member = () => key,
  counted,
}: DistinctMembers): CountStatement => ({
  key,
  dimension,
  counted: counted ?? null,
  count: (words) => `count(distinct ${member(words)})${counted ? ` filter (where ${counted})` : ''}`,
});

const ratioStatement = (operands: RatioOperands, digits: number): RatioStatement => ({
  ...operands,
  digits:
    digits - measureMeanings[operands.numerator].decimals + measureMeanings[operands.denominator].decimals,
});

const define = (measure: CubeMeasure): MeasureDefinition => {
  const { zh, en, unit, decimals: digits, operands } = measureMeanings[measure];
  const text = { zh, en, unit, decimals: digits };
  if (isIndicator(measure))
    return { ...text, additivity: 'additive', value: 'f.value', sum: decimals(digits) };
  if (operands) return { ...text, additivity: 'ratio', ...ratioStatement(operands, digits) };
  return measure in sums
    ? { ...text, additivity: 'additive', ...sums[measure as SalesSum] }
    : { ...text, additivity: 'distinct', ...countStatement(counts[measure as SalesCount]) };
};

/** The only place where a measure becomes SQL. */
export const measures = Object.fromEntries(
  cubeMeasures.map((measure) => [measure, define(measure)]),
) as Readonly<Record<CubeMeasure, MeasureDefinition>>;

export const isAdditive = (measure: CubeMeasure): measure is AdditiveMeasure =>
  measures[measure].additivity === 'additive';

/** The sums that a list of measures is made from. */
export const sumsOf = (list: readonly CubeMeasure[]): AdditiveMeasure[] => {
  const stated = list.filter(isIndicator);
  if (stated.length > 0) return stated;
  const needed = new Set<AdditiveMeasure>(['amount']);
  for (const measure of list) {
    const definition = measures[measure];
    if (isAdditive(measure)) needed.add(measure);
    if (definition.additivity === 'ratio') needed.add(definition.numerator).add(definition.denominator);
  }
  return salesSums.filter((measure) => needed.has(measure));
};

/** The keys whose members a list of measures counts. */
export const distinctKeysOf = (list: readonly CubeMeasure[]): DistinctKey[] =>
  distinctKeys.filter((key) => list.some((measure) => countsKey(measure, key)));

export const countsKey = (measure: CubeMeasure, key: DistinctKey): boolean => {
  const definition = measures[measure];
  return definition.additivity === 'distinct' && definition.key === key;
};
