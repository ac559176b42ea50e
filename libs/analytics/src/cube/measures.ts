import type { CubeMeasure } from '@xiangtong/contracts';
import { cityKey, isMainland, provinceKey } from './dimensions';

export const additiveMeasures = ['amount', 'quantity', 'orders', 'refunds'] as const;
export type AdditiveMeasure = (typeof additiveMeasures)[number];

/** Keys over which members are counted once. */
export const distinctKeys = ['product_id', 'unit_id', 'store', 'destination'] as const;
export type DistinctKey = (typeof distinctKeys)[number];

export type Additivity = 'additive' | 'distinct' | 'ratio';

interface MeasureText {
  readonly zh: string;
  readonly en: string;
  readonly unit: 'yuan' | 'base unit' | 'count';
  readonly decimals: number;
}

export type MeasureDefinition = MeasureText &
  (
    | {
        readonly additivity: 'additive';
        /** SQL over f of a number per fact, and of the exact integer its sum is. */
        readonly value: string;
        readonly sum: (column: string) => string;
      }
    | {
        readonly additivity: 'distinct';
        readonly key: DistinctKey;
        /** SQL aggregate over rows that are distinct in `key`. */
        readonly count: string;
      }
    | {
        readonly additivity: 'ratio';
        readonly numerator: AdditiveMeasure;
        readonly denominator: AdditiveMeasure;
      }
  );

const integerSum = (column: string): string => `sum(${column})::hugeint`;

const count = { unit: 'count', decimals: 0 } as const;

/** Exhaustive: the only place where a measure becomes SQL. Amounts in fen, quantities in thousandths. */
export const measures: Readonly<Record<CubeMeasure, MeasureDefinition>> = {
  amount: {
    zh: '销售额',
    en: 'Amount',
    unit: 'yuan',
    decimals: 2,
    additivity: 'additive',
    value: 'f.amount',
    sum: integerSum,
  },
  quantity: {
    ...{ zh: '销售量', en: 'Quantity', unit: 'base unit', decimals: 3, additivity: 'additive' },
    value: 'f.quantity',
    sum: (column) => `(sum(${column}) * 1000)::hugeint`,
  },
  orders: {
    zh: '订单数',
    en: 'Orders',
    ...count,
    additivity: 'additive',
    value: 'f.orders',
    sum: integerSum,
  },
  refunds: {
    ...{ zh: '退款额', en: 'Refunds', unit: 'yuan', decimals: 2, additivity: 'additive' },
    value: 'f.refund',
    sum: integerSum,
  },
  averageOrder: {
    ...{ zh: '客单价', en: 'Average order', unit: 'yuan', decimals: 2, additivity: 'ratio' },
    numerator: 'amount',
    denominator: 'orders',
  },
  products: distinct('产品数', 'Products', 'product_id', 'count(distinct product_id)'),
  units: distinct('填报单位数', 'Reporting units', 'unit_id', 'count(distinct unit_id)'),
  stores: distinct('店铺数', 'Stores', 'store', `count(distinct nullif(store, ''))`),
  provinces: distinct(
    '目的省份数',
    'Destination provinces',
    'destination',
    `count(distinct ${provinceKey('destination')}) filter (where ${isMainland('destination')})`,
  ),
  cities: distinct(
    '目的城市数',
    'Destination cities',
    'destination',
    `count(distinct ${cityKey('destination')}) filter (where ${isMainland('destination')} and destination % 10000 <> 0)`,
  ),
  districts: distinct(
    '目的区县数',
    'Destination districts',
    'destination',
    `count(distinct destination) filter (where ${isMainland('destination')} and destination % 100 <> 0)`,
  ),
};

function distinct(zh: string, en: string, key: DistinctKey, aggregate: string): MeasureDefinition {
  return { zh, en, ...count, additivity: 'distinct', key, count: aggregate };
}

export const isAdditive = (measure: CubeMeasure): measure is AdditiveMeasure =>
  measures[measure].additivity === 'additive';

/** The sums that a list of measures is made from. */
export const sumsOf = (list: readonly CubeMeasure[]): AdditiveMeasure[] => {
  const needed = new Set<AdditiveMeasure>(['amount']);
  for (const measure of list) {
    const definition = measures[measure];
    if (isAdditive(measure)) needed.add(measure);
    if (definition.additivity === 'ratio') needed.add(definition.numerator).add(definition.denominator);
  }
  return additiveMeasures.filter((measure) => needed.has(measure));
};

/** The keys whose members a list of measures counts. */
export const distinctKeysOf = (list: readonly CubeMeasure[]): DistinctKey[] =>
  distinctKeys.filter((key) => list.some((measure) => countsKey(measure, key)));

export const countsKey = (measure: CubeMeasure, key: DistinctKey): boolean => {
  const definition = measures[measure];
  return definition.additivity === 'distinct' && definition.key === key;
};
