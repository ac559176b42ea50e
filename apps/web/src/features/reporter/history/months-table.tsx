import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { decimalOf, type CubeRow } from '../../../api/cube/use-cube';
import { useLanguage } from '../../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { formatAmount, magnitudeName, type Magnitude } from '../../../ui/figure/format-figure';
import { periodName } from '@xiangtong/contracts';
import styles from './history.module.css';
import { useHistoryTexts } from './texts';
import type { Summary } from './use-own-months';

/** Opens the story of a report beside the table, or closes it. */
const StoryLink = ({ submission }: { readonly submission: Summary }): ReactElement => {
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const { id, period } = submission;
  const isShown = parameters.get('submission') === id;
  const next = new URLSearchParams(parameters);
  if (isShown) next.delete('submission');
  else next.set('submission', id);
  return (
    <Link to={`?${next}`} aria-expanded={isShown} preventScrollReset>
      {periodName(period, language)}
    </Link>
  );
};

const Status = ({ submission: { status, reason } }: { readonly submission: Summary }): ReactElement => {
  const t = useHistoryTexts();
  return (
    <>
      <span data-status={status}>{t(status)}</span>
      {reason !== null && <p className={styles['reason']}>{reason}</p>}
    </>
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
  const digits = ({ period }: Summary): string => {
    const amount = decimalOf(months?.get(period), 'amount');
    // The state beside it says why.
    return amount === null ? '—' : formatAmount(amount, magnitude);
  };
  const amount: DataColumn<Summary> = column.number(
    'amount',
    t('amount', { magnitude: magnitudeName(magnitude, language) }),
    digits,
  );
  return (
    <DataTable
      label={t('title')}
      className={styles['months']}
      rows={submissions}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.word('period', t('period'), (one) => <StoryLink submission={one} />),
        column.word('status', t('status'), (one) => <Status submission={one} />),
        ...(months === null ? [] : [amount]),
        column.word(
          'updated',
          t('updated'),
          ({ updatedAt }) => new Intl.DateTimeFormat(language).format(new Date(updatedAt)),
          { className: styles['when'] },
        ),
      ]}
    />
  );
};
