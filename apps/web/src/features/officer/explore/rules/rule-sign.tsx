import type { ReactElement } from 'react';
import { useLanguage } from '../../../../i18n/texts';
import styles from '../explore.module.css';
import type { FigureColumn } from '../pivot/figure-column';
import type { FigureRule } from '@xiangtong/contracts';
import { ruleSigns } from './rule-words';
import { valueText } from './rules';
import { useRuleTexts } from './texts';

interface RuleSignProps {
  readonly rule: FigureRule;
  readonly columns: readonly FigureColumn[];
}

/** Shown before a figure that a rule marks: the colour of the cell alone would not be seen by everybody. */
export const RuleSign = ({ rule, columns }: RuleSignProps): ReactElement => {
  const t = useRuleTexts();
  const language = useLanguage();
  const column = columns.find(({ key }) => key === rule.column);
  const value = column ? valueText(rule.value, column, language) : rule.value;
  return (
    <span className={styles['sign']}>
      <span aria-hidden="true">{ruleSigns[rule.kind]}</span>
      <span className="visually-hidden">{t(rule.kind === 'above' ? 'higher' : 'lower', { value })}</span>
    </span>
  );
};
