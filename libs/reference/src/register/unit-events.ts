import {
  eventParameters,
  inEventWindow,
  ofEventUnit,
  type EventRow,
  type ReadEvents,
  type Database,
} from '@xiangtong/infrastructure';

const events = `
  select event.id, event.at, event.actor, event.action, null as reason, unit.code as unit
  from unit_event event join reporting_unit unit on unit.id = event.unit_id
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ${ofEventUnit}
  order by event.at desc, event.id desc limit $8`;

/** Events of the register of units, newest first. */
export const unitEvents =
  (source: Database): ReadEvents =>
  (window) =>
    source.query<EventRow[]>(events, eventParameters(window));
