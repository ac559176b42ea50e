import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { decimalOf, type CubeRow } from '../../../api/cube/use-cube';
import { useLanguage } from '../../../i18n/texts';
import { formatAmount, magnitudeName, type Magnitude } from '../../../ui/figure/format-figure';
import { periodName } from '../../../ui/unit-month/period-name';
import styles from './history.module.css';
import { useHistoryTexts } from './texts';
import type { Summary } from './use-own-months';

interface RowProps {
  readonly submission: Summary;
  /** Digits in the magnitude of the list; undefined of a form without amounts. */
  readonly amount: string | undefined;
}

const MonthRow = ({ submission, amount }: RowProps): ReactElement => {
  const t = useHistoryTexts();
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const { id, period, status, reason, updatedAt } = submission;
  const isShown = parameters.get('submission') === id;
  const next = new URLSearchParams(parameters);
  if (isShown) next.delete('submission');
  else next.set('submission', id);
  return (
    <tr>
      <td>
        <Link to={`?${next}`} aria-expanded={isShown} preventScrollReset>
          {periodName(period, language)}
        </Link>
      </td>
      <td>
        <span data-status={status}>{t(status)}</span>
        {reason !== null && <p className={styles['reason']}>{reason}</p>}
      </td>
      {amount !== undefined && <td className="number">{amount}</td>}
      <td className={styles['when']}>{new Intl.DateTimeFormat(language).format(new Date(updatedAt))}</td>
    </tr>
  );
};

export interface MonthsTableProps {
  readonly submissions: readonly Summary[];
  /** Sales by period; null of a form without amounts. */
  readonly months: ReadonlyMap<string, CubeRow> | null;
  readonly magnitude: Magnitude;
}

export const MonthsTable = ({ submissions, months, magnitude }: MonthsTableProps): ReactElement => {
  const t = useHistoryTexts();
  const language = useLanguage();
  const digits = (period: string): string | undefined => {
    if (months === null) return undefined;
    const amount = decimalOf(months.get(period), 'amount');
    // The state beside it says why.
    return amount === null ? '—' : formatAmount(amount, magnitude);
  };
  return (
    <table className={styles['months']}>
      <thead>
        <tr>
          <th scope="col">{t('period')}</th>
          <th scope="col">{t('status')}</th>
          {months && (
            <th scope="col" className="number">
              {t('amount', { magnitude: magnitudeName(magnitude, language) })}
            </th>
          )}
          <th scope="col" className={styles['when']}>
            {t('updated')}
          </th>
        </tr>
      </thead>
      <tbody>
        {submissions.map((submission) => (
          <MonthRow key={submission.id} submission={submission} amount={digits(submission.period)} />
        ))}
      </tbody>
    </table>
  );
};
