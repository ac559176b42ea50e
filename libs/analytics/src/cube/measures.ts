import {
  indicatorMeanings,
  indicators,
  type CubeDimension,
  type CubeMeasure,
  type Indicator,
} from '@xiangtong/contracts';
import { cityKey, isMainland, provinceKey } from './dimensions';

const salesSums = ['amount', 'quantity', 'orders', 'refunds'] as const;
/** Sales add over everything; values of indicators over units and platforms, stocks never over periods. */
export type AdditiveMeasure = (typeof salesSums)[number] | Indicator;

/** Keys over which members are counted once. */
const distinctKeys = ['product_id', 'unit_id', 'store_id', 'destination'] as const;
export type DistinctKey = (typeof distinctKeys)[number];

export type Additivity = 'additive' | 'distinct' | 'ratio';

interface MeasureText {
  readonly zh: string;
  readonly en: string;
  readonly unit: 'yuan' | 'base unit' | 'count' | 'square metres';
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
        /** Whose members are counted, and SQL of which of them count; null: all. */
        readonly dimension: CubeDimension;
        readonly counted: string | null;
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
    zh: '销售量',
    en: 'Quantity',
    unit: 'base unit',
    decimals: 3,
    additivity: 'additive',
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
    zh: '退款额',
    en: 'Refunds',
    unit: 'yuan',
    decimals: 2,
    additivity: 'additive',
    value: 'f.refund',
    sum: integerSum,
  },
  averageOrder: {
    zh: '客单价',
    en: 'Average order',
    unit: 'yuan',
    decimals: 2,
    additivity: 'ratio',
    numerator: 'amount',
    denominator: 'orders',
  },
  products: distinct('产品数', 'Products', { key: 'product_id', dimension: 'product' }),
  units: distinct('填报单位数', 'Reporting units', { key: 'unit_id', dimension: 'unit' }),
  stores: distinct('店铺数', 'Stores', { key: 'store_id', dimension: 'store', counted: 'store_id <> 0' }),
  provinces: distinct('目的省份数', 'Destination provinces', {
    key: 'destination',
    dimension: 'destinationProvince',
    member: provinceKey('destination'),
    counted: isMainland('destination'),
  }),
  cities: distinct('目的城市数', 'Destination cities', {
    key: 'destination',
    dimension: 'destinationCity',
    member: cityKey('destination'),
    counted: `${isMainland('destination')} and destination % 10000 <> 0`,
  }),
  districts: distinct('目的区县数', 'Destination districts', {
    key: 'destination',
    dimension: 'destination',
    counted: `${isMainland('destination')} and destination % 100 <> 0`,
  }),
  entrepreneurs: indicator('entrepreneurs', '电商创业者', 'E-commerce entrepreneurs', 'count'),
  registeredStores: indicator(
    'registeredStores',
    '第三方平台网店',
    'Online stores on third-party platforms',
    'count',
  ),
  logisticsPoints: indicator('logisticsPoints', '物流网点', 'Logistics points', 'count'),
  trainees: indicator('trainees', '运营中心培训人次', 'Trainees of the operation centre', 'count'),
  centreFloorArea: indicator(
    'centreFloorArea',
    '运营中心建筑面积',
    'Floor area of the operation centre',
    'square metres',
  ),
  residentEnterprises: indicator('residentEnterprises', '入驻企业', 'Resident enterprises', 'count'),
  affiliatedEnterprises: indicator('affiliatedEnterprises', '关联企业', 'Affiliated enterprises', 'count'),
  jobs: indicator('jobs', '就业人数', 'Jobs', 'count'),
  investment: indicator('investment', '累计投资额', 'Investment to date', 'yuan'),
  floorArea: indicator('floorArea', '建筑面积', 'Floor area', 'square metres'),
};

export const isIndicator = (measure: CubeMeasure): measure is Indicator =>
  (indicators as readonly string[]).includes(measure);

function indicator(key: Indicator, zh: string, en: string, unit: MeasureText['unit']): MeasureDefinition {
  const { decimals } = indicatorMeanings[key];
  const sum = (column: string) => `(sum(${column}) * ${10 ** decimals})::hugeint`;
  return { zh, en, unit, decimals, additivity: 'additive', value: 'f.value', sum };
}

interface DistinctMembers {
  readonly key: DistinctKey;
  readonly dimension: CubeDimension;
  /** SQL of the member over the key; by default the key itself. */
  readonly member?: string;
  readonly counted?: string;
}

function distinct(
  zh: string,
  en: string,
  { key, dimension, member = key, counted }: DistinctMembers,
): MeasureDefinition {
  const aggregate = `count(distinct ${member})${counted ? ` filter (where ${counted})` : ''}`;
  return {
    zh,
    en,
    ...count,
    additivity: 'distinct',
    key,
    dimension,
    counted: counted ?? null,
    count: aggregate,
  };
}

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

const countsKey = (measure: CubeMeasure, key: DistinctKey): boolean => {
  const definition = measures[measure];
  return definition.additivity === 'distinct' && definition.key === key;
};
