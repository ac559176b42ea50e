import type { MessageCode } from '@xiangtong/contracts';
import type { BilingualText } from '@xiangtong/contracts';

/** A combination of names that is refused, the reason, and an example query. */
export interface CubeRefusal {
  readonly code: MessageCode;
  readonly combination: BilingualText;
  readonly reason: BilingualText;
  readonly example: Readonly<Record<string, unknown>>;
}

const stock = { measures: ['registeredStores'], by: [], period: '2019-Q4' };
const sales = { measures: ['amount'], by: [], period: '2019' };

export const cubeRefusals: readonly CubeRefusal[] = [
  {
    code: 'CUBE.MIXED_FORMS',
    combination: {
      zh: '不同报表的指标放在一个查询里',
      en: 'Measures of different forms in one query',
    },
    reason: {
      zh: '各报表的报告期和填报单位不同，应报、已报没有共同的口径。',
      en: 'Forms have periods and respondents of their own: due and reported would mean nothing in common.',
    },
    example: { ...stock, measures: ['amount', 'registeredStores'] },
  },
  {
    code: 'CUBE.DIMENSION_DOES_NOT_FIT',
    combination: {
      zh: '能力表、园区表的指标按产品、目的地、店铺、流向或月份分组或筛选',
      en: 'Indicators of the capacity and park forms by product, destination, store, flow or month',
    },
    reason: {
      zh: '这些指标不按销售明细填报，没有这些分组；存量也不能逐月相加。',
      en: 'They are not reported by sales line and have no such breakdown; a stock is never added over months.',
    },
    example: { ...stock, by: ['product'] },
  },
  {
    code: 'CUBE.NO_WHOLE_PERIOD',
    combination: {
      zh: '季报、年报指标用不含完整季度或年份的时期查询',
      en: 'Quarterly or yearly indicators over a period that holds no whole quarter or year',
    },
    reason: {
      zh: '存量取时期内最后一个完整报告期的期末数，流量按完整报告期相加；没有完整报告期就没有数。',
      en: 'A stock is that of the last whole period of its form, a flow is added over whole periods; without one there is no figure.',
    },
    example: { ...stock, period: '2019-11' },
  },
  {
    code: 'CUBE.NOT_ESTIMATED',
    combination: {
      zh: '产品数、店铺数、目的地数等去重计数与估算（impute）同用',
      en: 'Distinct counts (products, stores, destinations …) together with estimates (impute)',
    },
    reason: {
      zh: '漏报单位有哪些成员无从得知；去重计数也不能相加，合计是重新计数的结果。',
      en: 'Nobody knows the members of a unit that did not report; distinct counts are never summed, their totals are counted anew.',
    },
    example: { ...sales, measures: ['products'], impute: 'diftrend' },
  },
  {
    code: 'CUBE.OPTION_NEEDS',
    combination: {
      zh: '没有 compare 而要求可比口径、基期估算或实际增速',
      en: 'A comparable basis, estimates of the base or real growth without compare',
    },
    reason: {
      zh: '这些选项说的是与基期的比较。',
      en: 'These options are about a comparison with a base period.',
    },
    example: { ...sales, basis: 'comparable' },
  },
  {
    code: 'CUBE.OPTION_EXCLUDES',
    combination: {
      zh: '能力表、园区表的指标与 impute、boundaries、basis、real 等选项同用',
      en: 'Indicators of the capacity and park forms with impute, boundaries, basis or real',
    },
    reason: {
      zh: '这些指标不估算，也不按权重移到后继单位。',
      en: 'Their values are neither estimated nor moved to successors by weight.',
    },
    example: { ...stock, impute: 'diftrend' },
  },
  {
    code: 'CUBE.OPTION_EXCLUDES',
    combination: {
      zh: '可比口径与估算或两年平均同用',
      en: 'A comparable basis with estimates or a two-year average',
    },
    reason: {
      zh: '可比口径只取两期都实报的单位月份，估算的不在其内；两年平均不是配对比较。',
      en: 'The comparable basis is made of unit-months really reported in both periods; a two-year average is no matched comparison.',
    },
    example: { ...sales, compare: 'yoy', basis: 'comparable', impute: 'diftrend' },
  },
];
