import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

/** How long the output of an ended process is waited for. */
const OUTPUT_MS = 1_000;

const children = new Set<ChildProcess>();

let productFolder = projectDirectory();

/** Tries another product than that of this folder: one that was packaged. */
export const useProduct = (folder: string): void => {
  productFolder = resolve(folder);
};

const built = (app: 'api' | 'cli'): string => join(productFolder, 'dist', 'apps', app, 'src', 'main.js');

/** A program gets only what it needs of the environment of the tests. */
// oxlint-disable-next-line no-restricted-properties -- a program that is started needs the search path
const environment = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', DUCKDB_MEMORY: '512MB' };

/** `before` is loaded before the program, which is sent messages then. */
export const spawnProduct = (
  app: 'api' | 'cli',
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
  before?: string,
): ProductProcess => {
  const flags = before === undefined ? [] : ['--require', before];
  const child = spawn(process.execPath, [...flags, built(app), ...args], {
    env: { ...environment, ...variables },
    stdio: ['ignore', 'pipe', 'pipe', before === undefined ? 'ignore' : 'ipc'],
  });
  children.add(child);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  const closed = once(child, 'close');
  const exit = once(child, 'exit').then(async ([code, signal]): Promise<Exit> => {
    children.delete(child);
    // Its output comes to an end, unless a process that outlives it holds the pipe.
    await Promise.race([closed, pause(OUTPUT_MS, undefined, { ref: false })]);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  return { child, output, exit };
};

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export const runProduct = async (...given: Parameters<typeof spawnProduct>): Promise<Ended> => {
  const { output, exit } = spawnProduct(...given);
  const { code } = await exit;
  return { code, ...output };
};

export const runCli = (dataDirectory: string, ...args: string[]): Promise<Ended> =>
  runProduct('cli', args, { DATA_DIR: dataDirectory });

export const killChildren = (): void => {
  for (const child of children) child.kill('SIGKILL');
};
