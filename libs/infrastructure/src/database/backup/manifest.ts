import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type MessageCode } from '@xiangtong/contracts';
import { DomainError } from '../../errors/domain-error';

export const BACKUP_FORMAT = 'xiangtong.backup/2';
/** Its tables are encrypted. */
export const ENCRYPTED_FORMAT = 'xiangtong.backup/3';
/** The first format, without a checksum of the manifest. */
const FIRST_FORMAT = 'xiangtong.backup/1';
export const MANIFEST = 'manifest.json';
export const MANIFEST_SUM = 'manifest.sha256';

/** Newest entry of the ledger; the hash in hex, of zeros for the empty ledger. */
export interface BackupHead {
  readonly seq: number;
  readonly hash: string;
}

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Size and SHA-256 of its file, as it is in the folder: without a key, too, one can see whether it is whole. */
  readonly bytes: number;
  readonly sha256: string;
}

/** The description of a backup. It is written last: a folder without it is not a backup. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT | typeof ENCRYPTED_FORMAT | typeof FIRST_FORMAT;
  /** Version of the product. */
  readonly version: string;
  readonly createdAt: string;
  /** Migrations of the schema, in their order. */
  readonly migrations: readonly string[];
  readonly ledger: BackupHead;
  readonly tables: readonly BackupTable[];
  readonly leftOut: Readonly<Record<string, string>>;
}

export const isEncrypted = ({ format }: Pick<BackupManifest, 'format'>): boolean =>
  format === ENCRYPTED_FORMAT;

export const tableFile = (table: string, manifest: Pick<BackupManifest, 'format'>): string =>
  `${table}.copy.gz${isEncrypted(manifest) ? '.age' : ''}`;

/** The line that `sha256sum --check` reads. */
export const manifestSum = (text: string): string =>
  `${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`;

/** Throws BACKUP.NOT_A_BACKUP for anything except a manifest of this format, BACKUP.DAMAGED for one that was changed. */
export const readManifest = async (directory: string): Promise<BackupManifest> => {
  const refuse = (reason: string, cause?: unknown): never => {
    throw new DomainError('BACKUP.NOT_A_BACKUP', { directory, reason }, [], { cause });
  };
  const read = (file: string): Promise<string> => readFile(join(directory, file), 'utf8');
  const text = await read(MANIFEST).catch((error: NodeJS.ErrnoException) =>
    refuse(error.code ?? error.message, error),
  );
  const sum = await read(MANIFEST_SUM).catch(() => null);
  if (sum !== null && sum !== manifestSum(text)) throw damaged(MANIFEST, 'BACKUP.MANIFEST_DAMAGED');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refuse('JSON', error);
  }
  if (!isManifest(content)) return refuse(BACKUP_FORMAT);
  if (sum === null && content.format !== FIRST_FORMAT) throw damaged(MANIFEST_SUM, 'BACKUP.FILE_MISSING');
  return content;
};

const damaged = (path: string, code: MessageCode): DomainError =>
  new DomainError('BACKUP.DAMAGED', { count: 1 }, [{ path, code, parameters: {} }]);

const areTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const isSha256 = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** The name of a table becomes a file name. */
const isTable = (value: unknown): boolean =>
  isObject(value) &&
  /^[a-z][a-z0-9_]*$/.test(String(value['name'])) &&
  areTexts(value['columns']) &&
  isCount(value['rows']) &&
  isCount(value['bytes']) &&
  isSha256(value['sha256']);

const isHead = (value: unknown): boolean =>
  isObject(value) && isCount(value['seq']) && isSha256(value['hash']);

const formats: readonly unknown[] = [BACKUP_FORMAT, ENCRYPTED_FORMAT, FIRST_FORMAT];

const isManifest = (value: unknown): value is BackupManifest =>
  isObject(value) &&
  formats.includes(value['format']) &&
  typeof value['version'] === 'string' &&
  areTexts(value['migrations']) &&
  isHead(value['ledger']) &&
  Array.isArray(value['tables']) &&
  value['tables'].every(isTable);
