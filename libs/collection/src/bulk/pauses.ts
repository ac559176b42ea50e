/**
 * Passes a stream on, and yields null when nothing has arrived for this many milliseconds: the signal to process what
 * is there instead of waiting for more.
 */
export async function* withPauses<Item>(
  stream: AsyncIterable<Item>,
  milliseconds: number,
): AsyncGenerator<Item | null> {
  const items = stream[Symbol.asyncIterator]();
  let next = items.next();
  try {
    for (;;) {
      const step = await orPause(next, milliseconds);
      if (step?.done) return;
      yield step === null ? null : step.value;
      if (step !== null) next = items.next();
    }
  } finally {
    // A consumer that stops early does not wait for the remaining items or for the end of the source.
    next.catch(() => undefined);
    items.return?.().catch(() => undefined);
  }
}

const orPause = async <Step>(next: Promise<Step>, milliseconds: number): Promise<Step | null> => {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<null>((resolve) => (timer = setTimeout(resolve, milliseconds, null)));
  try {
    return await Promise.race([next, pause]);
  } finally {
    clearTimeout(timer);
  }
};
