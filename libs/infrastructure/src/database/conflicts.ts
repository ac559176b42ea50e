const UNIQUE_VIOLATION = '23505';
/** Serialization failure and deadlock: PostgreSQL aborted the transaction in favour of another. */
const ENDED_FOR_OTHERS: readonly unknown[] = ['40001', '40P01'];

/** TypeORM copies the fields of the driver's error into its own. */
const facts = (error: unknown): { readonly code?: unknown; readonly constraint?: unknown } =>
  typeof error === 'object' && error !== null ? error : {};

/** A key is taken: another request was faster. `constraint` narrows it to one key. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const { code, constraint: broken } = facts(error);
  return code === UNIQUE_VIOLATION && (constraint === undefined || broken === constraint);
};

/** If repeated, it sees the other transaction's changes. */
export const isEndedForOthers = (error: unknown): boolean => ENDED_FOR_OTHERS.includes(facts(error).code);

const ATTEMPTS = 3;

/** Runs `work` again while other transactions conflict with it; a failed `work` must leave nothing behind. */
export const againAfterOthers = async <Result>(
  work: () => Promise<Result>,
  areInTheWay: (error: unknown) => boolean = isEndedForOthers,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !areInTheWay(error)) throw error;
    }
  }
};
