import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { DomainError } from '../../errors/domain-error';
import { isDiskFull } from '../../errors/outer-failures';
import { SCHEMA_LOCK } from '../data-source';
import type { Schema } from '../schema-part';
import { encryptTo, type Recipients } from './encryption';
import { copyTarget, fixFormats, readTables, type TableShape } from './backup-tables';
import {
  BACKUP_FORMAT,
  ENCRYPTED_FORMAT,
  MANIFEST,
  MANIFEST_SUM,
  manifestSum,
  tableFile,
  type BackupManifest,
  type BackupTable,
} from './manifest';
import { queriesOf, withClient, type BackupProgress, type ReadBackupHead } from './open-client';
import { passing } from './passing';

export interface BackupOptions {
  readonly url: string;
  readonly schema: Schema;
  readonly directory: string;
  /** Version of the product. */
  readonly version: string;
  readonly now: Date;
  /** Whose secrets open the backup; with none it is not encrypted. */
  readonly recipients: Recipients;
  readonly readHead: ReadBackupHead;
  readonly progress: BackupProgress;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies all tables as they are at one moment into a new folder that only its owner can read. The folder gets its name
 * when everything is on the disk: whatever carries the name is a whole backup. Others go on working meanwhile.
 *
 * Throws BACKUP.FOLDER_NOT_EMPTY, BACKUP.NOTHING_THERE or BACKUP.DISK_FULL.
 */
export const writeBackup = async (options: BackupOptions): Promise<BackupManifest> => {
  const directory = resolve(options.directory);
  const unfinished = `${directory}.${process.pid}.unfinished`;
  await mkdir(dirname(directory), { recursive: true });
  await requireFree(directory);
  await mkdir(unfinished, { mode: 0o700 });
  try {
    const manifest = await withClient(options.url, (client) => copyAll(client, unfinished, options));
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeFlushed(join(unfinished, MANIFEST_SUM), manifestSum(text));
    await writeFlushed(join(unfinished, MANIFEST), text);
    await flushFolder(unfinished);
    await rename(unfinished, directory).catch(() =>
      requireFree(directory).then(() => rename(unfinished, directory)),
    );
    await flushFolder(dirname(directory));
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw isDiskFull(error)
      ? new DomainError('BACKUP.DISK_FULL', { directory }, [], { cause: error })
      : error;
  }
};

const requireFree = async (directory: string): Promise<void> => {
  const found = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return [directory];
    throw error;
  });
  if (found.length > 0) throw new DomainError('BACKUP.FOLDER_NOT_EMPTY', { directory });
};

const copyAll = async (
  client: Client,
  directory: string,
  { schema, version, now, recipients, readHead, progress, signal }: BackupOptions,
): Promise<BackupManifest> => {
  const format = recipients.length > 0 ? ENCRYPTED_FORMAT : BACKUP_FORMAT;
  const tables = await openSnapshot(client, schema);
  const migrations = await client.query<{ name: string }>('select name from migration order by id');
  const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const copied: BackupTable[] = [];
  for (const table of tables) {
    const count = (bytes: number) => progress((done += bytes), Math.max(total, done));
    const path = join(directory, tableFile(table.name, { format }));
    copied.push(await copyTable(client, table, { path, recipients, count, signal }));
  }
  const ledger = await readHead(queriesOf(client));
  await client.query('commit');
  progress(done, done);
  return {
    format,
    version,
    createdAt: now.toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    ledger,
    tables: copied,
    leftOut: schema.notInBackups,
  };
};

/**
 * Starts reading at one moment. The tables are locked against schema changes, which wait until then; a service that
 * starts meanwhile does not wait for the end of the backup.
 */
const openSnapshot = async (client: Client, schema: Schema): Promise<TableShape[]> => {
  await client.query(`select pg_advisory_lock_shared(hashtext('${SCHEMA_LOCK}'))`);
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('public.migration') is not null as found`,
  );
  const tables = rows[0]?.found ? await readTables(client, schema) : [];
  if (tables.length === 0) throw new DomainError('BACKUP.NOTHING_THERE');
  await client.query('begin isolation level repeatable read, read only');
  await fixFormats(client);
  const names = [...tables.map(({ name }) => name), 'migration'].map((name) => client.escapeIdentifier(name));
  await client.query(`lock table ${names.join(', ')} in access share mode`);
  await client.query(`select pg_advisory_unlock_shared(hashtext('${SCHEMA_LOCK}'))`);
  return tables;
};

interface TableCopy {
  readonly path: string;
  readonly recipients: Recipients;
  readonly count: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
}

const copyTable = async (
  client: Client,
  table: TableShape,
  { path, recipients, count, signal }: TableCopy,
): Promise<BackupTable> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = passing((chunk) => count(chunk.length));
  const hashed = passing((chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  const rows = client.query(copyTo(`copy ${copyTarget(client, table)} to stdout`));
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  const zip = createGzip({ level: constants.Z_BEST_SPEED });
  await pipeline(rows, counted, zip, encryptTo(recipients), hashed, file, { signal });
  const { name, columns } = table;
  return { name, columns, rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
};

const writeFlushed = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** The names in a folder are also flushed to the disk. */
export const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
