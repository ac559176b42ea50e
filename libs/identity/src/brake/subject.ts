import { createHash } from 'node:crypto';

/**
 * What a brake is kept for. A name is hashed, because people sometimes type a password into the wrong field.
 * `nameSubjectSql` is the same for a column.
 */
export const nameSubject = (username: string): string =>
  `name:${createHash('sha256').update(username).digest('hex')}`;

/** Attempts at a name from one network. */
export const nameFromSubject = (username: string, network: string | null): string =>
  `${nameSubject(username)}@${network ?? 'local'}`;

/** Attempts at a name by a browser that is known for it. */
export const deviceSubject = (username: string, tokenHash: Buffer): string =>
  `${nameSubject(username)}@device:${tokenHash.toString('hex')}`;

export const nameSubjectSql = (column: string): string =>
  `'name:' || encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

/** Codes for an account; unlocking its name lifts it. */
export const secondFactorSubject = (username: string): string => `${nameSubject(username)}@second-factor`;

export const lookUpSubject = (accountId: string): string => `look-up:${accountId}`;

export const networkSubject = (network: string): string => `network:${network}`;
