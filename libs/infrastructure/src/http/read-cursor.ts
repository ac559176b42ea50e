import { DomainError } from '../errors/domain-error';

/**
 * The parts of a cursor, as the groups of `pattern` have them; null for the first page. Throws CURSOR.INVALID for what no page
 * handed out.
 */
export const readCursor = (cursor: string | undefined, pattern: RegExp): readonly string[] | null => {
  if (cursor === undefined) return null;
  const match = pattern.exec(cursor);
  if (!match) throw new DomainError('CURSOR.INVALID');
  return match.slice(1);
};
