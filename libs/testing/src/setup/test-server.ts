import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@xiangtong/infrastructure';
import { prepareTemplate } from './prepare-template';

/** A throw-away PostgreSQL whose template database is ready to be cloned. */
export interface TestServer {
  readonly templateUrl: string;
  /** Removed with the server. */
  readonly runFolder: string;
  stop(): Promise<void>;
}

const TEMPLATE_DATABASE = 'xiangtong_template';

/** Durability is off: nothing in this cluster has to survive. */
export const startTestServer = async (): Promise<TestServer> => {
  const root = await mkdtemp(join(tmpdir(), 'xiangtong-test-'));
  const runFolder = join(root, 'run');
  await mkdir(runFolder);
  const server = await startEmbeddedPostgres({
    directory: join(root, 'postgres'),
    database: TEMPLATE_DATABASE,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' },
  });
  const stop = async () => {
    await server.stop();
    await rm(root, { recursive: true, force: true });
  };
  try {
    await prepareTemplate(server.url);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { templateUrl: server.url, runFolder, stop };
};
