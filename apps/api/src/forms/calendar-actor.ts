import type { CalendarActor } from '@xiangtong/collection';
import { parseDivisionCode } from '@xiangtong/domain';
import { canSeeDivision, hasRole, scopeOf, type Principal } from '@xiangtong/identity';

/** An officer manages the calendar of the counties that are completely in the officer's scope. */
export const calendarActorOf = (principal: Principal): CalendarActor => {
  const scope = scopeOf(principal);
  const isOfficer = hasRole(principal, 'officer');
  return {
    username: principal.username,
    mayRule: (county) => isOfficer && canSeeDivision(scope, county),
    mayReview: (unit) => isOfficer && canSeeDivision(scope, unit.division),
  };
};

export const divisionOf = (county: string | undefined): string | undefined =>
  county === undefined ? undefined : (parseDivisionCode(county) ?? undefined);
