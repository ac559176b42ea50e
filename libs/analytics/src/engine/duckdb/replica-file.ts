import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export interface ReplicaSettings {
  readonly directory: string;
  readonly threads: number;
  readonly memory: string;
}

/** Slots that this process holds: DuckDB's file lock keeps out other processes only. */
const held = new Set<string>();

const MAX_SLOTS = 64;

const isLocked = (error: unknown): boolean => /could not set lock/i.test(String(error));

/** DuckDB's error messages for a damaged file. */
export const isDamage = (error: unknown): boolean =>
  /not a valid duckdb|corrupt|checksum|could not read|replaying wal|database has been invalidated|serialization error|version number/i.test(
    rootMessage(error),
  );

/** DuckDB's own words, without the statement and its values. */
const rootMessage = (error: unknown): string =>
  error instanceof Error && error.cause ? rootMessage(error.cause) : String(error);

/** One DuckDB file that only this process uses, opened so that it can access nothing outside its folder. */
export class ReplicaFile {
  private constructor(
    readonly path: string,
    readonly slot: number,
    private readonly settings: ReplicaSettings,
    private instance: DuckDBInstance,
  ) {}

  /**
   * Opens the first slot that no other process holds. A file that cannot be opened is replaced; `onDamage` is called.
   */
  static async open(
    settings: ReplicaSettings,
    onDamage: (path: string, error: unknown) => void,
  ): Promise<ReplicaFile> {
    mkdirSync(settings.directory, { recursive: true });
    const directory = realpathSync(resolve(settings.directory));
    for (let slot = 0; slot < MAX_SLOTS; slot += 1) {
      const path = join(directory, `replica-${slot}.duckdb`);
      if (held.has(path)) continue;
      held.add(path);
      try {
        if (slot > 0) takeNeighbour(path, join(directory, 'replica-0.duckdb'));
        const instance = await openOrReplace(path, { ...settings, directory }, onDamage);
        if (instance) {
          removeLeftovers(directory, slot);
          return new ReplicaFile(path, slot, { ...settings, directory }, instance);
        }
      } catch (error) {
        held.delete(path);
        throw error;
      }
      held.delete(path);
    }
    throw new Error(`all ${MAX_SLOTS} replica files in ${settings.directory} are in use`);
  }

  connect(): Promise<DuckDBConnection> {
    return this.instance.connect();
  }

  /** A path for exported lines; everything under this prefix is removed when the slot is opened. */
  scratch(name: string): string {
    return join(this.settings.directory, `${scratchPrefix(this.slot)}${name}`);
  }

  /** Discards the file and starts an empty one. No connection may be open. */
  async replace(): Promise<void> {
    this.instance.closeSync();
    removeFile(this.path);
    this.instance = await openInstance(this.path, this.settings);
  }

  close(): void {
    this.instance.closeSync();
    held.delete(this.path);
  }
}

const scratchPrefix = (slot: number): string => `replica-${slot}.scratch-`;

const removeLeftovers = (directory: string, slot: number): void => {
  for (const name of readdirSync(directory)) {
    if (name.startsWith(scratchPrefix(slot))) rmSync(join(directory, name), { force: true });
  }
};

const removeFile = (path: string): void => {
  for (const name of [path, `${path}.wal`]) rmSync(name, { force: true, recursive: true });
};

/**
 * Starts a new slot from the file of the first one, whose process keeps writing: catching up from there is much less
 * work than the whole ledger. Blocks that the newest header names do not change until the next header is written, so a
 * copy between two equal headers is complete; the write-ahead file is not copied.
 */
const takeNeighbour = (path: string, neighbour: string): void => {
  // Closing a file ends the locks that this process holds on it.
  if (held.has(neighbour) || existsSync(path) || !existsSync(neighbour)) return;
  const copy = `${path}.copy`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const header = headerOf(neighbour);
    copyFileSync(neighbour, copy);
    if (header.equals(headerOf(neighbour)) && header.equals(headerOf(copy))) {
      renameSync(copy, path);
      return;
    }
  }
  rmSync(copy, { force: true });
};

/** The main header and the two that take turns, as DuckDB writes them before all blocks. */
const HEADER_BYTES = 3 * 4_096;

const headerOf = (path: string): Buffer => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.subarray(0, readSync(file, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
};

/** Null when another process holds the file. Any other failure to open it is harmless: the content can be rebuilt. */
const openOrReplace = async (
  path: string,
  settings: ReplicaSettings,
  onDamage: (path: string, error: unknown) => void,
): Promise<DuckDBInstance | null> => {
  try {
    return await openInstance(path, settings);
  } catch (error) {
    if (isLocked(error)) return null;
    onDamage(path, error);
    removeFile(path);
    return openInstance(path, settings);
  }
};

/** The path of an instance without a file. */
export const IN_MEMORY = ':memory:';

/** Locked: it reads and writes in its folder alone. */
export const openInstance = async (path: string, settings: ReplicaSettings): Promise<DuckDBInstance> => {
  const instance = await DuckDBInstance.create(path, {
    threads: String(settings.threads),
    memory_limit: settings.memory,
    temp_directory: join(settings.directory, `${basename(path)}.tmp`),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    const folder = settings.directory.replaceAll(`'`, `''`);
    await connection.run(`set allowed_directories = ['${folder}']`);
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
  } finally {
    connection.closeSync();
  }
  return instance;
};
