import { open, readFile } from 'node:fs/promises';
import {
  BulkDesk,
  BulkSummary,
  FileDesk,
  MAX_FILE_BYTES,
  type BulkRequest,
  type BulkResult,
  type CheckedFile,
  type CheckedSubmission,
} from '@xiangtong/collection';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { CliContext } from '../context/cli-context';
import type { Progress } from '../terminal/progress';

/** NDJSON begins with an object; a workbook or CSV does not. */
export const isNdjson = async (file: string): Promise<boolean> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    const start = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .trimStart();
    return start.startsWith('{') || (start === '' && !/\.(xlsx|csv)$/i.test(file));
  } finally {
    await handle.close();
  }
};

export interface TableIntake extends BulkRequest {
  readonly progress: Progress;
}

export interface TableResult {
  readonly summary: BulkSummary['value'];
  /** Mistakes with sheet and cell. */
  readonly mistakes: readonly InputMistake[];
}

/**
 * Submits a workbook or CSV of any number of units and months. It is read and checked completely first: with one
 * mistake nothing is submitted. Then it is processed like every bulk stream, batch by batch, in constant memory.
 */
export const takeInTable = async (
  context: CliContext,
  path: string,
  { actor, accepter, progress }: TableIntake,
): Promise<TableResult> => {
  const bytes = await readFile(path);
  if (bytes.length > MAX_FILE_BYTES) {
    throw new DomainError('FILE.TOO_COMPLEX', { part: path, limit: `${MAX_FILE_BYTES / 1024 / 1024} MB` });
  }
  const checked = await new FileDesk(context).check(actor, { bytes, unit: null, period: null });
  const summary = new BulkSummary();
  if (checked.report.mistakes.length > 0)
    return { summary: summary.value, mistakes: checked.report.mistakes };
  const waiting = new Map<number, CheckedSubmission>();
  const mistakes: InputMistake[] = [];
  const results = await new BulkDesk(context).intake(ndjsonOf(checked, waiting), { actor, accepter });
  for await (const batch of results) {
    summary.add(batch);
    for (const result of batch) {
      mistakes.push(...mistakesOf(result, waiting));
      waiting.delete(result.line);
    }
    progress.update(summary.value.lines, checked.rows);
  }
  return { summary: summary.value, mistakes };
};

/** Each submission as a line; `waiting` records the origin of those without a result yet. */
async function* ndjsonOf(
  checked: CheckedFile,
  waiting: Map<number, CheckedSubmission>,
): AsyncGenerator<Uint8Array> {
  let line = 0;
  for await (const batch of checked.batches()) {
    for (const submission of batch) {
      line += 1;
      waiting.set(line, submission);
      yield Buffer.from(`${JSON.stringify(submission.source.input)}\n`);
    }
  }
}

const mistakesOf = (result: BulkResult, waiting: ReadonlyMap<number, CheckedSubmission>): InputMistake[] =>
  result.mistakes.map((mistake) => waiting.get(result.line)?.source.toCell(mistake) ?? mistake);
