import type { ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import { formatDecimal, formatPercent } from './format-figure';
import styles from './figure.module.css';

const useGrowthTexts = defineTexts({
  zh: { rise: '增长', fall: '下降', same: '持平', none: '无基数', times: '为基期的{{times}}倍' },
  en: { rise: 'up', fall: 'down', same: 'unchanged', none: 'no base', times: '{{times}} times the base' },
});

/** From 1,000 % on, a rate says less than how many times the base the figure is, as in reports. */
const MANIFOLD = 10;

export interface GrowthProps {
  /** Exact ratio (0.567400); null where there is no base. */
  readonly ratio: string | null;
}

/** Growth with sign and word: rises are red, falls green, as is the custom; never by colour alone. */
export const Growth = ({ ratio }: GrowthProps): ReactElement => {
  const t = useGrowthTexts();
  if (ratio === null) return <span className={styles['none']}>{t('none')}</span>;
  const percent = formatPercent(ratio);
  if (/^−?[0.]+$/.test(percent)) return <span>{t('same')}</span>;
  if (Number(ratio) >= MANIFOLD)
    return (
      <span className={styles['rise']}>
        <span aria-hidden="true">▲</span>{' '}
        {t('times', { times: formatDecimal((Number(ratio) + 1).toFixed(2), 2) })}
      </span>
    );
  const isFall = percent.startsWith('−');
  return (
    <span className={isFall ? styles['fall'] : styles['rise']}>
      <span aria-hidden="true">{isFall ? '▼' : '▲'}</span> {t(isFall ? 'fall' : 'rise')}{' '}
      {percent.replace('−', '')}%
    </span>
  );
};
