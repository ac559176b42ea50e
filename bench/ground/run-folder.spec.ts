import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endRun, processesOf } from './run-folder';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A process that says when it is ready. */
const startProcess = async (cwd: string, code: string, ...args: string[]): Promise<ChildProcess> => {
  const child = spawn(
    process.execPath,
    ['-e', `${code}; setInterval(() => {}, 1000); console.log('ready')`, ...args],
    {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  started.push(child);
  await once(child.stdout, 'data');
  return child;
};

it('ends the processes that work in the folder or name it, and removes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-run-'));
  const inside = await startProcess(folder, '');
  const named = await startProcess('/', '', join(folder, 'orders.csv'));
  const stranger = await startProcess('/', '');
  expect(processesOf(folder).sort()).toEqual([inside.pid, named.pid].sort());
  const ends = [inside, named].map((child) => once(child, 'exit'));
  await endRun(folder);
  expect((await Promise.all(ends)).map(([, signal]) => signal as unknown)).toEqual(['SIGTERM', 'SIGTERM']);
  expect(existsSync(folder)).toBe(false);
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
});

it('kills a process that does not end within a few seconds of SIGTERM', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-run-'));
  const stubborn = await startProcess(folder, "process.on('SIGTERM', () => {})");
  const end = once(stubborn, 'exit');
  await endRun(folder);
  expect(await end).toEqual([null, 'SIGKILL']);
  expect(existsSync(folder)).toBe(false);
});

it('has nothing to do where nothing is left', async () => {
  await expect(endRun(join(tmpdir(), 'bench-run-that-never-was'))).resolves.toBeUndefined();
});
