import { randomUUID } from 'node:crypto';
import type { Principal, RememberedCaller } from '@xiangtong/identity';
import { DomainError, type Clock, type JobQueue } from '@xiangtong/infrastructure';
import { recordReportEvent } from '@xiangtong/reporting';
import type { DataSource, EntityManager } from 'typeorm';
import type { ReportDesk } from './report-desk';
import { isRunId, type RunParameters } from './report-run';
import { changed } from './run-rows';
import type { RunStore } from './run-store';
import { monthBefore, nextTime, type MonthlyTime } from './schedule-times';

const MOST_OF_ONE = 50;

export type ScheduledParameters = Omit<RunParameters, 'period'>;

export interface NewSchedule extends MonthlyTime {
  readonly report: string;
  readonly parameters: ScheduledParameters;
}

export interface ReportSchedule extends NewSchedule {
  readonly id: string;
  /** When it is made next, of the month before. */
  readonly nextAt: Date;
  /** The newest run it has asked for. */
  readonly lastRun: string | null;
}

interface ScheduleRow extends NewSchedule {
  readonly id: string;
  readonly next_at: Date;
  readonly last_run: string | null;
}

interface DueRow extends ScheduleRow {
  readonly requested_as: RememberedCaller;
}

const columns = 'id, report, parameters, day, hour, next_at, last_run';

const toSchedule = ({ next_at, last_run, ...schedule }: ScheduleRow): ReportSchedule => ({
  ...schedule,
  nextAt: next_at,
  lastRun: last_run,
});

/** Reports that are made every month in the name of whoever arranged it. */
export class ReportSchedules {
  constructor(
    private readonly source: DataSource,
    private readonly desk: ReportDesk,
    private readonly store: RunStore,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async list({ username }: Principal): Promise<ReportSchedule[]> {
    const rows = await this.source.query<ScheduleRow[]>(
      `select ${columns} from report_schedule where requested_by = $1 order by created_at, id`,
      [username],
    );
    return rows.map(toSchedule);
  }

  async add({ report, parameters, day, hour }: NewSchedule, principal: Principal): Promise<ReportSchedule> {
    const now = this.clock.now();
    if (!this.desk.definition(report).periods.includes('month'))
      throw new DomainError('REPORT.WRONG_PARAMETER', {
        parameter: 'report',
        reason: `report "${report}" is not made for a month`,
      });
    const { caller } = await this.desk.request(
      report,
      { ...parameters, period: monthBefore(now) },
      principal,
    );
    return this.source.transaction(async (transaction) => {
      await requireRoom(transaction, caller.username);
      const [row] = await transaction.query<ScheduleRow[]>(
        `insert into report_schedule (id, report, parameters, day, hour, requested_by, requested_as, created_at, next_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
        [
          ...[randomUUID(), report, parameters, day, hour, caller.username, JSON.stringify(caller)],
          ...[now, nextTime({ day, hour }, now)],
        ],
      );
      const about = { report, parameters: { scope: parameters.scope } };
      await recordReportEvent(transaction, {
        ...{ action: 'scheduled', ...about, actor: caller.username, at: now },
      });
      return toSchedule(row!);
    });
  }

  async remove(id: string, { username }: Principal): Promise<void> {
    const unknown = new DomainError('REPORT.SCHEDULE_UNKNOWN', { id: id.slice(0, 64) });
    if (!isRunId(id)) throw unknown;
    await this.source.transaction(async (transaction) => {
      const [removed] = await changed<ScheduleRow>(
        transaction,
        `delete from report_schedule where id = $1 and requested_by = $2 returning ${columns}`,
        [id, username],
      );
      if (!removed) throw unknown;
      const { report, parameters } = removed;
      const about = { report, parameters: { scope: parameters.scope } };
      await recordReportEvent(transaction, {
        ...{ action: 'schedule-ended', ...about, actor: username, at: this.clock.now() },
      });
    });
  }

  /**
   * Asks for what is due, each month once however many processes look: also the months that passed while none did. The ids of
   * the runs.
   */
  async tick(): Promise<string[]> {
    const runs: string[] = [];
    for (;;) {
      const run = await this.source.transaction((transaction) => this.askForOne(transaction));
      if (run === null) break;
      runs.push(run);
    }
    if (runs.length > 0) this.queue.wake();
    return runs;
  }

  private async askForOne(transaction: EntityManager): Promise<string | null> {
    const [due] = await transaction.query<DueRow[]>(
      `select ${columns}, requested_as from report_schedule where next_at <= $1
       order by next_at, id limit 1 for update skip locked`,
      [this.clock.now()],
    );
    if (!due) return null;
    const run = await this.store.add(
      {
        report: due.report,
        parameters: { ...due.parameters, period: monthBefore(due.next_at) },
        caller: due.requested_as,
        basis: await this.desk.basisOf(due.report),
      },
      transaction,
    );
    await transaction.query('update report_schedule set next_at = $2, last_run = $3 where id = $1', [
      due.id,
      nextTime(due, due.next_at),
      run,
    ]);
    return run;
  }
}

const requireRoom = async (transaction: EntityManager, username: string): Promise<void> => {
  await transaction.query('select pg_advisory_xact_lock(hashtext($1))', [`report_schedule ${username}`]);
  const [{ count } = { count: 0 }] = await transaction.query<{ count: number }[]>(
    'select count(*)::int as count from report_schedule where requested_by = $1',
    [username],
  );
  if (count >= MOST_OF_ONE) throw new DomainError('REPORT.TOO_MANY_SCHEDULES', { limit: MOST_OF_ONE });
};
