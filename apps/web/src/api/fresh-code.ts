/** Asks the person before the screen for a fresh code; false when they would rather not. */
type Ask = () => Promise<boolean>;

let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** Whoever draws the question; the answer takes it away again. */
export const onCodeNeeded = (asker: Ask): (() => void) => {
  ask = asker;
  return () => {
    if (ask === asker) ask = null;
  };
};

/** Once for all requests that need it at the same time. */
export const askForCode = (): Promise<boolean> => {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
};
