/** Told when an answer says that nobody is signed in any more; the page stays as it is and a sign-in lies over it. */
const listeners = new Set<() => void>();

export const onSessionLost = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const tellSessionLost = (): void => {
  for (const listener of listeners) listener();
};
