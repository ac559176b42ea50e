import {
  leapDays,
  movedBySpringFestival,
  type CubeMeasure,
  type CubeResponse,
  type CubeWarning,
  type CubeWarningCode,
} from '@xiangtong/contracts';
import { formatMonth } from '@xiangtong/domain';
import type { CubePlan } from '../question/plan';
import { isAdditive, measures } from '../vocabulary/measures';
import type { Deflator } from './real-growth';

type Text = Readonly<Record<'zh' | 'en', string>>;

export interface Answered {
  readonly plan: CubePlan;
  readonly totals: CubeResponse['totals'];
  readonly coverage: CubeResponse['coverage'];
  readonly deflator: Deflator | null;
  /** Products of several base units are added. */
  readonly mixedUnits: boolean;
}

const isMoney = (measure: CubeMeasure): boolean => measures[measure].unit === 'yuan';

const springFestival = ({ plan: { compare, period } }: Answered): Text | null => {
  if (!compare || !movedBySpringFestival(period)) return null;
  const [year, month] = [Math.floor(period.to / 100), period.to % 100];
  const last = Math.max(month, 2);
  const together = `${formatMonth(year * 100 + 1)}..${formatMonth(year * 100 + last)}`;
  return {
    zh: `春节有的年份在1月、有的年份在2月，单独比较${month}月会受影响，请改用1—${last}月累计：period 写 ${together}。`,
    en: `The Spring Festival moves between January and February and distorts a comparison of one month around it; ask for the months together: period ${together}.`,
  };
};

const leapDay = ({ plan: { compare, period } }: Answered): Text | null => {
  const days = compare === 'yoy' ? leapDays(period) : null;
  return (
    days && {
      zh: `本期${days.now}天，上年同期${days.base}天（闰年2月），增速未按日数折算。`,
      en: `The period has ${days.now} days, that of the year before ${days.base} (February of a leap year); growth is not adjusted for it.`,
    }
  );
};

const nominal = ({ plan, deflator }: Answered): Text | null => {
  if (!plan.compare || deflator || !plan.measures.some(isMoney)) return null;
  return plan.real
    ? {
        zh: '没有这一时期的价格指数，增速是名义增速，未扣除价格因素。',
        en: 'There is no price index for this period: growth is nominal, price changes are not taken out.',
      }
    : {
        zh: '金额的增速是名义增速，未扣除价格因素。',
        en: 'Growth of amounts is nominal: price changes are not taken out.',
      };
};

const deflated = ({ plan, deflator }: Answered): Text | null => {
  if (!deflator) return null;
  const { name, year, index } = deflator;
  const isYear = plan.months.length === 12;
  return {
    zh: `实际增速按${name.zh}（${year}年，上年=100：${index}）折算${isYear ? '' : '，时期不是全年，用的是全年指数'}。`,
    en: `Real growth is deflated with the ${name.en} (${year}, year before = 100: ${index})${isYear ? '' : '; the period is no whole year, the index is that of the year'}.`,
  };
};

const estimates = ({ coverage }: Answered): Text | null =>
  coverage.imputed === undefined || coverage.imputed + (coverage.withoutEstimate ?? 0) === 0
    ? null
    : {
        zh: `有${coverage.imputed}个单位月是估算的（占金额的比重见 coverage.imputedShare），${coverage.withoutEstimate ?? 0}个没有报也无法估算；收到实报后估算值自动消失。`,
        en: `${coverage.imputed} unit-months are estimated (their share of the amount is coverage.imputedShare), ${coverage.withoutEstimate ?? 0} were not reported and cannot be estimated; real data replaces estimates at once.`,
      };

const noBase = ({ plan, totals }: Answered): Text | null =>
  plan.compare && plan.measures.some((measure) => isAdditive(measure) && isNothing(totals[`${measure}.base`]))
    ? {
        zh: '基期合计为零，没有增速。',
        en: 'The base period has nothing to compare with: there is no growth.',
      }
    : null;

const isNothing = (value: string | number | null | undefined): boolean => Number(value) === 0;

const mixedUnits = ({ mixedUnits: mixed }: Answered): Text | null =>
  mixed
    ? {
        zh: '销售量把计量单位不同的产品加在了一起，请按产品分组，或筛选计量单位相同的产品。',
        en: 'Quantities of products with different base units are added; break down by product or filter products of one unit.',
      }
    : null;

const seasonal = ({ plan }: Answered): Text | null =>
  plan.compare === 'mom'
    ? { zh: '环比未经季节调整。', en: 'Growth on the preceding period is not seasonally adjusted.' }
    : null;

const texts: Readonly<Record<CubeWarningCode, (answered: Answered) => Text | null>> = {
  SPRING_FESTIVAL: springFestival,
  LEAP_DAY: leapDay,
  NOT_SEASONALLY_ADJUSTED: seasonal,
  NOMINAL: nominal,
  DEFLATED: deflated,
  ESTIMATES: estimates,
  NO_BASE: noBase,
  MIXED_UNITS: mixedUnits,
};

export const warningsOf = (answered: Answered): CubeWarning[] =>
  (Object.keys(texts) as CubeWarningCode[]).flatMap((code) => {
    const text = texts[code](answered);
    return text ? [{ code, ...text }] : [];
  });
