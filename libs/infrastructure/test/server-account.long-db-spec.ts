import { chmodSync, lchownSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadConfig, openDatabaseServer, startEmbeddedPostgres } from '../src';
import { giveTree } from '../src/database/embedded/give-tree';
import { isRoot } from '../src/database/embedded/postgres-binaries';
import { serverAccount } from '../src/database/embedded/server-account';

let parent: string;
let directory: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'xiangtong-account-'));
  chmodSync(parent, 0o755);
  directory = join(parent, 'postgres');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ directory, database: 'account', settings: { fsync: 'off' } });
const cluster = () => join(directory, 'cluster');
const postmaster = (): number =>
  Number(readFileSync(join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]);
/** The account outside of any namespace. */
const realUid = (pid: number): number =>
  Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);

const numberKept = async (url: string, statement: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ kept: number }>(statement)).rows[0]?.kept;
  } finally {
    await client.end();
  }
};

describe('the account of the embedded server', () => {
  it('is never root, and owns the cluster but not the folder around it', async () => {
    const server = await start();
    const account = serverAccount(parent);
    if (account) {
      expect(account.uid).not.toBe(0);
      expect(realUid(postmaster())).toBe(account.uid);
      expect(lstatSync(cluster())).toMatchObject({ ...account, mode: 0o40700 });
      expect(lstatSync(directory)).toMatchObject({ uid: 0, gid: account.gid, mode: 0o40710 });
      expect(lstatSync(join(directory, 'password'))).toMatchObject({ uid: 0, gid: 0, mode: 0o100600 });
    } else expect(realUid(postmaster())).toBe(process.getuid!());
    await server.stop();
  });

  it('passes through a data folder that is closed to all others, at every start', async () => {
    const config = loadConfig({ DATA_DIR: join(parent, 'data') });
    for (let start = 1; start <= 2; start += 1) {
      const server = await openDatabaseServer(config);
      const group = serverAccount(parent)?.gid;
      for (const path of [config.dataDirectory, join(config.dataDirectory, 'postgres')])
        expect(lstatSync(path).mode & 0o777).toBe(group === undefined ? 0o700 : 0o710);
      expect(lstatSync(join(config.dataDirectory, 'postgres', 'port')).mode & 0o077).toBe(0);
      await server.stop();
    }
  });

  const asRoot = isRoot() ? it : it.skip;

  asRoot(
    'takes over the cluster of a release that ran the server as root, and gives it back when it must',
    async () => {
      const first = await start();
      await numberKept(first.url, 'create table kept as select 7 as kept');
      await first.stop();
      giveTree(cluster(), { uid: 0, gid: 0 });
      lchownSync(directory, 0, 0);
      chmodSync(directory, 0o700);
      const second = await start();
      expect(await numberKept(second.url, 'select kept from kept')).toBe(7);
      expect(realUid(postmaster())).toBe(serverAccount(parent)?.uid ?? 0);
      await second.stop();
      chmodSync(parent, 0o700);
      expect(serverAccount(parent)).toBeNull();
      const third = await start();
      expect(await numberKept(third.url, 'select kept from kept')).toBe(7);
      expect(lstatSync(cluster()).uid).toBe(0);
      await third.stop();
    },
  );

  asRoot('stops a server that outlived a release which ran it as root', async () => {
    chmodSync(parent, 0o700);
    const old = await start();
    expect(realUid(postmaster())).toBe(0);
    chmodSync(parent, 0o755);
    const server = await start();
    expect(server.url).toBe(old.url);
    rmSync(join(directory, 'users'), { recursive: true });
    mkdirSync(join(directory, 'users'));
    await server.stop();
    expect(server.isRunning()).toBe(false);
  });
});
