import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { orderFileProblem } from '@xiangtong/collection';
import { DomainError, projectDirectory, Turns } from '@xiangtong/infrastructure';
import type {
  OrderCatalogue,
  OrderExportsAnswer,
  OrderFile,
  OrderFileFailure,
} from '@xiangtong/order-exports';

export interface WorkerTask {
  readonly files: readonly OrderFile[];
  readonly catalogue: OrderCatalogue;
  readonly month?: number;
}

export type WorkerAnswer =
  | { readonly answer: OrderExportsAnswer }
  | { readonly failures: readonly OrderFileFailure[] };

const TIME_LIMIT_MS = 60_000;
const MEMORY_LIMIT_MEGABYTES = 768;
/** More at a time would only make each one slower: reading is CPU-bound. */
const AT_ONCE = 2;

/**
 * Reads order exports off the event loop, limited in time and memory. A thread ends with its request, so that no buyer
 * data outlives it.
 */
export class OrderReader {
  private readonly turns = new Turns(AT_ONCE);

  /** Throws ORDER.INVALID with every file that cannot be read, ORDER.TOO_MUCH at a limit. */
  read(task: WorkerTask): Promise<OrderExportsAnswer> {
    return this.turns.take(() => runWorker(task));
  }
}

/** Built in any case: a thread cannot run TypeScript. */
const workerFile = (): string =>
  join(projectDirectory(), 'dist', 'apps', 'api', 'src', 'order-exports', 'order-worker.js');

/** Files in separate memory, so that they can be transferred instead of copied. */
const handedOver = (files: readonly OrderFile[]) =>
  files.map(({ name, bytes }) => ({
    name,
    bytes:
      bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : Uint8Array.from(bytes),
  }));

const runWorker = (task: WorkerTask): Promise<OrderExportsAnswer> =>
  new Promise((resolve, reject) => {
    const files = handedOver(task.files);
    const worker = new Worker(workerFile(), {
      workerData: { ...task, files } satisfies WorkerTask,
      transferList: files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES },
    });
    const tooMuch = (): void => reject(new DomainError('ORDER.TOO_MUCH'));
    const timer = setTimeout(() => {
      tooMuch();
      void worker.terminate();
    }, TIME_LIMIT_MS);
    worker.once('message', (said: WorkerAnswer) =>
      'answer' in said ? resolve(said.answer) : reject(orderFileProblem(said.failures)),
    );
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      // Rejecting does nothing if there was an answer.
      reject(new Error('the thread that read order exports ended without an answer'));
    });
  });
