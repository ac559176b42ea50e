import { parseDivisionCode, parseMonth } from '@xiangtong/domain';
import {
  canSeeDivision,
  canSeeUnit,
  hasRole,
  scopeOf,
  type LocatedUnit,
  type Principal,
} from '@xiangtong/identity';
import { isDue, type Registrar, type ReportingUnit } from '@xiangtong/reference';
import { matches } from '../reference/reference.responses';
import type { UnitFilterRequest } from './unit.requests';

/** The register holds no figures: an administrator sees all of it, other callers their own scope. */
export const seesUnits = (principal: Principal): ((unit: LocatedUnit) => boolean) => {
  const scope = scopeOf(principal);
  return (unit) => hasRole(principal, 'admin') || canSeeUnit(scope, unit);
};

/** The officers of a division and administrators maintain its register. */
export const registrarOf = (principal: Principal): Registrar => {
  const scope = scopeOf(principal);
  return {
    username: principal.username,
    mayManage: (division) =>
      hasRole(principal, 'admin') || (hasRole(principal, 'officer') && canSeeDivision(scope, division)),
  };
};

export const unitFilter = (query: UnitFilterRequest): ((unit: ReportingUnit) => boolean) => {
  const county = query.county && (parseDivisionCode(query.county) ?? '').slice(0, 6);
  const month = query.at === undefined ? null : (parseMonth(query.at) ?? 0);
  return (unit) =>
    (!county || unit.division.startsWith(county)) &&
    (!query.kind || unit.kind === query.kind) &&
    (!query.organisingModel || unit.organisingModel === query.organisingModel) &&
    (month === null || isDue(unit, month)) &&
    matches(query.q, unit.code, unit.name.zh, unit.name.en);
};
