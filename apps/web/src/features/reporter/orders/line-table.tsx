import { useMemo, useState, type ReactElement } from 'react';
import type { OrderLine } from '@xiangtong/order-exports';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { formatAmount } from '../../../ui/figure/format-figure';
import styles from './orders.module.css';
import { placeNames } from '../../../ui/place-name/place-name';
import { useOrdersTexts } from './texts';
import type { OrderKnowledge } from './use-order-catalogue';
import { usePlatformNames } from './use-platform-names';

export interface LineTableProps {
  readonly lines: readonly OrderLine[];
  readonly knowledge: OrderKnowledge;
}

/** More would only be scrolled past. */
const FIRST = 50;

const fen = ({ amount }: OrderLine): bigint => BigInt(amount.replace('.', ''));

/** The sums that go into the form, the largest first. */
export const LineTable = ({ lines, knowledge }: LineTableProps): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const platform = usePlatformNames();
  const [isWhole, setWhole] = useState(false);
  const place = useMemo(() => placeNames(knowledge.places, language), [knowledge.places, language]);
  const sorted = useMemo(() => [...lines].sort((a, b) => (fen(b) > fen(a) ? 1 : -1)), [lines]);
  const shown = isWhole ? sorted : sorted.slice(0, FIRST);
  const columns: readonly DataColumn<OrderLine>[] = [
    { key: 'month', head: t('month'), cell: ({ period }) => period },
    {
      key: 'product',
      head: t('product'),
      cell: ({ product }) => knowledge.products.get(product)?.name[language] ?? product,
    },
    {
      key: 'destination',
      head: t('destination'),
      cell: ({ destination }) =>
        destination === '000000' ? (
          <span className={styles['unknown']}>{place(destination)}</span>
        ) : (
          place(destination)
        ),
    },
    { key: 'platform', head: t('platform'), cell: (line) => platform(line.platform) },
    {
      key: 'pieces',
      head: t('piecesColumn'),
      isNumber: true,
      cell: ({ quantity }) => number.format(quantity),
    },
    { key: 'orders', head: t('ordersColumn'), isNumber: true, cell: ({ orders }) => number.format(orders) },
    {
      key: 'amount',
      head: t('amountColumn'),
      isNumber: true,
      cell: ({ amount }) => formatAmount(amount, 'yuan'),
    },
  ];
  return (
    <section className={styles['section']}>
      <h2>{t('lines')}</h2>
      <DataTable
        label={t('lines')}
        className={styles['table']}
        rows={shown}
        keyOf={({ product, destination, platform }) => `${product}-${destination}-${platform}`}
        columns={columns}
      />
      {shown.length < sorted.length && (
        <Button onClick={() => setWhole(true)}>
          {t('showAll', { count: number.format(sorted.length) })}
        </Button>
      )}
    </section>
  );
};
