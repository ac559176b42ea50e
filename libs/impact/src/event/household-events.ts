import {
  DomainError,
  eventParameters,
  inEventWindow,
  type EventRow,
  type Queries,
  type ReadEvents,
} from '@xiangtong/infrastructure';
import type { AttemptResult } from '@xiangtong/contracts';
import { divisionPrefix, tellsPersonalNumber } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import { unitRelation } from '@xiangtong/reference';

type HouseholdAction =
  | 'looked'
  | 'exported'
  | 'erased'
  | 'ledger-taken'
  | 'attempted'
  | 'keys-rotated'
  | 'found-elsewhere';

export interface HouseholdEvent {
  readonly action: HouseholdAction;
  readonly householdId: string | null;
  /** How many households were seen, or have new keys. */
  readonly households: number;
  /** First digits of a division, code of a unit, or empty. */
  readonly place: string;
  readonly purpose: string;
  readonly actor: string;
  readonly at: Date;
  /** Day of an attempt. Its purpose says what was done; the purpose of a rotation is the number of the new secret. */
  readonly day?: string;
  readonly result?: AttemptResult;
}

/** Append-only: every look at a household, with its purpose. Throws IMPACT.PURPOSE_PERSONAL. */
export const recordHouseholdEvent = async (queries: Queries, event: HouseholdEvent): Promise<void> => {
  if (tellsPersonalNumber(event.purpose)) throw new DomainError('IMPACT.PURPOSE_PERSONAL');
  await queries.query(
    `insert into household_event (action, household_id, households, place, purpose, actor, at, day, result)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      event.action,
      event.householdId,
      event.households,
      event.place,
      event.purpose,
      event.actor,
      event.at,
      event.day ?? null,
      event.result ?? null,
    ],
  );
};

/** The places of a list within a scope: a list of several divisions is told to each of them. */
export const placesOf = (scope: Scope): readonly string[] => {
  if (scope.kind === 'all') return [''];
  return [...scope.divisions.map(divisionPrefix), ...scope.units.map(({ code }) => code)];
};

const events = `
  select event.id, event.at, event.actor, event.action, event.place,
    ltrim(event.purpose || case when event.household_id is null then ' (' || event.households || ')' else '' end) as reason
  from household_event event left join ${unitRelation} unit on unit.code = event.place
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ($5::text is null or unit.code = $5)
    and event.place <> '' and ($6::text[] is null or case when unit.id is null
      then rpad(event.place, 12, '0') like any($6)
      else unit.division like any($6) or unit.id = any($7::int[]) end)
  order by event.at desc, event.id desc limit $8`;

/** Events about the households of a place, for the audit trail; the purpose is the reason. */
export const householdEvents =
  (queries: Queries): ReadEvents =>
  (window) =>
    queries.query<EventRow[]>(events, eventParameters(window));

/** The number of all households is for those who see everything. */
const registerEventsQuery = `
  select event.id, event.at, event.actor, event.action,
    event.purpose || case when $6::text[] is null then ' (' || event.households || ')' else '' end as reason
  from household_event event
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and $5::text is null and $7::int[] is not null
    and event.place = '' and ($6::text[] is null or cardinality($6) > 0)
  order by event.at desc, event.id desc limit $8`;

/** Events about the register as a whole: its keys were rotated, or the system looked at all of it. They concern every division. */
export const registerEvents =
  (queries: Queries): ReadEvents =>
  (window) =>
    queries.query<EventRow[]>(registerEventsQuery, eventParameters(window));
