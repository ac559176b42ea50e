import type { Queries } from '@xiangtong/infrastructure';
import { formPeriod, type FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { unitRelation } from '@xiangtong/reference';

/** The units and months of a history, up to a moment. */
export interface HistoryWindow {
  readonly unitIds: readonly number[];
  readonly from: Month;
  readonly to: Month;
  readonly until: Date;
}

/** One event of a submission: a step of the workflow, a comment, a photo that was taken away, an exception. */
export interface HistoryEvent {
  readonly at: Date;
  readonly form: FormCode;
  readonly unit: string;
  readonly period: string;
  /** Empty for an exception, which belongs to a month even without a submission. */
  readonly submission: string | null;
  readonly revision: number | null;
  readonly action: string;
  readonly actor: string;
  /** Reason, comment; of an exception its day and reason. */
  readonly text: string | null;
}

interface Row extends Omit<HistoryEvent, 'period'> {
  readonly month: Month;
  readonly rank: number;
  readonly id: number;
}

const PAGE = 5_000;

/** Events, oldest first, one page at a time. */
export async function* historyPages(
  source: Queries,
  { unitIds, from, to, until }: HistoryWindow,
): AsyncGenerator<readonly HistoryEvent[]> {
  let place: readonly [Date, number, number] = [new Date(0), 0, 0];
  for (;;) {
    const rows = await source.query<Row[]>(eventsAfter, [unitIds, from, to, until, ...place, PAGE]);
    yield rows.map(({ month, rank: _rank, id: _id, ...event }) => ({
      ...event,
      period: formPeriod(event.form, month),
    }));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    place = [last.at, last.rank, last.id];
  }
}

const inWindow = (table: string): string =>
  `${table}.unit_id = any($1::int[]) and ${table}.month between $2 and $3`;

const eventsAfter = `
  select happened.at, happened.rank, happened.id, happened.form, unit.code as unit, happened.month, happened.submission,
    happened.revision, happened.action, happened.actor, happened.text
  from (
    select event.at, 1 as rank, event.id, form, unit_id, month, submission.id as submission, event.revision, event.action,
      event.actor, event.reason as text
    from submission_event event join submission on submission.id = event.submission_id where ${inWindow('submission')}
    union all
    select comment.at, 2, comment.id, form, unit_id, month, submission.id, comment.revision, 'comment', comment.author, comment.text
    from submission_comment comment join submission on submission.id = comment.submission_id where ${inWindow('submission')}
    union all
    select removal.at, 4, removal.id, form, unit_id, month, submission.id, null, 'remove-photo', removal.actor,
      encode(removal.digest, 'hex') || ' ' || removal.reason
    from photo_removal removal join submission on submission.id = removal.submission_id where ${inWindow('submission')}
    union all
    select given.at, 3, given.id, form, unit_id, month, null, null, 'exception', given.actor,
      to_char(given.until, 'YYYY-MM-DD') || ' ' || given.reason
    from period_exception given where ${inWindow('given')}
  ) happened join ${unitRelation} unit on unit.id = happened.unit_id
  where happened.at <= $4 and (happened.at, happened.rank, happened.id) > ($5::timestamptz, $6::int, $7::bigint)
  order by happened.at, happened.rank, happened.id limit $8`;
