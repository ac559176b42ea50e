import type { ReactElement } from 'react';
import { fillIn, orderMessages } from '@xiangtong/contracts';
import type { OrderRowFault } from '@xiangtong/order-exports';
import { useLanguage } from '../../../i18n/texts';
import { useOrdersTexts } from './texts';

export interface RowFaultsProps {
  readonly faults: readonly OrderRowFault[];
  /** All such rows of the file, of which the first are listed. */
  readonly count: number;
}

/** Where the rows stand that cannot be read, as a spreadsheet numbers them. */
export const RowFaults = ({ faults, count }: RowFaultsProps): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  return (
    <ul>
      {faults.map(({ sheet, code, row, column, head, text }) => (
        <li key={`${sheet ?? ''}-${column}${row}`}>
          {sheet !== undefined && t('sheet', { sheet })}
          {fillIn(orderMessages[code], { row, column, head, text }, language)}
        </li>
      ))}
      {count > faults.length && <li>{t('moreFaults', { count: String(count - faults.length) })}</li>}
    </ul>
  );
};
