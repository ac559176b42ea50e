import type { KeyObject } from 'node:crypto';
import type { LedgerKeyStore } from '@xiangtong/infrastructure';
import { sha256 } from '@xiangtong/documents';
import type { CheckpointStore, StoredKey } from './checkpoint-store';
import { publicKeyOf } from './signed-note';

/** The key that signs, and the name under which it does. */
export interface Signer {
  readonly origin: string;
  readonly key: KeyObject;
}

/** The name of a ledger stays what it was at its first key, whatever becomes of the address or the keys. */
const firstOrigin = (publicUrl: string | null, publicKey: Buffer): string =>
  publicUrl
    ? `${publicUrl.replace(/^https?:\/\//, '')}/ledger`
    : `xiangtong/${sha256(publicKey).slice(0, 16)}`;

export interface SignerParts {
  readonly store: CheckpointStore;
  readonly keys: LedgerKeyStore;
  readonly publicUrl: string | null;
  readonly now: Date;
}

/** The service itself has made what nobody asked for. */
const SERVICE = 'system:service';

/** Call it under the lock of the checkpoints. Throws when the file does not hold the key that is the newest. */
export const signerOf = async (parts: SignerParts): Promise<Signer> => {
  const known = await parts.store.keys();
  const newest = known.at(-1);
  return newest ? { origin: newest.name, key: currentKey(parts.keys, newest) } : makeFirst(parts);
};

const makeFirst = async ({ store, keys, publicUrl, now }: SignerParts): Promise<Signer> => {
  const key = keys.make();
  const publicKey = publicKeyOf(key);
  const origin = firstOrigin(publicUrl, publicKey);
  await store.addKey({ name: origin, publicKey, statement: null, madeBy: SERVICE, madeAt: now });
  return { origin, key };
};

const currentKey = (keys: LedgerKeyStore, { publicKey }: StoredKey): KeyObject => {
  const prepared = keys.prepared();
  if (prepared && publicKeyOf(prepared).equals(publicKey)) keys.adopt();
  const key = keys.read();
  if (key && publicKeyOf(key).equals(publicKey)) return key;
  throw new Error(
    `${keys.file} ${key ? 'holds another key than the one that signed before' : 'is missing'}: bring back the key, or make a new one by: xiangtong ledger-key rotate --lost`,
  );
};
