import type { ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import { formatPercent } from './format-figure';
import styles from './figure.module.css';

const useGrowthTexts = defineTexts({
  zh: { rise: '增长', fall: '下降', same: '持平', none: '无基数' },
  en: { rise: 'up', fall: 'down', same: 'unchanged', none: 'no base' },
});

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
  const isFall = percent.startsWith('−');
  return (
    <span className={isFall ? styles['fall'] : styles['rise']}>
      <span aria-hidden="true">{isFall ? '▼' : '▲'}</span> {t(isFall ? 'fall' : 'rise')}{' '}
      {percent.replace('−', '')}%
    </span>
  );
};
