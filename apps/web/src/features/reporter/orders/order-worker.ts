import {
  namesSeveralGoods,
  OrderExportsError,
  readOrderExports,
  type OrderFile,
} from '@xiangtong/order-exports';
import type { OrderNews, OrderTask } from './order-task';

/** Reads order exports on the device, beside the page. It asks nobody for anything; names and addresses end here. */
const say = (news: OrderNews): void => self.postMessage(news);

class GoneError extends Error {}

const open = async (file: File): Promise<OrderFile> => {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new GoneError(file.name);
  }
};

const read = async ({ files, catalogue, month }: OrderTask): Promise<OrderNews> => {
  try {
    const opened = await Promise.all(files.map(open));
    const onProgress = (file: number, rows: number): void => say({ kind: 'progress', file, rows });
    const { unmatched, ...orders } = readOrderExports(opened, catalogue, { month, onProgress });
    const titles = unmatched.map((title) => ({ ...title, isSeveral: namesSeveralGoods(title.title) }));
    return { kind: 'read', orders: { ...orders, unmatched: titles } };
  } catch (error) {
    if (error instanceof OrderExportsError) return { kind: 'failed', failures: error.failures };
    if (error instanceof GoneError) return { kind: 'gone', file: error.message };
    throw error;
  }
};

self.onmessage = ({ data }: MessageEvent<OrderTask>): void => {
  // What is thrown here ends as the worker's `error`, which the page hears.
  void read(data).then(say, (error: unknown) => reportError(error));
};
