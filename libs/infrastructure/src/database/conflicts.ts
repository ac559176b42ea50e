const UNIQUE_VIOLATION = '23505';
/** Serialization failure and deadlock: PostgreSQL ended the transaction for the sake of another. */
const ENDED_FOR_OTHERS: readonly unknown[] = ['40001', '40P01'];

/** TypeORM copies what the driver's error says into its own. */
const facts = (error: unknown): { readonly code?: unknown; readonly constraint?: unknown } =>
  typeof error === 'object' && error !== null ? error : {};

/** A key is taken: another request was faster. `constraint` narrows it to one key. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const { code, constraint: broken } = facts(error);
  return code === UNIQUE_VIOLATION && (constraint === undefined || broken === constraint);
};

/** Done again, it would see what the other did. */
export const isEndedForOthers = (error: unknown): boolean => ENDED_FOR_OTHERS.includes(facts(error).code);

const ATTEMPTS = 3;

/** Does `work`, which leaves nothing behind when it fails, again while others get in its way. */
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
