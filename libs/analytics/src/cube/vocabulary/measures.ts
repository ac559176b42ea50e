import {
  cubeMeasures,
  isIndicator,
  measureMeanings,
  salesSums,
  unitOfSum,
  type CubeDimension,
  type CubeMeasure,
  type Indicator,
  type MeasureMeaning,
  type RatioOperands,
  type SalesCount,
  type SalesSum,
  type SumUnit,
} from '@xiangtong/contracts';
import { columnOfSum } from '../../engine/summed-columns';
import type { Words } from '../../engine/words';
import { cityKey, isMainland, provinceKey } from './dimensions';

/** Sales add over everything; values of indicators over units and platforms, stocks never over periods. */
export type AdditiveMeasure = SalesSum | Indicator;

/** Keys whose distinct members are counted. */
const distinctKeys = ['product_id', 'unit_id', 'store_id', 'destination'] as const;
export type DistinctKey = (typeof distinctKeys)[number];

interface SumStatement {
  /** The column of facts and reports that has the numbers. */
  readonly column: string;
  /** SQL of the exact integer that one of these is, and that their sum is. */
  readonly exact: (words: Words, column: string) => string;
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
    | { readonly additivity: 'additive' }
    | ({ readonly additivity: 'distinct' } & CountStatement)
    | ({ readonly additivity: 'ratio' } & RatioStatement)
  );

const decimals = (digits: number) => (words: Words, column: string) => words.decimalSum(column, digits);

const integers: Pick<SumStatement, 'exact' | 'sum'> = {
  exact: (words, column) => words.exact(column),
  sum: (words, column) => words.exact(words.storedSum(column)),
};

/** Amounts in fen, quantities in thousandths. */
const sums: Readonly<Record<SumUnit, Pick<SumStatement, 'exact' | 'sum'>>> = {
  yuan: integers,
  count: integers,
  'base unit': { exact: (words, column) => words.thousandths(column), sum: decimals(3) },
};

/** A sum as SQL. */
export const sumStatement = (measure: AdditiveMeasure): SumStatement =>
  isIndicator(measure)
    ? { ...integers, column: 'value', sum: decimals(measureMeanings[measure].decimals) }
    : { ...sums[unitOfSum(measure)], column: columnOfSum(measure) };

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
  const { zh, en, unit, decimals: digits, additivity, operands } = measureMeanings[measure];
  const text = { zh, en, unit, decimals: digits };
  if (additivity === 'additive') return { ...text, additivity };
  return operands
    ? { ...text, additivity: 'ratio', ...ratioStatement(operands, digits) }
    : { ...text, additivity: 'distinct', ...countStatement(counts[measure as SalesCount]) };
};

/** This file is the only place where a measure becomes SQL. */
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
