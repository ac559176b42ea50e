import { useLanguage } from '../../../../i18n/texts';
import type { FigureColumn } from '../pivot/figure-column';
import type { FigureRule } from '@xiangtong/contracts';
import { valueText } from './rules';
import { useRuleTexts } from './texts';

export const ruleSigns = { above: '◆', below: '◇', target: '◎' } as const;

/** A rule in words: which column, above or below what. Columns that are not shown any more are called by their keys. */
export const useRuleWords = (columns: readonly FigureColumn[]): ((rule: FigureRule) => string) => {
  const t = useRuleTexts();
  const language = useLanguage();
  return ({ column, kind, value }) => {
    const known = columns.find(({ key }) => key === column);
    const text = known ? valueText(value, known, language) : value;
    return t(`${kind}Rule`, { name: known?.name ?? column, value: text });
  };
};
