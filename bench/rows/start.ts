import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import type { Ground } from '../ground/ground';
import type { BenchRow } from '../measure/bench-row';

const TURNS = 3;
const READY_SECONDS = 2.5;
const COMMAND_SECONDS = 0.6;
const LOOK_AGAIN_MS = 5;

/** As docs/operations/xiangtong.service starts it. */
const serviceFlags = ['--enable-source-maps', '--max-semi-space-size=32'];

const commands: Readonly<Record<string, readonly string[]>> = {
  'ledger head': ['ledger', 'head'],
  cube: ['cube', JSON.stringify({ measures: ['amount'], by: ['county'], period: '2019', compare: 'yoy' })],
};

const main = (app: 'api' | 'cli'): string => join(projectDirectory(), 'dist', 'apps', app, 'src', 'main.js');

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

const end = async (service: ChildProcess): Promise<void> => {
  if (service.exitCode !== null || service.signalCode !== null) return;
  service.kill('SIGTERM');
  await once(service, 'exit');
};

/** Resolves with the address at which the service says that it listens. */
const listening = (service: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    service.once('error', reject);
    service.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    createInterface({ input: service.stdout! }).on('line', (line) => {
      const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === 'listening' && url) resolve(url);
    });
  });

const isReady = async (url: string): Promise<boolean> => (await fetch(`${url}/health/ready`)).status === 200;

type Environment = Readonly<Record<string, string>>;

/** Starts the service until it is ready, and ends it after `work`. Returns the seconds of the start. */
const withStartedService = async (environment: Environment, work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  const service = spawn(process.execPath, [...serviceFlags, main('api')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment,
  });
  try {
    const url = await listening(service);
    while (!(await isReady(url))) await pause(LOOK_AGAIN_MS);
    const seconds = (performance.now() - began) / 1_000;
    await work();
    return seconds;
  } finally {
    await end(service);
  }
};

const row = (name: string, values: readonly number[], most: number): BenchRow => ({
  name,
  ours: `${median(values).toFixed(2)} s`,
  bare: '',
  ratio: median(values),
  bar: { kind: 'at-most', value: most },
  notes: [`${name}: ${values.map((value) => value.toFixed(2)).join(', ')} s`],
});

/**
 * How long people wait for a process: the service until it is ready, with the embedded database and the data of the
 * demo, and commands that only read beside the running service. `databaseUrl` names a database with that data; otherwise
 * the demo is made first.
 */
export const startRows = async (
  { directory, short }: Ground,
  databaseUrl: string | null,
): Promise<BenchRow[]> => {
  const run = promisify(execFile);
  const environment = {
    DATA_DIR: join(directory, 'start'),
    HOST: '127.0.0.1',
    PORT: '0',
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
  };
  const command = (words: readonly string[]) =>
    run(process.execPath, [main('cli'), ...words], { cwd: directory, env: environment, maxBuffer: 1 << 28 });
  if (databaseUrl === null) await command(['demo', '--exit']);
  // The first start of all fills what later ones find: the figures of this process, and compiled code.
  await withStartedService(environment, () => pause(1_000));
  const starts: number[] = [];
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let turn = 0; turn < (short ? 1 : TURNS); turn += 1) {
    const measureCommands = async (): Promise<void> => {
      // What the service does after it is ready is over then.
      await pause(2_000);
      for (const [name, words] of Object.entries(commands))
        times.get(name)!.push(await secondsOf(() => command(words)));
    };
    starts.push(await withStartedService(environment, measureCommands));
  }
  return [
    row('process to ready, data of the demo', starts, READY_SECONDS),
    ...[...times].map(([name, values]) => row(`command ${name} beside the service`, values, COMMAND_SECONDS)),
  ];
};
