import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@xiangtong/infrastructure';
import { prepareTemplate } from './prepare-template';

/** A throw-away PostgreSQL whose template database is ready to be cloned. */
export interface TestServer {
  readonly templateUrl: string;
  stop(): Promise<void>;
}

export const TEMPLATE_DATABASE = 'xiangtong_template';

/** Durability is switched off: nothing in this cluster is worth keeping. */
export const startTestServer = async (): Promise<TestServer> => {
  const directory = await mkdtemp(join(tmpdir(), 'xiangtong-test-'));
  const server = await startEmbeddedPostgres({
    directory,
    database: TEMPLATE_DATABASE,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' },
  });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await prepareTemplate(server.url);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { templateUrl: server.url, stop };
};
