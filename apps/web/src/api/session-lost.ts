/** Told when an answer says that nobody is signed in any more; the page stays as it is and a sign-in lies over it. */
type Listener = (code: string) => void;

const listeners = new Set<Listener>();

export const onSessionLost = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** With the code of the problem, which says why. */
export const tellSessionLost = (code: string): void => {
  for (const listener of listeners) listener(code);
};
