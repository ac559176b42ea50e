import { restoreBackupCommand, type KeyOptions } from './backup';
import { recoverCommand, type RecoverOptions } from './recover';

export type RestoreOptions = KeyOptions & Partial<RecoverOptions>;

/** From a backup, or from the log of the embedded server. */
export const restoreCommand = (folder: string | undefined, options: RestoreOptions): Promise<void> => {
  const { wal, until } = options;
  if ((folder === undefined) === (wal === undefined) || (until !== undefined && wal === undefined))
    throw new Error('name the folder of a backup, or --wal with or without --until');
  return wal === undefined ? restoreBackupCommand(folder!, options) : recoverCommand({ ...options, wal });
};
