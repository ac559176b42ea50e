import type { ReactElement } from 'react';
import type { ExclusionReason, OrderFileSummary } from '@xiangtong/order-exports';
import { useLanguage } from '../../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import styles from './orders.module.css';
import { useOrdersTexts } from './texts';
import { usePlatformNames } from './use-platform-names';

const reasons = [
  ...(['closed', 'cancelled', 'unpaid', 'refunded', 'otherPeriod', 'noTime', 'unreadable'] as const),
  'footer',
] as const satisfies readonly ExclusionReason[];

/** Every row of every file: counted, or not and why. */
export const FileTable = ({ files }: { readonly files: readonly OrderFileSummary[] }): ReactElement => {
  const t = useOrdersTexts();
  const number = new Intl.NumberFormat(useLanguage());
  const platform = usePlatformNames();
  const leftOut = ({ excluded, duplicates }: OrderFileSummary): { word: string; count: number }[] =>
    [
      ...reasons.map((reason) => ({ word: t(reason), count: excluded[reason] ?? 0 })),
      { word: t('duplicates'), count: duplicates },
    ].filter(({ count }) => count > 0);
  const counted = (file: OrderFileSummary): number =>
    leftOut(file).reduce((rows, { count }) => rows - count, file.rowsRead);
  const columns: readonly DataColumn<OrderFileSummary>[] = [
    column.name('file', t('file'), ({ name }) => name),
    column.word('platform', t('platform'), (file) => platform(file.platform)),
    column.number('rows', t('rows'), ({ rowsRead }) => number.format(rowsRead)),
    column.number('counted', t('counted'), (file) => number.format(counted(file))),
    column.word(
      'excluded',
      t('excluded'),
      (file) =>
        leftOut(file)
          .map(({ word, count }) => `${word} ${number.format(count)}`)
          .join(' · ') || t('nothing'),
    ),
  ];
  return (
    <section className={styles['section']}>
      <h2>{t('files')}</h2>
      <DataTable
        label={t('files')}
        className={styles['table']}
        rows={files}
        keyOf={({ name }, index) => `${index}-${name}`}
        columns={columns}
      />
    </section>
  );
};
