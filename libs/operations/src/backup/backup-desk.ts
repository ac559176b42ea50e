import { basename } from 'node:path';
import type { Instant, Language } from '@xiangtong/contracts';
import type { BackupConfig, Clock, KeptBackups } from '@xiangtong/infrastructure';
import { failureText } from '../journal/failure';
import {
  isGood,
  type BackupContent,
  type Journal,
  type OperationRecord,
  type Proved,
} from '../journal/journal';
import { isIn } from './backup-maker';

/** A good backup older than this means that the backup of a day is missing. */
const LATE_MS = 36 * 3_600_000;

/** `off`: the service makes none by itself; `none`: it has not made one yet. */
export type BackupStanding = 'off' | 'none' | 'good' | 'late' | 'failed';

/** What became of a backup or a drill, in the words of the caller's language. */
export interface OperationView {
  readonly kind: OperationRecord['kind'];
  readonly at: Instant;
  readonly seconds: number;
  /** Name of the backup. */
  readonly name: string;
  /** Null: it is good. */
  readonly failure: string | null;
  readonly content: BackupContent | null;
  readonly proved: Proved | null;
}

export interface BackupsView {
  readonly standing: BackupStanding;
  /** Where the service backs up by itself. */
  readonly folder: string | null;
  /** Time of the day in China. */
  readonly time: string;
  readonly keep: KeptBackups;
  /** Keys that open them. */
  readonly recipients: readonly string[];
  readonly drillDays: number;
  /** A drill needs the secret of a key here. */
  readonly hasKey: boolean;
  /** Newest first. */
  readonly records: readonly OperationView[];
}

const MOST_RECORDS = 100;

const viewOf = (record: OperationRecord, language: Language): OperationView => {
  const { kind, at, seconds, directory, failure } = record;
  return {
    kind,
    at,
    seconds,
    name: basename(directory),
    failure: failure && failureText(failure, language),
    content: kind === 'backup' ? record.content : null,
    proved: kind === 'drill' ? record.proved : null,
  };
};

/** What the administrator sees of backups. */
export class BackupDesk {
  constructor(
    private readonly config: BackupConfig,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async view(language: Language): Promise<BackupsView> {
    const { folder, time, keep, recipients, drillDays, keyFile } = this.config;
    const records = (await this.journal.read()).slice(0, MOST_RECORDS);
    return {
      standing: await this.standing(),
      folder,
      time,
      keep,
      recipients,
      drillDays,
      hasKey: keyFile !== null,
      records: records.map((record) => viewOf(record, language)),
    };
  }

  async standing(): Promise<BackupStanding> {
    const { folder } = this.config;
    if (folder === null) return 'off';
    const last = await this.journal.newest('backup', isIn(folder));
    if (!last) return 'none';
    if (!isGood(last)) return 'failed';
    return this.clock.now().getTime() - new Date(last.at).getTime() > LATE_MS ? 'late' : 'good';
  }
}
