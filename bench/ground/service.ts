import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectDirectory } from '@xiangtong/infrastructure';
import { benchPassword } from './furnish';
import type { BenchDatabase, Ground } from './ground';
import { HttpClient } from './http-client';
import { END_MS } from './run-folder';

/** The built service in a separate process, as in production, with signed-in people. */
export interface BenchService {
  readonly reporter: HttpClient;
  readonly officer: HttpClient;
  readonly hub: HttpClient;
  /** Process id of the service. */
  readonly pid: number;
}

/** The built service of a checkout on a database, with a client that nobody has signed in; `stop` ends it. */
export const startBuiltService = async ({
  checkout,
  directory,
  databaseUrl,
}: {
  readonly checkout: string;
  readonly directory: string;
  readonly databaseUrl: string;
}): Promise<{ readonly anybody: HttpClient; readonly pid: number; readonly stop: () => Promise<void> }> => {
  const main = join(checkout, 'dist', 'apps', 'api', 'src', 'main.js');
  await mkdir(directory, { recursive: true });
  const child = spawn(process.execPath, ['--max-semi-space-size=32', main], {
    // Ended with the run: its processes are those that work in its folder.
    cwd: directory,
    // It holds nothing of the caller's terminal.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { DATABASE_URL: databaseUrl, DATA_DIR: directory, PORT: '0' },
  });
  const stop = (): Promise<void> => end(child);
  try {
    return { anybody: new HttpClient(await addressOf(child)), pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

export const withService = async <Result>(
  ground: Ground,
  database: BenchDatabase,
  work: (service: BenchService) => Promise<Result>,
): Promise<Result> => {
  const { anybody, pid, stop } = await startBuiltService({
    checkout: projectDirectory(),
    directory: join(ground.directory, 'service'),
    databaseUrl: database.url,
  });
  try {
    const [reporter, officer, hub] = await Promise.all(
      (['reporter', 'officer', 'association'] as const).map((username) =>
        logIn(anybody, username, benchPassword),
      ) as [Promise<HttpClient>, Promise<HttpClient>, Promise<HttpClient>],
    );
    try {
      return await work({ reporter, officer, hub, pid });
    } finally {
      for (const client of [anybody, reporter, officer, hub]) client.close();
    }
  } finally {
    await stop();
  }
};

/** So much of what the service said last is in the message when it does not start. */
const SAID_LENGTH = 2_000;

/** The service prints its address in its log. We keep reading the log, so that the service never blocks on it. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-SAID_LENGTH);
    });
    child.once('exit', (code, signal) =>
      reject(new Error(`the service ended with ${signal ?? code}: ${said.trim()}`)),
    );
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === 'listening' && url) resolve(url);
    });
  });

export const logIn = async (client: HttpClient, username: string, password: string): Promise<HttpClient> => {
  const body = JSON.stringify({ username, password });
  const { token } = await client.post<{ token: string }>('/auth/login', body);
  return client.as(token);
};

/** A service that does not end within a few seconds is killed. */
const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => {
    process.stderr.write(`the service did not end within ${END_MS / 1000} s of SIGTERM and is killed\n`);
    child.kill('SIGKILL');
  }, END_MS);
  await exited;
  clearTimeout(patience);
};
