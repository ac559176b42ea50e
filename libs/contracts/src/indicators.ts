import type { IndicatorForm } from './form';

export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** The source of a measure's definition. */
export const measureSources = {
  nationalCodes: {
    zh: 'GB/T 2260《中华人民共和国行政区划代码》',
    en: "GB/T 2260, Codes for the administrative divisions of the People's Republic of China",
  },
  onlineRetail: {
    zh: '国家统计局《主要统计指标解释》“网上零售额”；退款与邮费的处理为本系统定义',
    en: 'National Bureau of Statistics, Explanation of Main Indicators, "online retail sales"; treatment of refunds and postage defined by this system',
  },
  priceManual: {
    zh: '《生产者价格指数手册》（PPI Manual，国际货币基金组织等，2004）',
    en: 'Producer Price Index Manual (IMF and others, 2004)',
  },
  system: { zh: '本系统定义', en: 'Defined by this system' },
} as const;

/** The name of a measure and its meaning. */
export interface MeasureText extends BilingualText {
  readonly unit: 'yuan' | 'base unit' | 'count' | 'square metres';
  readonly definition: BilingualText;
  /** Default `system`. */
  readonly source?: keyof typeof measureSources;
}

/** A `stock` is counted at the end of the period and never summed over periods; a `flow` happened during it. */
export type IndicatorKind = 'stock' | 'flow';

export interface IndicatorMeaning extends MeasureText {
  readonly form: IndicatorForm;
  readonly kind: IndicatorKind;
  readonly byPlatform: boolean;
  readonly decimals: number;
}

const table = {
  entrepreneurs: {
    kind: 'stock',
    byPlatform: false,
    decimals: 0,
    form: 'capacity',
    zh: '电商创业者',
    en: 'E-commerce entrepreneurs',
    unit: 'count',
    definition: {
      zh: '季末从事电子商务经营的创业者人数。',
      en: 'Entrepreneurs in e-commerce at the end of the quarter.',
    },
  },
  registeredStores: {
    kind: 'stock',
    decimals: 0,
    form: 'capacity',
    byPlatform: true,
    zh: '第三方平台网店',
    en: 'Online stores on third-party platforms',
    unit: 'count',
    definition: {
      zh: '季末在第三方平台注册的网店个数，按平台分。',
      en: 'Online stores registered on third-party platforms at the end of the quarter, by platform.',
    },
  },
  logisticsPoints: {
    kind: 'stock',
    byPlatform: false,
    decimals: 0,
    form: 'capacity',
    zh: '物流网点',
    en: 'Logistics points',
    unit: 'count',
    definition: {
      zh: '季末农村电商物流服务网点的个数。',
      en: 'Logistics service points of rural e-commerce at the end of the quarter.',
    },
  },
  trainees: {
    byPlatform: false,
    decimals: 0,
    form: 'capacity',
    kind: 'flow',
    zh: '运营中心培训人次',
    en: 'Trainees of the operation centre',
    unit: 'count',
    definition: {
      zh: '本季在运营中心参加培训的人次。',
      en: 'Attendances at trainings of the operation centre during the quarter.',
    },
  },
  centreFloorArea: {
    kind: 'stock',
    byPlatform: false,
    form: 'capacity',
    decimals: 2,
    zh: '运营中心建筑面积',
    en: 'Floor area of the operation centre',
    unit: 'square metres',
    definition: {
      zh: '季末运营中心的建筑面积。',
      en: 'Floor area of the operation centre at the end of the quarter.',
    },
  },
  residentEnterprises: {
    kind: 'stock',
    byPlatform: false,
    decimals: 0,
    form: 'park',
    zh: '入驻企业',
    en: 'Resident enterprises',
    unit: 'count',
    definition: {
      zh: '年末入驻电商产业园的企业个数。',
      en: 'Enterprises resident in the e-commerce park at the end of the year.',
    },
  },
  affiliatedEnterprises: {
    kind: 'stock',
    byPlatform: false,
    decimals: 0,
    form: 'park',
    zh: '关联企业',
    en: 'Affiliated enterprises',
    unit: 'count',
    definition: {
      zh: '年末与园区关联而不入驻的企业个数。',
      en: 'Firms affiliated with the park without residing in it, at the end of the year.',
    },
  },
  jobs: {
    kind: 'stock',
    byPlatform: false,
    decimals: 0,
    form: 'park',
    zh: '就业人数',
    en: 'Jobs',
    unit: 'count',
    definition: { zh: '年末园区内的就业人数。', en: 'Persons employed in the park at the end of the year.' },
  },
  investment: {
    kind: 'stock',
    byPlatform: false,
    form: 'park',
    decimals: 2,
    zh: '累计投资额',
    en: 'Investment to date',
    unit: 'yuan',
    definition: {
      zh: '截至年末园区累计完成的投资额。',
      en: 'Investment in the park from its beginning to the end of the year.',
    },
  },
  floorArea: {
    kind: 'stock',
    byPlatform: false,
    form: 'park',
    decimals: 2,
    zh: '建筑面积',
    en: 'Floor area',
    unit: 'square metres',
    definition: { zh: '年末园区的建筑面积。', en: 'Floor area of the park at the end of the year.' },
  },
} as const satisfies Readonly<Record<string, IndicatorMeaning>>;

// Indicators of the forms beside `sales`; each is a measure of the cube.
export type Indicator = keyof typeof table;
export const indicators = Object.keys(table) as readonly Indicator[];

/**
 * Form, kind and digits are fixed for ever: stored values are read by them. Bounds and reporting units are reference
 * data.
 */
export const indicatorMeanings: Readonly<Record<Indicator, IndicatorMeaning>> = table;

/** One line of an indicator form as people send it. */
export interface IndicatorLineInput {
  readonly indicator: Indicator;
  /** Where the indicator is counted by platform, and only there. */
  readonly platform?: string;
  readonly value: string | number;
}
