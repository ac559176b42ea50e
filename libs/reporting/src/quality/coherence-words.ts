import type { CoherenceCheck, Name } from '@xiangtong/contracts';
import { groupThousands } from '@xiangtong/domain';

/** What a check looks for. */
export const checkNames: Readonly<Record<CoherenceCheck, Name>> = {
  partsDiffer: {
    zh: '各部分相加不等于全部',
    en: 'The parts do not add up to the whole',
  },
  childReachesParent: {
    zh: '其他单位也有上报，而一个下级达到或超过上级的全部',
    en: 'A member has all of the whole, or more, although others report too',
  },
  cumulativeBelowPeriod: {
    zh: '累计数小于其中一个月',
    en: 'A cumulative total below one of its months',
  },
  storeReportedTwice: {
    zh: '同一店铺同一月份由两个以上单位上报',
    en: 'The same store reported by several units in one month',
  },
  statedChildReachesParent: {
    zh: '对外数字：下级达到或超过上级',
    en: 'Stated figures: a place has all of a wider one, or more',
  },
  statedCumulativeBelowPeriod: {
    zh: '对外数字：累计小于其中一个时期',
    en: 'Stated figures: a cumulative below one of its periods',
  },
  statedDiffersFromReports: {
    zh: '对外数字与已审核数据不符',
    en: 'A stated figure differs from the accepted reports',
  },
};

export interface Pair {
  readonly part: Name;
  readonly value: string;
  readonly whole: Name;
  readonly wholeValue: string;
}

const both =
  (zh: (pair: Pair) => string, en: (pair: Pair) => string) =>
  (found: Pair): Name => {
    const pair = {
      ...found,
      value: groupThousands(found.value),
      wholeValue: groupThousands(found.wholeValue),
    };
    return { zh: zh(pair), en: en(pair) };
  };

/** What a finding says; amounts in yuan. */
export const findingTexts: Readonly<Record<CoherenceCheck, (pair: Pair) => Name>> = {
  partsDiffer: both(
    ({ part, value, wholeValue }) =>
      `${part.zh}相加为 ${value} 元，全部为 ${wholeValue} 元。请在查明原因前停止使用这些数字。`,
    ({ part, value, wholeValue }) =>
      `${part.en} add up to ${value} yuan, the whole is ${wholeValue}. Do not use the figures before the cause is known.`,
  ),
  childReachesParent: both(
    ({ part, value, whole, wholeValue }) =>
      `${part.zh}为 ${value} 元，而${whole.zh}全部只有 ${wholeValue} 元：请核对其他单位是否漏报或误报为零。`,
    ({ part, value, whole, wholeValue }) =>
      `${part.en} has ${value} yuan, and all of ${whole.en} only ${wholeValue}: see whether others were left out or reported nothing by mistake.`,
  ),
  cumulativeBelowPeriod: both(
    ({ part, value, whole, wholeValue }) =>
      `${part.zh}为 ${value} 元，大于${whole.zh}的累计 ${wholeValue} 元：请核对其他月份的负数。`,
    ({ part, value, whole, wholeValue }) =>
      `${part.en} has ${value} yuan, more than the ${wholeValue} of all ${whole.en}: look for negative figures of other months.`,
  ),
  storeReportedTwice: both(
    ({ part, value, whole }) =>
      `店铺“${part.zh}”在${whole.zh}由 ${value} 个单位上报，销售额被重复计算：请与各单位核对后更正。`,
    ({ part, value, whole }) =>
      `The store "${part.en}" is reported by ${value} units in ${whole.en} and counted more than once: clear it with them and have it corrected.`,
  ),
  statedChildReachesParent: both(
    ({ part, value, whole, wholeValue }) =>
      `${part.zh}为 ${value} 元，达到或超过${whole.zh}的 ${wholeValue} 元，两个数字不可能都对。`,
    ({ part, value, whole, wholeValue }) =>
      `${part.en} with ${value} yuan reaches ${whole.en} with ${wholeValue}: they cannot both be right.`,
  ),
  statedCumulativeBelowPeriod: both(
    ({ part, value, whole, wholeValue }) =>
      `${whole.zh}的累计 ${wholeValue} 元小于其中${part.zh}的 ${value} 元，两个数字不可能都对。`,
    ({ part, value, whole, wholeValue }) =>
      `The cumulative of ${whole.en}, ${wholeValue} yuan, is below ${part.en} with ${value}: they cannot both be right.`,
  ),
  statedDiffersFromReports: both(
    ({ part, value, whole, wholeValue }) =>
      `${part.zh}写为 ${value} 元，${whole.zh}为 ${wholeValue} 元：请更正其中一个，或注明口径。`,
    ({ part, value, whole, wholeValue }) =>
      `${part.en} is stated as ${value} yuan, ${whole.en} come to ${wholeValue}: correct one of them, or say what each covers.`,
  ),
};
