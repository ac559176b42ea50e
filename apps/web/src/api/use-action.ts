import { useState } from 'react';

export interface Action {
  readonly isBusy: boolean;
  /** What was thrown; null while nothing was. */
  readonly problem: unknown;
  /** Does the work once at a time; true when it was done. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Something that is asked of the service by a button: under way, refused, done. */
export const useAction = (): Action => {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  return {
    isBusy,
    problem,
    run: async (work) => {
      if (isBusy) return false;
      setBusy(true);
      setProblem(null);
      try {
        await work();
        return true;
      } catch (failure) {
        setProblem(failure);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
};
