import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import type { OutputOptions } from '../terminal/output';

export interface BenchOptions extends OutputOptions {
  /** Numbers of facts, e.g. 1M,10M. */
  readonly rows: string;
  readonly large?: boolean;
  readonly only?: string;
  readonly engine: string;
}

/** The speed table, measured by bench/ in a separate process, whose exit status shows whether a bar was missed. */
export const benchCommand = ({ rows, large, only, engine, json }: BenchOptions): Promise<void> => {
  const main = join(projectDirectory(), 'dist', 'bench', 'main.js');
  const flags = [
    `--rows=${rows}`,
    `--engine=${engine}`,
    ...(large ? ['--large'] : []),
    ...(only ? [`--only=${only}`] : []),
    ...(json ? ['--json'] : []),
  ];
  return new Promise((resolve, reject) => {
    const bench = spawn(process.execPath, ['--max-semi-space-size=32', main, ...flags], { stdio: 'inherit' });
    bench.once('error', reject);
    bench.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
};
