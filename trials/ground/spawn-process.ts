import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of the built product. */
export interface ProductProcess {
  readonly child: ChildProcess;
  /** Its output so far. */
  readonly output: { readonly stdout: string; readonly stderr: string };
  readonly exit: Promise<Exit>;
}

const children = new Set<ChildProcess>();

const built = (app: 'api' | 'cli'): string =>
  resolve(projectDirectory(), 'dist', 'apps', app, 'src', 'main.js');

/** Of the tests' environment only what a program needs. */
// eslint-disable-next-line no-restricted-properties -- a program that is started needs the search path
const environment = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', DUCKDB_MEMORY: '512MB' };

export const spawnProduct = (
  app: 'api' | 'cli',
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): ProductProcess => {
  const child = spawn(process.execPath, [built(app), ...args], {
    env: { ...environment, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  const exit = once(child, 'close').then(([code, signal]): Exit => {
    children.delete(child);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  return { child, output, exit };
};

/** Runs a command to its end. */
export const runCli = async (
  dataDirectory: string,
  ...args: string[]
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> => {
  const { output, exit } = spawnProduct('cli', args, { DATA_DIR: dataDirectory });
  const { code } = await exit;
  return { code, ...output };
};

export const killChildren = (): void => {
  for (const child of children) child.kill('SIGKILL');
};
