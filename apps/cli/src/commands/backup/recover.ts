import { resolve } from 'node:path';
import { loadConfig, proveSegments, recoverDatabaseServer } from '@xiangtong/infrastructure';
import { verifyLedger } from '@xiangtong/ledger';
import { chooseBaseCopy } from '@xiangtong/operations';
import { isZonedTime } from '@xiangtong/proof';
import { withContext } from '../../context/cli-context';
import { print, type OutputOptions } from '../../terminal/output';
import { type KeyOptions, restoreBackupCommand, withMegabytes } from './backup';

interface RecoverOptions extends OutputOptions {
  readonly wal: string;
  readonly until?: string;
}

const momentOf = (until: string | undefined): Date | null => {
  if (until === undefined) return null;
  if (!isZonedTime(until))
    throw new Error(`--until ${until}: give a time with its zone, such as 2026-11-28T14:05:00+08:00`);
  return new Date(until);
};

/** Recovers into a data folder without a database: as it was at a moment, or as late as the log goes. */
const recoverCommand = async (options: RecoverOptions): Promise<void> => {
  const config = loadConfig();
  if (config.database.url !== null)
    throw new Error('--wal brings back the embedded server alone: leave DATABASE_URL away');
  const folder = resolve(options.wal);
  const until = momentOf(options.until);
  const base = await chooseBaseCopy(folder, until);
  await withMegabytes('log', (progress) => proveSegments(folder, base, progress));
  await recoverDatabaseServer(config, { base, folder, until });
  const { entries, head, faults } = await withContext(({ source }) => verifyLedger(source));
  const text = [
    `as it was ${until === null ? 'at the end of the log' : `at ${until.toISOString()}`}, from ${base}`,
    `ledger: ${entries} entries, head ${head}, ${faults.length} faults`,
    'whoever signed in or made a token before then is still signed in: end sessions where that must not be',
    'the household secrets and the key of the ledger are not in it',
  ];
  print({ base, until, entries, head, faults }, text.join('\n'), options);
  if (faults.length > 0) throw new Error(`the ledger does not prove what it says: ${faults.length} faults`);
};

export type RestoreOptions = KeyOptions & Partial<RecoverOptions>;

/** Restores from a backup, or from the log of the embedded server. */
export const restoreCommand = (folder: string | undefined, options: RestoreOptions): Promise<void> => {
  const { wal, until } = options;
  if ((folder === undefined) === (wal === undefined) || (until !== undefined && wal === undefined))
    throw new Error('name the folder of a backup, or --wal with or without --until');
  return wal === undefined ? restoreBackupCommand(folder!, options) : recoverCommand({ ...options, wal });
};
