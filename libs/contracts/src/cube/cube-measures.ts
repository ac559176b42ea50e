import type { PeriodType } from '@xiangtong/domain';
import { formPeriodTypes } from '../form';
import { indicatorMeanings, indicators, type Indicator, type MeasureText } from '../indicators';

// `additive` parts sum to totals; `distinct` counts and `ratio` values do not.
export type Additivity = 'additive' | 'distinct' | 'ratio';

interface SalesMeasureEntry extends MeasureText {
  readonly decimals: number;
  readonly additivity: Additivity;
  /** Of a ratio: sums of sales. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** For a count: members may be unknown, so a count of zero does not mean that there are none. */
  readonly countsOfNamed?: true;
}

/**
 * Measures made of sales lines. A ratio is its entry here and nothing else. In libs/analytics/src, a sum has its column
 * in engine/summed-columns.ts besides, a count its SQL in cube/vocabulary/measures.ts.
 */
const salesTable = {
  amount: {
    zh: '销售额',
    en: 'Amount',
    unit: 'yuan',
    decimals: 2,
    additivity: 'additive',
    definition: {
      zh: '买家实际支付的金额，含邮费，减去截至所查账本位置已知的退款；按填报单位和月份汇总。',
      en: 'What buyers paid, postage included, less the refunds known at the ledger position; by reporting unit and month.',
    },
    source: 'onlineRetail',
  },
  quantity: {
    zh: '销售量',
    en: 'Quantity',
    unit: 'base unit',
    decimals: 3,
    additivity: 'additive',
    definition: {
      zh: '销售数量，折合成产品的基本计量单位；不同产品的基本单位可能不同，跨产品相加只作参考。',
      en: 'Quantity sold, in the base unit of the product; base units differ between products, so sums over products are for orientation only.',
    },
  },
  orders: {
    zh: '订单数',
    en: 'Orders',
    unit: 'count',
    decimals: 0,
    additivity: 'additive',
    definition: { zh: '支付成功的不同订单号的个数。', en: 'Number of distinct paid order numbers.' },
  },
  refunds: {
    zh: '退款额',
    en: 'Refunds',
    unit: 'yuan',
    decimals: 2,
    additivity: 'additive',
    definition: {
      zh: '截至所查账本位置已知的退款；是备忘项，已从销售额中扣除。',
      en: 'Refunds known at the ledger position; a memorandum item, already taken off the amount.',
    },
  },
  averageOrder: {
    zh: '客单价',
    en: 'Average order',
    unit: 'yuan',
    decimals: 2,
    additivity: 'ratio',
    numerator: 'amount',
    denominator: 'orders',
    definition: {
      zh: '销售额 ÷ 订单数；由两个总量相除得到，不能相加或取平均。',
      en: 'Amount divided by orders; made from the two sums, never added or averaged.',
    },
    source: 'priceManual',
  },
  products: {
    zh: '产品数',
    en: 'Products',
    unit: 'count',
    decimals: 0,
    additivity: 'distinct',
    definition: {
      zh: '有销售记录的不同产品的个数，每种产品只计一次。',
      en: 'Number of distinct products with sales; each counts once.',
    },
  },
  units: {
    zh: '填报单位数',
    en: 'Reporting units',
    unit: 'count',
    decimals: 0,
    additivity: 'distinct',
    definition: {
      zh: '有销售记录的不同填报单位的个数，零报不计。',
      en: 'Number of distinct reporting units with sales; nil returns do not count.',
    },
  },
  stores: {
    zh: '店铺数',
    en: 'Stores',
    unit: 'count',
    decimals: 0,
    additivity: 'distinct',
    countsOfNamed: true,
    definition: {
      zh: '有销售记录的不同店铺的个数，未填店铺的不计。',
      en: 'Number of distinct stores with sales; lines without a store do not count.',
    },
  },
  provinces: {
    zh: '目的省份数',
    en: 'Destination provinces',
    unit: 'count',
    decimals: 0,
    additivity: 'distinct',
    countsOfNamed: true,
    definition: {
      zh: '销往的不同省份的个数，只计大陆 31 个省（区、市），不含港澳台、境外和未知。',
      en: 'Number of distinct destination provinces: the 31 of the mainland, without Hong Kong, Macao, Taiwan, abroad and unknown.',
    },
    source: 'nationalCodes',
  },
  cities: {
    zh: '目的城市数',
    en: 'Destination cities',
    unit: 'count',
    decimals: 0,
    additivity: 'distinct',
    countsOfNamed: true,
    definition: {
      zh: '销往的不同城市的个数：代码前四位不同的计一次，省直辖县级单位各计一次；只知道省份的不计。',
      en: 'Number of distinct destination cities: first four digits of the code, counties directly under a province each; destinations known to the province only do not count.',
    },
    source: 'nationalCodes',
  },
  districts: {
    zh: '目的区县数',
    en: 'Destination districts',
    unit: 'count',
    decimals: 0,
    additivity: 'distinct',
    countsOfNamed: true,
    definition: {
      zh: '销往的不同区县的个数，只计已知到区县的目的地。',
      en: 'Number of distinct destination districts and counties, of destinations known that far.',
    },
    source: 'nationalCodes',
  },
} as const satisfies Readonly<Record<string, SalesMeasureEntry>>;

