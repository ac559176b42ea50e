import zlib from 'node:zlib';
import { WorkerThreads } from '@xiangtong/infrastructure';
import { OrderExportsError, readOrderExports } from '@xiangtong/order-exports';
import type { OrderAnswer, OrderTask } from './order-reader';

/** Reads the exports of one request in a separate thread, which ends with it. */
WorkerThreads.serve<OrderTask, OrderAnswer>(({ files, catalogue, month, mapping }) => {
  try {
    return { answer: { answer: readOrderExports(files, catalogue, { month, mapping, zlib }) } };
  } catch (error) {
    if (error instanceof OrderExportsError) return { answer: { failures: error.failures } };
    throw error;
  }
});
