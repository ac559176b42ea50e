import type { CalendarActor } from '@xiangtong/collection';
import { parseDivisionCode } from '@xiangtong/domain';
import { canSeeDivision, hasRole, scopeOf, type Principal } from '@xiangtong/identity';
import { actorOf } from '../submissions/actor';

/** An officer manages the calendar of the counties that are completely in the officer's scope. */
export const calendarActorOf = (principal: Principal): CalendarActor => {
  const { username, mayReview } = actorOf(principal);
  const scope = scopeOf(principal);
  return {
    username,
    mayRule: (county) => hasRole(principal, 'officer') && canSeeDivision(scope, county),
    mayReview,
  };
};

export const divisionOf = (county: string | undefined): string | undefined =>
  county === undefined ? undefined : (parseDivisionCode(county) ?? undefined);
