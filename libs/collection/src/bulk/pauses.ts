import { withPatience } from '@xiangtong/infrastructure';

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
      const step = await withPatience(next, milliseconds, null);
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
