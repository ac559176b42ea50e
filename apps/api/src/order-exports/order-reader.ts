import { orderFileProblem } from '@xiangtong/collection';
import { Turns, WorkerThreads } from '@xiangtong/infrastructure';
import type {
  OrderCatalogue,
  OrderExportsAnswer,
  OrderFile,
  OrderFileFailure,
  OrderMapping,
} from '@xiangtong/order-exports';

export interface OrderTask {
  readonly files: readonly OrderFile[];
  readonly catalogue: OrderCatalogue;
  readonly month?: number;
  readonly mapping?: OrderMapping;
}

export type OrderAnswer =
  | { readonly answer: OrderExportsAnswer }
  | { readonly failures: readonly OrderFileFailure[] };

/** More at a time would only make each one slower: reading is CPU-bound. */
const AT_ONCE = 2;

/** Files in separate memory, so that they can be transferred instead of copied. */
const ownedFiles = (files: readonly OrderFile[]) =>
  files.map(({ name, bytes }) => ({
    name,
    bytes:
      bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : Uint8Array.from(bytes),
  }));

/**
 * Reads order exports off the event loop, limited in time and memory. A thread ends with its request, so that no buyer
 * data outlives it.
 */
export class OrderReader {
  private readonly turns = new Turns(AT_ONCE);
  private readonly threads = new WorkerThreads<OrderTask, OrderAnswer>({
    module: 'apps/api/src/order-exports/order-worker',
    milliseconds: 60_000,
    megabytes: 768,
    limitCode: 'ORDER.TOO_MUCH',
    idleMilliseconds: 0,
  });

  /** Throws ORDER.INVALID with every file that cannot be read, ORDER.TOO_MUCH at a limit. */
  read(task: OrderTask): Promise<OrderExportsAnswer> {
    return this.turns.take(async () => {
      const files = ownedFiles(task.files);
      const transfer = files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
      const read = await this.threads.run({ ...task, files }, { transfer });
      if ('failures' in read) throw orderFileProblem(read.failures);
      return read.answer;
    });
  }
}
