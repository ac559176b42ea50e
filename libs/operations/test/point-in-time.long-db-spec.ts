import { chmod, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  loadConfig,
  makeIdentity,
  openDatabaseServer,
  proveSegments,
  recoverDatabaseServer,
  systemClock,
  withServiceSource,
  type Config,
} from '@xiangtong/infrastructure';
import { verifyLedger } from '@xiangtong/ledger';
import { schema } from '@xiangtong/schema';
import { openTestCounty, prepareTemplate, salesLine, testVillages } from '@xiangtong/testing';
import { BaseCopies, chooseBaseCopy, Journal, readArchiveState } from '../src';

let root: string;
let recipient: string;
let between: Date;
let folder: string;

const configOf = (name: string, archive = folder): Config =>
  loadConfig({
    DATA_DIR: join(root, name),
    BACKUP_FOLDER: join(root, 'backups'),
    BACKUP_RECIPIENTS: recipient,
    BACKUP_WAL_FOLDER: archive,
  });

/** Two acceptances with a moment between them, after a copy of the cluster; then the machine is gone. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'xiangtong-moment-'));
  await chmod(root, 0o755);
  folder = join(root, "the county's 100% log");
  ({ recipient } = await makeIdentity(new Date()));
  const config = configOf('data');
  const server = await openDatabaseServer(config);
  await prepareTemplate(server.url);
  const county = await openTestCounty({ ...server, drop: () => Promise.resolve() });
  const journal = new Journal(config.dataDirectory);
  const copies = new BaseCopies({
    databaseUrl: server.url,
    config: config.backup,
    journal,
    clock: systemClock,
  });
  expect(await copies.makeWhenDue()).toContain(join(folder, 'base'));
  expect(await copies.makeWhenDue()).toBeNull();
  // A copy is named by the second in which it has ended.
  await pause(1_100);
  const [first, second] = testVillages;
  await county.report(first, '2019-11', [salesLine()]);
  await pause(50);
  between = new Date();
  await pause(50);
  await county.report(second, '2019-11', [salesLine()]);
  await county.close();
  await server.stop();
});
afterAll(() => rm(root, { recursive: true, force: true }));

const recover = async (name: string, until: Date | null, from = folder): Promise<Config> => {
  const config = configOf(name, from);
  const base = await chooseBaseCopy(from, until);
  await proveSegments(from, base, () => undefined);
  await recoverDatabaseServer(config, { base, folder: from, until });
  return config;
};

const ledgerOf = async (config: Config) => {
  const server = await openDatabaseServer(config);
  try {
    return await withServiceSource([server.serviceUrl, schema.entities, 1], async (source) => {
      expect(await readArchiveState(source)).toMatchObject({ failures: 0, isFailing: false });
      return verifyLedger(source);
    });
  } finally {
    await server.stop();
  }
};

const damagedCopy = async (name: string, damage: (path: string) => Promise<void>): Promise<string> => {
  const copy = join(root, name);
  await cp(folder, copy, { recursive: true });
  const base = await chooseBaseCopy(copy, null);
  const label = (await readdir(join(copy, 'wal'))).find((file) => file.endsWith('.backup.gz'))!;
  expect(base).toContain(copy);
  await damage(join(copy, 'wal', `${label.slice(0, 24)}.gz`));
  return label.slice(0, 24);
};

describe('the embedded server, with its log', () => {
  it('goes back to a moment: what came before is there, what came after is not', async () => {
    const config = await recover('then', between);
    expect(await ledgerOf(config)).toMatchObject({ entries: 1, faults: [] });
  });

  it('goes to the end of the log, past an earlier recovery beside it', async () => {
    const other = join(root, 'as it was');
    await cp(folder, other, { recursive: true });
    for (const file of await readdir(join(other, 'wal')))
      if (file.startsWith('00000002')) await rm(join(other, 'wal', file));
    expect(await ledgerOf(await recover('end', null, other))).toMatchObject({ entries: 2, faults: [] });
  });

  it('refuses a moment before the first copy, and one after the end of the log', async () => {
    await expect(chooseBaseCopy(folder, new Date(0))).rejects.toMatchObject({
      code: 'RECOVERY.NO_BASE_COPY',
    });
    const later = new Date(Date.now() + 3_600_000);
    await expect(recover('later', later)).rejects.toMatchObject({ code: 'RECOVERY.ENDS_BEFORE' });
    expect(await readdir(join(root, 'later', 'postgres'))).not.toContain('cluster');
  });

  it('leaves a data folder with a database alone', async () => {
    await expect(recover('data', between)).rejects.toMatchObject({ code: 'RECOVERY.CLUSTER_THERE' });
    expect(await ledgerOf(configOf('data'))).toMatchObject({ entries: 2, faults: [] });
  });

  it('names the part of the log that is missing, or damaged', async () => {
    const missing = await damagedCopy('missing', (path) => rm(path));
    await expect(recover('none', null, join(root, 'missing'))).rejects.toMatchObject({
      code: 'RECOVERY.WAL_BROKEN',
      mistakes: [{ path: `${missing}.gz`, code: 'BACKUP.FILE_MISSING' }],
    });
    const damaged = await damagedCopy('damaged', (path) => writeFile(path, 'no log'));
    await expect(recover('none', null, join(root, 'damaged'))).rejects.toMatchObject({
      code: 'RECOVERY.WAL_BROKEN',
      mistakes: [{ path: `${damaged}.gz`, code: 'RECOVERY.SEGMENT_DAMAGED' }],
    });
  });
});
