import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectDirectory } from '@xiangtong/infrastructure';
import { benchPassword } from './furnish';
import type { BenchDatabase, Ground } from './ground';
import { HttpClient } from './http-client';

/** The built service in a separate process, as in production, with signed-in people. */
export interface BenchService {
  readonly reporter: HttpClient;
  readonly officer: HttpClient;
  readonly hub: HttpClient;
  /** Process id of the service. */
  readonly pid: number;
}

export const withService = async <Result>(
  ground: Ground,
  database: BenchDatabase,
  work: (service: BenchService) => Promise<Result>,
): Promise<Result> => {
  const main = join(projectDirectory(), 'dist', 'apps', 'api', 'src', 'main.js');
  const child = spawn(process.execPath, ['--max-semi-space-size=32', main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { DATABASE_URL: database.url, DATA_DIR: join(ground.directory, 'service'), PORT: '0' },
  });
  try {
    const anybody = new HttpClient(await addressOf(child));
    const [reporter, officer, hub] = await Promise.all([
      logIn(anybody, 'reporter'),
      logIn(anybody, 'officer'),
      logIn(anybody, 'association'),
    ]);
    try {
      return await work({ reporter, officer, hub, pid: child.pid ?? 0 });
    } finally {
      for (const client of [anybody, reporter, officer, hub]) client.close();
    }
  } finally {
    await end(child);
  }
};

/** The service prints its address in its log. We keep reading the log, so that the service never blocks on it. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === 'listening' && url) resolve(url);
    });
  });

const logIn = async (client: HttpClient, username: string): Promise<HttpClient> => {
  const body = JSON.stringify({ username, password: benchPassword });
  const { token } = await client.post<{ token: string }>('/auth/login', body);
  return client.as(token);
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};
