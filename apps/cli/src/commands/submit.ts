import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { describe } from '@xiangtong/contracts';
import { BulkDesk, BulkSummary, type BulkRequest, type BulkResult } from '@xiangtong/collection';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import { withContext, type CliContext } from '../context/cli-context';
import { localAccepter, localActor } from '../context/local-actor';
import { mistakeText, print, type OutputOptions } from '../terminal/output';
import { startProgress } from '../terminal/progress';
import { isNdjson, takeInTable } from './submit-table';

export interface SubmitOptions extends OutputOptions {
  readonly accept?: boolean;
  /** The file is history: each line says when it was submitted and accepted. */
  readonly migrate?: boolean;
}

export type SubmitSummary = BulkSummary['value'];

export interface IntakeOptions extends BulkRequest {
  readonly clock: Clock;
  readonly onResults?: (results: readonly BulkResult[], bytes: number) => void;
}

/** Submits a file of submissions; used by the command and the demo. */
export const takeInFile = async (
  context: CliContext,
  file: string,
  options: IntakeOptions,
): Promise<SubmitSummary> => {
  const { source, catalogue } = context;
  const { actor, accepter, clock, isMigration } = options;
  const stream = createReadStream(file, { highWaterMark: 1 << 20 });
  const summary = new BulkSummary();
  for await (const results of await new BulkDesk({ source, catalogue, clock }).intake(stream, {
    actor,
    accepter,
    isMigration,
  })) {
    summary.add(results);
    options.onResults?.(results, stream.bytesRead);
  }
  return summary.value;
};

export const submitCommand = (file: string, options: SubmitOptions): Promise<void> =>
  withContext(async (context) => {
    const isStream = await isNdjson(file);
    if (options.migrate && !isStream) throw new DomainError('MIGRATION.ONLY_NDJSON');
    await (isStream ? submitStream : submitTable)(context, file, options);
  });

const MAX_REFUSALS = 50;

const submitStream = async (context: CliContext, file: string, options: SubmitOptions): Promise<void> => {
  const { size } = await stat(file);
  const progress = startProgress('submit', 'bytes');
  const refusals: BulkResult[] = [];
  const summary = await takeInFile(context, file, {
    actor: localActor(),
    accepter: options.accept && !options.migrate ? localAccepter : null,
    isMigration: options.migrate ?? false,
    clock: context.clock,
    onResults: (results, bytes) => {
      const refused = results.filter((result) => result.outcome === 'refused');
      refusals.push(...refused.slice(0, MAX_REFUSALS - refusals.length));
      progress.update(bytes, size);
    },
  }).finally(() => progress.stop());
  printSummary(summary, options);
  for (const refusal of refusals) {
    const reasons = refusal.mistakes.slice(0, 10).map((mistake) => mistakeText(mistake, 'zh'));
    process.stderr.write(
      `line ${refusal.line} ${refusal.unit ?? '?'} ${refusal.period ?? '?'}: ${reasons.join(' | ')}\n`,
    );
  }
  if (summary.refused > 0) throw new Error(describe('BULK.REFUSED', { count: summary.refused }, 'zh'));
};

const submitTable = async (context: CliContext, file: string, options: SubmitOptions): Promise<void> => {
  const progress = startProgress('submit', 'rows');
  const intake = { actor: localActor(), accepter: options.accept ? localAccepter : null, progress };
  const { summary, mistakes } = await takeInTable(context, file, intake).finally(() => progress.stop());
  printSummary(summary, options);
  for (const mistake of mistakes.slice(0, MAX_REFUSALS)) {
    process.stderr.write(`${mistakeText(mistake, 'zh').replace(/\s+/g, ' ')}\n`);
  }
  if (mistakes.length === 0) return;
  const code = summary.submissions === 0 ? 'FILE.INVALID' : 'SUBMISSION.INVALID';
  throw new Error(describe(code, { count: mistakes.length }, 'zh'));
};

const printSummary = (summary: SubmitSummary, options: OutputOptions): void => {
  const { submissions, created, changed, unchanged, accepted, refused, lines } = summary;
  print(
    summary,
    `${submissions} submissions: ${created} new, ${changed} changed, ${unchanged} unchanged, ${accepted} accepted, ` +
      `${refused} refused; ${lines} lines`,
    options,
  );
};
