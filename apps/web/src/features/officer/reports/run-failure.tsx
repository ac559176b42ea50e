import { Notice } from '../../../ui/notice/notice';
import { defineTexts } from '../../../i18n/texts';
import type { ReactElement } from 'react';

const useFailureTexts = defineTexts({
  zh: {
    other: '没有做成（{{code}}）。请重新制作；仍不行请把这个代码告诉管理员。',
    'REPORT.ROUNDED_BEFORE':
      '没有做成：同一时期农户的数已有取整的公开版，再公布不取整的会让人推断出个别农户。请勾选“取整”重新制作。',
    'REPORT.UNROUNDABLE':
      '没有做成：取整后的数与以前公布的取整数凑不成合计。请不勾选“取整”，或先撤回互相矛盾的旧版。',
    'REPORT.UNPROVEN':
      '没有做成：无法证明从它和以前公布的各版推断不出个别填报单位。请缩小范围或缩短时期；仍不行请告诉管理员。',
    'REPORT.TOO_LARGE': '没有做成：报表太大，超出了允许的时间或内存。请缩小范围，或减少文件格式。',
    'REPORT.DISK_FULL': '没有做成：磁盘空间不足。请先让管理员清理，再重新制作。',
    'REPORT.NOT_ALLOWED_ANY_MORE': '没有做成：请求这个报表的账户已停用或不存在。请用自己的账户重新制作。',
  },
  en: {
    other: 'It was not made ({{code}}). Try again; if it stays, tell the administrator this code.',
    'REPORT.ROUNDED_BEFORE':
      'It was not made: a public edition with rounded numbers of households in this period was published, and exact ones beside them would give a household away. Tick “Rounding” and make it again.',
    'REPORT.UNROUNDABLE':
      'It was not made: no rounded figures add up together with those published before. Make it without rounding, or withdraw the earlier edition that contradicts it.',
    'REPORT.UNPROVEN':
      'It was not made: it cannot be proven that no respondent follows from it and from the editions published before. Choose a smaller place or a shorter period; if that does not help, tell the administrator.',
    'REPORT.TOO_LARGE':
      'It was not made: it needs more time or memory than allowed. Choose a smaller place or fewer formats.',
    'REPORT.DISK_FULL':
      'It was not made: there is no space left on the disk. Ask the administrator to free some, then make it again.',
    'REPORT.NOT_ALLOWED_ANY_MORE':
      'It was not made: the account that asked for it is disabled or gone. Make it again from your own.',
  },
});

/** What another try does not change, but something else does. */
const refusals = [
  'REPORT.ROUNDED_BEFORE',
  'REPORT.UNROUNDABLE',
  'REPORT.UNPROVEN',
  'REPORT.TOO_LARGE',
  'REPORT.DISK_FULL',
  'REPORT.NOT_ALLOWED_ANY_MORE',
] as const;

export const RunFailure = ({ code }: { readonly code: string }): ReactElement => {
  const t = useFailureTexts();
  const refusal = refusals.find((known) => known === code);
  return <Notice kind="mistake">{refusal ? t(refusal) : t('other', { code })}</Notice>;
};
