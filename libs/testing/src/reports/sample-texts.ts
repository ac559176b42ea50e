import type { Language, LabelledText } from '@xiangtong/contracts';

/** Words of the sample document that cover the ways in which text can be set wrongly. */
export interface SampleTexts {
  readonly title: string;
  readonly legalHeader: readonly LabelledText[];
  readonly caption: { readonly unit: string; readonly period: string; readonly unitOfMeasure: string };
  readonly notes: readonly string[];
  readonly signatures: readonly LabelledText[];
  readonly pageFooter: string;
  readonly sectionTitles: readonly string[];
  readonly paragraphs: readonly string[];
  readonly tableNotes: readonly string[];
  readonly products: readonly string[];
  readonly steps: readonly string[];
  readonly chartTitles: readonly string[];
  readonly alternative: string;
  readonly longName: string;
  /** Looks like a formula to a spreadsheet and must stay text. */
  readonly formula: string;
  readonly tableNumber: (number: number) => string;
  readonly figureNumber: (number: number) => string;
  readonly month: (index: number) => string;
  readonly totalsTitle: string;
  readonly monthsTitle: string;
  readonly villagesTitle: string;
  readonly indicator: string;
  readonly current: string;
  readonly base: string;
  readonly growth: string;
  readonly share: string;
  readonly amount: string;
  readonly orders: string;
  readonly money: string;
  readonly unitName: string;
  readonly village: string;
  readonly product: string;
  readonly total: string;
  readonly ofWhich: string;
}

const zh: SampleTexts = {
  title: '息烽县农村电子商务统计年报（2019 年）',
  legalHeader: [
    { label: '表号', text: '黔商电 01 表' },
    { label: '制定机关', text: '息烽县商务局' },
    { label: '批准文号', text: '息统制〔2019〕3 号' },
    { label: '有效期至', text: '2021 年 12 月' },
  ],
  caption: { unit: '填报单位：息烽县商务局', period: '2019 年', unitOfMeasure: '计量单位：万元' },
  notes: [
    '本表数据按四舍五入取整，各分项之和与总计可能存在尾数差异，未作强行平衡。',
    '演示数据为合成数据，不代表任何真实单位、农户或者订单；增长速度按修订后的上年同期数计算，与公布数之比可能不一致。',
  ],
  signatures: [
    { label: '单位负责人', text: '' },
    { label: '统计负责人', text: '' },
    { label: '填表人', text: '王** ' },
    { label: '联系电话', text: '' },
    { label: '报出日期', text: '2020 年 1 月 20 日' },
  ],
  pageFooter: '截至账本第 1042 条 · 校验值 9f2c9f2c9f2c',
  sectionTitles: ['一、总体情况', '二、分月销售额', '三、增长来源与分布', '四、各村销售额'],
  paragraphs: [
    '2019 年，全县农产品上行销售额 6,570.98 万元，比上年增长 56.7 %；其中，“息烽葡萄”“红岩辣椒”（含加工品）等重点产品合计 3,330.57 万元，占 50.7 %。按可比口径计算，增长 41.2 %，新增填报单位拉动 9.3 个百分点。',
    '全年订单 152,380 单，客单价 431.2 元，下降 3.5 %；销往全国 31 个省（区、市）、287 个城市。',
  ],
  tableNotes: ['增长速度为名义增长；“—”表示上年同期无数据。', '“其中”各项为主要产品，不含未归类产品。'],
  products: ['红岩葡萄', '辣椒制品', '西山贡米', '禽蛋', '茶叶', '中药材', '手工艺品', '合计'],
  steps: ['2018 年', '持续经营单位', '新增单位', '退出单位', '填报差异', '2019 年'],
  chartTitles: [
    '主要产品销售额',
    '主要产品销售额与上年比较',
    '主要产品分月销售额',
    '各类产品增长速度',
    '销售额增长的来源分解',
    '销售额居前 30 位的村',
  ],
  alternative: '柱形图：红岩葡萄最高，其余依次降低。',
  longName: '贵州省贵阳市息烽县石硐镇高寨村股份经济合作联合社（含电商服务站、冷链仓储及物流配送中心）农产品',
  formula: '=1+1（以等号开头的指标名）',
  tableNumber: (number) => `表 ${number}`,
  figureNumber: (number) => `图 ${number}`,
  month: (index) => (index === 12 ? '全年累计' : `${index + 1} 月`),
  totalsTitle: '农村电子商务主要指标',
  monthsTitle: '主要产品分月销售额',
  villagesTitle: '各行政村农产品上行销售额',
  indicator: '指标',
  current: '2019 年',
  base: '2018 年',
  growth: '增长速度',
  share: '占全县比重',
  amount: '销售额',
  orders: '订单数（单）',
  money: '万元',
  unitName: '填报单位',
  village: '立碑村',
  product: '产品',
  total: '全县合计',
  ofWhich: '其中：',
};

