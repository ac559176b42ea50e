import { useEffect, useState } from 'react';
import type { OrderFileFailure } from '@xiangtong/order-exports';
import type { OrderNews, OrderTask, ReadOrders } from './order-task';

export type OrderReading =
  | { readonly kind: 'idle' }
  /** Rows read so far, file by file. */
  | { readonly kind: 'reading'; readonly rows: readonly number[] }
  | { readonly kind: 'read'; readonly orders: ReadOrders }
  | { readonly kind: 'failed'; readonly failures: readonly OrderFileFailure[] }
  | { readonly kind: 'gone'; readonly file: string }
  /** The browser gave up: most likely its memory. */
  | { readonly kind: 'broken' };

/** Reads in a worker, which is loaded now and ends with its task; another task ends the one before. */
export const useOrderReading = (task: OrderTask | null): OrderReading => {
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
