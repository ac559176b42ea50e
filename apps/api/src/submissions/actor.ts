import type { Actor } from '@xiangtong/collection';
import {
  canSeeDivision,
  hasRole,
  isRespondent,
  scopeCondition,
  scopeOf,
  type Principal,
} from '@xiangtong/identity';
import type { UnitSelection } from '@xiangtong/reference';

/** What a signed-in person may do with the figures of a unit. Only reporters write, only officers review. */
export const actorOf = (principal: Principal): Actor => {
  const scope = scopeOf(principal);
  const own = new Set(principal.units.map((unit) => unit.id));
  return {
    username: principal.username,
    arrival: principal.arrival ?? null,
    mayRespondFor: (unit) => own.has(unit.id) && isRespondent(principal, unit),
    mayReview: (unit) => hasRole(principal, 'officer') && canSeeDivision(scope, unit.division),
  };
};

export const visibleUnitsOf = (principal: Principal): UnitSelection => {
  const { divisionPrefixes, unitIds } = scopeCondition(scopeOf(principal));
  return { prefixes: divisionPrefixes, unitIds };
};
