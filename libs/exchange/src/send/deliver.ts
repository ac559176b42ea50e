import { setTimeout as pause } from 'node:timers/promises';
import type {
  NewestPublication,
  PublicationChain,
  Page,
  PublicationView,
  ReceivedEdition,
} from '@xiangtong/contracts';
import type { ReceivedFilter } from '../receive/received-editions';

/** The installation above. Throws LineLost where asking again may help, any other error where it does not. */
export interface Receiver {
  newest(chain: PublicationChain): Promise<NewestPublication>;
  /** The editions that it has of a place. */
  editions(asked: ReceivedFilter): Promise<Page<ReceivedEdition>>;
  state(hash: string): Promise<PublicationView>;
  /** Appends bytes at `offset` of `size`; the last ones make the receiver take the whole. */
  put(hash: string, at: { offset: number; size: number }, bytes: Uint8Array): Promise<PublicationView>;
}

/** The line broke, or the receiver is busy or away. */
export class LineLost extends Error {}

export interface Delivery {
  readonly chunkBytes: number;
  /** Attempts without progress before it is given up. */
  readonly attempts: number;
  readonly pauseMs: number;
  readonly onProgress?: (bytes: number, size: number) => void;
}

export const usualDelivery: Delivery = { chunkBytes: 1024 * 1024, attempts: 8, pauseMs: 1_000 };

/** Runs `work` again after the line was lost; it says itself when it got somewhere. */
export const againOverTheLine = async <Result>(
  { attempts, pauseMs }: Pick<Delivery, 'attempts' | 'pauseMs'>,
  work: (onProgress: () => void) => Promise<Result>,
): Promise<Result> => {
  for (let failed = 0; ;) {
    try {
      return await work(() => (failed = 0));
    } catch (error) {
      if (!(error instanceof LineLost) || (failed += 1) >= attempts) throw error;
      await pause(pauseMs * 2 ** (failed - 1));
    }
  }
};

/** Sends what the receiver does not have yet. */
export const deliver = async (
  receiver: Receiver,
  { hash, content }: { readonly hash: string; readonly content: Buffer },
  delivery: Delivery,
): Promise<{ readonly view: PublicationView; readonly wasThere: boolean }> => {
  let wasThere = true;
  return againOverTheLine(delivery, async (onProgress) => {
    let view = await receiver.state(hash);
    while (view.state !== 'taken') {
      wasThere = false;
      const chunk = content.subarray(view.bytes, view.bytes + delivery.chunkBytes);
      view = await receiver.put(hash, { offset: view.bytes, size: content.length }, chunk);
      onProgress();
      delivery.onProgress?.(view.state === 'taken' ? content.length : view.bytes, content.length);
    }
    return { view, wasThere };
  });
};
