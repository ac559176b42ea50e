import {
  eventParameters,
  inEventWindow,
  ofEventCounty,
  type EventRow,
  type ReadEvents,
  type Database,
} from '@xiangtong/infrastructure';
import { unitRelation } from '@xiangtong/reference';

/**
 * SQL parts for an item with `parameters`. It is about one unit, or about a division with everything below it; the
 * caller must see all of it.
 */
export const eventsAbout = (parameters: string) => ({
  columns: `${parameters} ->> 'scope' as place, ${parameters} ->> 'period' as period`,
  join: `left join ${unitRelation} unit on unit.code = ${parameters} ->> 'scope'`,
  seen: `($5::text is null or unit.code = $5)
    and ($6::text[] is null or case when unit.id is null
      then ${parameters} ->> 'scope' ~ '^[0-9]{2,12}$' and rpad(${parameters} ->> 'scope', 12, '0') like any($6)
      else unit.division like any($6) or unit.id = any($7::int[]) end)`,
});

const run = eventsAbout('run.parameters');

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

const noted = eventsAbout('event.parameters');

const arranged = `
  select event.id, event.at, event.actor, event.action, null as reason, event.report, ${noted.columns}
  from report_event event ${noted.join}
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ${noted.seen}
  order by event.at desc, event.id desc limit $8`;

const letterhead = `
  select id, set_at as at, set_by as actor, division as place, null as reason, settings ->> 'mark' as name,
    case when settings is null then 'removed' else 'set' end as action
  from letterhead
  where ${inEventWindow('set_at', 'id', 'set_by')} and ${ofEventCounty('division')}
  order by set_at desc, id desc limit $8`;

const definition = `
  select id, saved_at as at, saved_by as actor, division as place, note as reason, report || ' ' || version as name,
    case when digest is null then 'shipped' else 'saved' end as action
  from report_definition_version
  where ${inEventWindow('saved_at', 'id', 'saved_by')} and ${ofEventCounty('division')}
  order by saved_at desc, id desc limit $8`;

type Streams = 'requested' | 'finished' | 'arranged' | 'letterhead' | 'definition';

/** Requested reports and their outcome, schedules, exports, letterheads, definitions: the ids are those of runs and events. */
export const reportEvents = (source: Database): Record<Streams, ReadEvents> => {
  const read =
    (statement: string): ReadEvents =>
    (window) =>
      source.query<EventRow[]>(statement, eventParameters(window));
  return {
    requested: read(requested),
    finished: read(finished),
    arranged: read(arranged),
    letterhead: read(letterhead),
    definition: read(definition),
  };
};
