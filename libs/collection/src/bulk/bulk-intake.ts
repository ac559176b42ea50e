import { formPeriod } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';
import { figuresHashOf } from '@xiangtong/ledger';
import type { DataSource } from 'typeorm';
import { checkDeskOf } from '../check/check-desk';
import {
  parseSubmission,
  type ParseContext,
  type ParsedSubmission,
} from '../submission/parse/parse-submission';
import type { Actor } from '../submission/submission';
import { isUniqueViolation } from '../submission/store/unique-violation';
import { recordBatch, type RecordOutcome } from '../workflow/record-batch';
import { MAX_LINE_BYTES, ndjsonLines, type NdjsonLine } from './ndjson-lines';

export interface BulkResult extends RecordOutcome {
  readonly line: number;
  readonly unit: string | null;
  readonly period: string | null;
  /** Lines of the submission. */
  readonly lines: number;
}

export interface BulkOptions {
  readonly actor: Actor;
  readonly accept: boolean;
  readonly context: ParseContext;
  readonly now: () => Date;
}

interface Item {
  readonly line: number;
  readonly parsed: ParsedSubmission | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly mistakes: readonly InputMistake[];
}

/** A batch is one transaction: large enough for COPY, small enough that results flow and memory stays flat. */
const BATCH_SUBMISSIONS = 1_000;
const BATCH_LINES = 30_000;
const BREATH_MS = 1;

/**
 * Takes submissions from a byte stream of NDJSON and yields what became of each, in order, after its transaction has
 * been committed. The next batch is read and checked while the database works on the one before; no more than two
 * batches are in memory, whatever the size of the stream.
 */
export async function* bulkIntake(
  source: DataSource,
  stream: AsyncIterable<Uint8Array>,
  options: BulkOptions,
): AsyncGenerator<BulkResult[]> {
  let running: Promise<BulkResult[]> | null = null;
  try {
    for await (const batch of batches(stream, options)) {
      if (running) yield await running;
      running = runBatch(source, batch, options);
      running.catch(() => undefined);
    }
    if (running) yield await running;
  } catch (error) {
    // What the database has begun is finished before the error is told: nothing goes on behind the caller's back.
    await running?.catch(() => undefined);
    throw error;
  }
}

async function* batches(stream: AsyncIterable<Uint8Array>, options: BulkOptions): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let lines = 0;
  let keys = new Set<string>();
  const breath = new Breath();
  for await (const line of ndjsonLines(stream)) {
    if (breath.isDue()) await breath.take();
    const item = readItem(line, options);
    const key = item.parsed ? `${item.parsed.form}/${item.parsed.unit.id}/${item.parsed.month}` : '';
    const full = batch.length >= BATCH_SUBMISSIONS || lines >= BATCH_LINES;
    // The same unit-month twice in one stream: the second is a correction of the first, in a batch of its own.
    if (full || (item.parsed && keys.has(key))) {
      yield batch;
      batch = [];
      lines = 0;
      keys = new Set();
    }
    batch.push(item);
    lines += item.parsed ? lineCount(item.parsed) : 0;
    if (item.parsed) keys.add(key);
  }
  if (batch.length > 0) yield batch;
}

/**
 * Checking a batch takes longer than the database needs for most statements. Without pauses each of its answers would
 * wait until the whole next batch is checked.
 */
class Breath {
  private last = performance.now();

  isDue(): boolean {
    return performance.now() - this.last > BREATH_MS;
  }

  async take(): Promise<void> {
    await new Promise(setImmediate);
    this.last = performance.now();
  }
}

const readItem = (line: NdjsonLine, options: BulkOptions): Item => {
  const refused = (mistakes: readonly InputMistake[]): Item => ({
    line: line.number,
    parsed: null,
    unit: textField(line.value, 'unit'),
    period: textField(line.value, 'period'),
    mistakes,
  });
  if (line.fault) return refused([lineFault(line)]);
  const { submission, mistakes } = parseSubmission(line.value, options.context);
  if (mistakes) return refused(mistakes);
  const { actor } = options;
  if (!actor.mayRespondFor(submission.unit)) {
    return refused([
      { path: 'unit', code: 'SUBMISSION.NOT_THE_RESPONDENT', parameters: { unit: submission.unit.name.zh } },
    ]);
  }
  if (options.accept && !actor.mayReview(submission.unit)) {
    return refused([
      { path: 'unit', code: 'AUTH.OUT_OF_SCOPE', parameters: { subject: submission.unit.name.zh } },
    ]);
  }
  // Made here, the hash costs no time of the transaction, which holds up others.
  figuresHashOf(submission);
  return {
    line: line.number,
    parsed: submission,
    unit: submission.unit.code,
    period: formPeriod(submission.form, submission.month),
    mistakes: [],
  };
};

const lineCount = ({ lines, values }: ParsedSubmission): number => lines.length + values.length;

const textField = (value: unknown, field: string): string | null => {
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : null;
  return typeof text === 'string' ? text.slice(0, 64) : null;
};

const lineFault = (line: NdjsonLine): InputMistake => {
  if (line.fault === 'too-long') {
    return {
      code: 'BULK.LINE_TOO_LONG',
      parameters: { line: line.number, limit: `${MAX_LINE_BYTES / 1024 / 1024} MB` },
    };
  }
  if (line.fault === 'broken-encoding')
    return { code: 'REQUEST.BROKEN_ENCODING', parameters: { line: line.number } };
  return { code: 'BULK.BROKEN_LINE', parameters: { line: line.number } };
};

const ATTEMPTS = 3;

const runBatch = async (
  source: DataSource,
  batch: readonly Item[],
  options: BulkOptions,
): Promise<BulkResult[]> => {
  const parsed = batch.flatMap((item) => item.parsed ?? []);
  const outcomes = parsed.length > 0 ? await recordWithRetry(source, parsed, options) : [];
  const byParsed = new Map(parsed.map((submission, index) => [submission, outcomes[index]!]));
  return batch.map((item): BulkResult => {
    const outcome = item.parsed ? byParsed.get(item.parsed)! : refusedOutcome(item.mistakes);
    return {
      ...outcome,
      line: item.line,
      unit: item.unit,
      period: item.period,
      lines: item.parsed ? lineCount(item.parsed) : 0,
    };
  });
};

const refusedOutcome = (mistakes: readonly InputMistake[]): RecordOutcome => ({
  outcome: 'refused',
  id: null,
  revision: null,
  status: null,
  seq: null,
  mistakes,
});

/** Somebody else may create the same unit-month at the same moment; the second look then sees it. */
const recordWithRetry = async (
  source: DataSource,
  parsed: readonly ParsedSubmission[],
  options: BulkOptions,
): Promise<RecordOutcome[]> => {
  const { catalogue } = options.context;
  for (let attempt = 1; ; attempt += 1) {
    const ground = await checkDeskOf(source).ground(catalogue);
    try {
      return await source.transaction((manager) =>
        recordBatch(manager, parsed, {
          actor: options.actor.username,
          accept: options.accept,
          now: options.now(),
          unitOf: (id) => catalogue.unitsById.get(id),
          ground,
        }),
      );
    } catch (error) {
      if (attempt >= ATTEMPTS || !isUniqueViolation(error)) throw error;
    }
  }
};
