import { useState, type ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import styles from '../explore.module.css';
import type { Pivot } from '../pivot/pivot';
import type { FigureRule } from '@xiangtong/contracts';
import { RuleDialog, type RulesProps } from './rule-dialog';
import { ruleSigns, useRuleWords } from './rule-words';
import { markedCount } from './rules';
import { useRuleTexts } from './texts';

export interface RuleBarProps extends RulesProps {
  readonly pivot: Pivot;
}

/** What figures are held against, in words, and the way to change it. */
export const RuleBar = ({ rules, columns, pivot, onChange }: RuleBarProps): ReactElement => {
  const t = useRuleTexts();
  const words = useRuleWords(columns);
  const [isOpen, setOpen] = useState(false);
  const told = (rule: FigureRule): string =>
    rule.kind === 'target'
      ? words(rule)
      : t('marked', { rule: words(rule), count: markedCount(rules, rule, pivot) });
  return (
    <>
      <div className={styles['rules']}>
        {rules.length > 0 && (
          <ul aria-label={t('list')}>
            {rules.map((rule) => (
              <li key={words(rule)} data-rule={rule.kind}>
                <span aria-hidden="true">{ruleSigns[rule.kind]}</span> {told(rule)}
              </li>
            ))}
          </ul>
        )}
        <span data-print="never">
          <Button onClick={() => setOpen(true)}>{t('open')}</Button>
        </span>
      </div>
      {isOpen && <RuleDialog {...{ rules, columns, onChange }} onClose={() => setOpen(false)} />}
    </>
  );
};
