import type { Conformity } from '@xiangtong/domain';
import type { AuditTest } from '@xiangtong/contracts';

export const testNames: Readonly<Record<AuditTest, { readonly zh: string; readonly en: string }>> = {
  benfordFirst: { zh: '本福特首位数检验', en: 'Benford test of first digits' },
  benfordSecond: { zh: '本福特第二位数检验', en: 'Benford test of second digits' },
  duplicates: { zh: '重复明细检验', en: 'Repeated lines' },
  roundNumbers: { zh: '整数金额检验', en: 'Round numbers' },
  missingMonths: { zh: '缺报月份检验', en: 'Months owed and not reported' },
  lineNumbers: { zh: '行号连续检验', en: 'Gaps in line numbers' },
};

export const conformityNames: Readonly<Record<Conformity, { readonly zh: string; readonly en: string }>> = {
  close: { zh: '高度相符', en: 'close conformity' },
  acceptable: { zh: '可以接受', en: 'acceptable conformity' },
  marginal: { zh: '勉强相符', en: 'marginally acceptable conformity' },
  none: { zh: '不相符', en: 'nonconformity' },
};
