import { resolve } from 'node:path';
import {
  readIdentities,
  restoreBackup,
  systemClock,
  type BackupManifest,
  type Config,
} from '@xiangtong/infrastructure';
import { verifyLedger } from '@xiangtong/ledger';
import { BackupMaker, contentOf, Journal, readBackupHead } from '@xiangtong/operations';
import { schema } from '@xiangtong/schema';
import { withServer, withServiceSource } from '../../context/cli-context';
import { print, type OutputOptions } from '../../terminal/output';
import { startProgress } from '../../terminal/progress';

const MEGABYTE = 1_000_000;

/** Shows how far reading and writing are; the bar ends with `work`. */
export const withMegabytes = async <Result>(
  name: string,
  work: (progress: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> => {
  const progress = startProgress(name, 'MB');
  const update = (done: number, total: number): void =>
    progress.update(Math.ceil(done / MEGABYTE), Math.ceil(total / MEGABYTE));
  return work(update).finally(() => progress.stop());
};

/** Secrets of the key file that was named, or of BACKUP_KEY_FILE; none is needed for a backup that is not encrypted. */
export const identitiesOf = (file: string | undefined, { backup }: Config): readonly string[] => {
  const path = file ?? backup.keyFile;
  return path === null ? [] : readIdentities(path);
};

/** Data that is in no backup, whatever the database holds. */
const notIncluded = [
  'the household secrets (IMPACT_SECRET, IMPACT_SECRET_FILE): keep them, in another place',
  'the key of the ledger (LEDGER_KEY_FILE): keep it, in another place',
  'sessions and API tokens',
  'files of report runs (DATA_DIR/files) and DuckDB replicas (DATA_DIR/analytics): they can be made again',
];

const summaryOf = (manifest: BackupManifest) => {
  const { version, createdAt, ledger, tables } = manifest;
  const { bytes, rows, isEncrypted } = contentOf(manifest);
  return { version, createdAt, isEncrypted, ledger, tables: tables.length, rows, bytes };
};

export interface BackupOptions extends OutputOptions {
  readonly recipient?: readonly string[];
  readonly plain?: boolean;
}

const recipientsOf = ({ recipient, plain }: BackupOptions, { backup }: Config): readonly string[] =>
  plain ? [] : (recipient ?? backup.recipients);

/** Backs up into the named folder, or as the service does every day. */
export const backupCommand = (folder: string | undefined, options: BackupOptions): Promise<void> =>
  withServer(async ({ config, server }) => {
    const journal = new Journal(config.dataDirectory);
    const { backup } = config;
    const maker = new BackupMaker({ databaseUrl: server.url, config: backup, journal, clock: systemClock });
    const recipients = recipientsOf(options, config);
    if (folder === undefined && backup.folder === null)
      throw new Error('name a new folder, or set BACKUP_FOLDER, into which the service backs up every day');
    const made = await withMegabytes('backup', (progress) =>
      folder === undefined
        ? maker.makeInTurn(backup.folder!, () => Promise.resolve(true), { recipients, progress })
        : maker.make({ directory: resolve(folder), recipients, progress }),
    );
    const summary = summaryOf(made!.manifest);
    const { directory } = made!;
    const text = [
      `${summary.tables} tables, ${summary.rows} rows in ${directory}`,
      summary.isEncrypted ? `encrypted for ${recipients.length} keys` : 'not encrypted',
      `ledger: entry ${summary.ledger.seq}, head ${summary.ledger.hash}`,
      ...notIncluded.map((what) => `not in it: ${what}`),
    ];
    print({ directory, ...summary, notIncluded }, text.join('\n'), options);
  });

export interface KeyOptions extends OutputOptions {
  readonly key?: string;
}

export const restoreBackupCommand = (folder: string, options: KeyOptions): Promise<void> =>
  withServer(async ({ config, server }) => {
    const manifest = await withMegabytes('restore', (progress) =>
      restoreBackup({
        url: server.url,
        serviceUrl: server.serviceUrl,
        schema,
        directory: folder,
        identities: identitiesOf(options.key, config),
        readHead: readBackupHead,
        progress,
      }),
    );
    const proof = await withServiceSource({ config, server }, (source) => verifyLedger(source));
    const summary = summaryOf(manifest);
    const text = [
      `${summary.tables} tables, ${summary.rows} rows as of ${summary.createdAt}`,
      `ledger: ${proof.entries} entries, head ${proof.head}, ${proof.faults.length} faults`,
      'everybody signs in again, and API tokens are made anew',
      'the household secrets of that time have to stand in IMPACT_SECRET or its file',
    ];
    print({ ...summary, faults: proof.faults }, text.join('\n'), options);
    if (proof.faults.length > 0)
      throw new Error(`the restored ledger does not prove what it says: ${proof.faults.length} faults`);
  });
