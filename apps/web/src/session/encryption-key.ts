import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { client } from '../api/client';

/** What the drafts of a person are encrypted with on every device of theirs. */
export interface EncryptionKey {
  readonly user: string;
  /** Another one once the service has lost the key. */
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The key as it outlasts a page: encrypted with one of the browser, which scripts can use and never read. */
interface WrappedKey {
  readonly user: string;
  readonly id: string;
  readonly wrapper: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
}

interface Store extends DBSchema {
  keys: { key: string; value: WrappedKey };
}

const withStore = async <Result>(
  work: (database: IDBPDatabase<Store>) => Promise<Result>,
): Promise<Result> => {
  const database = await openDB<Store>('xiangtong-session', 1, {
    upgrade: (store) => {
      store.createObjectStore('keys', { keyPath: 'user' });
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

/** Browsers have it on secure origins only: over plain http each page asks the service for the key, and keeps it in memory. */
const subtle = (): SubtleCrypto | undefined => (crypto as { subtle?: SubtleCrypto }).subtle;

const ALGORITHM = 'AES-GCM';

const wrap = async (encryption: SubtleCrypto, { user, id, bytes }: EncryptionKey): Promise<WrappedKey> => {
  const wrapper = await encryption.generateKey({ name: ALGORITHM, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {
    user,
    id,
    wrapper,
    iv,
    wrapped: await encryption.encrypt({ name: ALGORITHM, iv }, wrapper, bytes),
  };
};

/** Null where there is none that can be read; the service gives it then. */
const readKept = async (user: string): Promise<EncryptionKey | null> => {
  const encryption = subtle();
  if (!encryption) return null;
  try {
    const kept = await withStore((database) => database.get('keys', user));
    if (!kept) return null;
    const { id, iv, wrapper, wrapped } = kept;
    return {
      user,
      id,
      bytes: new Uint8Array(await encryption.decrypt({ name: ALGORITHM, iv }, wrapper, wrapped)),
    };
  } catch {
    return null;
  }
};

/** Ends with the page. What is typed after the session has ended is encrypted with it too. */
let held: EncryptionKey | null = null;
/** Whether the session that gave it still lasts. */
let isOfSession = false;
/** Rises with each session that ends, so that a key on its way is not kept afterwards. */
let endings = 0;

const askService = async (user: string): Promise<EncryptionKey> => {
  const before = endings;
  const { data } = await client.GET('/api/v1/auth/draft-key');
  const { id, key } = data!;
  const asked = { user, id, bytes: Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0)) };
  held = asked;
  if (endings !== before) return asked;
  isOfSession = true;
  const encryption = subtle();
  if (encryption) {
    const wrapped = await wrap(encryption, asked);
    // Without room on the device the page has the key all the same.
    if (endings === before)
      await withStore((database) => database.put('keys', wrapped)).catch(() => undefined);
  }
  return asked;
};

/** The key that this page has already: without waiting, since a page that is being closed waits for nothing. */
export const heldEncryptionKey = (user: string): EncryptionKey | null => (held?.user === user ? held : null);

/** Throws `RequestFailure` where neither page nor device has the key and the service does not give it. */
export const openEncryptionKey = async (user: string): Promise<EncryptionKey> => {
  const own = heldEncryptionKey(user);
  if (own && isOfSession) return own;
  const before = endings;
  const kept = await readKept(user);
  if (kept && endings === before) {
    held = kept;
    isOfSession = true;
    return kept;
  }
  try {
    return await askService(user);
  } catch (failure) {
    if (own) return own;
    throw failure;
  }
};

/** At the end of the session; drafts stay on the device, readable for nobody until their person signs in again. */
export const forgetEncryptionKey = async (): Promise<void> => {
  endings += 1;
  isOfSession = false;
  await withStore((database) => database.clear('keys')).catch(() => undefined);
};
