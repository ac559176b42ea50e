import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

/** A port that nobody uses at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

export interface RunningService {
  readonly url: string;
  stop(): Promise<void>;
}

const ended = (process: ChildProcess): Promise<void> =>
  new Promise((done) => (process.exitCode === null ? process.once('exit', () => done()) : done()));

const isReady = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/health/ready`).catch(() => null))?.ok ?? false;

/** Starts the built service over `dataDirectory` as an operator would; `port` for one that comes back where it was. */
export const startService = async (
  dataDirectory: string,
  port?: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningService> => {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDirectory, PORT: String(at), LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${at}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
    await new Promise((wake) => setTimeout(wake, 200));
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
};
