import type { ReactElement } from 'react';
import { fillIn, orderMessages } from '@xiangtong/contracts';
import type { OrderFileFailure } from '@xiangtong/order-exports';
import { useLanguage } from '../../../i18n/texts';
import { Notice } from '../../../ui/notice/notice';
import { RowFaults } from './row-faults';
import { useOrdersTexts } from './texts';

/** Each file that cannot be read, with its row and what to do: in the words that the service has for it. */
export const OrderFailures = ({
  failures,
}: {
  readonly failures: readonly OrderFileFailure[];
}): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  return (
    <Notice kind="mistake" title={t('failed')}>
      <ul>
        {failures.map(({ file, code, details, row, faults }) => (
          <li key={file}>
            {fillIn(orderMessages[code], { file, ...details, row: row ?? 1 }, language)}
            {faults && <RowFaults faults={faults} count={Number(details['count'] ?? faults.length)} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
