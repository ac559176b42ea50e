import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { formatAmount, magnitudeName, type Magnitude } from '../../ui/figure/format-figure';
import { periodName } from '../scope-filter/period-name';
import { linePoints } from './line-points';
import styles from './month-lines.module.css';

const useMonthLinesTexts = defineTexts('month-lines', {
  zh: {
    label: '{{year}}年各月，虚线是上一年',
    point: '{{month}} {{now}}{{unit}}，上年同月 {{base}}{{unit}}',
  },
  en: {
    label: 'Months of {{year}}; the year before is dashed',
    point: '{{month}}: {{now}} ({{unit}}), a year before {{base}}',
  },
});

const Line = ({
  values,
  most,
  kind,
}: {
  readonly values: readonly (string | null)[];
  readonly most: number;
  readonly kind: 'now' | 'before';
}): ReactElement => (
  <>
    {linePoints(values, most).map((points) => (
      <polyline key={points} points={points} className={styles[kind]} vectorEffect="non-scaling-stroke" />
    ))}
  </>
);

export interface MonthLinesProps {
  readonly year: number;
  /** Month (`2019-12`) → yuan. */
  readonly amounts: ReadonlyMap<string, string>;
  readonly magnitude: Magnitude;
  readonly isShown: (month: string) => boolean;
  readonly addressOf: (month: string) => string;
}

/** The months of a year over those of the year before; each month opens itself. */
export const MonthLines = ({ year, amounts, magnitude, ...rest }: MonthLinesProps): ReactElement => {
  const t = useMonthLinesTexts();
  const language = useLanguage();
  const monthsOf = (of: number): string[] =>
    Array.from({ length: 12 }, (_, index) => `${of}-${String(index + 1).padStart(2, '0')}`);
  const [months, former] = [monthsOf(year), monthsOf(year - 1)];
  const valuesOf = (list: string[]) => list.map((month) => amounts.get(month) ?? null);
  const [now, before] = [valuesOf(months), valuesOf(former)];
  const most = Math.max(0, ...[...now, ...before].map(Number));
  const shown = (yuan: string | null | undefined): string =>
    yuan === null || yuan === undefined ? '—' : formatAmount(yuan, magnitude);
  return (
    <div className={styles['field']}>
      <svg viewBox="0 0 12 100" preserveAspectRatio="none" aria-hidden="true">
        <Line values={before} most={most} kind="before" />
        <Line values={now} most={most} kind="now" />
      </svg>
      <ol className={styles['months']} aria-label={t('label', { year })}>
        {months.map((month, index) => (
          <li key={month}>
            <Link
              to={rest.addressOf(month)}
              className={rest.isShown(month) ? styles['shown'] : undefined}
              title={t('point', {
                month: periodName(month, language),
                now: shown(now[index]),
                base: shown(before[index]),
                unit: magnitudeName(magnitude, language),
              })}
            >
              <span aria-hidden="true">{index + 1}</span>
              <span className="visually-hidden">
                {t('point', {
                  month: periodName(month, language),
                  now: shown(now[index]),
                  base: shown(before[index]),
                  unit: magnitudeName(magnitude, language),
                })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
};
