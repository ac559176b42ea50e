import { holdsPersonalNumber, normaliseIdNumber } from '@xiangtong/domain';

/** The form of a resident identity number (GB 11643): 18 places, the last may be X. */
export const isIdNumber = (normalised: string): boolean => /^\d{17}[\dX]$/.test(normalised);

const MODULUS = 11;
const checkCharacters = '10X98765432';

/**
 * ISO 7064 MOD 11-2 over the first 17 digits. Registers hold numbers that were issued with a wrong check digit, so a
 * wrong one is told and never refused.
 */
export const hasRightCheckDigit = (idNumber: string): boolean => {
  const sum = Array.from(idNumber.slice(0, 17)).reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % MODULUS),
    0,
  );
  return checkCharacters[sum % MODULUS] === idNumber[17];
};

/** A name in Chinese characters, also masked (王**) or beside other text, or several words (Wang Xiaoming). */
const nameLike = /\p{Script=Han}|[*＊·•]|\S\s+\S/u;

/** A pseudonym is opaque: a name or a personal number in its column is a mistake in the file. */
export const leadsToPerson = (pseudonym: string): boolean =>
  nameLike.test(pseudonym) || isIdNumber(normaliseIdNumber(pseudonym)) || holdsPersonalNumber(pseudonym);
