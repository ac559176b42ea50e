import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ClickHouseServer {
  /** Address of the service, without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A ClickHouse of its own, in a process of its own: the engine is one for a process. */
export const startClickHouse = async (): Promise<ClickHouseServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'xiangtong-clickhouse-'));
  const child = spawn(process.execPath, [join(__dirname, '../../clickhouse/serve.cjs'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const started = once(child.stdout, 'data').then(([line]) => String(line).trim());
  const port = await Promise.race([
    started,
    ended.then(() => {
      throw new Error('the ClickHouse of the tests has ended');
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
