import {
  againAfterOthers,
  DomainError,
  isEndedForOthers,
  isUniqueViolation,
  type Database,
} from '@xiangtong/infrastructure';
import { checkDeskOf } from '../check/check-desk';
import type { ParsedSubmission } from '../submission/parse/parse-submission';
import type { RecordOptions, RecordOutcome } from '../workflow/batch/batch-types';
import { recordBatch } from '../workflow/record-batch';
import { batches } from './batches';
import { lineCount, type Item, type ReadingOptions } from './read-item';

export interface BulkResult extends RecordOutcome {
  readonly line: number;
  readonly unit: string | null;
  readonly period: string | null;
  /** Lines of the submission. */
  readonly lines: number;
}

export interface BulkOptions extends ReadingOptions {
  readonly now: () => Date;
  /** Refused submissions after which the rest of the stream is not looked at; without it there is no limit. */
  readonly refusedAtMost?: number;
}

/**
 * Takes submissions from a byte stream of NDJSON and yields the result of each, in order, after its transaction has
 * been committed: when a batch is full, and when the stream pauses for a moment. The next batch is read and checked
 * while the database works on the one before. At most two batches are in memory, for any size of the stream, and
 * nothing is read while the caller does not take the results.
 *
 * Throws BULK.TOO_MANY_REFUSED after the results of the batch in which the limit was reached.
 */
export async function* bulkIntake(
  source: Database,
  stream: AsyncIterable<Uint8Array>,
  options: BulkOptions,
): AsyncGenerator<BulkResult[]> {
  let running: Promise<BulkResult[]> | null = null;
  const refusals = new Refusals(options.refusedAtMost);
  // The database waits in its transaction for the checks of a batch: reading the next one would hold them up.
  let checking: Promise<unknown> | null = null;
  const onChecking = (checks: Promise<unknown>): void => {
    checking = checks.catch(() => undefined);
  };
  try {
    for await (const batch of batches(stream, options, () => checking)) {
      const results: BulkResult[] | null = await running;
      running = null;
      if (results) yield results;
      if (results) refusals.count(results);
      running = batch.length > 0 ? runBatch(source, batch, { ...options, onChecking }) : null;
      running?.catch(() => undefined);
    }
    if (running) yield await running;
  } catch (error) {
    // Work that the database has begun is finished and reported before the error.
    const last = await running?.catch(() => null);
    if (last) yield last;
    throw error;
  } finally {
    // No work continues after the caller has left.
    await running?.catch(() => undefined);
  }
}

/** A sender of nothing but mistakes has the wrong file: each further line costs the service more than the sender. */
class Refusals {
  private refused = 0;

  constructor(private readonly atMost = Infinity) {}

  count(results: readonly BulkResult[]): void {
    this.refused += results.filter(({ outcome }) => outcome === 'refused').length;
    if (this.refused < this.atMost) return;
    throw new DomainError('BULK.TOO_MANY_REFUSED', { refused: this.refused, lines: results.at(-1)!.line });
  }
}

type BatchOptions = BulkOptions & Pick<RecordOptions, 'onChecking'>;

const runBatch = async (
  source: Database,
  batch: readonly Item[],
  options: BatchOptions,
): Promise<BulkResult[]> => {
  const parsed = batch.flatMap((item) => item.parsed ?? []);
  const outcomes = parsed.length > 0 ? await recordWithRetry(source, parsed, options) : [];
  const byParsed = new Map(parsed.map((submission, index) => [submission, outcomes[index]!]));
  return batch.map((item): BulkResult => {
    const outcome = item.parsed ? byParsed.get(item.parsed)! : refusedOutcome(item);
    return {
      ...outcome,
      line: item.line,
      unit: item.unit,
      period: item.period,
      lines: item.parsed ? lineCount(item.parsed) : 0,
    };
  });
};

const refusedOutcome = ({ mistakes }: Item): RecordOutcome => ({
  outcome: 'refused',
  id: null,
  revision: null,
  status: null,
  seq: null,
  mistakes,
});

/** Another request may claim the same store at the same moment; the second look then sees it. */
const recordWithRetry = (
  source: Database,
  parsed: readonly ParsedSubmission[],
  options: BatchOptions,
): Promise<RecordOutcome[]> => {
  const { catalogue } = options.context;
  return againAfterOthers(
    async () => {
      const ground = await checkDeskOf(source).ground(catalogue, parsed);
      return source.transaction((manager) =>
        recordBatch(manager, parsed, {
          actor: options.actor.username,
          accepter: options.accepter?.username ?? null,
          now: options.now(),
          unitOf: (id) => catalogue.unitsById.get(id),
          ground,
          onChecking: options.onChecking,
        }),
      );
    },
    (error) => isEndedForOthers(error) || isUniqueViolation(error),
  );
};
