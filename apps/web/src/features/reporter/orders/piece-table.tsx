import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
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

/** Pieces of each product, and the field for what one of them holds. */
export const PieceTable = ({ orders, knowledge, contents, onChange }: PieceTableProps): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const pieces = new Map<string, number>();
  for (const { product, quantity } of orders.lines)
    pieces.set(product, (pieces.get(product) ?? 0) + quantity);
  return (
    <section className={styles['section']}>
      <h2>{t('pieces')}</h2>
      <p>{t('piecesWhy')}</p>
      <table className={`${styles['table']} ${styles['pieces']}`}>
        <thead>
          <tr>
            <th scope="col">{t('product')}</th>
            <th scope="col" className="number">
              {t('piecesColumn')}
            </th>
            <th scope="col">{t('contentColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {[...pieces].map(([code, count]) => {
            const product = knowledge.products.get(code);
            const name = product?.name[language] ?? code;
            const content = contents[code] ?? { amount: '', measure: product?.baseUnit ?? '' };
            return (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td className="number">{number.format(count)}</td>
                <td>
                  <span className={styles['content']}>
                    <input
                      inputMode="decimal"
                      aria-label={t('contentOf', { product: name })}
                      value={content.amount}
                      onChange={(event) => onChange({ [code]: { ...content, amount: event.target.value } })}
                    />
                    <select
                      aria-label={t('measureOf', { product: name })}
                      value={content.measure}
                      onChange={(event) => onChange({ [code]: { ...content, measure: event.target.value } })}
                    >
                      {product?.measures.map((measure) => (
                        <option key={measure.code} value={measure.code}>
                          {measure.name[language]}
                        </option>
                      ))}
                    </select>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
