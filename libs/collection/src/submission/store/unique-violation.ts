/** PostgreSQL says that a key is taken: somebody else was faster. `constraint` narrows it to one key. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, constraint: broken } = error as { code?: unknown; constraint?: unknown };
  return code === '23505' && (constraint === undefined || broken === constraint);
};

/** Somebody else took the key, or waited for us while we waited for him: done again, it can be seen what he did. */
export const isOvertaken = (error: unknown): boolean =>
  isUniqueViolation(error) || (error as { code?: unknown } | null)?.code === '40P01';
