import { createHash, randomInt } from 'node:crypto';

/** Leaves out characters that are taken for one another on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 24;
/** Those of an earlier release, which still work. */
const SHORTER = 12;
const CODES = 10;

/** 118 random bits: too many to be tried, even with the hash at hand, so that a plain hash is enough. */
const newCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, newCode);

/** The code in groups of four, as it is printed. */
export const printedCode = (code: string): string => code.replaceAll(/.{4}(?=.)/g, '$&-');

/** The code comes without hyphens and blanks. */
export const isRecoveryCode = (code: string): boolean => [LENGTH, SHORTER].includes(code.length);

export const hashRecoveryCode = (code: string): Buffer =>
  createHash('sha256').update(code.toLowerCase()).digest();
