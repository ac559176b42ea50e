import {
  measureMeanings,
  measureSources,
  type BilingualText,
  type CompareSuffix,
  type CubeCompare,
  type CubeDimension,
  type CubeMeasure,
} from '@xiangtong/contracts';

/** The meaning of a name of the cube, and its source. */
export interface Definition {
  readonly definition: BilingualText;
  readonly source: BilingualText;
}

const text = (zh: string, en: string): BilingualText => ({ zh, en });

const own = measureSources.system;
const divisionCodes = text(
  '国家统计局《统计用区划代码和城乡划分代码编制规则》',
  'National Bureau of Statistics, Rules for Statistical Division Codes',
);
const { nationalCodes } = measureSources;
const growthSource = text(
  '国家统计局《主要统计指标解释》（同比、环比）',
  'National Bureau of Statistics, Explanation of Main Indicators (year on year, month on month)',
);
const contributionSource = text(
  '国家统计局《中国统计年鉴》主要统计指标解释（贡献率、拉动）',
  'National Bureau of Statistics, China Statistical Yearbook, Explanation of Main Indicators (contribution share, percentage points contributed)',
);
const editingSource = text(
  '加拿大统计局 Banff 系统（DIFTREND、PREVALUE）',
  'Statistics Canada, Banff (DIFTREND, PREVALUE)',
);

const define = (zh: string, en: string, source: BilingualText = own): Definition => ({
  definition: text(zh, en),
  source,
});

export const measureDefinition = (measure: CubeMeasure): Definition => {
  const { definition, source = 'system' } = measureMeanings[measure];
  return { definition, source: measureSources[source] };
};

export const dimensionDefinitions: Readonly<Record<CubeDimension, Definition>> = {
  unit: define(
    '负有填报义务的行政村（社区）、电商产业园、运营中心或下级平台。',
    'A village or community, an e-commerce park, an operation centre or a lower installation that owes the form.',
  ),
  village: define(
    '填报单位中的行政村（社区）；其余单位合为“其他”一项。',
    'Villages among the reporting units; all others are gathered in one member.',
    divisionCodes,
  ),
  park: define(
    '填报单位中的电商产业园；其余单位合为“其他”一项。',
    'E-commerce parks among the reporting units; all others are gathered in one member.',
  ),
  township: define(
    '填报单位所在的乡镇（街道）；园区、运营中心和整县的下级平台直属县区，各为一项。',
    'Township of the reporting unit; parks, centres and installations of a whole county stand directly under it, each as a member of its own.',
    divisionCodes,
  ),
  county: define('填报单位所在的县区。', 'County or district of the reporting unit.', divisionCodes),
  prefecture: define('填报单位所在的市州。', 'Prefecture of the reporting unit.', divisionCodes),
  unitKind: define(
    '填报单位的类型：行政村、电商产业园、运营中心；下级平台的数由下级自己的平台发布。',
    'Kind of the reporting unit: village, e-commerce park, operation centre; a lower installation publishes its figures itself.',
  ),
  organisingModel: define(
    '填报单位登记的组织模式；未注明的为一项。',
    'Form of organisation on record for the reporting unit; not stated is a member.',
  ),
  product: define('产品目录中的产品。', 'Product of the product list.'),
  category: define('产品目录中的产品类别。', 'Category of the product list.'),
  destination: define(
    '收货地已知的最细一级区划；香港、澳门、台湾、境外和未知各为一项，未知从不分摊。',
    'Finest division known of where goods were sent; Hong Kong, Macao, Taiwan, abroad and unknown are members, unknown is never spread.',
    nationalCodes,
  ),
  destinationProvince: define(
    '收货地所在的省份；未知为一项。',
    'Province of the destination; unknown is a member.',
    nationalCodes,
  ),
  destinationCity: define(
    '收货地所在的城市；只知道省份的归在该省名下，省直辖县级单位各为一项。',
    'City of the destination; what is known to the province only stays with the province, counties directly under a province stand alone.',
    nationalCodes,
  ),
  platform: define('成交的电商平台。', 'Platform on which the sale was made.'),
  store: define(
    '成交的店铺；未填的为一项。',
    'Store in which the sale was made; no store given is a member.',
  ),
  flow: define(
    '农产品上行（销出本地）或工业品下行（购入本地）。',
    'Produce sold out of the county, or industrial goods bought in.',
  ),
  month: define(
    '报告期所在的月份；与基期比较时，基期数列在本期月份下。',
    'Month of the reference period; in comparisons figures of the base stand under the current month.',
  ),
  quarter: define('报告期所在的季度。', 'Quarter of the reference period.'),
  year: define('报告期所在的年份。', 'Year of the reference period.'),
};

export const compareDefinitions: Readonly<Record<CubeCompare, Definition>> = {
  yoy: define(
    '与上年相同月份比较；基期数为所查账本位置上的修订数。',
    'With the same months of the year before; the base is as revised at the ledger position.',
    growthSource,
  ),
  mom: define(
    '与紧接在前、长度相同的时期比较；未经季节调整。',
    'With the run of months of the same length just before; not seasonally adjusted.',
    growthSource,
  ),
  'two-year': define(
    '以两年前相同月份为基期的年均增速：(本期÷基期)^½−1。',
    'Average yearly growth over the same months two years before: (now ÷ base)^½ − 1.',
    text(
      '国家统计局 2021 年发布的两年平均增速（几何平均）',
      'National Bureau of Statistics, two-year average growth as published in 2021 (geometric mean)',
    ),
  ),
};

/** Columns that options other than `compare` put beside a measure. */
export const optionColumnKeys = ['imputed', 'realGrowth'] as const;
export type OptionColumnKey = (typeof optionColumnKeys)[number];

export const columnDefinitions: Readonly<Record<CompareSuffix | OptionColumnKey, Definition>> = {
  base: define('基期数。', 'Figure of the base period.', growthSource),
  change: define('本期数 − 基期数。', 'Current figure less base figure.', growthSource),
  growth: define(
    '本期数 ÷ 基期数 − 1；没有基期数时为空，不写无穷大或 100 %。',
    'Current figure divided by base figure, less 1; null without a base, never infinity or 100 %.',
    growthSource,
  ),
  contribution: define(
    '本项增减额 ÷ 基期总量；各项相加等于总增速。',
    'Change of the member divided by the base total; members add to the growth of the total.',
    contributionSource,
  ),
  share: define(
    '本项增减额 ÷ 总增减额；总增减额为零时为空。',
    'Change of the member divided by the change of the total; null when the total did not change.',
    contributionSource,
  ),
  imputed: define(
    '其中估算部分：应报未报的单位月份的估计值；收到实报数后即被取代。',
    'Of which estimated: values for unit-months due and not reported; replaced as soon as a report is accepted.',
    editingSource,
  ),
  realGrowth: define(
    '(1 + 名义增速) ÷ 价格指数 − 1。',
    '(1 + nominal growth) ÷ price index − 1.',
    text(
      '国家统计局《主要统计指标解释》（扣除价格因素的实际增长）',
      'National Bureau of Statistics, Explanation of Main Indicators (real growth)',
    ),
  ),
};
