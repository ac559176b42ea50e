import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { FormCode } from '@xiangtong/contracts';
import type { operations } from '../api/schema';
import { heldEncryptionKey, openEncryptionKey, type EncryptionKey } from '../session/encryption-key';

/** What the service takes as a submission. */
export type SubmissionBody = operations['createSubmission']['requestBody']['content']['application/json'];

/** A form of a unit and period, and who fills it in on this device. */
export interface DraftKey {
  readonly user: string;
  readonly unit: string;
  readonly form: FormCode;
  /** `2026-10`, `2026-Q3`, `2026` */
  readonly period: string;
}

/** A form half filled in, as it is kept on the device. */
export interface KeptDraft extends DraftKey {
  readonly unitName: string;
  /** The fields as they were typed, in the shape of the page. */
  readonly content: unknown;
  /** The same as the service takes it; null before anything was typed, and once it is given up. */
  readonly body: SubmissionBody | null;
  /** Version at the service that this one goes on from; 0: nothing was there. */
  readonly version: number;
  /** The last try to send, whose answer may have been lost. */
  readonly sent: { readonly key: string; readonly text: string } | null;
  /** The service has it as it is here. */
  readonly isSaved: boolean;
  /** Confirmed without a line: it goes out as soon as there is one. */
  readonly isToSubmit: boolean;
  /** Why it did not go out although there was a line. */
  readonly trouble: 'conflict' | 'refused' | null;
  /** ISO 8601 */
  readonly changedAt: string;
}

/** As it lies on the device: whose, of which form and which period, as the history of the browser has it too; nothing else. */
interface SealedDraft extends DraftKey {
  readonly keyId: string;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
}

interface Store extends DBSchema {
  /** Versions before the second kept drafts in clear. */
  drafts: { key: [string, string, string, string]; value: SealedDraft | KeptDraft };
}

let opened: Promise<IDBPDatabase<Store>> | null = null;

const database = (): Promise<IDBPDatabase<Store>> => {
  // The number keeps an app of before, open in another tab, from writing in clear and from taking sealed drafts for empty ones.
  opened ??= openDB<Store>('xiangtong', 2, {
    upgrade: (store, before) => {
      if (before < 1) store.createObjectStore('drafts', { keyPath: ['user', 'unit', 'form', 'period'] });
    },
    // Another version of the app waits for this one to let go.
    blocking: (_current, _blocked, event) => {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = null;
    },
  });
  return opened;
};

const place = ({ user, unit, form, period }: DraftKey): [string, string, string, string] => [
  user,
  unit,
  form,
  period,
];

/** One name of the draft for locks and addresses. */
export const nameOf = (key: DraftKey): string => place(key).join('/');

const NONCE_BYTES = 24;

/** Bound to its place: what was kept for one form opens for no other. */
const cipherOf = (key: EncryptionKey, draft: DraftKey, nonce: Uint8Array) =>
  xchacha20poly1305(key.bytes, nonce, new TextEncoder().encode(nameOf(draft)));

/** Not by the browser's own encryption, which answers later: a page that is being closed does not wait for it. */
const sealDraft = (draft: KeptDraft, key: EncryptionKey): SealedDraft => {
  const { user, unit, form, period } = draft;
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = cipherOf(key, draft, nonce).encrypt(new TextEncoder().encode(JSON.stringify(draft)));
  return { user, unit, form, period, keyId: key.id, nonce, sealed };
};

/** Null for one that was sealed with another key, or is damaged. */
const unsealDraft = (draft: SealedDraft, key: EncryptionKey): KeptDraft | null => {
  if (draft.keyId !== key.id) return null;
  try {
    const text = cipherOf(key, draft, draft.nonce).decrypt(draft.sealed);
    return JSON.parse(new TextDecoder().decode(text)) as KeptDraft;
  } catch {
    return null;
  }
};

const isSealed = (stored: SealedDraft | KeptDraft): stored is SealedDraft => 'sealed' in stored;

/** Throws `RequestFailure` where the key of the person cannot be had. */
export const keepDraft = async (draft: KeptDraft): Promise<void> => {
  const key = heldEncryptionKey(draft.user) ?? (await openEncryptionKey(draft.user));
  const writing = (await database()).transaction('drafts', 'readwrite');
  const put = writing.store.put(sealDraft(draft, key));
  // An explicit commit keeps what is written while the page closes; otherwise the browser drops it.
  writing.commit();
  await Promise.all([put, writing.done]);
};

/** Seals what an older version kept in clear, unless another tab has just done so. */
const sealStored = async (draft: KeptDraft, key: EncryptionKey): Promise<void> => {
  const writing = (await database()).transaction('drafts', 'readwrite');
  const stored = await writing.store.get(place(draft));
  if (stored && !isSealed(stored)) await writing.store.put(sealDraft(stored, key));
  await writing.done;
};

/** Null for an unreadable one. */
const readStored = async (stored: SealedDraft | KeptDraft): Promise<KeptDraft | null> => {
  const key = await openEncryptionKey(stored.user);
  if (isSealed(stored)) return unsealDraft(stored, key);
  await sealStored(stored, key);
  return stored;
};

/** `unreadable`: the service has another key now than the one it was sealed with. Throws `RequestFailure` without a key. */
export const findDraft = async (key: DraftKey): Promise<KeptDraft | 'unreadable' | null> => {
  const stored = await (await database()).get('drafts', place(key));
  return stored ? ((await readStored(stored)) ?? 'unreadable') : null;
};

export const forgetDraft = async (key: DraftKey): Promise<void> => {
  await (await database()).delete('drafts', place(key));
};

export interface DraftsOnDevice {
  readonly readable: readonly KeptDraft[];
  readonly unreadable: readonly DraftKey[];
}

/** Everything that somebody has on this device. */
export const draftsOf = async (user: string): Promise<DraftsOnDevice> => {
  const all = IDBKeyRange.bound([user], [user, []]);
  const stored = await (await database()).getAll('drafts', all);
  const read = await Promise.all(stored.map(readStored));
  return {
    readable: read.filter((draft) => draft !== null),
    unreadable: stored.filter((_, index) => read[index] === null),
  };
};
