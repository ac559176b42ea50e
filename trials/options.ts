import { parseArgs } from 'node:util';
import { kinds } from './kinds';

export interface TrialOptions {
  readonly names: readonly string[];
  /** The seed of the first trial; each further trial has the next one. */
  readonly seed: number;
  readonly runs: number;
  readonly atOnce: number;
  /** Folder of a packaged product; otherwise the build of this folder is tried. */
  readonly product: string | undefined;
}

const readCount = (name: string, text: string): number => {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`--${name}: ${text} is no number from 1 on`);
  return count;
};

export const readOptions = (args: readonly string[]): TrialOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kind: { type: 'string', default: Object.keys(kinds).join(',') },
      seed: { type: 'string', default: String(1 + Math.floor(Math.random() * 1_000_000)) },
      runs: { type: 'string', default: '20' },
      'at-once': { type: 'string', default: '2' },
      product: { type: 'string' },
    },
  });
  const names = values.kind.split(',');
  const unknown = names.find((name) => !(name in kinds));
  if (unknown !== undefined) throw new Error(`--kind: ${unknown} ≠ ${Object.keys(kinds).join(' | ')}`);
  return {
    names,
    seed: readCount('seed', values.seed),
    runs: readCount('runs', values.runs),
    atOnce: readCount('at-once', values['at-once']),
    product: values.product,
  };
};
