import { dirname, join } from 'node:path';
import {
  isEncrypted,
  productVersion,
  withFolderLock,
  writeBackup,
  type BackupConfig,
  type BackupHead,
  type BackupManifest,
  type Clock,
  type ReadBackupHead,
} from '@xiangtong/infrastructure';
import { readHead } from '@xiangtong/ledger';
import { schema } from '@xiangtong/schema';
import { failureOf } from '../journal/failure';
import type { BackupContent, BackupRecord, Journal } from '../journal/journal';
import { backupName, findBackups, removeBackup, sweep } from './backup-folder';
import { expiredBackups } from './retention';

export interface MakerParts {
  /** Address for the owner of the schema. */
  readonly databaseUrl: string;
  readonly config: BackupConfig;
  readonly journal: Journal;
  readonly clock: Clock;
}

export interface MakeOptions {
  /** A new folder. */
  readonly directory: string;
  /** Those of the configuration, unless somebody wants others. */
  readonly recipients?: readonly string[];
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface MadeBackup {
  readonly directory: string;
  readonly manifest: BackupManifest;
}

export const readBackupHead: ReadBackupHead = async (queries): Promise<BackupHead> => {
  const { seq, hash } = await readHead(queries);
  return { seq, hash: hash.toString('hex') };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const contentOf = (manifest: BackupManifest): BackupContent => ({
  isEncrypted: isEncrypted(manifest),
  bytes: sum(manifest.tables.map(({ bytes }) => bytes)),
  rows: sum(manifest.tables.map(({ rows }) => rows)),
  entries: manifest.ledger.seq,
});

/** Makes backups and writes down what became of each. */
export class BackupMaker {
  constructor(private readonly parts: MakerParts) {}

  /** Throws what went wrong, after it was written down. */
  async make(options: MakeOptions): Promise<MadeBackup> {
    const { journal, clock } = this.parts;
    const { directory } = options;
    const began = performance.now();
    const at = clock.now();
    const note = (rest: Pick<BackupRecord, 'failure' | 'content'>): Promise<void> => {
      const seconds = (performance.now() - began) / 1000;
      return journal.add({ kind: 'backup', at: at.toISOString(), seconds, directory, ...rest });
    };
    try {
      const manifest = await this.write(at, options);
      await note({ failure: null, content: contentOf(manifest) });
      return { directory, manifest };
    } catch (error) {
      // A backup that ends because the service stops has not failed.
      if (!options.signal?.aborted) await note({ failure: failureOf(error, directory), content: null });
      throw error;
    }
  }

  /**
   * One into the folder of the configuration, and away with those that are no longer kept. One process at a time; null
   * when `isDue` says, once it is our turn, that another one has made it meanwhile.
   */
  makeInTurn(
    folder: string,
    isDue: () => Promise<boolean>,
    options: Omit<MakeOptions, 'directory'>,
  ): Promise<MadeBackup | null> {
    const { journal, clock, config } = this.parts;
    return withFolderLock(journal.folder, async () => {
      if (!(await isDue())) return null;
      await sweep(folder);
      const made = await this.make({ ...options, directory: join(folder, backupName(clock.now())) });
      for (const { name } of expiredBackups(await findBackups(folder), config.keep))
        await removeBackup(folder, name);
      return made;
    });
  }

  private write(
    now: Date,
    { directory, recipients, progress, signal }: MakeOptions,
  ): Promise<BackupManifest> {
    const { databaseUrl, config } = this.parts;
    return writeBackup({
      url: databaseUrl,
      schema,
      directory,
      version: productVersion(),
      now,
      recipients: recipients ?? config.recipients,
      readHead: readBackupHead,
      progress: progress ?? (() => undefined),
      signal,
    });
  }
}

/** Whether a record is of a backup in the folder of the configuration. */
export const isIn =
  (folder: string) =>
  ({ directory }: { readonly directory: string }): boolean =>
    dirname(directory) === folder;
