import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SubmissionInput } from '@xiangtong/contracts';

export type Row = Readonly<Record<string, string>>;

export const readCsv = (directory: string, file: string): Row[] =>
  parse(readFileSync(join(directory, file)), { columns: true, bom: true });

export const readSubmissions = function* (directory: string, file: string): Generator<SubmissionInput> {
  for (const line of readFileSync(join(directory, file), 'utf8').split('\n')) {
    if (line !== '') yield JSON.parse(line) as SubmissionInput;
  }
};

/**
 * A naive reading of a written data set, to check it: files in the order of their moments; a later submission of a
 * unit-month replaces the earlier one, a withdrawal takes it out. Values are NDJSON lines, parsed again where needed.
 */
export const inForce = (directory: string): Map<string, string> => {
  const events = [
    ...readCsv(directory, 'calendar.csv').map((row) => ({
      at: row['recorded_at'] ?? '',
      file: row['file'] ?? '',
      gone: '',
    })),
    ...readCsv(directory, 'withdrawals.csv').map((row) => ({
      at: row['recorded_at'] ?? '',
      file: '',
      gone: `${row['unit']}|${row['period']}`,
    })),
  ].sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
  const state = new Map<string, string>();
  for (const { file, gone } of events) {
    if (gone !== '') state.delete(gone);
    if (file === '') continue;
    for (const line of readFileSync(join(directory, file), 'utf8').split('\n')) {
      const head = /^\{"unit":"([^"]+)","period":"([^"]+)"/.exec(line);
      // Only the forms beside sales contain a form name.
      if (head && !line.startsWith(',"form"', head[0].length)) state.set(`${head[1]}|${head[2]}`, line);
    }
  }
  return state;
};

/** One hash over the names and bytes of all files. */
export const hashOf = (directory: string): string => {
  const hash = createHash('sha256');
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(directory.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
};
