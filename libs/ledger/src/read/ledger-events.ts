import {
  eventParameters,
  inEventWindow,
  ofEventCounty,
  ofEventUnit,
  type EventRow,
  type ReadEvents,
  type Database,
} from '@xiangtong/infrastructure';
import { unitRelation } from '@xiangtong/reference';

const entries = `
  select entry.seq as id, entry.seq, entry.recorded_at as at, entry.actor, entry.kind as action, entry.reason,
    revision.submission_id as submission, unit.code as unit, entry.form, entry.month, entry.place
  from ledger_entry entry
  left join revision on revision.id = entry.revision_id
  left join ${unitRelation} unit on unit.id = entry.unit_id
  where ${inEventWindow('entry.recorded_at', 'entry.seq', 'entry.actor')} 
    and case entry.kind when 'import' then ${ofEventCounty('entry.place')} else ${ofEventUnit} end
  order by entry.recorded_at desc, entry.seq desc limit $8`;

/** The entries of the ledger as events. */
export const ledgerEvents =
  (source: Database): ReadEvents =>
  (window) =>
    source.query<EventRow[]>(entries, eventParameters(window));
