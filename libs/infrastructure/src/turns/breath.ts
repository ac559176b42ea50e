const BREATH_MS = 1;

/**
 * Lets others have the event loop in the middle of long work. Without it everything that arrives meanwhile waits until
 * the whole work is done: requests, and the result of each statement of the database.
 */
export class Breath {
  private last = performance.now();

  /** `milliseconds` of work lie between two breaths. */
  constructor(private readonly milliseconds = BREATH_MS) {}

  isDue(): boolean {
    return performance.now() - this.last > this.milliseconds;
  }

  async take(): Promise<void> {
    await new Promise(setImmediate);
    this.last = performance.now();
  }
}

/** Runs work that may breathe wherever it yields. */
export const inBreaths = async <T>(work: Iterator<unknown, T>): Promise<T> => {
  const breath = new Breath();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (breath.isDue()) await breath.take();
  }
};

/** Runs the same work in one piece. */
export const inOnePiece = <T>(work: Iterator<unknown, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

function* collecting<T>(items: Iterable<T>): Generator<undefined, T[]> {
  const list: T[] = [];
  for (const item of items) {
    list.push(item);
    yield;
  }
  return list;
}

/** The items as a list, with breaths while they are made. */
export const collected = <T>(items: Iterable<T>): Promise<T[]> => inBreaths(collecting(items));

/** Passes items on, with breaths in between: a stream whose reader is never behind would not let others in. */
export async function* breathing<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  const breath = new Breath();
  for await (const item of items) {
    yield item;
    if (breath.isDue()) await breath.take();
  }
}
