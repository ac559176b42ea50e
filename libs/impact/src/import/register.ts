import type { Database, Transaction } from '@xiangtong/infrastructure';
import { lockHead } from '@xiangtong/ledger';
import type { PrivateKey } from '../key/private-key';

export interface RegisteredHousehold {
  /** bigint of the database as text. */
  readonly id: string;
  readonly village: string;
}

/** A caller who may see the register of some villages only. */
export interface RegisterAsker {
  readonly knows: (village: string) => boolean;
  /** Called before the answer with the number of requested households outside the caller's knowledge. */
  readonly onUnknown: (count: number) => Promise<void>;
}

interface RegisterRow extends RegisteredHousehold {
  readonly key: PrivateKey;
}

/** The households among `keys` that are in the register. */
export const registerOf = async (
  source: Database | Transaction,
  keys: readonly (PrivateKey | undefined)[],
): Promise<ReadonlyMap<PrivateKey, RegisteredHousehold>> => {
  const wanted = [...new Set(keys.filter((key) => key !== undefined))];
  const rows = await source.query<RegisterRow[]>(
    `select household.id::text as id, household.village, encode(household.key, 'hex') as key
     from household join unnest($1::text[]) as wanted (key) on household.key = decode(wanted.key, 'hex')`,
    [wanted],
  );
  return new Map(rows.map(({ key, id, village }) => [key, { id, village }]));
};

/**
 * Stores an import under a number after all others: imports take turns from here to the end of their transactions. It
 * counts from the next ledger position on. One that changed nothing leaves no trace.
 */
export const asImport = async <Stored extends readonly unknown[]>(
  manager: Transaction,
  store: (importId: string) => Promise<Stored>,
): Promise<Stored> => {
  await manager.query(`select pg_advisory_xact_lock(hashtext('xiangtong.register'))`);
  const [row] = await manager.query<{ id: string }[]>(
    'insert into register_import (from_seq) values (1) returning id::text as id',
  );
  const { id } = row!;
  const stored = await store(id);
  if (stored.length === 0) await manager.query('delete from register_import where id = $1', [id]);
  else {
    const { seq } = await lockHead(manager);
    await manager.query('update register_import set from_seq = $2 where id = $1', [id, seq + 1]);
  }
  return stored;
};
