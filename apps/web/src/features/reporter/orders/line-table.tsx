import { periodName } from '@xiangtong/contracts';
import { fenOf } from '@xiangtong/domain';
import { useMemo, useState, type ReactElement } from 'react';
import type { OrderLine } from '@xiangtong/order-exports';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { formatAmount, formatCount } from '../../../ui/figure/format-figure';
import styles from './orders.module.css';
import { placeNames } from '@xiangtong/naming';
import { useOrdersTexts } from './texts';
import type { OrderKnowledge } from './use-order-catalogue';
import { usePlatformNames } from '../../../ui/line-name/use-platform-names';

export interface LineTableProps {
  readonly lines: readonly OrderLine[];
  readonly knowledge: OrderKnowledge;
}

/** More would only be scrolled past. */
const FIRST = 50;

const useLineColumns = ({ products, places }: OrderKnowledge): DataColumn<OrderLine>[] => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const platform = usePlatformNames();
  const place = useMemo(() => placeNames(places, language), [places, language]);
  return [
    column.word('month', t('month'), ({ period }) => periodName(period, language)),
    column.word('product', t('product'), ({ product }) => products.get(product)?.name[language] ?? product),
    column.word('destination', t('destination'), ({ destination }) => (
      <span className={destination === '000000' ? styles['unknown'] : undefined}>{place(destination)}</span>
    )),
    column.word('platform', t('platform'), (line) => platform(line.platform)),
    column.number('pieces', t('piecesColumn'), ({ quantity }) => formatCount(quantity)),
    column.number('orders', t('ordersColumn'), ({ orders }) => formatCount(orders)),
    column.number('amount', t('amountColumn'), ({ amount }) => formatAmount(amount, 'yuan')),
  ];
};

/** The sums that go into the form, the largest first. */
export const LineTable = ({ lines, knowledge }: LineTableProps): ReactElement => {
  const t = useOrdersTexts();
  const [isWhole, setWhole] = useState(false);
  const sorted = useMemo(
    () => [...lines].sort((a, b) => (fenOf(b.amount) > fenOf(a.amount) ? 1 : -1)),
    [lines],
  );
  const shown = isWhole ? sorted : sorted.slice(0, FIRST);
  return (
    <section className={styles['section']}>
      <h2>{t('lines')}</h2>
      <DataTable
        label={t('lines')}
        className={styles['table']}
        rows={shown}
        keyOf={({ product, destination, platform }) => `${product}-${destination}-${platform}`}
        columns={useLineColumns(knowledge)}
      />
      {shown.length < sorted.length && (
        <Button onClick={() => setWhole(true)}>{t('showAll', { count: formatCount(sorted.length) })}</Button>
      )}
    </section>
  );
};
