import type { LedgerKeyView, ConsistencyView, StampView } from '@xiangtong/contracts';
import { DomainError, type Database } from '@xiangtong/infrastructure';
import { consistencyProof, inclusionProof } from '@xiangtong/ledger';
import { CheckpointStore, type StoredCheckpoint } from './checkpoint-store';
import { formatKey } from './signed-note';
import { newestStamped } from '../timestamp/time-stamper';

const PROOF = 'c2sp.org/tlog-proof@v1';

/** That an entry is among those that a checkpoint signs (c2sp.org/tlog-proof). */
export const inclusionText = async (
  source: Database,
  seq: number,
  { size, note }: Pick<StoredCheckpoint, 'size' | 'note'>,
): Promise<string> => {
  const proof = await inclusionProof(source, seq, size);
  return [PROOF, `index ${seq - 1}`, ...proof.map((hash) => hash.toString('base64')), '', note].join('\n');
};

/** What anybody may ask about checkpoints: hashes, and nothing that they cover. */
export class CheckpointDesk {
  private readonly store: CheckpointStore;

  constructor(private readonly source: Database) {
    this.store = new CheckpointStore(source);
  }

  /** The signed note. */
  async newest(): Promise<string> {
    return (await this.newestStored()).note;
  }

  async keys(): Promise<LedgerKeyView[]> {
    const keys = await this.store.keys();
    return keys.map((key) => ({
      key: formatKey(key),
      statement: key.statement,
      madeAt: key.madeAt.toISOString(),
    }));
  }

  async consistency(from: number, to: number): Promise<ConsistencyView> {
    const { size } = await this.newestStored();
    if (from > to || to > size) throw new DomainError('LEDGER.NO_SUCH_TREE', { from, to, size });
    const proof = await consistencyProof(this.source, from, to);
    return { from, to, proof: proof.map((hash) => hash.toString('base64')) };
  }

  /** The newest that is stamped. Throws LEDGER.NO_TIMESTAMP. */
  async stamped(): Promise<StampView> {
    const stamped = await newestStamped(this.source);
    if (!stamped) throw new DomainError('LEDGER.NO_TIMESTAMP');
    const { size, note, time, authority, token } = stamped;
    return { size, note, time: time.toISOString(), authority, token: token.toString('base64') };
  }

  async inclusion(seq: number): Promise<string> {
    const newest = await this.newestStored();
    if (seq < 1 || seq > newest.size)
      throw new DomainError('LEDGER.NOT_YET_SIGNED', { seq, size: newest.size });
    return inclusionText(this.source, seq, newest);
  }

  private async newestStored(): Promise<StoredCheckpoint> {
    const newest = await this.store.newest();
    if (!newest) throw new DomainError('LEDGER.NO_CHECKPOINT');
    return newest;
  }
}