export type SalesMeasure = keyof typeof salesTable;
export const salesMeasures = Object.keys(salesTable) as SalesMeasure[];

type OfAdditivity<Kind extends Additivity> = {
  [Measure in SalesMeasure]: (typeof salesTable)[Measure]['additivity'] extends Kind ? Measure : never;
}[SalesMeasure];
/** Sales are additive over everything. */
export type SalesSum = OfAdditivity<'additive'>;
export type SalesCount = OfAdditivity<'distinct'>;

export const salesSums = salesMeasures.filter(
  (measure): measure is SalesSum => salesTable[measure].additivity === 'additive',
);

/** What a sum counts: how it is stored and written follows from it. */
export type SumUnitOf<Sum extends SalesSum> = (typeof salesTable)[Sum]['unit'];
export type SumUnit = SumUnitOf<SalesSum>;
export const unitOfSum = (sum: SalesSum): SumUnit => salesTable[sum].unit;

// The indicators of the other forms are measures too; one query asks for measures of one form.
export type CubeMeasure = keyof (typeof salesTable & Readonly<Record<Indicator, unknown>>);
export const cubeMeasures: readonly CubeMeasure[] = [...salesMeasures, ...indicators];

export interface RatioOperands {
  readonly numerator: SalesSum;
  readonly denominator: SalesSum;
}

export interface MeasureMeaning extends MeasureText {
  readonly decimals: number;
  readonly additivity: Additivity;
  readonly countsOfNamed?: true;
  /** Of a ratio. */
  readonly operands: RatioOperands | null;
}

export const isIndicator = (measure: string): measure is Indicator =>
  Object.hasOwn(indicatorMeanings, measure);

/** Counted at the end of a period, never summed over periods. */
export const isStock = (measure: CubeMeasure): boolean =>
  isIndicator(measure) && indicatorMeanings[measure].kind === 'stock';

/** How often a measure is reported. */
export const periodTypeOf = (measure: CubeMeasure): PeriodType =>
  formPeriodTypes[isIndicator(measure) ? indicatorMeanings[measure].form : 'sales'];

export const measureNamed = (name: string): CubeMeasure | null =>
  cubeMeasures.find((measure) => measure === name) ?? null;

const meaningOf = (measure: CubeMeasure): MeasureMeaning => {
  if (isIndicator(measure)) return { ...indicatorMeanings[measure], additivity: 'additive', operands: null };
  const entry: SalesMeasureEntry = salesTable[measure];
  const { numerator, denominator } = entry as Partial<RatioOperands>;
  return { ...entry, operands: numerator && denominator ? { numerator, denominator } : null };
};

/** The definition of each measure: name, unit, digits, definition, and the dimensions it adds up over. */
export const measureMeanings = Object.fromEntries(
  cubeMeasures.map((measure) => [measure, meaningOf(measure)]),
) as Readonly<Record<CubeMeasure, MeasureMeaning>>;

/** Computed from two sums; a row without lines has no value, not 0. */
export const ratioOperands = (measure: CubeMeasure): RatioOperands | null =>
  measureMeanings[measure].operands;
