import { Breath, withPatience } from '@xiangtong/infrastructure';
import { ndjsonLines } from './ndjson-lines';
import { lineCount, readItem, type Item, type ReadingOptions } from './read-item';

/** A batch is one transaction: large enough for COPY, small enough that results flow and memory stays flat. */
const BATCH_SUBMISSIONS = 1_000;
const BATCH_LINES = 30_000;
/** When the sender is silent for this long, the results of everything sent so far are returned. */
const PAUSE_MS = 50;
/** Less than others take: the results of the database for the batch before are never kept waiting. */
const BREATH_MS = 0.1;

/**
 * Splits a stream into batches; a unit-month appears at most once in each. Empty batches mark pauses. No line is parsed
 * while the checks of the preceding batch run; `precedingChecks` returns their promise, null before the first batch.
 */
export async function* batches(
  stream: AsyncIterable<Uint8Array>,
  options: ReadingOptions,
  precedingChecks: () => Promise<unknown> | null,
): AsyncGenerator<Item[]> {
  let batch = new Batch();
  const breath = new Breath(BREATH_MS);
  for await (const line of ndjsonLines(withPauses(stream, PAUSE_MS))) {
    if (line === null) {
      yield batch.items;
      batch = new Batch();
      continue;
    }
    if (breath.isDue()) await breath.take();
    await precedingChecks();
    const item = readItem(line, options);
    if (!batch.hasRoomFor(item)) {
      yield batch.items;
      batch = new Batch();
    }
    batch.add(item);
  }
  if (batch.items.length > 0) yield batch.items;
}

class Batch {
  readonly items: Item[] = [];
  private readonly keys = new Set<string>();
  private lines = 0;

  /** The same unit-month twice in one stream: the second is a correction of the first, in a separate batch. */
  hasRoomFor(item: Item): boolean {
    const isFull = this.items.length >= BATCH_SUBMISSIONS || this.lines >= BATCH_LINES;
    return !isFull && !(item.parsed && this.keys.has(keyOf(item.parsed)));
  }

  add(item: Item): void {
    this.items.push(item);
    // A mistake takes as much memory as a line.
    this.lines += item.parsed ? lineCount(item.parsed) : item.mistakes.length;
    if (item.parsed) this.keys.add(keyOf(item.parsed));
  }
}

const keyOf = ({ form, unit, month }: NonNullable<Item['parsed']>): string => `${form}/${unit.id}/${month}`;

/**
 * Passes a stream on, and yields null when nothing has arrived for this many milliseconds: the signal to process what
 * is there instead of waiting for more.
 */
async function* withPauses<Item>(
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
