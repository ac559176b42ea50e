import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { DomainError, type InputMistake } from '../../errors/domain-error';
import { bringSchemaUpToDate, ownerDataSource, withSchemaLock } from '../data-source';
import type { Schema } from '../schema-part';
import { ensureServiceLogin, serviceUrlOf } from '../service-login';
import { copyTarget, fixFormats, readTables, type TableShape } from './backup-tables';
import { decryptWith, requireKey, type Identities } from './encryption';
import { isEncrypted, readManifest, tableFile, type BackupManifest, type BackupTable } from './manifest';
import { queriesOf, withClient, type BackupProgress, type ReadBackupHead } from './open-client';
import { passing } from './passing';

export interface RestoreOptions {
  /** Address of the owner of the schema. */
  readonly url: string;
  /** Address of the service, which can log in afterwards; derived from the owner's where it is left out. */
  readonly serviceUrl?: string;
  readonly schema: Schema;
  readonly directory: string;
  /** Secrets that may open an encrypted backup. */
  readonly identities: Identities;
  readonly readHead: ReadBackupHead;
  /** The files are read twice: to verify them, and to load them. */
  readonly progress: BackupProgress;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings an empty database to the state of a backup. All files are proved before the database is touched. The schema
 * goes to the migration of the backup, the rows come in one transaction, and then the schema goes on to the newest
 * migration. The service can log in afterwards: in a new cluster its role is new too. That is tried before any row is
 * loaded, so that a database in which it is impossible stays empty.
 *
 * Throws BACKUP.NOT_A_BACKUP, BACKUP.DAMAGED, BACKUP.KEY_NEEDED, BACKUP.OTHER_KEY, BACKUP.OTHER_VERSION,
 * BACKUP.DATABASE_NOT_EMPTY or BACKUP.CONTENT_DIFFERS.
 */
export const restoreBackup = async (options: RestoreOptions): Promise<BackupManifest> => {
  const { url, schema, directory, serviceUrl = serviceUrlOf(url) } = options;
  const manifest = await readManifest(directory);
  requireKnownLevel(manifest, schema);
  const total = 2 * manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const count = (bytes: number) => options.progress((done += bytes), Math.max(total, done));
  await proveFiles(directory, manifest, count);
  const [first] = manifest.tables;
  if (first && isEncrypted(manifest))
    await requireKey(join(directory, tableFile(first.name, manifest)), options.identities);
  await withSchemaLock(url, schema, async (owner) => {
    await bringToLevel(owner, manifest.migrations.length, options);
    await ensureServiceLogin(owner, url, serviceUrl);
    await withClient(url, (client) => load(client, { ...options, manifest, count }));
    await bringSchemaUpToDate(owner, { url, serviceUrl, schema });
    await owner.query('analyze');
  });
  return manifest;
};

const requireKnownLevel = ({ migrations, version }: BackupManifest, { migrationNames }: Schema): void => {
  const unknown = migrations.find((name, index) => name !== migrationNames[index]);
  if (unknown !== undefined) throw new DomainError('BACKUP.OTHER_VERSION', { version, migration: unknown });
};

const proveFiles = async (
  directory: string,
  manifest: BackupManifest,
  count: (bytes: number) => void,
): Promise<void> => {
  const mistakes: InputMistake[] = [];
  for (const { name, sha256 } of manifest.tables) {
    const file = tableFile(name, manifest);
    const found = await hashFile(join(directory, file), count);
    if (found !== sha256)
      mistakes.push({
        path: file,
        code: found === null ? 'BACKUP.FILE_MISSING' : 'BACKUP.FILE_DAMAGED',
        parameters: {},
      });
  }
  if (mistakes.length > 0) throw new DomainError('BACKUP.DAMAGED', { count: mistakes.length }, mistakes);
};

/** Null when there is no such file. */
const hashFile = async (path: string, count: (bytes: number) => void): Promise<string | null> => {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      count(chunk.length);
    }
    return hash.digest('hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** An empty schema of any level is migrated down or up to the target; one with data is not changed and is refused. */
const bringToLevel = async (
  owner: DataSource,
  level: number,
  { url, schema }: RestoreOptions,
): Promise<void> => {
  const tables = await owner.query<{ name: string }[]>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  const isMigrated = tables.some(({ name }) => name === 'migration');
  const kept = isMigrated ? ['migration', ...schema.filledByMigrations] : [];
  for (const { name } of tables) {
    if (kept.includes(name)) continue;
    // Without migrations a table is not ours, whether it has rows or not.
    if (!isMigrated || (await hasRows(owner, name)))
      throw new DomainError('BACKUP.DATABASE_NOT_EMPTY', { table: name });
  }
  const done = isMigrated ? await owner.query<unknown[]>('select from migration') : [];
  for (let above = done.length; above > level; above -= 1)
    await owner.undoLastMigration({ transaction: 'each' });
  const source = await ownerDataSource(url, schema.migrations.slice(0, level)).initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
};

const hasRows = async (queries: Pick<DataSource, 'query'>, table: string): Promise<boolean> => {
  const rows = await queries.query<unknown[]>(`select from "${table.replaceAll('"', '""')}" limit 1`);
  return rows.length > 0;
};

interface LoadOptions extends RestoreOptions {
  readonly manifest: BackupManifest;
  readonly count: (bytes: number) => void;
}

/** Triggers are off only inside this transaction; keys and checks of the tables apply. */
const load = async (client: Client, options: LoadOptions): Promise<void> => {
  const { manifest } = options;
  await client.query('begin');
  await fixFormats(client);
  const shapes = inOrderOf(manifest.tables, await readTables(client, options.schema));
  const rows = new Map(manifest.tables.map(({ name, rows: count }) => [name, count]));
  // Also blocks other writers, so that tables found empty below stay empty.
  for (const { name } of shapes) await switchTriggers(client, name, 'disable');
  for (const shape of shapes) {
    await requireEmpty(client, shape.name, options.schema);
    const loaded = await loadTable(client, shape, options);
    if (loaded !== rows.get(shape.name))
      throw new DomainError('BACKUP.CONTENT_DIFFERS', { what: shape.name });
    await continueIdentity(client, shape);
  }
  for (const statement of options.schema.afterRestore) await client.query(statement);
  const head = await options.readHead(queriesOf(client));
  if (head.seq !== manifest.ledger.seq || head.hash !== manifest.ledger.hash)
    throw new DomainError('BACKUP.CONTENT_DIFFERS', { what: `ledger ${head.seq}` });
  for (const { name } of shapes) await switchTriggers(client, name, 'enable');
  await client.query('commit');
};

/** The tables with their columns in the order of the backup, which undone migrations may have changed here. */
const inOrderOf = (tables: readonly BackupTable[], shapes: readonly TableShape[]): TableShape[] => {
  requireSameTables(shapes, tables);
  const written = new Map(tables.map(({ name, columns }) => [name, columns]));
  return shapes.map((shape) => ({ ...shape, columns: written.get(shape.name)! }));
};

const requireSameTables = (shapes: readonly TableShape[], tables: readonly BackupTable[]): void => {
  const textOf = (list: readonly Pick<BackupTable, 'name' | 'columns'>[]): string[] =>
    list.map(({ name, columns }) => `${name} (${[...columns].sort().join(', ')})`);
  const [here, there] = [textOf(shapes), textOf(tables)];
  const odd = [
    ...here.filter((text) => !there.includes(text)),
    ...there.filter((text) => !here.includes(text)),
  ];
  if (odd[0] !== undefined) throw new DomainError('BACKUP.CONTENT_DIFFERS', { what: odd[0] });
};

const switchTriggers = (client: Client, table: string, state: 'disable' | 'enable') =>
  client.query(`alter table ${client.escapeIdentifier(table)} ${state} trigger user`);

const requireEmpty = async (client: Client, table: string, { filledByMigrations }: Schema): Promise<void> => {
  const name = client.escapeIdentifier(table);
  if (filledByMigrations.includes(table)) await client.query(`delete from ${name}`);
  const { rowCount } = await client.query(`select from ${name} limit 1`);
  if (rowCount !== 0) throw new DomainError('BACKUP.DATABASE_NOT_EMPTY', { table });
};

const loadTable = async (
  client: Client,
  shape: TableShape,
  { directory, manifest, identities, count, signal }: LoadOptions,
): Promise<number> => {
  const target = client.query(copyFrom(`copy ${copyTarget(client, shape)} from stdin`));
  const file = createReadStream(join(directory, tableFile(shape.name, manifest)));
  const counted = passing((chunk) => count(chunk.length));
  const clear = decryptWith(identities, { isEncrypted: isEncrypted(manifest) });
  await pipeline(file, counted, clear, createGunzip(), target, { signal });
  return target.rowCount;
};

const continueIdentity = async (client: Client, { name, identity }: TableShape): Promise<void> => {
  if (identity === null) return;
  const [table, column] = [client.escapeIdentifier(name), client.escapeIdentifier(identity)];
  await client.query(
    `select setval(pg_get_serial_sequence($1, $2), last) from (select max(${column}) as last from ${table}) ids
     where last is not null`,
    [table, identity],
  );
};
