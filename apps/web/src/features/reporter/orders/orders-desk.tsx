import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { fillIn, orderMessages } from '@xiangtong/contracts';
import { parseMonth } from '@xiangtong/domain';
import { exportingPlatforms, type OrderFileFailure } from '@xiangtong/order-exports';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { FileDrop } from '../../../ui/file-drop/file-drop';
import { formatCount } from '../../../ui/figure/format-figure';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { OrderResult } from './order-result';
import type { OrderNews, OrderTask, ReadOrders } from './order-task';
import styles from './orders.module.css';
import { RowFaults } from './row-faults';
import { useOrdersTexts } from './texts';
import { useOrderCatalogue } from './use-order-catalogue';

type OrderReading =
  | { readonly kind: 'idle' }
  /** Rows read so far, file by file. */
  | { readonly kind: 'reading'; readonly rows: readonly number[] }
  | { readonly kind: 'read'; readonly orders: ReadOrders }
  | { readonly kind: 'failed'; readonly failures: readonly OrderFileFailure[] }
  | { readonly kind: 'gone'; readonly file: string }
  /** The browser gave up: most likely its memory. */
  | { readonly kind: 'broken' };

/** Reads in a worker, which is loaded now and ends with its task; another task ends the one before. */
const useOrderReading = (task: OrderTask | null): OrderReading => {
  const [state, setState] = useState<{ readonly task: OrderTask; readonly reading: OrderReading } | null>(
    null,
  );
  useEffect(() => {
    if (!task) return undefined;
    const worker = new Worker(new URL('./order-worker.ts', import.meta.url), { type: 'module' });
    let rows: readonly number[] = task.files.map(() => 0);
    const show = (reading: OrderReading): void => setState({ task, reading });
    worker.onmessage = ({ data }: MessageEvent<OrderNews>): void => {
      if (data.kind === 'progress') {
        rows = rows.map((known, file) => (file === data.file ? data.rows : known));
        return show({ kind: 'reading', rows });
      }
      worker.terminate();
      show(data);
    };
    worker.onerror = () => {
      worker.terminate();
      show({ kind: 'broken' });
    };
    worker.postMessage(task);
    return () => worker.terminate();
  }, [task]);
  if (!task) return { kind: 'idle' };
  return state?.task === task ? state.reading : { kind: 'reading', rows: task.files.map(() => 0) };
};

interface OrderProgressProps {
  readonly files: readonly File[];
  readonly rows: readonly number[];
}

/** Counts while it reads, file by file. */
const OrderProgress = ({ files, rows }: OrderProgressProps): ReactElement => {
  const t = useOrdersTexts();
  const sum = rows.reduce((total, count) => total + count, 0);
  return (
    <section aria-busy="true">
      <p className={styles['count']} role="status">
        {t('reading', { rows: formatCount(sum) })}
      </p>
      <progress className={styles['progress']} aria-label={t('reading', { rows: formatCount(sum) })} />
      <ul>
        {files.map(({ name }, index) => (
          <li key={`${index}-${name}`}>
            {name} · {t('readingFile', { rows: formatCount(rows[index] ?? 0) })}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Each file that cannot be read, with its row and what to do: in the words that the service has for it. */
const OrderFailures = ({ failures }: { readonly failures: readonly OrderFileFailure[] }): ReactElement => {
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

export interface OrdersDeskProps {
  readonly unit: components['schemas']['UnitResponse'];
  readonly period: string;
}

/** Limits of the service. */
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
