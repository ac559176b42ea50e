import { useMemo, useState, type ReactElement } from 'react';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { formatAmount } from '../../../ui/figure/format-figure';
import { Notice } from '../../../ui/notice/notice';
import { monthName } from '../../../ui/unit-month/month-name';
import { FileTable } from './file-table';
import { FileWarnings } from './file-warnings';
import { FillMonth } from './fill-month';
import { LineTable } from './line-table';
import type { ReadOrders } from './order-task';
import styles from './orders.module.css';
import { PieceTable } from './piece-table';
import { suggestedContents, keepContents, keptContents } from './piece-contents';
import type { PieceContents } from './sales-lines';
import { useOrdersTexts } from './texts';
import { TitleList } from './title-list';
import type { OrderKnowledge } from './use-order-catalogue';

export interface OrderResultProps {
  readonly unit: components['schemas']['UnitResponse'];
  readonly period: string;
  readonly orders: ReadOrders;
  readonly knowledge: OrderKnowledge;
}

/** What the files say of the month, what is still to be settled about it, and the step into the form. */
export const OrderResult = ({ unit, period, orders, knowledge }: OrderResultProps): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const [typed, setTyped] = useState<PieceContents>(() => keptContents(unit.code));
  const contents = useMemo(
    () => ({ ...suggestedContents(orders.lines, knowledge.products), ...typed }),
    [orders.lines, knowledge.products, typed],
  );
  const change = (next: PieceContents): void => {
    setTyped({ ...typed, ...next });
    keepContents(unit.code, { ...typed, ...next });
  };
  const { unknownDestination: unknown } = orders;
  const month = monthName(period, language);
  const sentence = {
    unit: unit.name[language],
    month,
    orders: number.format(orders.orders),
    amount: formatAmount(orders.amount, 'yuan'),
    lines: number.format(orders.lines.length),
  };
  return (
    <>
      <p className={styles['sum']} role="status">
        {orders.orders === 0 ? t('sumNone', { month }) : t('sum', sentence)}
      </p>
      <FileWarnings files={orders.files} />
      {unknown.orders > 0 && (
        <Notice kind="information">
          {t('unknown', {
            orders: number.format(unknown.orders),
            amount: formatAmount(unknown.amount, 'yuan'),
          })}
        </Notice>
      )}
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
