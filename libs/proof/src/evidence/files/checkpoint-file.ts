import { CheckpointDesk, inclusionText } from '../../checkpoint/checkpoint-desk';
import { CheckpointStore } from '../../checkpoint/checkpoint-store';
import { stampOf } from '../../timestamp/time-stamper';
import type { BundleWriter } from '../bundle-writer';
import type { EvidenceSource } from '../evidence-source';
import type { ExcerptStart } from './ledger-file';

/** The checkpoint of a bundle, and the entry that it is proved to cover. */
export interface BundledCheckpoint {
  readonly size: number;
  readonly seq: number;
}

/**
 * The first signed checkpoint that covers the position, or the newest before it, with the proof of the last entry that
 * both have. Null when there is none, or when it ends before the excerpt begins.
 */
export const addCheckpointFiles = async (
  writer: BundleWriter,
  { database, head }: EvidenceSource,
  { first }: ExcerptStart,
): Promise<BundledCheckpoint | null> => {
  const checkpoint = await new CheckpointStore(database).covering(head.seq);
  const seq = Math.min(head.seq, checkpoint?.size ?? 0);
  if (!checkpoint || seq === 0 || seq < first - 1) return null;
  await writer.text('checkpoint/ledger.tlog-proof', await inclusionText(database, seq, checkpoint));
  const keys = await new CheckpointDesk(database).keys();
  await writer.text('checkpoint/keys.json', `${JSON.stringify(keys, null, 2)}\n`);
  const stamp = await stampOf(database, checkpoint.note);
  if (stamp) {
    await writer.text('checkpoint/checkpoint.txt', stamp.note);
    await writer.text('checkpoint/checkpoint.tst', stamp.token);
  }
  return { size: checkpoint.size, seq };
};
