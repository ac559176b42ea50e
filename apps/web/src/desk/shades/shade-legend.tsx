import type { ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import type { Shading } from './shading';
import styles from './shades.module.css';

const useLegendTexts = defineTexts({
  zh: { legend: '颜色' },
  en: { legend: 'Shades' },
});

export interface ShadeLegendProps {
  readonly of: Shading;
  /** A bound of a class of shades in words. */
  readonly boundOf: (size: number) => string;
}

export const ShadeLegend = ({ of: { shades }, boundOf }: ShadeLegendProps): ReactElement => {
  const t = useLegendTexts();
  return (
    <ul className={styles['legend']} aria-label={t('legend')}>
      {shades.map(({ from, to, style }) => (
        <li key={from}>
          <span className={`${styles['swatch']} ${style}`} aria-hidden="true" />
          {from === to ? boundOf(from) : `${boundOf(from)}–${boundOf(to)}`}
        </li>
      ))}
    </ul>
  );
};
