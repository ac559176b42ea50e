import { DomainError } from '@xiangtong/infrastructure';
import type { Engine } from '../engine/engine';

/** Entries are visible some hundredths of a second after they are written, those of a large file later. */
const LONGEST_WAIT_MS = 2_000;

/** For that long after a wait in vain nobody waits: one request may ask many questions. */
const PATIENCE_MS = 10_000;

const gaveUpAt = new WeakMap<object, number>();

/**
 * Waits until the replica shows what the ledger has now: another process may have shown it to the caller already. During
 * the import of a large file it gives up after a while, and the question is answered from what there is.
 */
export const followLedger = async (replica: Pick<Engine, 'upTo'>): Promise<void> => {
  if (performance.now() - (gaveUpAt.get(replica) ?? -PATIENCE_MS) < PATIENCE_MS) return;
  await replica.upTo(Number.MAX_SAFE_INTEGER, LONGEST_WAIT_MS).catch((error: unknown) => {
    if (!(error instanceof DomainError && error.code === 'CUBE.NOT_CAUGHT_UP')) throw error;
    gaveUpAt.set(replica, performance.now());
  });
};
