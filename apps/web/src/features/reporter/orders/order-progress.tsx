import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import styles from './orders.module.css';
import { useOrdersTexts } from './texts';

export interface OrderProgressProps {
  readonly files: readonly File[];
  readonly rows: readonly number[];
}

/** Counts while it reads, file by file. */
export const OrderProgress = ({ files, rows }: OrderProgressProps): ReactElement => {
  const t = useOrdersTexts();
  const number = new Intl.NumberFormat(useLanguage());
  const sum = rows.reduce((total, count) => total + count, 0);
  return (
    <section aria-busy="true">
      <p className={styles['count']} role="status">
        {t('reading', { rows: number.format(sum) })}
      </p>
      <progress className={styles['progress']} aria-label={t('reading', { rows: number.format(sum) })} />
      <ul>
        {files.map(({ name }, index) => (
          <li key={`${index}-${name}`}>
            {name} · {t('readingFile', { rows: number.format(rows[index] ?? 0) })}
          </li>
        ))}
      </ul>
    </section>
  );
};
