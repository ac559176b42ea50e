import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  manifestSum,
  migrate,
  ownerDataSource,
  restoreBackup,
  writeBackup,
  type ReadBackupHead,
} from '@xiangtong/infrastructure';
import {
  createEmptyDatabase,
  createTestDatabase,
  openOwnerSource,
  openServiceSource,
  registerTestUnits,
  type TestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { schema } from '../src';
import { addPhotos } from './support/photo-rows';

const { filledByMigrations, migrations, migrationNames, notInBackups } = schema;

const readHead: ReadBackupHead = async (queries) => {
  const [row] = await queries.query<{ seq: number; hash: string }[]>(
    `select seq::int, encode(hash, 'hex') as hash from ledger_entry order by ledger_entry.seq desc limit 1`,
  );
  return row ?? { seq: 0, hash: '0'.repeat(64) };
};

const quiet = (): void => undefined;
const now = new Date('2020-01-10T08:00:00Z');

/** Texts that are special for COPY, for compression or for nothing. */
const nasty = ['\\N', '\\.', 'a\tb\nc\r\nd', '"', "'", '"a",b', '😀 立碑村', '\\\\', ' ', '\u0001\u007f'];

let folder: string;
let original: TestDatabase;
let owner: DataSource;
let backup: string;
const opened: TestDatabase[] = [];

const always = { schema, version: '0.1.0', now, recipients: [], readHead };
const save = ({ url }: TestDatabase, name: string, progress: (done: number, total: number) => void = quiet) =>
  writeBackup({ url, directory: join(folder, name), progress, ...always });

const restore = ({ url }: TestDatabase, directory = backup) =>
  restoreBackup({ url, schema, directory, identities: [], readHead, progress: quiet });

const empty = async (): Promise<TestDatabase> => {
  const database = await createEmptyDatabase();
  opened.push(database);
  return database;
};

/** The same backup with another manifest, and its sum. */
const withManifest = async (name: string, change: (text: string) => string): Promise<string> => {
  const directory = join(folder, name);
  await cp(backup, directory, { recursive: true });
  const text = change(await readFile(join(directory, 'manifest.json'), 'utf8'));
  await writeFile(join(directory, 'manifest.json'), text);
  await writeFile(join(directory, 'manifest.sha256'), manifestSum(text));
  return directory;
};

const onDatabase = async <Result>(
  { url }: TestDatabase,
  work: (source: DataSource) => Promise<Result>,
): Promise<Result> => {
  const source = await ownerDataSource(url).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
};

/** All rows of all tables as text, without what belongs to the cluster or is not restored. */
const contentOf = (database: TestDatabase): Promise<Record<string, string[]>> =>
  onDatabase(database, async (source) => {
    const left = [...Object.keys(notInBackups), ...filledByMigrations];
    const tables = await source.query<{ name: string }[]>(
      `select relname::text as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and not relname = any($1)`,
      [left],
    );
    const content: Record<string, string[]> = {};
    for (const { name } of tables) {
      const rows = await source.query<{ line: string }[]>(
        `select (to_jsonb(t) - 'recorded_in')::text as line from "${name}" t order by 1`,
      );
      content[name] = rows.map(({ line }) => line);
    }
    return content;
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-backup-'));
  original = await createTestDatabase();
  opened.push(original);
  owner = await openOwnerSource(original);
  await registerTestUnits(owner);
  await owner.query(
    `insert into product_title (unit_id, title, product_id, set_by, set_at)
     select unit.id, title, product.id, 'a', '0001-02-03 04:05:06.789Z' from unnest($1::text[]) title,
       (select id from reporting_unit order by id limit 1) unit, (select id from product order by id limit 1) product`,
    [nasty],
  );
  await addPhotos(owner);
  await owner.query(
    `with made as (
       insert into revision (submission_id, number, form, unit_id, month, basis, line_count, total_fen, explanations, lines_hash,
         content_hash, submitted_by, submitted_at)
       select gen_random_uuid(), 1, 'sales', id, 201912, 'buyer-paid', 0, 0, '{"b" : 1,  "a":"\\u0041"}', sha256('a'), sha256('b'),
         'a', now() from reporting_unit limit 1 returning id, unit_id)
     insert into ledger_entry (seq, kind, form, unit_id, month, revision_id, actor, recorded_at, previous_hash, hash)
     select 1, 'accept', 'sales', unit_id, 201912, id, 'a', now(), decode(repeat('00', 32), 'hex'), sha256('c') from made`,
  );
  await save(original, 'backup');
  backup = join(folder, 'backup');
});
afterAll(async () => {
  await owner.destroy();
  for (const database of opened) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('has every table of the product that is not named as left out', async () => {
    const tables = await owner.query<{ name: string; kind: string }[]>(
      `select relname::text as name, relkind as kind from pg_class
       where relnamespace = 'public'::regnamespace and relkind not in ('i', 'S', 'c', 't')`,
    );
    expect(new Set(tables.map(({ kind }) => kind))).toEqual(new Set(['r']));
    const files = (await readdir(backup)).flatMap((file) => /^(.*)\.copy\.gz$/.exec(file)?.[1] ?? []);
    expect([...files, ...Object.keys(notInBackups)].sort()).toEqual(tables.map(({ name }) => name).sort());
    const loose = await owner.query<unknown[]>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' and relname <> 'migration_id_seq'
       and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'i')`,
    );
    expect(loose).toEqual([]);
    const [lost] = await owner.query<{ count: number }[]>(
      `select count(*) from pg_constraint where contype = 'f' and confrelid::regclass::text = any($1)`,
      [Object.keys(notInBackups)],
    );
    expect(lost!.count).toBe(0);
  });

  it('knows the tables that migrations themselves fill', async () => {
    const database = await empty();
    await migrate(database.url, schema);
    const content = await contentOf(database);
    expect(Object.entries(content).filter(([, rows]) => rows.length > 0)).toEqual([]);
    expect(Object.keys(content).length).toBeGreaterThan(30);
  });

  it('is not there when it was not finished', async () => {
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(save(original, 'stopped', stop)).rejects.toThrow('stopped');
    expect((await readdir(folder)).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });

  it('is refused its folder when something is there', async () => {
    await expect(save(original, 'backup')).rejects.toMatchObject({ code: 'BACKUP.FOLDER_NOT_EMPTY' });
    await writeFile(join(folder, 'file'), '');
    await expect(save(original, 'file')).rejects.toMatchObject({ code: 'BACKUP.FOLDER_NOT_EMPTY' });
    await mkdir(join(folder, 'free'));
    await expect(save(original, 'free')).resolves.toMatchObject({ ledger: { seq: 1 } });
    await expect(save(await empty(), 'none')).rejects.toMatchObject({ code: 'BACKUP.NOTHING_THERE' });
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    let written: Promise<unknown> | undefined;
    const write = () =>
      (written ??= owner
        .query(
          `insert into submission_comment (submission_id, revision, author, text, at)
         select id, 1, 'a', 'later', now() from submission`,
        )
        .then(() =>
          owner.query(`insert into review_rule (county, accept_without_review, set_by, set_at)
         values ('520122', true, 'late', now())`),
        ));
    const manifest = await save(original, 'meanwhile', () => void write());
    await written;
    expect(manifest.tables.find(({ name }) => name === 'review_rule')).toMatchObject({ rows: 0 });
    await save(original, 'afterwards').then(({ tables }) =>
      expect(tables.find(({ name }) => name === 'review_rule')).toMatchObject({ rows: 1 }),
    );
  });
});

describe('a restored database', () => {
  let restored: TestDatabase;
  beforeAll(async () => {
    restored = await empty();
    // A service may have been started on it before.
    await migrate(restored.url, schema);
    backup = join(folder, 'afterwards');
    await restore(restored);
  });

  it('has the same content, and counts on', async () => {
    expect(await contentOf(restored)).toEqual(await contentOf(original));
    await onDatabase(restored, async (source) => {
      const [added] = await source.query<{ id: string; before: string }[]>(
        `insert into review_rule (county, accept_without_review, set_by, set_at) values ('520122', true, 'a', now())
         returning id, (select max(id) from review_rule) as before`,
      );
      expect(Number(added!.id)).toBe(Number(added!.before) + 1);
    });
  });

  it('guards what is append-only as before', async () => {
    const [off] = await onDatabase(restored, (source) =>
      source.query<{ count: number }[]>(`select count(*) from pg_trigger where tgenabled <> 'O'`),
    );
    expect(off!.count).toBe(0);
    const source = await openServiceSource(restored);
    for (const statement of [
      `update revision set month = 201911`,
      `delete from ledger_entry`,
      `insert into revision_line (revision_id, line, product_id, destination, platform_id, flow, quantity, amount, orders, measure,
         reported_quantity) select revision.id, 1, product.id, 0, platform.id, 'u', 1, 1, 1, 'kg', 1 from revision, product, platform limit 1`,
    ])
      await expect(source.query(statement)).rejects.toThrow(/permission denied|only be added with/);
    await source.destroy();
  });

  it('lets everybody see that the reference data may differ', async () => {
    const version = (database: TestDatabase) =>
      onDatabase(database, async (source) => {
        const [row] = await source.query<{ version: string }[]>('select version from reference_version');
        return Number(row!.version);
      });
    expect(await version(restored)).toBeGreaterThan((await version(original)) + 1_000_000);
  });

  it('belongs to an owner who is no superuser', async () => {
    const database = await empty();
    const name = new URL(database.url).pathname.slice(1);
    const role = `${name}_owner`;
    await owner.query(`create role ${role} login createrole password 'secret';
      grant xiangtong_service to ${role} with admin option; alter database ${name} owner to ${role}`);
    await onDatabase(database, (source) => source.query(`alter schema public owner to ${role}`));
    const url = new URL(database.url);
    url.username = role;
    url.password = 'secret';
    await restore({ ...database, url: url.href });
    expect((await contentOf(database))['product_title']).toHaveLength(nasty.length);
    await database.drop();
    opened.splice(opened.indexOf(database), 1);
    await owner.query(`drop owned by ${role}; drop role ${role}`);
  });

  it('comes from a backup of an older version, and is brought up to date', async () => {
    const old = await empty();
    const level = migrationNames.indexOf('ProductTitles1700000000012') + 1;
    const source = await ownerDataSource(old.url, migrations.slice(0, level)).initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.query(`insert into division (code, name) values ('520122000000', '息烽县')`);
    await source.destroy();
    expect(await save(old, 'old')).toMatchObject({ migrations: migrationNames.slice(0, level) });
    for (const isMigrated of [false, true]) {
      const database = await empty();
      if (isMigrated) await migrate(database.url, schema);
      await restore(database, join(folder, 'old'));
      expect((await contentOf(database))['division']).toHaveLength(1);
      expect(await migrate(database.url, schema)).toEqual([]);
    }
  });
});

describe('restoring', () => {
  it('refuses a folder that is no backup', async () => {
    await mkdir(join(folder, 'foreign'));
    await writeFile(join(folder, 'foreign', 'manifest.json'), '[1]');
    const database = await empty();
    const cases: [string, string][] = [
      [join(folder, 'absent'), 'ENOENT'],
      [join(backup, 'manifest.json'), 'ENOTDIR'],
      [join(folder, 'foreign'), 'xiangtong.backup/2'],
      [await withManifest('cut', (text) => text.slice(0, -20)), 'JSON'],
      [await withManifest('way', (text) => text.replace('"account"', '"../account"')), 'xiangtong.backup/2'],
    ];
    for (const [directory, reason] of cases)
      await expect(restore(database, directory)).rejects.toMatchObject({
        code: 'BACKUP.NOT_A_BACKUP',
        parameters: { reason },
      });
  });

  it('tells a database that is not empty, and leaves it alone', async () => {
    await expect(restore(original)).rejects.toMatchObject({ code: 'BACKUP.DATABASE_NOT_EMPTY' });
    const foreign = await empty();
    await onDatabase(foreign, (source) => source.query('create table visitor (id integer)'));
    await expect(restore(foreign)).rejects.toMatchObject({
      code: 'BACKUP.DATABASE_NOT_EMPTY',
      parameters: { table: 'visitor' },
    });
  });

  it('takes everything back when the content is not what the manifest says', async () => {
    const database = await empty();
    const newer = await withManifest('newer', (text) => text.replace(migrationNames.at(-1)!, 'Later'));
    await expect(restore(database, newer)).rejects.toMatchObject({
      code: 'BACKUP.OTHER_VERSION',
      parameters: { version: '0.1.0', migration: 'Later' },
    });
    for (const directory of [
      await withManifest('head', (text) => text.replace('"seq": 1', '"seq": 2')),
      await withManifest('rows', (text) => text.replace(/"rows": (\d+)/, '"rows": 1$1')),
      await withManifest('columns', (text) => text.replace('"per_capita_fen"', '"fen"')),
    ]) {
      await expect(restore(database, directory)).rejects.toMatchObject({ code: 'BACKUP.CONTENT_DIFFERS' });
      expect(Object.values(await contentOf(database)).flat()).toEqual([]);
    }
    await restore(database);
    expect(await contentOf(database)).toEqual(await contentOf(original));
  });
});
