import { createHmac, scrypt, type ScryptOptions } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { normaliseIdNumber } from '@xiangtong/domain';
import { isIdNumber } from './id-number';

/** 64 hex digits: all that is ever kept of a household or a person (docs/adr/0043-household-keys.md). */
export type PrivateKey = string;

/** A key while a file is read: quick to make, compared within the file, in no table that stays. */
export type Handle = string;

/** Secrets of the county, the oldest first: one for each generation of keys. */
export type CountySecrets = readonly string[];

const hmac = (secret: string, message: string | Buffer): string =>
  createHmac('sha256', secret).update(message).digest('hex');

/** Makes the handles of a file and remembers which of them stand for an ID number. */
export class HandleMaker {
  readonly ofIdNumbers = new Set<Handle>();

  constructor(private readonly firstSecret: string) {}

  /** `idNumber` is normalised and well formed. */
  idNumber(idNumber: string): Handle {
    const handle = hmac(this.firstSecret, idNumber);
    this.ofIdNumbers.add(handle);
    return handle;
  }

  /** An opaque name chosen by the importer; the prefix separates it from every ID number. */
  pseudonym(pseudonym: string): Handle {
    return hmac(this.firstSecret, `key:${pseudonym}`);
  }

  /** The handle of a column that may hold either. */
  either(text: string): Handle {
    const normalised = normaliseIdNumber(text);
    return isIdNumber(normalised) ? this.idNumber(normalised) : this.pseudonym(text);
  }
}

/** 8 MiB and 12 ms of one core for each ID number: measured and weighed in docs/adr/0043-household-keys.md. */
const cost: ScryptOptions = { N: 8_192, r: 8, p: 1 };
const KEY_BYTES = 32;

const slowly = promisify<Buffer, string, number, ScryptOptions, Buffer>(scrypt);

const slowKey = async (secret: string, handle: Handle): Promise<PrivateKey> =>
  hmac(secret, await slowly(Buffer.from(handle, 'hex'), secret, KEY_BYTES, cost));

/** The key of the next generations from that of the first: it needs neither the ID number nor another slow step. */
export const rekeyed = (later: CountySecrets, key: PrivateKey): PrivateKey =>
  later.reduce((current, secret) => hmac(secret, Buffer.from(current, 'hex')), key);

/** One thread of the pool of four stays free for files and names. */
const AT_ONCE = Math.min(3, availableParallelism());

/** A key, and the one that releases before 0060 stored for the same ID number. */
export interface MadeKey {
  readonly key: PrivateKey;
  readonly former: PrivateKey;
}

/** The keys of all handles of a file: the slow step for those of ID numbers, several at a time. */
export const makeKeys = async (
  [first, ...later]: CountySecrets,
  handles: Iterable<Handle>,
  ofIdNumbers: ReadonlySet<Handle>,
): Promise<ReadonlyMap<Handle, MadeKey>> => {
  const keys = new Map<Handle, MadeKey>();
  const waiting = new Set(handles).values();
  const work = async (): Promise<void> => {
    for (const handle of waiting) {
      const base = ofIdNumbers.has(handle) ? await slowKey(first!, handle) : handle;
      keys.set(handle, { key: rekeyed(later, base), former: rekeyed(later, handle) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return keys;
};

/** Recognises a secret; tells nothing about it, since secrets are long and random. */
export const fingerprintOf = (secret: string): string => hmac(secret, 'fingerprint of a household secret');

const SHORT = 12;

/** Long enough to distinguish households of a county on a screen, too short to be the key. */
export const shortKey = (key: PrivateKey): string => key.slice(0, SHORT);
