import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeIdentity, readIdentities, restoreBackup, writeBackup } from '@xiangtong/infrastructure';
import {
  createEmptyDatabase,
  createTestDatabase,
  openOwnerSource,
  registerTestUnits,
  type TestDatabase,
} from '@xiangtong/testing';
import { Decrypter } from 'age-encryption';
import { schema } from '../src';

/** More than one piece of 64 KiB, even when compressed. */
const HOUSEHOLDS = 20_000;

const readHead = async () => ({ seq: 0, hash: '0'.repeat(64) });
const now = new Date('2020-01-10T08:00:00Z');

let folder: string;
let original: TestDatabase;
let backup: string;
let keys: { readonly recipient: string; readonly file: string }[];
const opened: TestDatabase[] = [];

const save = (name: string, directory = join(folder, name)) =>
  writeBackup({
    url: original.url,
    schema,
    directory,
    version: '0.1.0',
    now,
    recipients: keys.slice(0, 2).map(({ recipient }) => recipient),
    readHead,
    progress: () => undefined,
  });

const restore = async (directory: string, identities: readonly string[]) => {
  const database = await createEmptyDatabase();
  opened.push(database);
  await restoreBackup({
    url: database.url,
    schema,
    directory,
    identities,
    readHead,
    progress: () => undefined,
  });
  const source = await openOwnerSource(database);
  const [row] = await source.query<{ sum: string }[]>(
    `select count(*) || ' ' || sum(persons) as sum from household`,
  );
  await source.destroy();
  return row!.sum;
};

const copyOf = async (name: string): Promise<string> => {
  const directory = join(folder, name);
  await cp(backup, directory, { recursive: true });
  return directory;
};

const secretsOf = (index: number) => readIdentities(keys[index]!.file);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-encrypted-'));
  keys = await Promise.all(
    ['bureau', 'prefecture', 'stranger'].map(async (name) => {
      const { text, recipient } = await makeIdentity(now);
      const file = join(folder, `${name}.key`);
      await writeFile(file, text);
      return { recipient, file };
    }),
  );
  original = await createTestDatabase();
  opened.push(original);
  const owner = await openOwnerSource(original);
  await registerTestUnits(owner);
  await owner.query(
    `insert into household (key, village, kind, persons, from_import)
     select sha256(n::text::bytea), '520122001208', 'poor', 1 + n % 9, 1 from generate_series(1, $1::int) n`,
    [HOUSEHOLDS],
  );
  await owner.destroy();
  backup = join(folder, 'backup');
  await save('backup');
});
afterAll(async () => {
  for (const database of opened) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('an encrypted backup', () => {
  it('has nothing in clear but its manifest', async () => {
    const files = await readdir(backup);
    const others = files.filter((file) => !file.endsWith('.copy.gz.age'));
    expect(others.sort()).toEqual(['manifest.json', 'manifest.sha256']);
    const units = await readFile(join(backup, 'reporting_unit.copy.gz.age'));
    expect(units.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(() => gunzipSync(units)).toThrow();
  });

  it('is opened by the secret of each key that it was made for', async () => {
    const owner = await openOwnerSource(original);
    const [row] = await owner.query<{ sum: string }[]>(
      `select count(*) || ' ' || sum(persons) as sum from household`,
    );
    await owner.destroy();
    const sum = row!.sum;
    expect(sum).toMatch(/^20000 /);
    expect(await restore(backup, secretsOf(0))).toBe(sum);
    expect(await restore(backup, secretsOf(1))).toBe(sum);
    expect(await restore(backup, [...secretsOf(2), ...secretsOf(1)])).toBe(sum);
  });

  it('is age and gzip: its tables can be read without this product', async () => {
    const decrypter = new Decrypter();
    for (const secret of secretsOf(0)) decrypter.addIdentity(secret);
    const clear = await decrypter.decrypt(await readFile(join(backup, 'household.copy.gz.age')));
    expect(gunzipSync(clear).toString().trim().split('\n')).toHaveLength(HOUSEHOLDS);
  });

  it.each([
    ['without a key', () => [], 'BACKUP.KEY_NEEDED'],
    ['with another key', () => secretsOf(2), 'BACKUP.OTHER_KEY'],
  ])('is refused %s, before the database is touched', async (_, identities, code) => {
    await expect(restore(backup, identities())).rejects.toMatchObject({ code });
    const owner = await openOwnerSource(opened.at(-1)!);
    expect(await owner.query(`select from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([]);
    await owner.destroy();
  });

  it.each([
    ['cut off', async (path: string) => truncate(path, (await stat(path)).size - 100)],
    [
      'changed in one byte',
      async (path: string) => {
        const content = await readFile(path);
        content[content.length >> 1]! ^= 1;
        await writeFile(path, content);
      },
    ],
  ])('whose file was %s is refused, and the file is named', async (name, damage) => {
    const directory = await copyOf(name.replaceAll(' ', '-'));
    await damage(join(directory, 'household.copy.gz.age'));
    await expect(restore(directory, secretsOf(0))).rejects.toMatchObject({
      code: 'BACKUP.DAMAGED',
      mistakes: [{ path: 'household.copy.gz.age', code: 'BACKUP.FILE_DAMAGED' }],
    });
  });
});

describe('a key file', () => {
  it.each([
    ['that is not there', null, 'ENOENT'],
    ['without a secret', '# public key: age1\n', 'AGE-SECRET-KEY-1…'],
    ['with a secret that is cut off', 'AGE-SECRET-KEY-1QQQQ\n', 'AGE-SECRET-KEY-1…'],
  ])('%s is refused by name, and its content is not repeated', async (_, content, reason) => {
    const file = join(folder, 'broken.key');
    await rm(file, { force: true });
    if (content !== null) await writeFile(file, content);
    const refused = expect.objectContaining({ code: 'BACKUP.KEY_FILE', parameters: { file, reason } });
    expect(() => readIdentities(file)).toThrow(refused as Error);
  });
});

describe('on a disk that becomes full', () => {
  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot('no backup is made, and nothing is left of it', async () => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { env });
    try {
      const directory = join(disk, 'backup');
      await expect(save('backup', directory)).rejects.toMatchObject({
        code: 'BACKUP.DISK_FULL',
        parameters: { directory },
      });
      expect(await readdir(disk)).toEqual([]);
    } finally {
      execFileSync('umount', ['-l', disk], { env });
    }
  });
});
