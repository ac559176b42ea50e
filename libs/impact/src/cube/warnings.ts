import type { CubeWarning, ImpactWarningCode } from '@xiangtong/contracts';
import type { PovertyLine } from '@xiangtong/reference';
import type { RegisterPosition } from './register-at';

const texts: Readonly<Record<ImpactWarningCode, Omit<CubeWarning, 'code'>>> = {
  IMPORTS_SINCE: {
    zh: '含有最新账本位置之后导入的农户数据；写明账本位置（asOf）查询时不含，所以两者可能不同。',
    en: 'Household data imported after the newest ledger position is included; a question with asOf leaves it out, so that both may differ.',
  },
  FORMER_VALUES_UNKNOWN: {
    zh: '这个账本位置时的农户数据没有逐次保存，按最早保存的值计算。',
    en: 'At this ledger position changes of household data were not kept yet: the earliest values that were kept count.',
  },
  NO_POVERTY_LINE: {
    zh: '有的县没有这一年的贫困线，那里的农户不计入越线。',
    en: 'Some counties have no poverty line of the year: their households are in none of the crossings.',
  },
  WEAK_POVERTY_LINE: {
    zh: '贫困线的来源不一致，越线户数仅供参考。',
    en: 'Sources of the poverty line disagree: crossings are for orientation.',
  },
  NO_BASE_RECORDS: {
    zh: '上年同期没有受益记录：不能说明是没有受益还是没有登记。',
    en: 'There are no records of benefits a year before: it is not known whether there were none.',
  },
};

export const warningsOf = (
  { isAhead, isFirst }: RegisterPosition,
  lines: readonly (PovertyLine | null)[],
  isWithoutBase: boolean,
): CubeWarning[] => {
  const told: Readonly<Record<ImpactWarningCode, boolean>> = {
    IMPORTS_SINCE: isAhead,
    FORMER_VALUES_UNKNOWN: isFirst,
    NO_POVERTY_LINE: lines.includes(null),
    WEAK_POVERTY_LINE: lines.some((line) => line?.weakSource ?? false),
    NO_BASE_RECORDS: isWithoutBase,
  };
  return (Object.keys(texts) as ImpactWarningCode[])
    .filter((code) => told[code])
    .map((code) => ({ code, ...texts[code] }));
};
