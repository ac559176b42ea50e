import { lastAt } from '@xiangtong/domain';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  copyCluster,
  DomainError,
  flushFolder,
  removeSegmentsBefore,
  withFolderLock,
  type BackupConfig,
  type Clock,
} from '@xiangtong/infrastructure';
import { backupName, findBackups, removeBackup, sweep } from '../backup/backup-folder';
import { expiredBackups } from '../backup/retention';
import type { Journal } from '../journal/journal';

export interface BaseCopyParts {
  /** Address of the embedded server for its superuser. */
  readonly databaseUrl: string;
  readonly config: Pick<BackupConfig, 'time' | 'wal'>;
  readonly journal: Pick<Journal, 'folder'>;
  readonly clock: Clock;
}

/** Pause after a failure. */
const AGAIN_MS = 3_600_000;

const baseFolder = (folder: string): string => join(folder, 'base');

/** The copies of the cluster, one a day, from which its log leads to any moment. */
export class BaseCopies {
  private failedAt = -Infinity;

  constructor(private readonly parts: BaseCopyParts) {}

  /**
   * One process at a time; null where none is due, or the log is not kept. Removes copies that are no longer kept, and the
   * log before the oldest of them.
   */
  async makeWhenDue(signal?: AbortSignal): Promise<string | null> {
    const { config, journal, clock } = this.parts;
    if (config.wal === null || !(await this.isDue(config.wal.folder))) return null;
    const { folder, days } = config.wal;
    return withFolderLock(journal.folder, async () => {
      if (!(await this.isDue(folder))) return null;
      try {
        const made = await this.make(baseFolder(folder), signal);
        await removeOld(folder, days);
        return made;
      } catch (error) {
        this.failedAt = clock.now().getTime();
        throw error;
      }
    });
  }

  private async isDue(folder: string): Promise<boolean> {
    const { config, clock } = this.parts;
    const now = clock.now();
    if (now.getTime() - this.failedAt < AGAIN_MS) return false;
    const [newest] = await findBackups(baseFolder(folder));
    return !newest || newest.at < lastAt(config.time, now);
  }

  /** It is named by the moment from which on it is of use, when all of it is on the disk. */
  private async make(folder: string, signal: AbortSignal | undefined): Promise<string> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await sweep(folder);
    const unfinished = join(folder, `${backupName(this.parts.clock.now())}.${process.pid}.unfinished`);
    try {
      const ended = await copyCluster({ url: this.parts.databaseUrl, directory: unfinished, signal });
      const directory = join(folder, backupName(ended));
      await rename(unfinished, directory);
      await flushFolder(folder);
      return directory;
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
  }
}

const removeOld = async (folder: string, days: number): Promise<void> => {
  const bases = baseFolder(folder);
  for (const { name } of expiredBackups(await findBackups(bases), { days, weeks: 0, months: 0 }))
    await removeBackup(bases, name);
  const oldest = (await findBackups(bases)).at(-1);
  if (oldest) await removeSegmentsBefore(folder, join(bases, oldest.name));
};

/** When the newest copy was made; null where there is none. */
export const newestBaseCopy = async (folder: string): Promise<Date | null> =>
  (await findBackups(baseFolder(folder)))[0]?.at ?? null;

/** The copy from which the way to a moment, or to the end, is the shortest. Throws RECOVERY.NO_BASE_COPY. */
export const chooseBaseCopy = async (folder: string, until: Date | null): Promise<string> => {
  const found = await findBackups(baseFolder(folder));
  const chosen = found.find(({ at }) => until === null || at <= until);
  if (chosen) return join(baseFolder(folder), chosen.name);
  const first = found.at(-1)?.at.toISOString() ?? '-';
  throw new DomainError('RECOVERY.NO_BASE_COPY', { directory: folder, first });
};
