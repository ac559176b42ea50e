import { useMemo, useState, type ReactElement } from 'react';
import { fillIn, orderMessages, periodName } from '@xiangtong/contracts';
import type { ExclusionReason, OrderFileSummary } from '@xiangtong/order-exports';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { formatAmount, formatCount } from '../../../ui/figure/format-figure';
import { Notice } from '../../../ui/notice/notice';
import { FillMonth } from './fill-month';
import { LineTable } from './line-table';
import type { ReadOrders } from './order-task';
import styles from './orders.module.css';
import { keepContents, keptContents, suggestedContents } from './piece-contents';
import { PieceTable } from './piece-table';
import { RowFaults } from './row-faults';
import type { PieceContents } from './sales-lines';
import { useOrdersTexts } from './texts';
import { TitleList } from './title-list';
import type { OrderKnowledge } from './use-order-catalogue';
import { usePlatformNames } from '../../../ui/line-name/use-platform-names';

const reasons = [
  'closed',
  'cancelled',
  'unpaid',
  'refunded',
  'otherPeriod',
  'noTime',
  'unreadable',
  'footer',
] as const satisfies readonly ExclusionReason[];

/** Every row of every file: counted, or not and why. */
const FileTable = ({ files }: { readonly files: readonly OrderFileSummary[] }): ReactElement => {
  const t = useOrdersTexts();
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
    column.number('rows', t('rows'), ({ rowsRead }) => formatCount(rowsRead)),
    column.number('counted', t('counted'), (file) => formatCount(counted(file))),
    column.word(
      'excluded',
      t('excluded'),
      (file) =>
        leftOut(file)
          .map(({ word, count }) => `${word} ${formatCount(count)}`)
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

/** What to look at before the figures are used: files that come to nothing, rows that cannot be read. */
const FileWarnings = ({ files }: { readonly files: readonly OrderFileSummary[] }): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  return (
    <>
      {files.map(({ name, rowsRead, warning, unreadableRows }, index) => (
        <div key={`${index}-${name}`}>
          {warning && (
            <Notice kind="warning">
              {fillIn(orderMessages[warning], { file: name, rows: formatCount(rowsRead) }, language)}
            </Notice>
          )}
          {unreadableRows && (
            <Notice
              kind="warning"
              title={t('unreadableRows', { file: name, count: formatCount(unreadableRows.count) })}
            >
              <RowFaults faults={unreadableRows.rows} count={unreadableRows.count} />
            </Notice>
          )}
        </div>
      ))}
    </>
  );
};

export interface OrderResultProps {
  readonly unit: components['schemas']['UnitResponse'];
  readonly period: string;
  readonly orders: ReadOrders;
  readonly knowledge: OrderKnowledge;
}

/** What a piece contains: as suggested, and as this unit has typed it. */
const useContents = (
  unit: string,
  lines: OrderResultProps['orders']['lines'],
  products: OrderResultProps['knowledge']['products'],
): [PieceContents, (next: PieceContents) => void] => {
  const [typed, setTyped] = useState<PieceContents>(() => keptContents(unit));
  const contents = useMemo(
    () => ({ ...suggestedContents(lines, products), ...typed }),
    [lines, products, typed],
  );
  const change = (next: PieceContents): void => {
    setTyped({ ...typed, ...next });
    keepContents(unit, { ...typed, ...next });
  };
  return [contents, change];
};

/** What the files say of the month, what is still to be settled about it, and the step into the form. */
export const OrderResult = ({ unit, period, orders, knowledge }: OrderResultProps): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const [contents, change] = useContents(unit.code, orders.lines, knowledge.products);
  const { unknownDestination: unknown } = orders;
  const numbersOf = (of: typeof unknown) => ({
    orders: formatCount(of.orders),
    amount: formatAmount(of.amount, 'yuan'),
  });
  const month = periodName(period, language);
  const sentence = {
    unit: unit.name[language],
    month,
    ...numbersOf(orders),
    lines: formatCount(orders.lines.length),
  };
  return (
    <>
      <p className={styles['sum']} role="status">
        {orders.orders === 0 ? t('sumNone', { month }) : t('sum', sentence)}
      </p>
      <FileWarnings files={orders.files} />
      {unknown.orders > 0 && <Notice kind="information">{t('unknown', numbersOf(unknown))}</Notice>}
      {orders.unmatched.length > 0 && (
        <TitleList unit={unit.code} titles={orders.unmatched} knowledge={knowledge} />
      )}
      {orders.lines.length > 0 && (
        <>
          <PieceTable orders={orders} knowledge={knowledge} contents={contents} onChange={change} />
          <FillMonth unit={unit.code} period={period} orders={orders} contents={contents} />
          <LineTable lines={orders.lines} knowledge={knowledge} />
        </>
      )}
      <FileTable files={orders.files} />
    </>
  );
};
