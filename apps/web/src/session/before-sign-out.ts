/** What is still to be written while somebody is signed in. */
const works = new Set<() => Promise<unknown>>();

/** Work that is done before the session ends, until the returned function is called. */
export const beforeSignOut = (work: () => Promise<unknown>): (() => void) => {
  works.add(work);
  return () => works.delete(work);
};

export const finishBeforeSignOut = async (): Promise<void> => {
  await Promise.allSettled([...works].map((work) => work()));
};
