import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { DataTable } from '../../../ui/data-table/data-table';
import { formatCount } from '../../../ui/figure/format-figure';
import type { Product } from '../../../ui/product-search/use-products';
import type { ReadOrders } from './order-task';
import styles from './orders.module.css';
import type { PieceContents } from './sales-lines';
import { useOrdersTexts } from './texts';
import type { OrderKnowledge } from './use-order-catalogue';

export interface PieceTableProps {
  readonly orders: ReadOrders;
  readonly knowledge: OrderKnowledge;
  readonly contents: PieceContents;
  readonly onChange: (next: PieceContents) => void;
}

interface PieceContentProps extends Pick<PieceTableProps, 'contents' | 'onChange'> {
  readonly code: string;
  readonly product: Product | undefined;
}

/** What one piece holds. */
const PieceContent = ({ code, product, contents, onChange }: PieceContentProps): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const name = product?.name[language] ?? code;
  const content = contents[code] ?? { amount: '', measure: product?.baseUnit ?? '' };
  return (
    <span className={styles['content']}>
      <input
        inputMode="decimal"
        aria-label={t('contentOf', { product: name })}
        value={content.amount}
        onChange={({ target }) => onChange({ [code]: { ...content, amount: target.value } })}
      />
      <select
        aria-label={t('measureOf', { product: name })}
        value={content.measure}
        onChange={({ target }) => onChange({ [code]: { ...content, measure: target.value } })}
      >
        {product?.measures.map((measure) => (
          <option key={measure.code} value={measure.code}>
            {measure.name[language]}
          </option>
        ))}
      </select>
    </span>
  );
};

/** Pieces of each product, and the field for what one of them holds. */
export const PieceTable = ({ orders, knowledge, contents, onChange }: PieceTableProps): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const pieces = new Map<string, number>();
  for (const { product, quantity } of orders.lines)
    pieces.set(product, (pieces.get(product) ?? 0) + quantity);
  const productOf = (code: string): Product | undefined => knowledge.products.get(code);
  return (
    <section className={styles['section']}>
      <h2>{t('pieces')}</h2>
      <p>{t('piecesWhy')}</p>
      <DataTable
        label={t('pieces')}
        className={styles['pieces']}
        rows={[...pieces]}
        keyOf={([code]) => code}
        columns={(column) => [
          column.name('product', t('product'), ([code]) => productOf(code)?.name[language] ?? code),
          column.number('pieces', t('piecesColumn'), ([, count]) => formatCount(count)),
          column.word('content', t('contentColumn'), ([code]) => (
            <PieceContent {...{ code, contents, onChange }} product={productOf(code)} />
          )),
        ]}
      />
    </section>
  );
};
