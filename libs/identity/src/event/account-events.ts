import {
  eventParameters,
  inEventWindow,
  type EventRow,
  type ReadEvents,
  type Queries,
} from '@xiangtong/infrastructure';
import { unitRelation } from '@xiangtong/reference';

/**
 * Everything of an account, its units and its divisions, must lie in the divisions seen, and there must be something:
 * admins stand above all divisions. The origin of a sign-in is left out. What was made or removed
 * is told by its name.
 */
const events = `
  select event.id, event.at, event.actor, event.kind as action, case when event.kind = 'households-unknown' then event.details ->> 'count'
      when event.kind like any (array['token-%', 'passkey-%']) then event.details ->> 'name' end as reason, account.username, account.display_name as name
  from account_event event join account on account.id = event.account_id
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and $5::text is null and $7::int[] is not null
    and ($6::text[] is null or (
      cardinality(account.divisions) + cardinality(account.units) > 0
      and account.units <@ array(select id from ${unitRelation} unit where unit.division like any($6))
      and not exists (select from unnest(account.divisions) division where not division like any($6))))
  order by event.at desc, event.id desc limit $8`;

/** Events of the accounts of a region, or of all accounts. */
export const accountEvents =
  (manager: Queries): ReadEvents =>
  (window) =>
    manager.query<EventRow[]>(events, eventParameters(window));
