import { randomUUID } from 'node:crypto';
import type { MessageCode, NewSchedule, ReportSchedule } from '@xiangtong/contracts';
import { monthBefore, nextTime } from '@xiangtong/domain';
import {
  scopeCondition,
  scopeOf,
  type Identity,
  type Principal,
  type RememberedCaller,
  type RightsHolder,
} from '@xiangtong/identity';
import {
  changed,
  DomainError,
  type Clock,
  type JobQueue,
  isUuid,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import { recordReportEvent } from '../audit/record-report-event';
import { withinScope } from '../sources/within-scope';
import type { ReportDesk } from './report-desk';
import type { RunStore } from './run-store';

const MOST_OF_ONE = 50;

interface DueSchedule extends ReportSchedule {
  readonly requestedAs: RememberedCaller;
}

export interface ScheduleParts {
  readonly source: Database;
  readonly desk: ReportDesk;
  readonly store: RunStore;
  readonly queue: JobQueue;
  readonly identity: Pick<Identity, 'rightsOfRemembered'>;
  readonly clock: Clock;
}

const columns = 'id, report, parameters, day, hour, next_at as "nextAt", last_run as "lastRun", stopped';

/**
 * The caller's own; with a token only those about places that it opens. A signed-in person sees why one has stopped.
 */
const own = `requested_by = $1 and ($2 or ${withinScope(`(parameters ->> 'scope')`, '$3', '$4')})`;

const ownOf = (principal: Principal): unknown[] => {
  const { divisionPatterns, unitIds } = scopeCondition(scopeOf(principal));
  return [principal.username, principal.credential.kind === 'session', divisionPatterns, unitIds];
};

/** Reports that are made every month in the name of the person who scheduled them. */
export class ReportSchedules {
  constructor(private readonly parts: ScheduleParts) {}

  list(principal: Principal): Promise<ReportSchedule[]> {
    return this.parts.source.query<ReportSchedule[]>(
      `select ${columns} from report_schedule where ${own} order by created_at, id`,
      ownOf(principal),
    );
  }

  async add({ report, parameters, day, hour }: NewSchedule, principal: Principal): Promise<ReportSchedule> {
    const { source, desk, clock } = this.parts;
    const now = clock.now();
    if (!desk.shipped(report).periods.includes('month'))
      throw new DomainError('REPORT.WRONG_PARAMETER', {
        parameter: 'report',
        reason: `report "${report}" is not made for a month`,
      });
    const asked = { ...parameters, period: monthBefore(now) };
    const { caller } = await desk.request(report, asked, principal);
    return source.transaction(async (transaction) => {
      await requireRoom(transaction, caller.username);
      const [row] = await transaction.query<ReportSchedule[]>(
        `insert into report_schedule (id, report, parameters, day, hour, requested_by, requested_as, created_at, next_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
        [
          randomUUID(),
          report,
          parameters,
          day,
          hour,
          caller.username,
          JSON.stringify(caller),
          now,
          nextTime({ day, hour }, now),
        ],
      );
      const about = { report, parameters: { scope: parameters.scope } };
      await recordReportEvent(transaction, {
        action: 'scheduled',
        ...about,
        actor: caller.username,
        at: now,
      });
      return row!;
    });
  }

  async remove(id: string, principal: Principal): Promise<void> {
    const unknown = new DomainError('REPORT.SCHEDULE_UNKNOWN', { id: id.slice(0, 64) });
    if (!isUuid(id)) throw unknown;
    const { source, clock } = this.parts;
    await source.transaction(async (transaction) => {
      const [removed] = await changed<ReportSchedule>(
        transaction,
        `delete from report_schedule where id = $5 and ${own} returning ${columns}`,
        [...ownOf(principal), id],
      );
      if (!removed) throw unknown;
      const { report, parameters } = removed;
      const about = { report, parameters: { scope: parameters.scope } };
      await recordReportEvent(transaction, {
        action: 'schedule-ended',
        ...about,
        actor: principal.username,
        at: clock.now(),
      });
    });
  }

  /**
   * Requests the due reports, each month once for any number of processes; also for months missed while no process ran.
   * A report that its owner may no longer see is stopped with the reason. Returns the ids of the runs.
   */
  async tick(): Promise<string[]> {
    const runs: string[] = [];
    for (;;) {
      const asked = await this.parts.source.transaction((transaction) => this.askForOne(transaction));
      if (asked === null) break;
      runs.push(...asked);
    }
    if (runs.length > 0) this.parts.queue.wake();
    return runs;
  }

  /** The id of the run, none of a report that has stopped; null when nothing is due. */
  private async askForOne(transaction: Transaction): Promise<string[] | null> {
    const { desk, store, clock } = this.parts;
    const [due] = await transaction.query<DueSchedule[]>(
      `select ${columns}, requested_as as "requestedAs" from report_schedule where next_at <= $1 and stopped is null
       order by next_at, id limit 1 for update skip locked`,
      [clock.now()],
    );
    if (!due) return null;
    const owner = await this.rightsFor(due);
    if ('refused' in owner) {
      await stop(transaction, due, owner.refused, clock.now());
      return [];
    }
    const parameters = { ...due.parameters, period: monthBefore(due.nextAt) };
    const asked = await desk.scheduled(due.report, parameters, owner);
    const run = await store.add({ report: due.report, ...asked, caller: due.requestedAs }, transaction);
    await transaction.query('update report_schedule set next_at = $2, last_run = $3 where id = $1', [
      due.id,
      nextTime(due, due.nextAt),
      run,
    ]);
    return [run];
  }

  /** The current rights of the owner; an error code if they do not allow the report any more. */
  private async rightsFor({
    requestedAs,
    parameters,
  }: DueSchedule): Promise<RightsHolder | { readonly refused: MessageCode }> {
    const { desk, identity } = this.parts;
    const owner = await identity.rightsOfRemembered.execute(requestedAs);
    if (!owner) return { refused: 'REPORT.NOT_ALLOWED_ANY_MORE' };
    return desk.sourcesFor(scopeOf(owner), parameters).then(
      () => owner,
      (error: unknown) => {
        if (error instanceof DomainError) return { refused: error.code };
        throw error;
      },
    );
  }
}

const stop = async (
  transaction: Transaction,
  { id, report, parameters, requestedAs }: DueSchedule,
  reason: MessageCode,
  at: Date,
): Promise<void> => {
  await transaction.query('update report_schedule set stopped = $2, stopped_at = $3 where id = $1', [
    id,
    reason,
    at,
  ]);
  const about = { report, parameters: { scope: parameters.scope } };
  await recordReportEvent(transaction, {
    action: 'schedule-stopped',
    ...about,
    actor: requestedAs.username,
    at,
  });
};

const requireRoom = async (transaction: Transaction, username: string): Promise<void> => {
  await transaction.query('select pg_advisory_xact_lock(hashtext($1))', [`report_schedule ${username}`]);
  const [{ count } = { count: 0 }] = await transaction.query<{ count: number }[]>(
    'select count(*) as count from report_schedule where requested_by = $1',
    [username],
  );
  if (count >= MOST_OF_ONE) throw new DomainError('REPORT.TOO_MANY_SCHEDULES', { limit: MOST_OF_ONE });
};
