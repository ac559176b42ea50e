import { parentPort, workerData } from 'node:worker_threads';
import zlib from 'node:zlib';
import { OrderExportsError, readOrderExports } from '@xiangtong/order-exports';
import type { WorkerAnswer, WorkerTask } from './order-reader';

/** Reads the exports of one request in a separate thread, which ends with it. */
const { files, catalogue, month } = workerData as WorkerTask;

const read = (): WorkerAnswer => {
  try {
    return { answer: readOrderExports(files, catalogue, { month, zlib }) };
  } catch (error) {
    if (error instanceof OrderExportsError) return { failures: error.failures };
    throw error;
  }
};

parentPort?.postMessage(read());
