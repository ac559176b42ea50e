import { holeMark, holeOf, periodName } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { decimalOf, type CubeRow } from '../../api/cube/use-cube';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { amountWithUnit, formatAmount, type Magnitude } from '../../ui/figure/format-figure';
import { axisEnd, heightOf, linePoints } from './line-points';
import styles from './month-lines.module.css';

const useMonthLinesTexts = defineTexts({
  zh: {
    label: '{{year}}年各月，虚线是上一年',
    point: '{{month}} {{now}}，上年同月 {{base}}',
  },
  en: {
    label: 'Months of {{year}}; the year before is dashed',
    point: '{{month}}: {{now}}, a year before {{base}}',
  },
});

const Line = ({
  values,
  end,
  kind,
}: {
  readonly values: readonly (string | null)[];
  readonly end: number;
  readonly kind: 'now' | 'before';
}): ReactElement => (
  <>
    {linePoints(values, end).map((points) => (
      <polyline key={points} points={points} className={styles[kind]} vectorEffect="non-scaling-stroke" />
    ))}
  </>
);

export interface MonthLinesProps {
  readonly year: number;
  /** Month (`2019-12`) → its sales, or why there are none. */
  readonly months: ReadonlyMap<string, CubeRow>;
  readonly magnitude: Magnitude;
  readonly isShown: (month: string) => boolean;
  readonly addressOf: (month: string) => string;
}

const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

interface MonthProps extends Pick<MonthLinesProps, 'months' | 'magnitude' | 'isShown' | 'addressOf'> {
  readonly month: string;
  /** The same a year before. */
  readonly former: string;
}

const Month = ({ month, former, months, magnitude, isShown, addressOf }: MonthProps): ReactElement => {
  const t = useMonthLinesTexts();
  const language = useLanguage();
  const hole = holeOf(months.get(month), 'amount');
  const written = (of: string): string => {
    const yuan = decimalOf(months.get(of), 'amount');
    if (yuan !== null) return amountWithUnit(yuan, magnitude, language);
    const why = holeOf(months.get(of), 'amount');
    return why ? holeMark(why, language) : '—';
  };
  const words = t('point', {
    month: periodName(month, language),
    now: written(month),
    base: written(former),
  });
  return (
    <li>
      <Link to={addressOf(month)} className={isShown(month) ? styles['shown'] : undefined} title={words}>
        {hole && (
          <span className={styles['hole']} aria-hidden="true">
            {holeMark(hole, language)}
          </span>
        )}
        <span aria-hidden="true">{Number(month.slice(5))}</span>
        <span className="visually-hidden">{words}</span>
      </Link>
    </li>
  );
};

/** Lines across the field with what they stand for; the figures are read aloud with the months. */
const Axis = ({ end, magnitude }: { readonly end: number; readonly magnitude: Magnitude }): ReactElement => {
  const language = useLanguage();
  return (
    <div className={styles['axis']} aria-hidden="true">
      {[0, end / 2, end].map((value) => (
        <span key={value} style={{ top: `${heightOf(value, end)}%` }}>
          {value === end
            ? amountWithUnit(value.toFixed(2), magnitude, language)
            : formatAmount(value.toFixed(2), magnitude)}
        </span>
      ))}
    </div>
  );
};

/** The months of a year over those of the year before; each month opens itself, one without a report says why. */
export const MonthLines = ({ year, ...rest }: MonthLinesProps): ReactElement => {
  const t = useMonthLinesTexts();
  const [months, former] = [monthsOf(year), monthsOf(year - 1)];
  const valuesOf = (list: string[]) => list.map((month) => decimalOf(rest.months.get(month), 'amount'));
  const [now, before] = [valuesOf(months), valuesOf(former)];
  const end = axisEnd(Math.max(0, ...[...now, ...before].map(Number)));
  return (
    <div className={styles['field']}>
      <Axis end={end} magnitude={rest.magnitude} />
      <svg viewBox="0 0 12 100" preserveAspectRatio="none" aria-hidden="true">
        <Line values={before} end={end} kind="before" />
        <Line values={now} end={end} kind="now" />
      </svg>
      <ol className={styles['months']} aria-label={t('label', { year })}>
        {months.map((month, index) => (
          <Month key={month} month={month} former={former[index]!} {...rest} />
        ))}
      </ol>
    </div>
  );
};
