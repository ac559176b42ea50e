import { DomainError } from '../errors/domain-error';

/**
 * The parts of a cursor, as the groups of `pattern`; null for the first page. Throws CURSOR.INVALID for any other text.
 */
export const readCursor = (cursor: string | undefined, pattern: RegExp): readonly string[] | null => {
  if (cursor === undefined) return null;
  const match = pattern.exec(cursor);
  if (!match) throw new DomainError('CURSOR.INVALID');
  return match.slice(1);
};
