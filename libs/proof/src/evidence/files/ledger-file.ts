import { firstOfExcerpt, GENESIS_HASH, LedgerReader, readExcerpt } from '@xiangtong/ledger';
import type { BundleWriter } from '../bundle-writer';
import type { EvidenceSource } from '../evidence-source';

/** Where the excerpt begins, and the previous hash of its first entry. */
export interface ExcerptStart {
  readonly first: number;
  readonly previousHash: string;
}

export const excerptStart = async ({ database, window }: EvidenceSource): Promise<ExcerptStart> => {
  const first = (await firstOfExcerpt(database.manager, window)) ?? window.asOf;
  const previous = await new LedgerReader(database).hashOf(first - 1);
  return { first, previousHash: (previous ?? GENESIS_HASH).toString('hex') };
};

/** The chain from the first own entry to the position, without a gap: own entries in full, all others as links. */
export const addLedgerFile = (
  writer: BundleWriter,
  { database, window }: EvidenceSource,
  { first }: ExcerptStart,
): Promise<void> => writer.lines('ledger.ndjson', readExcerpt(database.manager, window, first));
