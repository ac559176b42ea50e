import { statfs } from 'node:fs/promises';
import { personalWays } from '@xiangtong/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { ENGINE, type Cube, type Engine } from '@xiangtong/analytics';
import {
  CLOCK,
  CONFIG,
  DATABASE,
  metricLines,
  poolState,
  readBuild,
  withPatience,
  type Clock,
  type Config,
  type Database,
} from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import {
  CertificateWatch,
  isGood,
  Journal,
  newestBaseCopy,
  readArchiveState,
  type OperationRecord,
} from '@xiangtong/operations';
import { countDeliveries, readLongestWaits } from '@xiangtong/notifications';
import { CheckpointStore } from '@xiangtong/proof';
import { waitingRuns } from '@xiangtong/reporting';
import { SignInWatch } from '../health/sign-in-watch';

const help = {
  build_info: 'Version and commit of the service; always 1.',
  database_up: 'Whether PostgreSQL answers soon.',
  sign_in_up: 'Whether the last sign-in for trial of this process worked.',
  database_connections: 'Connections of this process to PostgreSQL, by state.',
  database_connections_limit: 'Connections that this process may open (DATABASE_POOL).',
  database_waiting: 'Statements that wait for a connection.',
  ledger_entries: 'Position of the newest entry of the ledger.',
  replica_position: 'Ledger position that questions see in this process.',
  replica_lag_entries: 'Entries that questions do not see yet in this process.',
  checkpoint_entries: 'Entries that the newest signed checkpoint covers.',
  checkpoint_age_seconds: 'Since the newest checkpoint was signed.',
  report_runs: 'Report runs that are not finished, by state.',
  report_run_wait_seconds: 'How long the oldest report run has waited.',
  questions: 'Questions of the cube in this process, by state.',
  messages: 'Messages that wait to be sent, and those that were given up (dead).',
  message_wait_seconds:
    'How long the oldest message waits that could be sent by now, by way, and by endpoint where it goes to one.',
  disk_free_bytes: 'Free on the disk of the data.',
  disk_margin_bytes: 'Below this nothing is saved (DISK_MARGIN_MB).',
  backup_age_seconds: 'Since the last good backup that was made on this machine.',
  backup_failed: 'Whether the last backup on this machine failed.',
  drill_age_seconds: 'Since a backup was last restored for trial on this machine and found good.',
  drill_failed: 'Whether the last drill on this machine failed.',
  wal_archive_age_seconds:
    'Since the embedded server last archived a part of its log; it archives none while idle.',
  wal_archive_failures: 'Failed attempts to archive a part of the log.',
  wal_archive_failing: 'Whether the last attempt to archive a part of the log failed.',
  base_copy_age_seconds: 'Since the cluster of the embedded server was last copied.',
  certificate_good: 'Whether browsers take the certificate at PUBLIC_URL today, as it was seen last.',
  certificate_left_seconds: 'Until the certificate at PUBLIC_URL ends.',
} as const;

type Gauge = readonly [name: keyof typeof help, value: number, labels?: string];

/** A scrape that waits is worse than one without the figures of the database. */
const PATIENCE_MS = 2_000;
const MEGABYTE = 1024 * 1024;

/** Somebody has typed it: the text format ends a value at a quotation mark. */
const labelValue = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const buildLabels = (): string => {
  const { version, commit } = readBuild();
  return `{version="${version}",commit="${commit ?? 'unknown'}"}`;
};

const linesOf = (gauges: readonly Gauge[]): string[] => {
  const values = new Map<Gauge[0], [string, number][]>();
  for (const [name, value, labels = ''] of gauges)
    values.set(name, [...(values.get(name) ?? []), [labels, value]]);
  return [...values].flatMap(([name, list]) => metricLines(`xiangtong_${name}`, 'gauge', help[name], list));
};

/** How the service stands: what an operator is woken for. */
@Injectable()
export class ServiceGauges {
  private readonly journal: Journal;
  @Inject(CertificateWatch) private readonly certificateWatch!: CertificateWatch;

  constructor(
    @Inject(DATABASE) private readonly source: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly signIn: SignInWatch,
  ) {
    this.journal = new Journal(config.dataDirectory);
  }

  /** `questions` are those of the cube that run and wait. */
  async text(questions: Cube['load']): Promise<string> {
    const stored = await this.stored();
    const gauges: Gauge[] = [
      ['build_info', 1, buildLabels()],
      ['database_up', stored === null ? 0 : 1],
      ['sign_in_up', this.signIn.state === 'failed' ? 0 : 1],
      ...this.pool(),
      ['replica_position', this.engine.currentSeq],
      ['questions', questions.waiting, '{state="waiting"}'],
      ['questions', questions.running, '{state="running"}'],
      ...(stored ?? []),
      ...(await this.disk()),
      ...(await this.backups()),
      ...this.certificate(),
    ];
    return linesOf(gauges).join('\n');
  }

