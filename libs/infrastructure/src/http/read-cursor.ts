import { DomainError } from '../errors/domain-error';

/**
 * The parts of a cursor, as the groups of `pattern`; null for the first page, of which the cursor is missing or empty. Throws CURSOR.INVALID for any other text,
 * and where `isValid` refuses the parts.
 */
export const readCursor = (
  cursor: string | undefined,
  pattern: RegExp,
  isValid: (parts: readonly string[]) => boolean = () => true,
): readonly string[] | null => {
  if (cursor === undefined || cursor === '') return null;
  const parts = pattern.exec(cursor)?.slice(1);
  if (parts && isValid(parts)) return parts;
  throw new DomainError('CURSOR.INVALID', {}, [{ path: 'cursor', code: 'CURSOR.INVALID', parameters: {} }]);
};
