import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { formatAmount, magnitudeName, type Magnitude } from '../../../ui/figure/format-figure';
import { periodName } from '../../../ui/unit-month/period-name';
import type { Bar } from './chart-bars';
import styles from './history.module.css';
import { useHistoryTexts } from './texts';

export interface MonthsChartProps {
  readonly bars: readonly Bar[];
  readonly unitName: string;
  readonly magnitude: Magnitude;
}

const WIDTH = 720;
const HEIGHT = 150;
const FOOT = 28;
const TOP = 28;

/** The own months as bars. The list below says the same in figures. */
export const MonthsChart = ({ bars, unitName, magnitude }: MonthsChartProps): ReactElement | null => {
  const t = useHistoryTexts();
  const language = useLanguage();
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const step = WIDTH / bars.length;
  const highest = bars.find(({ height }) => height === 1);
  const most = formatAmount(highest?.amount ?? '0.00', magnitude);
  const words = t('chart', {
    unit: unitName,
    magnitude: magnitudeName(magnitude, language),
    from: periodName(first.month, language),
    to: periodName(last.month, language),
    most,
  });
  return (
    <figure className={styles['chart']}>
      <figcaption>{t('chartTitle', { magnitude: magnitudeName(magnitude, language) })}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT + TOP}`} role="img" aria-label={words}>
        <line className={styles['ground']} x1={0} x2={WIDTH} y1={HEIGHT + TOP} y2={HEIGHT + TOP} />
        {bars.map(({ month, amount, height }, index) => {
          const x = index * step + step * 0.15;
          const isYear = month.endsWith('-01') || index === 0;
          return (
            <g key={month}>
              <rect
                className={styles['bar']}
                x={x}
                y={TOP + HEIGHT * (1 - height)}
                width={step * 0.7}
                height={HEIGHT * height}
              >
                <title>{`${periodName(month, language)} ${amount === null ? '–' : formatAmount(amount, magnitude)}`}</title>
              </rect>
              {height === 1 && (
                <text x={x + step * 0.35} y={TOP - 5} textAnchor={x < WIDTH / 2 ? 'start' : 'end'}>
                  {most}
                </text>
              )}
              {isYear && (
                <text x={x} y={HEIGHT + TOP + FOOT - 6}>
                  {month}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <p className={styles['note']}>{t('chartNote')}</p>
    </figure>
  );
};
