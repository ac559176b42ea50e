/** What is still to be written while somebody is signed in. */
const works = new Set<() => Promise<unknown>>();

/**
 * Work that is done before the session ends, until the returned function is called. False: something has not reached the
 * service.
 */
export const beforeSignOut = (work: () => Promise<unknown>): (() => void) => {
  works.add(work);
  return () => works.delete(work);
};

/** A weak line must not hold anybody. */
const PATIENCE_MS = 10_000;

/** Whether everything has reached the service. */
export const finishBeforeSignOut = async (): Promise<boolean> => {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  const done = await Promise.all([...works].map((work) => Promise.race([work(), late]).catch(() => false)));
  return !done.includes(false);
};
