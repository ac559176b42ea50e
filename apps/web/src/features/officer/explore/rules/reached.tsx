import type { ReactElement } from 'react';
import { formatPercent } from '../../../../ui/figure/format-figure';
import styles from '../explore.module.css';
import { useRuleTexts } from './texts';

/** The part of a target that is reached; one that is has a sign. */
export const Reached = ({ ratio }: { readonly ratio: string }): ReactElement => {
  const t = useRuleTexts();
  const isReached = Number(ratio) >= 1;
  return (
    <span data-reached={isReached}>
      {isReached && (
        <span className={styles['sign']}>
          <span aria-hidden="true">✓</span>
          <span className="visually-hidden">{t('reached')}</span>
        </span>
      )}
      {formatPercent(ratio)}
    </span>
  );
};
