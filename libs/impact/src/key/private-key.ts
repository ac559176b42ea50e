import { createHmac } from 'node:crypto';
import { isIdNumber, normaliseIdNumber } from './id-number';

/**
 * HMAC-SHA256 under the county secret as 64 hex digits: all that is ever kept of a household or a person. Without the
 * secret the few hundred million possible ID numbers cannot be tried out.
 */
export type PrivateKey = string;

const hmac = (secret: string, message: string): PrivateKey =>
  createHmac('sha256', secret).update(message, 'utf8').digest('hex');

/** `idNumber` is normalised and well formed. */
export const keyOfIdNumber = (secret: string, idNumber: string): PrivateKey => hmac(secret, idNumber);

/** An opaque name chosen by the importer; the prefix separates it from every ID number. */
export const keyOfPseudonym = (secret: string, pseudonym: string): PrivateKey =>
  hmac(secret, `key:${pseudonym}`);

/** For a column that may hold either. */
export const keyOfEither = (secret: string, text: string): PrivateKey => {
  const normalised = normaliseIdNumber(text);
  return isIdNumber(normalised) ? keyOfIdNumber(secret, normalised) : keyOfPseudonym(secret, text);
};

const SHORT = 12;

/** Long enough to distinguish households of a county on a screen, too short to be the key. */
export const shortKey = (key: PrivateKey): string => key.slice(0, SHORT);
