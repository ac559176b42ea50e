import { dirname, join } from 'node:path';
import { readManifest, withFolderLock, type Clock } from '@xiangtong/infrastructure';
import { failureOf } from '../journal/failure';
import type { DrillRecord, Journal } from '../journal/journal';
import { drillBackup, type Drilled, type DrillOptions } from './drill';

/** Tries backups and writes down what became of each. */
export class DrillDesk {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws what is wrong with the backup, after it was written down. */
  drill(options: Omit<DrillOptions, 'workFolder'>): Promise<Drilled> {
    // One at a time, and none beside a backup: each takes its share of the disk and the processor.
    return withFolderLock(this.journal.folder, () => this.drillInTurn(options));
  }

  /**
   * Tries the backup that is found when its turn comes: another process may make backups and remove old ones while this
   * one waits. Null where there is none. Throws what is wrong with the backup, after it was written down.
   */
  drillNewest(
    findDirectory: () => Promise<string | null>,
    options: Omit<DrillOptions, 'workFolder' | 'directory'>,
  ): Promise<Drilled | null> {
    return withFolderLock(this.journal.folder, async () => {
      const directory = await findDirectory();
      return directory === null ? null : this.drillInTurn({ ...options, directory });
    });
  }

  private async drillInTurn(options: Omit<DrillOptions, 'workFolder'>): Promise<Drilled> {
    const { directory, signal } = options;
    const began = performance.now();
    const at = this.clock.now().toISOString();
    const note = (rest: Pick<DrillRecord, 'madeAt' | 'failure' | 'proved'>): Promise<void> =>
      this.journal.add({
        kind: 'drill',
        at,
        seconds: (performance.now() - began) / 1000,
        directory,
        ...rest,
      });
    try {
      const drilled = await drillBackup({
        ...options,
        workFolder: join(dirname(this.journal.folder), 'drill'),
      });
      await note({ madeAt: drilled.manifest.createdAt, failure: null, proved: drilled.proved });
      return drilled;
    } catch (error) {
      const madeAt = await readManifest(directory).then(
        ({ createdAt }) => createdAt,
        () => null,
      );
      if (!signal?.aborted) await note({ madeAt, failure: failureOf(error, directory), proved: null });
      throw error;
    }
  }
}
