import type { Clock, Database, LedgerKeyStore, Transaction } from '@xiangtong/infrastructure';
import { keepSubtrees, readHead, rootAt } from '@xiangtong/ledger';
import { readSettledDigests, type RecordDigest } from '../records/record-digests';
import { signerOf, type SignerParts } from './checkpoint-signer';
import { CheckpointStore, lockCheckpoints, type StoredCheckpoint, type StoredKey } from './checkpoint-store';
import { checkpointText, recordsHash } from './checkpoint-text';
import { vouchFor } from './key-chain';
import { NoteSigner } from './note-signer';
import { isUnsigned, signEditions } from './seal-statement';
import { publicKeyOf, signNote } from './signed-note';

export interface CheckpointParts {
  readonly source: Database;
  readonly clock: Clock;
  readonly keys: LedgerKeyStore;
  readonly publicUrl: string | null;
}

/** Signs the ledger as it is now and the seals of editions, and rotates the key that signs. */
export class CheckpointMaker {
  constructor(private readonly parts: CheckpointParts) {}

  async make(): Promise<StoredCheckpoint> {
    const records = await readSettledDigests(this.parts.source);
    if (!records) throw new Error('a transaction has been open for long: try again when it has ended');
    return this.locked((transaction, parts) => sign(transaction, parts, records));
  }

  /** Null when none is due, or another process has made it. */
  async makeIfDue(): Promise<StoredCheckpoint | null> {
    const { source, clock } = this.parts;
    if (!(await new CheckpointStore(source).isDue(clock.now()))) return null;
    const records = await readSettledDigests(source);
    if (!records) return null;
    return this.locked(async (transaction, parts) =>
      (await parts.store.isDue(parts.now)) ? sign(transaction, parts, records) : null,
    );
  }

  /** Signs the editions that are not signed yet; how many they were. */
  async signSeals(): Promise<number> {
    if (!(await isUnsigned(this.parts.source))) return 0;
    return this.locked(async (transaction, parts) =>
      signEditions(transaction, await signerOf(parts), parts.now),
    );
  }

  /**
   * A new key, for which the former one vouches. `isLost`: the former one is nowhere any more and cannot; whoever has
   * trusted it is told so, and has to be given the new one by another way.
   */
  async rotate(madeBy: string, isLost: boolean): Promise<StoredKey> {
    const made = await this.locked(async (_, parts) => {
      const former = isLost ? null : await signerOf(parts);
      const origin = former?.origin ?? (await parts.store.keys()).at(-1)?.name;
      if (origin === undefined) throw new Error('there is no key yet: the first checkpoint makes it');
      const key = { name: origin, publicKey: publicKeyOf(parts.keys.prepare()) };
      const statement = former && vouchFor(key, former.key);
      const stored = { ...key, statement, madeBy, madeAt: parts.now };
      await parts.store.addKey(stored);
      return stored;
    });
    this.parts.keys.adopt();
    return made;
  }

  /** Signs something else with the key of the ledger, which is held until the end of the transaction. */
  signing<Result>(
    work: (transaction: Transaction, signer: NoteSigner, now: Date) => Promise<Result>,
  ): Promise<Result> {
    return this.locked(async (transaction, parts) => {
      const { origin, key } = await signerOf(parts);
      return work(transaction, new NoteSigner(origin, key), parts.now);
    });
  }

  /** A text signed by the key of the ledger; null where no checkpoint has made one yet. */
  async signText(text: string): Promise<string | null> {
    const keys = await new CheckpointStore(this.parts.source).keys();
    return keys.length === 0 ? null : this.signing((_, signer) => Promise.resolve(signer.sign(text)));
  }

  private locked<Result>(
    work: (transaction: Transaction, parts: SignerParts) => Promise<Result>,
  ): Promise<Result> {
    const { source, clock, keys, publicUrl } = this.parts;
    return source.transaction(async (transaction) => {
      await lockCheckpoints(transaction);
      return work(transaction, {
        store: new CheckpointStore(transaction),
        keys,
        publicUrl,
        now: clock.now(),
      });
    });
  }
}

const sign = async (
  transaction: Transaction,
  parts: SignerParts,
  records: readonly RecordDigest[],
): Promise<StoredCheckpoint> => {
  const { origin, key } = await signerOf(parts);
  const { seq: size } = await readHead(transaction);
  await keepSubtrees(transaction, size);
  const root = await rootAt(transaction, size);
  const text = checkpointText({ origin, size, root, records: recordsHash(records) });
  const made = { size, note: signNote(text, origin, key), records, madeAt: parts.now };
  await parts.store.add(made);
  return made;
};
