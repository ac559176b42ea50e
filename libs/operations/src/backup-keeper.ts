import { DAY_MS, lastAt } from '@xiangtong/domain';
import {
  announceOnce,
  DomainError,
  errorForLog,
  readIdentities,
  type BackupConfig,
  type Clock,
  type Database,
  type Logger,
} from '@xiangtong/infrastructure';
import type { BaseCopies } from './point-in-time/base-copies';
import type { DrillDesk } from './drill/drill-desk';
import { failureOf } from './journal/failure';
import { isGood, type Journal } from './journal/journal';
import { isIn, type BackupMaker } from './backup/backup-maker';

/** Interval in which a backup that is due is noticed. */
const ROUND_MS = 60_000;

/** Pause after a failure. */
const AGAIN_MS = 3_600_000;

export interface BackupKeeperParts {
  readonly config: BackupConfig;
  readonly journal: Journal;
  readonly maker: Pick<BackupMaker, 'makeInTurn'>;
  readonly drills: Pick<DrillDesk, 'drillNewest'>;
  readonly baseCopies: Pick<BaseCopies, 'makeWhenDue'>;
  readonly source: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

const messages = {
  backup: 'the backup of the day failed',
  drill: 'the drill of the newest backup failed',
  base: 'the copy of the cluster failed: without it the log cannot bring the database to a moment',
} as const;

/** Makes the backup of the day, tries one now and then, and tells the administrators of a failure. */
export class BackupKeeper {
  private timer: NodeJS.Timeout | null = null;
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;
  private readonly stop = new AbortController();

  constructor(private readonly parts: BackupKeeperParts) {}

  /** Something is under way, or waits for its turn. */
  get isBusy(): boolean {
    return this.waiting > 0;
  }

  open(): void {
    if (this.parts.config.folder === null) return;
    this.timer = setInterval(() => void this.wake(), ROUND_MS).unref();
    void this.wake();
  }

  /** Does what is due. Resolves when it is done; never rejects. */
  wake(): Promise<void> {
    const { folder } = this.parts.config;
    return this.inTurn(async () => {
      if (folder === null) return;
      await this.backUp(folder, () => this.isBackupDue(folder));
      await this.copyCluster(folder);
      if (await this.isDrillDue(folder)) await this.drill(folder);
    });
  }

  /** Makes a backup in addition to those that are due. Throws BACKUP.NOT_SET_UP. */
  backUpNow(): Promise<void> {
    const folder = this.requireFolder();
    return this.inTurn(() => this.backUp(folder, () => Promise.resolve(true)));
  }

  /** Tries the newest backup. Throws BACKUP.NOT_SET_UP or BACKUP.KEY_NEEDED. */
  drillNow(): Promise<void> {
    const folder = this.requireFolder();
    if (this.parts.config.keyFile === null) throw new DomainError('BACKUP.KEY_NEEDED');
    return this.inTurn(() => this.drill(folder));
  }

  /** What is under way is given up, and made again after the next start. */
  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.stop.abort();
    await this.work;
  }

  private requireFolder(): string {
    const { folder } = this.parts.config;
    if (folder === null) throw new DomainError('BACKUP.NOT_SET_UP');
    return folder;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.waiting += 1;
    this.work = this.work
      .then(() => (this.stop.signal.aborted ? undefined : work()))
      .catch((error: unknown) => {
        this.parts.logger.error({ err: errorForLog(error) }, 'backups cannot be looked after');
      })
      .finally(() => (this.waiting -= 1));
    return this.work;
  }

  private backUp(folder: string, isDue: () => Promise<boolean>): Promise<void> {
    return this.orTell('backup', folder, async () => {
      const { maker, logger } = this.parts;
      if (!(await isDue())) return;
      const made = await maker.makeInTurn(folder, isDue, { signal: this.stop.signal });
      if (made) logger.info({ folder, entries: made.manifest.ledger.seq }, 'the backup of the day is made');
    });
  }

  private copyCluster(folder: string): Promise<void> {
    const { baseCopies, config, logger } = this.parts;
    return this.orTell('base', config.wal?.folder ?? folder, async () => {
      const directory = await baseCopies.makeWhenDue(this.stop.signal);
      if (directory !== null) logger.info({ directory }, 'the cluster is copied');
    });
  }

  private async isBackupDue(folder: string): Promise<boolean> {
    const { journal, clock, config } = this.parts;
    const now = clock.now();
    const ofFolder = isIn(folder);
    const good = await journal.newest('backup', (record) => ofFolder(record) && isGood(record));
    if (good && new Date(good.at) >= lastAt(config.time, now)) return false;
    const last = await journal.newest('backup', ofFolder);
    return last === null || isGood(last) || now.getTime() - new Date(last.at).getTime() >= AGAIN_MS;
  }

  private async isDrillDue(folder: string): Promise<boolean> {
    const { config, journal, clock } = this.parts;
    if (config.drillDays === 0 || config.keyFile === null) return false;
    const last = await journal.newest('drill', isIn(folder));
    return !last || clock.now().getTime() - new Date(last.at).getTime() >= config.drillDays * DAY_MS;
  }

  private drill(folder: string): Promise<void> {
    return this.orTell('drill', folder, async () => {
      const { config, journal, drills, logger } = this.parts;
      const findNewest = async (): Promise<string | null> =>
        (await journal.newest('backup', (record) => isIn(folder)(record) && isGood(record)))?.directory ??
        null;
      const identities = readIdentities(config.keyFile!);
      const drilled = await drills.drillNewest(findNewest, { identities, signal: this.stop.signal });
      if (drilled)
        logger.info(
          { madeAt: drilled.manifest.createdAt },
          'the newest backup was restored for trial: it is good',
        );
    });
  }

  private async orTell(
    what: keyof typeof messages,
    folder: string,
    work: () => Promise<void>,
  ): Promise<void> {
    const { logger } = this.parts;
    try {
      await work();
    } catch (error) {
      if (this.stop.signal.aborted) return;
      logger.error({ err: errorForLog(error) }, messages[what]);
      await this.announce(what, error, folder).catch((cause: unknown) =>
        logger.warn({ err: errorForLog(cause) }, 'the administrators could not be told of it'),
      );
    }
  }

  private async announce(what: keyof typeof messages, error: unknown, folder: string): Promise<void> {
    const { source, clock } = this.parts;
    const { code, parameters } = failureOf(error, folder);
    const happening = {
      kind: 'operation.backup_failed',
      details: { what, code, parameters },
      subject: what,
      at: clock.now(),
    } as const;
    await source.transaction((transaction) => announceOnce(transaction, happening, DAY_MS));
  }
}
