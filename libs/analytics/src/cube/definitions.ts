import type { CompareSuffix, CubeCompare, CubeDimension, CubeMeasure } from '@xiangtong/contracts';

export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** What a name of the cube means, and where that meaning comes from. */
export interface Definition {
  readonly definition: BilingualText;
  readonly source: BilingualText;
}

const text = (zh: string, en: string): BilingualText => ({ zh, en });

const own = text('本系统定义', 'Defined by this system');
const divisionCodes = text(
  '国家统计局《统计用区划代码和城乡划分代码编制规则》',
  'National Bureau of Statistics, Rules for Statistical Division Codes',
);
const nationalCodes = text(
  'GB/T 2260《中华人民共和国行政区划代码》',
  'GB/T 2260, Codes for the administrative divisions of the People’s Republic of China',
);
const onlineRetail = text(
  '国家统计局《主要统计指标解释》“网上零售额”；退款与邮费的处理为本系统定义',
  'National Bureau of Statistics, Explanation of Main Indicators, "online retail sales"; treatment of refunds and postage defined by this system',
);
const growthSource = text(
  '国家统计局《主要统计指标解释》（同比、环比）',
  'National Bureau of Statistics, Explanation of Main Indicators (year on year, month on month)',
);
const contributionSource = text(
  '国家统计局《中国统计年鉴》主要统计指标解释（贡献率、拉动）',
  'National Bureau of Statistics, China Statistical Yearbook, Explanation of Main Indicators (contribution share, percentage points contributed)',
);
const priceManual = text(
  '《生产者价格指数手册》（PPI Manual，国际货币基金组织等，2004）',
  'Producer Price Index Manual (IMF and others, 2004)',
);
const editingSource = text(
  '加拿大统计局 Banff 系统（DIFTREND、PREVALUE）',
  'Statistics Canada, Banff (DIFTREND, PREVALUE)',
);

const define = (zh: string, en: string, source: BilingualText = own): Definition => ({
  definition: text(zh, en),
  source,
});

export const measureDefinitions: Readonly<Record<CubeMeasure, Definition>> = {
  amount: define(
    '买家实际支付的金额，含邮费，减去截至所查账本位置已知的退款；按填报单位和月份汇总。',
    'What buyers paid, postage included, less the refunds known at the ledger position; by reporting unit and month.',
    onlineRetail,
  ),
  quantity: define(
    '销售数量，折合成产品的基本计量单位；不同产品的基本单位可能不同，跨产品相加只作参考。',
    'Quantity sold, in the base unit of the product; base units differ between products, so sums over products are for orientation only.',
  ),
  orders: define('支付成功的不同订单号的个数。', 'Number of distinct paid order numbers.'),
  refunds: define(
    '截至所查账本位置已知的退款；是备忘项，已从销售额中扣除。',
    'Refunds known at the ledger position; a memorandum item, already taken off the amount.',
  ),
  averageOrder: define(
    '销售额 ÷ 订单数；由两个总量相除得到，不能相加或取平均。',
    'Amount divided by orders; made from the two sums, never added or averaged.',
    priceManual,
  ),
  products: define(
    '有销售记录的不同产品的个数，每种产品只计一次。',
    'Number of distinct products with sales; each counts once.',
  ),
  units: define(
    '有销售记录的不同填报单位的个数，零报不计。',
    'Number of distinct reporting units with sales; nil returns do not count.',
  ),
  stores: define(
    '有销售记录的不同店铺的个数，未填店铺的不计。',
    'Number of distinct stores with sales; lines without a store do not count.',
  ),
  provinces: define(
    '销往的不同省份的个数，只计大陆 31 个省（区、市），不含港澳台、境外和未知。',
    'Number of distinct destination provinces: the 31 of the mainland, without Hong Kong, Macao, Taiwan, abroad and unknown.',
    nationalCodes,
  ),
  cities: define(
    '销往的不同城市的个数：代码前四位不同的计一次，省直辖县级单位各计一次；只知道省份的不计。',
    'Number of distinct destination cities: first four digits of the code, counties directly under a province each; destinations known to the province only do not count.',
    nationalCodes,
  ),
  districts: define(
    '销往的不同区县的个数，只计已知到区县的目的地。',
    'Number of distinct destination districts and counties, of destinations known that far.',
    nationalCodes,
  ),
  entrepreneurs: define(
    '季末从事电子商务经营的创业者人数。',
    'Entrepreneurs in e-commerce at the end of the quarter.',
  ),
  registeredStores: define(
    '季末在第三方平台注册的网店个数，按平台分。',
    'Online stores registered on third-party platforms at the end of the quarter, by platform.',
  ),
  logisticsPoints: define(
    '季末农村电商物流服务网点的个数。',
    'Logistics service points of rural e-commerce at the end of the quarter.',
  ),
  trainees: define(
    '本季在运营中心参加培训的人次。',
    'Attendances at trainings of the operation centre during the quarter.',
  ),
  centreFloorArea: define(
    '季末运营中心的建筑面积。',
    'Floor area of the operation centre at the end of the quarter.',
  ),
  residentEnterprises: define(
    '年末入驻电商产业园的企业个数。',
    'Enterprises resident in the e-commerce park at the end of the year.',
  ),
  affiliatedEnterprises: define(
    '年末与园区关联而不入驻的企业个数。',
    'Firms affiliated with the park without residing in it, at the end of the year.',
  ),
  jobs: define('年末园区内的就业人数。', 'Persons employed in the park at the end of the year.'),
  investment: define(
    '截至年末园区累计完成的投资额。',
    'Investment in the park from its beginning to the end of the year.',
  ),
  floorArea: define('年末园区的建筑面积。', 'Floor area of the park at the end of the year.'),
};

export const dimensionDefinitions: Readonly<Record<CubeDimension, Definition>> = {
  unit: define(
    '负有填报义务的行政村（社区）、电商产业园或运营中心。',
    'A village or community, an e-commerce park or an operation centre that owes the form.',
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
    '填报单位所在的乡镇（街道）；园区和运营中心直属县区，各为一项。',
    'Township of the reporting unit; parks and centres stand directly under their county, each as a member of its own.',
    divisionCodes,
  ),
  county: define('填报单位所在的县区。', 'County or district of the reporting unit.', divisionCodes),
  prefecture: define('填报单位所在的市州。', 'Prefecture of the reporting unit.', divisionCodes),
  unitKind: define(
    '填报单位的类型：行政村、电商产业园、运营中心。',
    'Kind of the reporting unit: village, e-commerce park, operation centre.',
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
