import { createHash } from 'node:crypto';

/**
 * What a brake is kept for. A name is hashed: now and then somebody types a password into the wrong field.
 * `nameSubjectSql` is the same for a column.
 */
export const nameSubject = (username: string): string =>
  `name:${createHash('sha256').update(username).digest('hex')}`;

export const nameSubjectSql = (column: string): string =>
  `'name:' || encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

export const networkSubject = (network: string): string => `network:${network}`;