const en: SampleTexts = {
  title: 'Annual Statistical Report on Rural E-commerce of Xifeng County, 2019',
  legalHeader: [
    { label: 'Form', text: 'Qian-EC 01' },
    { label: 'Issued by', text: 'Xifeng County Bureau of Commerce' },
    { label: 'Approval', text: 'Xifeng Statistics (2019) No. 3' },
    { label: 'Valid until', text: 'December 2021' },
  ],
  caption: {
    unit: 'Filled in by: Xifeng County Bureau of Commerce',
    period: 'Year 2019',
    unitOfMeasure: 'Unit: 10,000 yuan',
  },
  notes: [
    'Figures are rounded half up; parts may therefore differ from totals in the last digit and are not forced to add up.',
    'Demonstration data: synthetic, describing no real unit, household or order.',
  ],
  signatures: [
    { label: 'Head of unit', text: '' },
    { label: 'Head of statistics', text: '' },
    { label: 'Filled in by', text: 'Wang' },
    { label: 'Telephone', text: '' },
    { label: 'Date', text: '20 January 2020' },
  ],
  pageFooter: 'As of ledger entry 1042 · check value 9f2c9f2c9f2c',
  sectionTitles: ['1 Overview', '2 Sales by month', '3 Sources of growth', '4 Sales by village'],
  paragraphs: [
    'In 2019 sales of local produce reached 65.71 million yuan, 56.7 % more than in the year before. Key products ("Xifeng grapes", "Hongyan chilli") account for 50.7 % of it. On a comparable basis growth was 41.2 %; units that reported for the first time contributed 9.3 percentage points.',
    'There were 152,380 orders from 31 provinces and 287 cities; the average order fell by 3.5 % to 431.2 yuan.',
  ],
  tableNotes: ['Nominal growth; a dash means that there is no base.'],
  products: [
    'Grapes',
    'Chilli products',
    'Rice',
    'Poultry and eggs',
    'Tea',
    'Medicinal herbs',
    'Handicraft',
    'Total',
  ],
  steps: ['2018', 'Continuing units', 'Entries', 'Exits', 'Response', '2019'],
  chartTitles: [
    'Sales of the main products',
    'Sales of the main products against the year before',
    'Monthly sales of the main products',
    'Growth by product',
    'Where the growth came from',
    'The thirty villages with the highest sales',
  ],
  alternative: 'Bar chart: grapes lead, the others follow in falling order.',
  longName:
    'Gaozhai Village Joint Stock Economic Cooperative, Shidong Town, with service station, cold store and dispatch centre',
  formula: '=1+1 (a name that begins like a formula)',
  tableNumber: (number) => `Table ${number}`,
  figureNumber: (number) => `Figure ${number}`,
  month: (index) => (index === 12 ? 'Whole year' : `Month ${index + 1}`),
  totalsTitle: 'Main indicators of rural e-commerce',
  monthsTitle: 'Monthly sales of the main products',
  villagesTitle: 'Sales of local produce by village',
  indicator: 'Indicator',
  current: '2019',
  base: '2018',
  growth: 'Growth',
  share: 'Share of the county',
  amount: 'Sales',
  orders: 'Orders (number)',
  money: '10,000 yuan',
  unitName: 'Reporting unit',
  village: 'Village ',
  product: 'Product',
  total: 'County total',
  ofWhich: 'of which: ',
};

export const sampleTexts: Readonly<Record<Language, SampleTexts>> = { zh, en };
