import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectDirectory } from '@xiangtong/infrastructure';

const PATIENCE_MS = 120_000;

const waitFor = async <Value>(look: () => Value | null | undefined | false): Promise<Value> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = look();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`not within ${PATIENCE_MS} ms: ${String(look)}`);
    await pause(50);
  }
};

const readOwner = (folder: string): string | null => {
  try {
    return readFileSync(join(folder, 'owner'), 'utf8');
  } catch {
    return null;
  }
};

/** The temporary folder of the run that a process has started. */
const folderOf = (pid: number): string | undefined =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith('xiangtong-bench-'))
    .map((name) => join(tmpdir(), name))
    .find((folder) => readOwner(folder) === String(pid));

/** Processes of PostgreSQL and of the service all work in the folder of the run. */
const workersIn = (folder: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  });

const startBench = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [join(projectDirectory(), 'dist', 'bench', 'main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'ends PostgreSQL and the service and removes its folder after %s',
  async (name) => {
    const bench = startBench('--short', '--only', 'visible');
    const exited = once(bench, 'exit');
    // Nothing that outlives the bench holds what the caller reads from.
    const closed = Promise.all([
      once(bench.stdout!.resume(), 'close'),
      once(bench.stderr!.resume(), 'close'),
    ]);
    const folder = await waitFor(() => folderOf(bench.pid!));
    await waitFor(() => existsSync(join(folder, 'service')) && workersIn(folder).length > 1);
    bench.kill(name);
    const [code, signal] = (await exited) as [number | null, string | null];
    expect(name === 'SIGKILL' ? signal : code).toBe({ SIGINT: 130, SIGTERM: 143, SIGKILL: 'SIGKILL' }[name]);
    await closed;
    await waitFor(() => !existsSync(folder) && workersIn(folder).length === 0);
  },
);

it('names its rows and refuses options it does not have, from the command too', async () => {
  const command = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  for (const [args, expected, output] of [
    [['bench', '--help'], 0, /order-exports {2,}\S/],
    [['bench', '--only', 'nothing'], 1, /there is no row "nothing"/],
  ] as const) {
    const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (text += piece.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    expect(text).toMatch(output);
    expect(code).toBe(expected);
  }
});
