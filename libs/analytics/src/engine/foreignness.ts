import type { LedgerSnapshot } from '@xiangtong/ledger';
import type { Watermark } from './engine';

/** Why the replica does not match this ledger; null when it does. */
export const foreignness = async (mark: Watermark, ledger: LedgerSnapshot): Promise<string | null> => {
  const head = await ledger.head();
  if (head.seq < mark.seq)
    return `the ledger ends at ${head.seq}, before position ${mark.seq} of the replica`;
  const genesis = await ledger.hashOf(1);
  if (mark.genesis && genesis?.toString('hex') !== mark.genesis) return 'the replica follows another ledger';
  const hash = await ledger.hashOf(mark.seq);
  return hash?.toString('hex') === mark.hash ? null : `entry ${mark.seq} is not the one the replica has seen`;
};
