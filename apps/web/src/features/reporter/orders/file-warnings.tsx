import type { ReactElement } from 'react';
import { fillIn, orderMessages } from '@xiangtong/contracts';
import type { OrderFileSummary } from '@xiangtong/order-exports';
import { useLanguage } from '../../../i18n/texts';
import { Notice } from '../../../ui/notice/notice';
import { RowFaults } from './row-faults';
import { useOrdersTexts } from './texts';

/** What to look at before the figures are used: files that come to nothing, rows that cannot be read. */
export const FileWarnings = ({ files }: { readonly files: readonly OrderFileSummary[] }): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  return (
    <>
      {files.map(({ name, rowsRead, warning, unreadableRows }, index) => (
        <div key={`${index}-${name}`}>
          {warning && (
            <Notice kind="warning">
              {fillIn(orderMessages[warning], { file: name, rows: number.format(rowsRead) }, language)}
            </Notice>
          )}
          {unreadableRows && (
            <Notice
              kind="warning"
              title={t('unreadableRows', { file: name, count: number.format(unreadableRows.count) })}
            >
              <RowFaults faults={unreadableRows.rows} count={unreadableRows.count} />
            </Notice>
          )}
        </div>
      ))}
    </>
  );
};
