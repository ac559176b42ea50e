import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { describe } from '@xiangtong/contracts';
import { BulkDesk, BulkSummary, type Actor, type BulkResult } from '@xiangtong/collection';
import type { Clock } from '@xiangtong/infrastructure';
import { withContext, type CliContext } from '../context/cli-context';
import { localActor } from '../context/local-actor';
import { mistakeText, print, type OutputOptions } from '../terminal/output';
import { startProgress } from '../terminal/progress';

export interface SubmitOptions extends OutputOptions {
  readonly accept?: boolean;
}

export type SubmitSummary = BulkSummary['value'];

export interface IntakeOptions {
  readonly actor: Actor;
  readonly accept: boolean;
  readonly clock: Clock;
  readonly onResults?: (results: readonly BulkResult[], bytes: number) => void;
}

/** Takes a file of submissions in; the same path for the command and the demo. */
export const takeInFile = async (
  context: CliContext,
  file: string,
  options: IntakeOptions,
): Promise<SubmitSummary> => {
  const { source, catalogue } = context;
  const { actor, accept, clock } = options;
  const stream = createReadStream(file, { highWaterMark: 1 << 20 });
  const summary = new BulkSummary();
  for await (const results of await new BulkDesk({ source, catalogue, clock }).intake(stream, {
    actor,
    accept,
  })) {
    summary.add(results);
    options.onResults?.(results, stream.bytesRead);
  }
  return summary.value;
};

export const submitCommand = (file: string, options: SubmitOptions): Promise<void> =>
  withContext(async (context) => {
    const { size } = await stat(file);
    const progress = startProgress('submit', 'bytes');
    const refusals: BulkResult[] = [];
    const summary = await takeInFile(context, file, {
      actor: localActor(),
      accept: options.accept ?? false,
      clock: context.clock,
      onResults: (results, bytes) => {
        refusals.push(
          ...results.filter((result) => result.outcome === 'refused').slice(0, 50 - refusals.length),
        );
        progress.update(bytes, size);
      },
    }).finally(() => progress.stop());
    const { submissions, created, changed, unchanged, accepted, refused, lines } = summary;
    print(
      summary,
      `${submissions} submissions: ${created} new, ${changed} changed, ${unchanged} unchanged, ${accepted} accepted, ` +
        `${refused} refused; ${lines} lines`,
      options,
    );
    for (const refusal of refusals) {
      const reasons = refusal.mistakes.slice(0, 10).map((mistake) => mistakeText(mistake, 'zh'));
      process.stderr.write(
        `line ${refusal.line} ${refusal.unit ?? '?'} ${refusal.period ?? '?'}: ${reasons.join(' | ')}\n`,
      );
    }
    if (refused > 0) throw new Error(describe('SUBMISSION.INVALID', { count: refused }, 'zh'));
  });
