import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, makeIdentity, type BackupConfig } from '@xiangtong/infrastructure';
import { openTestCounty, salesLine, testVillages, type TestCounty } from '@xiangtong/testing';
import { BackupKeeper, BackupMaker, BaseCopies, DrillDesk, Journal } from '../../src';
import type { BackupKeeperParts } from '../../src/backup-keeper';

/** A county with figures, a folder for backups, and the key that opens them. */
export interface BackupStage {
  readonly county: TestCounty;
  /** Everything of this stage. */
  readonly root: string;
  readonly config: BackupConfig & { readonly folder: string; readonly keyFile: string };
  readonly journal: Journal;
  readonly maker: BackupMaker;
  readonly drills: DrillDesk;
  keeper(changes?: Partial<BackupConfig>, drills?: BackupKeeperParts['drills']): BackupKeeper;
  close(): Promise<void>;
}

export const openBackupStage = async (): Promise<BackupStage> => {
  const county = await openTestCounty();
  const root = await mkdtemp(join(tmpdir(), 'xiangtong-operations-'));
  const { text, recipient } = await makeIdentity(county.clock.now());
  const keyFile = join(root, 'backup.key');
  await writeFile(keyFile, text);
  const config = {
    folder: join(root, 'backups'),
    time: '02:30',
    recipients: [recipient],
    keyFile,
    keep: { days: 2, weeks: 0, months: 0 },
    drillDays: 0,
    wal: null,
  };
  const journal = new Journal(join(root, 'data'));
  const { clock, databaseUrl, source } = county;
  for (const [index, unit] of testVillages.entries())
    await county.report(unit, '2019-11', [
      salesLine({ amount: `${index + 1}0.05` }),
      salesLine({ platform: 'jd' }),
    ]);
  const maker = new BackupMaker({ databaseUrl, config, journal, clock });
  const drills = new DrillDesk(journal, clock);
  const logger = createLogger('silent');
  return {
    county,
    root,
    config,
    journal,
    maker,
    drills,
    keeper: (changes = {}, ownDrills = drills) => {
      const own = { ...config, ...changes };
      const ownMaker = new BackupMaker({ databaseUrl, config: own, journal, clock });
      return new BackupKeeper({
        config: own,
        journal,
        maker: ownMaker,
        drills: ownDrills,
        baseCopies: new BaseCopies({ databaseUrl, config: own, journal, clock }),
        source,
        clock,
        logger,
      });
    },
    close: async () => {
      await county.close();
      await rm(root, { recursive: true, force: true });
    },
  };
};
