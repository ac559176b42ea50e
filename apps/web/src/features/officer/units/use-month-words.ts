import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { useUnitTexts } from './texts';

export interface MonthWords {
  /** 2019-07 → 2019年7月 */
  readonly month: (code: string) => string;
  /** A range of months; without a last one it goes on. */
  readonly fromTo: (from: string, to: string | null) => string;
}

/** Months of the register as people read them. */
export const useMonthWords = (): MonthWords => {
  const t = useUnitTexts();
  const language = useLanguage();
  const month = (code: string): string => periodName(code, language);
  return {
    month,
    fromTo: (from, to) =>
      to === null ? t('fromOn', { from: month(from) }) : t('fromTo', { from: month(from), to: month(to) }),
  };
};
