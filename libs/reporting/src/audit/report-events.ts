import {
  eventParameters,
  inEventWindow,
  type EventRow,
  type ReadEvents,
  type Database,
} from '@xiangtong/infrastructure';

/**
 * An item with `parameters` is about one unit or about a division with everything below it; the caller must see all of
 * it.
 */
const about = (parameters: string) => ({
  columns: `${parameters} ->> 'scope' as place, ${parameters} ->> 'period' as period`,
  join: `left join reporting_unit unit on unit.code = ${parameters} ->> 'scope'`,
  seen: `($5::text is null or unit.code = $5)
    and ($6::text[] is null or case when unit.id is null
      then ${parameters} ->> 'scope' ~ '^[0-9]{2,12}$' and rpad(${parameters} ->> 'scope', 12, '0') like any($6)
      else unit.division like any($6) or unit.id = any($7::int[]) end)`,
});

const run = about('run.parameters');

const requested = `
  select run.id, run.requested_at as at, run.requested_by as actor, 'requested' as action, null as reason,
    run.id as run, run.report, ${run.columns}
  from report_run run ${run.join}
  where ${inEventWindow('run.requested_at', 'run.id', 'run.requested_by', 'uuid')} and ${run.seen}
  order by run.requested_at desc, run.id desc limit $8`;

const finished = `
  select run.id, run.finished_at as at, run.requested_by as actor, run.status as action, run.failure as reason,
    run.id as run, run.report, ${run.columns}
  from report_run run ${run.join}
  where ${inEventWindow('run.finished_at', 'run.id', 'run.requested_by', 'uuid')} and ${run.seen}
  order by run.finished_at desc, run.id desc limit $8`;

const edition = about(`(seal.manifest -> 'parameters')`);

/** Without an index: there are few editions. */
const published = `
  select seal.seal as id, seal.published_at as at, seal.published_by as actor, 'published' as action, null as reason,
    seal.seal as run, seal.manifest ->> 'report' as report, ${edition.columns}
  from seal ${edition.join}
  where ${inEventWindow('seal.published_at', 'seal.seal collate "C"', 'seal.published_by', 'text')} and ${edition.seen}
  order by seal.published_at desc, seal.seal collate "C" desc limit $8`;

const noted = about('event.parameters');

const arranged = `
  select event.id, event.at, event.actor, event.action, null as reason, event.report, ${noted.columns}
  from report_event event ${noted.join}
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ${noted.seen}
  order by event.at desc, event.id desc limit $8`;

/**
 * Requested reports and their outcome, publications, schedules and exports: the ids are those of runs, seals and
 * events.
 */
export const reportEvents = (
  source: Database,
): Record<'requested' | 'finished' | 'published' | 'arranged', ReadEvents> => {
  const read =
    (statement: string): ReadEvents =>
    (window) =>
      source.query<EventRow[]>(statement, eventParameters(window));
  return {
    requested: read(requested),
    finished: read(finished),
    published: read(published),
    arranged: read(arranged),
  };
};
