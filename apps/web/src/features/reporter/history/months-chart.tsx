import { holeMark, periodName } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { formatAmount, magnitudeName, type Magnitude } from '../../../ui/figure/format-figure';
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

interface MonthBarProps extends Pick<MonthsChartProps, 'magnitude'> {
  readonly bar: Bar;
  readonly index: number;
  readonly step: number;
}

const MonthBar = ({ bar, index, step, magnitude }: MonthBarProps): ReactElement => {
  const language = useLanguage();
  const { month, amount, hole, height } = bar;
  const x = index * step + step * 0.15;
  const written = amount === null ? '—' : formatAmount(amount, magnitude);
  return (
    <g>
      <rect
        className={styles['bar']}
        x={x}
        y={TOP + HEIGHT * (1 - height)}
        width={step * 0.7}
        height={HEIGHT * height}
      >
        <title>{`${periodName(month, language)} ${written}`}</title>
      </rect>
      {hole && (
        <text x={x + step * 0.35} y={HEIGHT + TOP - 5} textAnchor="middle">
          —
        </text>
      )}
      {height === 1 && (
        <text x={x + step * 0.35} y={TOP - 5} textAnchor={x < WIDTH / 2 ? 'start' : 'end'}>
          {written}
        </text>
      )}
      {(month.endsWith('-01') || index === 0) && (
        <text x={x} y={HEIGHT + TOP + FOOT - 6}>
          {periodName(month, language)}
        </text>
      )}
    </g>
  );
};

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
  const missing = bars.flatMap(({ month, hole }) =>
    hole ? t('missingMonth', { month: periodName(month, language), why: holeMark(hole, language) }) : [],
  );
  return (
    <figure className={styles['chart']}>
      <figcaption>{t('chartTitle', { magnitude: magnitudeName(magnitude, language) })}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT + TOP}`} role="img" aria-label={words}>
        <line className={styles['ground']} x1={0} x2={WIDTH} y1={HEIGHT + TOP} y2={HEIGHT + TOP} />
        {bars.map((bar, index) => (
          <MonthBar key={bar.month} bar={bar} index={index} step={step} magnitude={magnitude} />
        ))}
      </svg>
      <p className={styles['note']}>
        {t('chartNote')}
        {missing.length > 0 && ` ${t('missing', { months: missing.join(t('comma')) })}`}
      </p>
    </figure>
  );
};
