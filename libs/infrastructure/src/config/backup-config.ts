import { resolve, sep } from 'node:path';
import { checkRecipients } from '../database/backup/encryption';
import type { Environment } from './environment';

/** How many days, weeks and months keep their newest backup. */
export interface KeptBackups {
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
}

export interface BackupConfig {
  /** Where the service backs up by itself; null where it does not. */
  readonly folder: string | null;
  /** Time of the day in China, `02:30`. */
  readonly time: string;
  /** Public keys of age; with none backups are not encrypted. */
  readonly recipients: readonly string[];
  /** File with the secret that opens backups. */
  readonly keyFile: string | null;
  readonly keep: KeptBackups;
  /** Days between drills; 0: never by itself. */
  readonly drillDays: number;
  /** What brings an embedded server back to any moment; null where its log is not kept. */
  readonly wal: WalConfig | null;
}

interface WalConfig {
  /** Log and copies of the cluster, both not encrypted. */
  readonly folder: string;
  /** Seconds after which a part of the log is kept though it is not full. */
  readonly seconds: number;
  /** How many days keep their newest copy of the cluster; the log is kept from the oldest of these copies on. */
  readonly days: number;
}

const isWithin = (path: string, folder: string): boolean => `${path}${sep}`.startsWith(`${folder}${sep}`);

const requireApart = (name: string, path: string | null, folder: string, what: string): void => {
  if (path !== null && isWithin(path, folder))
    throw new Error(`configuration: ${name} lies in ${what}, ${folder}: choose a place outside of it`);
};

const recipientsOf = ({ BACKUP_RECIPIENTS: names }: Environment): readonly string[] => {
  const recipients = names?.split(/ *, */) ?? [];
  try {
    if (recipients.length > 0) checkRecipients(recipients);
  } catch {
    throw new Error('configuration: BACKUP_RECIPIENTS has a key that is mistyped or cut off');
  }
  return recipients;
};

const walOf = (environment: Environment, dataDirectory: string): WalConfig | null => {
  const { BACKUP_WAL_FOLDER, BACKUP_FOLDER, DATABASE_URL } = environment;
  if (BACKUP_WAL_FOLDER === undefined) return null;
  const folder = resolve(BACKUP_WAL_FOLDER);
  requireApart('BACKUP_WAL_FOLDER', folder, dataDirectory, 'DATA_DIR');
  if (DATABASE_URL !== undefined)
    throw new Error(
      'configuration: BACKUP_WAL_FOLDER is for the embedded server: the server of DATABASE_URL archives its log itself',
    );
  if (BACKUP_FOLDER === undefined)
    throw new Error(
      'configuration: BACKUP_WAL_FOLDER needs BACKUP_FOLDER: the cluster is copied beside the backup of the day',
    );
  requireApart('BACKUP_WAL_FOLDER', folder, resolve(BACKUP_FOLDER), 'BACKUP_FOLDER');
  return { folder, seconds: environment.BACKUP_WAL_SECONDS, days: environment.BACKUP_WAL_DAYS };
};

/** Throws where a backup would lie beside what it saves, its key beside itself, or where it would not be encrypted. */
export const backupConfig = (environment: Environment, dataDirectory: string): BackupConfig => {
  const { BACKUP_FOLDER, BACKUP_KEY_FILE } = environment;
  const folder = BACKUP_FOLDER === undefined ? null : resolve(BACKUP_FOLDER);
  const keyFile = BACKUP_KEY_FILE === undefined ? null : resolve(BACKUP_KEY_FILE);
  const recipients = recipientsOf(environment);
  requireApart('BACKUP_FOLDER', folder, dataDirectory, 'DATA_DIR');
  requireApart('BACKUP_KEY_FILE', keyFile, dataDirectory, 'DATA_DIR');
  if (folder !== null) requireApart('BACKUP_KEY_FILE', keyFile, folder, 'BACKUP_FOLDER');
  if (folder !== null && recipients.length === 0)
    throw new Error(
      'configuration: BACKUP_FOLDER needs BACKUP_RECIPIENTS, for whom backups are encrypted: `xiangtong backup keygen` makes a key',
    );
  return {
    folder,
    time: environment.BACKUP_TIME,
    recipients,
    keyFile,
    keep: {
      days: environment.BACKUP_KEEP_DAYS,
      weeks: environment.BACKUP_KEEP_WEEKS,
      months: environment.BACKUP_KEEP_MONTHS,
    },
    drillDays: environment.BACKUP_DRILL_DAYS,
    wal: walOf(environment, dataDirectory),
  };
};