  /** Null when the database does not answer soon. */
  private async stored(): Promise<readonly Gauge[] | null> {
    const answers = Promise.all([
      this.ledger(),
      this.checkpoint(),
      this.runs(),
      this.messages(),
      this.archive(),
    ]).then(
      (parts) => parts.flat(),
      () => null,
    );
    return withPatience(answers, PATIENCE_MS, null);
  }

  private async ledger(): Promise<Gauge[]> {
    const { seq } = await new LedgerReader(this.source).head();
    return [
      ['ledger_entries', seq],
      ['replica_lag_entries', Math.max(0, seq - this.engine.currentSeq)],
    ];
  }

  private async checkpoint(): Promise<Gauge[]> {
    const newest = await new CheckpointStore(this.source).newest();
    if (!newest) return [];
    return [
      ['checkpoint_entries', newest.size],
      ['checkpoint_age_seconds', this.secondsSince(newest.madeAt)],
    ];
  }

  private async runs(): Promise<Gauge[]> {
    const { queued, running, oldestQueuedAt } = await waitingRuns(this.source);
    return [
      ['report_runs', queued, '{status="queued"}'],
      ['report_runs', running, '{status="running"}'],
      ['report_run_wait_seconds', oldestQueuedAt ? this.secondsSince(oldestQueuedAt) : 0],
    ];
  }

  private async messages(): Promise<Gauge[]> {
    const { waiting, dead } = await countDeliveries(this.source);
    const longest = await readLongestWaits(this.source, this.clock.now());
    const idle = personalWays.filter((way) => !longest.some((wait) => wait.way === way));
    return [
      ...idle.map((way): Gauge => ['message_wait_seconds', 0, `{way="${way}"}`]),
      ...longest.map(({ way, endpoint, since }): Gauge => [
        'message_wait_seconds',
        this.secondsSince(since),
        endpoint === null ? `{way="${way}"}` : `{way="${way}",endpoint="${labelValue(endpoint)}"}`,
      ]),
      ['messages', waiting, '{state="waiting"}'],
      ['messages', dead, '{state="dead"}'],
    ];
  }

  /** Absent where the log is not kept. */
  private async archive(): Promise<Gauge[]> {
    const { wal } = this.config.backup;
    if (wal === null) return [];
    const { ageSeconds, failures, isFailing } = await readArchiveState(this.source);
    const copiedAt = await newestBaseCopy(wal.folder);
    return [
      ...(ageSeconds === null ? [] : [['wal_archive_age_seconds', ageSeconds] as const]),
      ['wal_archive_failures', failures],
      ['wal_archive_failing', isFailing ? 1 : 0],
      ...(copiedAt === null ? [] : [['base_copy_age_seconds', this.secondsSince(copiedAt)] as const]),
    ];
  }

  private pool(): Gauge[] {
    const { open, idle, waiting } = poolState(this.source);
    return [
      ['database_connections', open - idle, '{state="busy"}'],
      ['database_connections', idle, '{state="idle"}'],
      ['database_connections_limit', this.config.database.poolSize],
      ['database_waiting', waiting],
    ];
  }

  private async disk(): Promise<Gauge[]> {
    const found = await statfs(this.config.dataDirectory).catch(() => null);
    const free: Gauge[] = found ? [['disk_free_bytes', found.bavail * found.bsize]] : [];
    return [...free, ['disk_margin_bytes', this.config.disk.marginMegabytes * MEGABYTE]];
  }

  /** Absent where there is no address with https, or none that answers from this machine. */
  private certificate(): Gauge[] {
    const { state, endsAt } = this.certificateWatch.standing ?? {};
    if (!state || !endsAt) return [];
    return [
      ['certificate_good', state === 'good' || state === 'ending' ? 1 : 0],
      ['certificate_left_seconds', (Date.parse(endsAt) - this.clock.now().getTime()) / 1000],
    ];
  }

  /** Absent until one was made on this machine. */
  private async backups(): Promise<Gauge[]> {
    const records = await this.journal.read().catch(() => []);
    return (['backup', 'drill'] as const).flatMap((kind) =>
      this.ofOperation(
        kind,
        records.filter((record) => record.kind === kind),
      ),
    );
  }

  private ofOperation(
    kind: OperationRecord['kind'],
    [last, ...earlier]: readonly OperationRecord[],
  ): Gauge[] {
    if (!last) return [];
    const good = [last, ...earlier].find(isGood);
    const age: Gauge[] = good ? [[`${kind}_age_seconds`, this.secondsSince(new Date(good.at))]] : [];
    return [...age, [`${kind}_failed`, isGood(last) ? 0 : 1]];
  }

  private secondsSince(moment: Date): number {
    return Math.max(0, (this.clock.now().getTime() - moment.getTime()) / 1000);
  }
}
