import { useMemo, useState, type ReactElement } from 'react';
import { parseMonth } from '@xiangtong/domain';
import { exportingPlatforms } from '@xiangtong/order-exports';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { FileDrop } from '../../../ui/file-drop/file-drop';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import type { OrderTask } from './order-task';
import { OrderFailures } from './order-failures';
import { OrderProgress } from './order-progress';
import { OrderResult } from './order-result';
import { useOrdersTexts } from './texts';
import { useOrderCatalogue } from './use-order-catalogue';
import { useOrderReading } from './use-order-reading';

export interface OrdersDeskProps {
  readonly unit: components['schemas']['UnitResponse'];
  readonly period: string;
}

/** As many as the service would take. */
const MAX_FILES = 24;
const MAX_BYTES = 128 * 1024 * 1024;

const isTooMuch = (files: readonly File[]): boolean =>
  files.length > MAX_FILES || files.reduce((bytes, { size }) => bytes + size, 0) > MAX_BYTES;

const platformNames = {
  zh: exportingPlatforms.map(({ zh }) => zh).join('、'),
  en: exportingPlatforms.map(({ en }) => en).join(', '),
};

/** Files are chosen, counted, and put into the month; another month, or titles that are known now, count them anew. */
export const OrdersDesk = ({ unit, period }: OrdersDeskProps): ReactElement => {
  const t = useOrdersTexts();
  const language = useLanguage();
  const [files, setFiles] = useState<readonly File[]>([]);
  const { knowledge, error, reload } = useOrderCatalogue(unit.code);
  const month = parseMonth(period);
  const task = useMemo(
    (): OrderTask | null =>
      knowledge && month !== null && files.length > 0 && !isTooMuch(files)
        ? { files, catalogue: knowledge.catalogue, month }
        : null,
    [files, knowledge, month],
  );
  const reading = useOrderReading(task);
  return (
    <>
      <FileDrop
        choose={t('choose')}
        accept=".csv,.xlsx,.xls,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        isMultiple
        onFiles={setFiles}
      >
        <p>{t('drop', { platforms: platformNames[language] })}</p>
      </FileDrop>
      {error !== null && <ProblemNotice problem={error} onAgain={reload} />}
      {isTooMuch(files) && <Notice kind="mistake">{t('tooLarge')}</Notice>}
      {files.length > 0 && !knowledge && error === null && <Notice kind="information">{t('waiting')}</Notice>}
      {reading.kind === 'reading' && <OrderProgress files={files} rows={reading.rows} />}
      {reading.kind === 'failed' && <OrderFailures failures={reading.failures} />}
      {reading.kind === 'gone' && <Notice kind="mistake">{t('gone', { file: reading.file })}</Notice>}
      {reading.kind === 'broken' && <Notice kind="mistake">{t('broken')}</Notice>}
      {reading.kind === 'read' && knowledge && (
        <OrderResult unit={unit} period={period} orders={reading.orders} knowledge={knowledge} />
      )}
    </>
  );
};
