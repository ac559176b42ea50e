import { isObject } from '@xiangtong/contracts';
import { createHash } from 'node:crypto';

/** Object keys in the order of their code units, at every depth. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
};

/**
 * One text for equal data, in any order of its keys: keys sorted by code units, no blanks, strings and numbers as
 * ECMAScript writes them (RFC 8785). Keys without a value are left out.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** SHA-256 in hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
