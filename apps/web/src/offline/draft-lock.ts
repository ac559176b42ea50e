/** Web Locks exist on secure origins only; without them the version at the service alone keeps writers apart. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

/** Runs `work` while nobody else on this device has the draft; null, and nothing done, when somebody has. */
export const ifFree = async <Result>(name: string, work: () => Promise<Result>): Promise<Result | null> => {
  const manager = locks();
  if (!manager) return work();
  return manager.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : null));
};

export interface HeldDraft {
  release(): void;
}

/** A page that was just left lets go a moment later. */
const PATIENCE_MS = 800;

const free: HeldDraft = { release: () => undefined };

/**
 * Holds a draft for this tab until it is released; null when another tab has it. With `steal` it is taken over, and the
 * other tab's `onLost` is told.
 */
export const holdDraft = (name: string, steal: boolean, onLost: () => void): Promise<HeldDraft | null> => {
  const manager = locks();
  if (!manager) return Promise.resolve(free);
  return new Promise((answer) => {
    let state: 'asked' | 'held' | 'released' = 'asked';
    const hold = (): Promise<void> =>
      new Promise((done) => {
        state = 'held';
        const release = (): void => {
          state = 'released';
          done();
        };
        answer({ release });
      });
    const ask = (options: LockOptions, refused: () => void): void => {
      const given = (lock: Lock | null): Promise<void> | undefined => (lock ? hold() : undefined);
      manager
        .request(name, options, given)
        .then(() => state === 'asked' && refused())
        .catch(() => (state === 'held' ? onLost() : refused()));
    };
    if (steal) return ask({ steal }, () => answer(null));
    // A free one is had at once, however slow the device; only for a page that is being left there is some patience.
    ask({ ifAvailable: true }, () => ask({ signal: AbortSignal.timeout(PATIENCE_MS) }, () => answer(null)));
  });
};
