import type { Queries, Transaction } from '@xiangtong/infrastructure';
import type { RecordDigest } from '../records/record-digests';
import type { LedgerKey } from './key-chain';

/** A signed checkpoint as it is kept. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly records: readonly RecordDigest[];
  readonly madeAt: Date;
}

export interface StoredKey extends LedgerKey {
  readonly madeBy: string;
  readonly madeAt: Date;
}

/**
 * Counted, because an edition bears the time before its files were made, when it cannot be seen yet. One under embargo
 * comes out when the embargo ends: a checkpoint before that would tell of it.
 */
const editionsOut = (now: string): string =>
  `select count(*) from seal where greatest(published_at, embargo_until) <= ${now}::timestamptz`;

const columns = 'size, note, records, made_at as "madeAt"';

/** Checkpoints and the public keys of their signatures, kept for ever. */
export class CheckpointStore {
  constructor(private readonly queries: Queries) {}

  /** The oldest first. */
  keys(): Promise<StoredKey[]> {
    return this.queries.query<StoredKey[]>(
      `select origin as name, public_key as "publicKey", statement, made_by as "madeBy", made_at as "madeAt"
       from checkpoint_key order by id`,
    );
  }

  async addKey({ name, publicKey, statement, madeBy, madeAt }: StoredKey): Promise<void> {
    await this.queries.query(
      'insert into checkpoint_key (origin, public_key, statement, made_by, made_at) values ($1, $2, $3, $4, $5)',
      [name, publicKey, statement, madeBy, madeAt],
    );
  }

  async newest(): Promise<StoredCheckpoint | null> {
    const [row] = await this.queries.query<StoredCheckpoint[]>(
      `select ${columns} from checkpoint order by id desc limit 1`,
    );
    return row ?? null;
  }

  /** The first that covers an entry, which stays the first; the newest one until there is one. */
  async covering(seq: number): Promise<StoredCheckpoint | null> {
    const [row] = await this.queries.query<StoredCheckpoint[]>(
      `select ${columns} from checkpoint where size >= $1 order by id limit 1`,
      [seq],
    );
    return row ?? this.newest();
  }

  /** All checkpoints in the order in which they were made. */
  all(): Promise<StoredCheckpoint[]> {
    return this.queries.query<StoredCheckpoint[]>(`select ${columns} from checkpoint order by id`);
  }

  async add({ size, note, records, madeAt }: StoredCheckpoint): Promise<void> {
    await this.queries.query(
      `insert into checkpoint (size, note, records, editions, made_at)
       values ($1, $2, $3, (${editionsOut('$4')}), $4)`,
      [size, note, JSON.stringify(records), madeAt],
    );
  }

  /** Whether a new one is due: a day has passed since the newest, or an edition has come out since. */
  async isDue(now: Date): Promise<boolean> {
    const [row] = await this.queries.query<{ due: boolean }[]>(
      `select made_at <= $1::timestamptz - interval '1 day' or editions < (${editionsOut('$1')}) as due
       from checkpoint order by id desc limit 1`,
      [now],
    );
    return row?.due ?? true;
  }
}

/** Keeps others from making checkpoints or keys until the transaction ends. */
export const lockCheckpoints = async (transaction: Transaction): Promise<void> => {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('xiangtong.checkpoint'))`);
};
