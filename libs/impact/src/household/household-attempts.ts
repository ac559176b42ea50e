import type { AttemptResult, HouseholdAttempt } from '@xiangtong/contracts';
import { dayOf, isDay } from '@xiangtong/domain';
import { canSeeDivision } from '@xiangtong/identity';
import { DomainError, type Clock, type Database, type Queries } from '@xiangtong/infrastructure';
import type { HouseholdCaller } from './find-household';
import { recordHouseholdEvent } from '../event/household-events';

export interface NewAttempt {
  readonly village: string;
  /** Short key, as the household ledger of the village shows it. */
  readonly household: string;
  /** `2019-03-05`. */
  readonly day: string;
  readonly what: string;
  readonly result: AttemptResult;
}

/** The register of what was tried for households that no benefit reaches; nothing in it is changed later. */
export class HouseholdAttempts {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws IMPACT.ATTEMPT_DAY, IMPACT.PURPOSE_PERSONAL, or IMPACT.HOUSEHOLD_NOT_FOUND as if outside the scope. */
  async record(attempt: NewAttempt, caller: HouseholdCaller): Promise<HouseholdAttempt> {
    const { village, household, day, what, result } = attempt;
    const now = this.clock.now();
    if (!canSeeDivision(caller.scope, village)) throw new DomainError('IMPACT.HOUSEHOLD_NOT_FOUND');
    if (!isDay(day) || day > dayOf(now)) throw new DomainError('IMPACT.ATTEMPT_DAY');
    const [found] = await this.source.query<{ id: string }[]>(
      `select id::text as id from household
       where village = $1 and left(encode(key, 'hex'), 12) = $2 and erased_at is null`,
      [village, household],
    );
    if (!found) throw new DomainError('IMPACT.HOUSEHOLD_NOT_FOUND');
    const actor = caller.username;
    await recordHouseholdEvent(this.source, {
      action: 'attempted',
      householdId: found.id,
      households: 1,
      place: village,
      purpose: what,
      actor,
      at: now,
      day,
      result,
    });
    return { day, what, result, actor };
  }
}

/** Attempts of each household, oldest first. */
export const readAttempts = async (
  queries: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly HouseholdAttempt[]>> => {
  const rows = await queries.query<(HouseholdAttempt & { readonly id: string })[]>(
    `select household_id::text as id, day::text as day, purpose as what, result, actor from household_event
     where action = 'attempted' and household_id = any($1::bigint[]) order by day, household_event.id`,
    [ids],
  );
  const found = new Map<string, HouseholdAttempt[]>();
  for (const { id, ...attempt } of rows) found.set(id, [...(found.get(id) ?? []), attempt]);
  return found;
};
