import { eventParameters, inEventWindow, type EventRow, type ReadEvents } from '@xiangtong/infrastructure';
import type { DataSource } from 'typeorm';

/** A run is about one unit or about a division with all below it; the caller has to see the whole of it. */
const seen = `($5::text is null or unit.code = $5)
  and ($6::text[] is null or case when unit.id is null
    then run.parameters ->> 'scope' ~ '^[0-9]{2,12}$' and rpad(run.parameters ->> 'scope', 12, '0') like any($6)
    else unit.division like any($6) or unit.id = any($7::int[]) end)`;

const from = `
  from report_run run left join reporting_unit unit on unit.code = run.parameters ->> 'scope'`;

const subject = `run.id as run, run.report, run.parameters ->> 'scope' as place, run.parameters ->> 'period' as period`;

const requested = `
  select run.id, run.requested_at as at, run.requested_by as actor, 'requested' as action, null as reason, ${subject}
  ${from} where ${inEventWindow('run.requested_at', 'run.id', 'run.requested_by', 'uuid')} and ${seen}
  order by run.requested_at desc, run.id desc limit $8`;

const finished = `
  select run.id, run.finished_at as at, run.requested_by as actor, run.status as action, run.failure as reason, ${subject}
  ${from} where ${inEventWindow('run.finished_at', 'run.id', 'run.requested_by', 'uuid')} and ${seen}
  order by run.finished_at desc, run.id desc limit $8`;

/** Reports asked for, and how that ended: two streams whose ids are those of the runs. */
export const runEvents = (source: DataSource): Record<'requested' | 'finished', ReadEvents> => ({
  requested: (window) => source.query<EventRow[]>(requested, eventParameters(window)),
  finished: (window) => source.query<EventRow[]>(finished, eventParameters(window)),
});
