import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';

/**
 * The speed table, measured by bench/ in a separate process, which reads the options and whose exit status shows whether
 * a row failed or missed its bar. It ends everything that it started when this process is interrupted or ends.
 */
export const benchCommand = (args: readonly string[]): Promise<void> => {
  const main = join(projectDirectory(), 'dist', 'bench', 'main.js');
  if (!existsSync(main)) throw new Error('the bench is not part of the package: run it in a checkout');
  return new Promise((resolve, reject) => {
    const bench = spawn(process.execPath, ['--max-semi-space-size=32', main, ...args], {
      // The channel closes when this process is killed; then the bench ends too.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const forward = (signal: NodeJS.Signals): void => void bench.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, forward);
    bench.once('error', reject);
    bench.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
};
