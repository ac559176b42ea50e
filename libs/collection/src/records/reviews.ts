import type { Month } from '@xiangtong/domain';
import { entryRelation } from '@xiangtong/ledger';
import {
  inWindow,
  momentOf,
  windowParameters,
  type RecordsDependencies,
  type RecordsWindow,
} from './records-window';

/** A submitted revision that an officer returned. */
export interface ReturnedReport {
  readonly event: number;
  readonly unitId: number;
  readonly month: Month;
  readonly revision: number;
  readonly reason: string;
  readonly officer: string;
  readonly at: Date;
}

const returned = `
  select event.id as event, submission.unit_id as "unitId", submission.month, event.revision, event.reason, event.actor as officer, event.at
  from submission join submission_event event on event.submission_id = submission.id
  where ${inWindow('submission')} and event.action = 'return' and event.at <= $5
  order by event.at, event.id`;

export const readReturns = (
  { source }: RecordsDependencies,
  window: RecordsWindow,
): Promise<readonly ReturnedReport[]> =>
  source.query<ReturnedReport[]>(returned, [...windowParameters(window), momentOf(window)]);

/** The decisions of one person. */
export interface Reviewer {
  readonly username: string;
  readonly accepted: number;
  /** Accepted ones that replaced a figure in force. */
  readonly corrections: number;
  readonly returned: number;
}

const reviewers = `
  select username, sum(accepted) as accepted, sum(corrections) as corrections, sum(returned) as returned
  from (
    select entry.actor as username, 1 as accepted, case entry.kind when 'supersede' then 1 else 0 end as corrections, 0 as returned
    from ${entryRelation} entry where ${inWindow('entry')} and entry.seq <= $5 and entry.kind <> 'withdraw'
    union all
    select event.actor, 0, 0, 1
    from submission join submission_event event on event.submission_id = submission.id
    where ${inWindow('submission')} and event.action = 'return' and event.at <= $6
  ) decision
  group by username order by username`;

export const readReviewers = ({ source }: RecordsDependencies, window: RecordsWindow): Promise<Reviewer[]> =>
  source.query<Reviewer[]>(reviewers, [...windowParameters(window), window.seq, momentOf(window)]);
