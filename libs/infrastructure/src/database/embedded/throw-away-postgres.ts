import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { letPass } from '../../config/keep-to-owner';
import { Cluster } from './cluster';
import { startEmbeddedPostgres } from './embedded-postgres';
import { serverAccount } from './server-account';

/** Nobody needs its data after a crash, and it works alone. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' };

/** Also what is left when the process was killed in the middle of it. */
const clear = async (folder: string): Promise<void> => {
  await new Cluster(join(folder, 'postgres'), {}).stop();
  rmSync(folder, { recursive: true, force: true });
};

/**
 * An empty server of its own for `work`, in a new folder directly below the data folder, which is gone afterwards. One
 * at a time in a folder.
 */
export const withThrowAwayPostgres = async <Result>(
  folder: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> => {
  await clear(folder);
  mkdirSync(folder, { mode: 0o700 });
  const dataDirectory = dirname(folder);
  const account = serverAccount(dirname(dataDirectory));
  if (account) for (const path of [dataDirectory, folder]) letPass(path, account.gid);
  try {
    const server = await startEmbeddedPostgres({
      directory: join(folder, 'postgres'),
      database: 'xiangtong',
      settings,
    });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await clear(folder);
  }
};
