import { useMemo, useState, type ReactElement } from 'react';
import type { OrderLine } from '@xiangtong/order-exports';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
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
  return (
    <section className={styles['section']}>
      <h2>{t('lines')}</h2>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('lines')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('product')}</th>
              <th scope="col">{t('destination')}</th>
              <th scope="col">{t('platform')}</th>
              <th scope="col" className="number">
                {t('piecesColumn')}
              </th>
              <th scope="col" className="number">
                {t('ordersColumn')}
              </th>
              <th scope="col" className="number">
                {t('amountColumn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={`${line.product}-${line.destination}-${line.platform}`}>
                <td>{line.period}</td>
                <td>{knowledge.products.get(line.product)?.name[language] ?? line.product}</td>
                <td className={line.destination === '000000' ? styles['unknown'] : undefined}>
                  {place(line.destination)}
                </td>
                <td>{platform(line.platform)}</td>
                <td className="number">{number.format(line.quantity)}</td>
                <td className="number">{number.format(line.orders)}</td>
                <td className="number">{formatAmount(line.amount, 'yuan')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < sorted.length && (
        <Button onClick={() => setWhole(true)}>
          {t('showAll', { count: number.format(sorted.length) })}
        </Button>
      )}
    </section>
  );
};
