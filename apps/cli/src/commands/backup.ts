import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  projectDirectory,
  restoreBackup,
  systemClock,
  writeBackup,
  type BackupHead,
  type BackupManifest,
  type ReadBackupHead,
  noteBackup,
} from '@xiangtong/infrastructure';
import { readHead, verifyLedger } from '@xiangtong/ledger';
import { schema } from '@xiangtong/schema';
import { withServer, withServiceSource } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';
import { startProgress, type Progress } from '../terminal/progress';

const MEGABYTE = 1_000_000;

const inMegabytes =
  (progress: Progress) =>
  (done: number, total: number): void =>
    progress.update(Math.ceil(done / MEGABYTE), Math.ceil(total / MEGABYTE));

const ledgerHead: ReadBackupHead = async (queries): Promise<BackupHead> => {
  const { seq, hash } = await readHead(queries);
  return { seq, hash: hash.toString('hex') };
};

const productVersion = (): string =>
  (JSON.parse(readFileSync(join(projectDirectory(), 'package.json'), 'utf8')) as { version: string }).version;

/** Data that is in no backup, whatever the database holds. */
const notIncluded = [
  'the household secrets (IMPACT_SECRET, IMPACT_SECRET_FILE): keep them, in another place',
  'the key of the ledger (LEDGER_KEY_FILE): keep it, in another place',
  'sessions and API tokens',
  'files of report runs (DATA_DIR/files) and DuckDB replicas (DATA_DIR/analytics): they can be made again',
];

const summaryOf = ({ version, createdAt, ledger, tables }: BackupManifest) => ({
  version,
  createdAt,
  ledger,
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  bytes: tables.reduce((sum, { bytes }) => sum + bytes, 0),
});

export const backupCommand = (folder: string, options: OutputOptions): Promise<void> =>
  withServer(async ({ config, server }) => {
    const progress = startProgress('backup', 'MB');
    const manifest = await writeBackup({
      url: server.url,
      schema,
      directory: folder,
      version: productVersion(),
      now: systemClock.now(),
      readHead: ledgerHead,
      progress: inMegabytes(progress),
    }).finally(() => progress.stop());
    await noteBackup(config.dataDirectory, manifest.createdAt);
    const summary = summaryOf(manifest);
    const text = [
      `${summary.tables} tables, ${summary.rows} rows in ${resolve(folder)}`,
      `ledger: entry ${summary.ledger.seq}, head ${summary.ledger.hash}`,
      ...notIncluded.map((what) => `not in it: ${what}`),
    ];
    print({ directory: resolve(folder), ...summary, notIncluded }, text.join('\n'), options);
  });

export const restoreCommand = (folder: string, options: OutputOptions): Promise<void> =>
  withServer(async ({ config, server }) => {
    const progress = startProgress('restore', 'MB');
    const manifest = await restoreBackup({
      url: server.url,
      schema,
      directory: folder,
      readHead: ledgerHead,
      progress: inMegabytes(progress),
    }).finally(() => progress.stop());
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
