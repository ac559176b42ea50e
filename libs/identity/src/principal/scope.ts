import { divisionPrefix, isWithin, type DivisionCode } from '@xiangtong/domain';
import { hasRight, hasRole, type Principal, type RightsHolder } from './principal';
import type { UnitReference } from '../account/unit-directory';

/** What a caller may see of the figures. `all` is for the system itself: command line and background work. */
export type Scope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'limited';
      /** Twelve-digit codes; each includes all divisions below it. */
      readonly divisions: readonly DivisionCode[];
      readonly units: readonly UnitReference[];
      /** Only figures that give no single unit away. */
      readonly withoutConfidential?: true;
    };

/** A reporting unit with its division of twelve digits. */
export interface LocatedUnit extends UnitReference {
  readonly division: DivisionCode;
}

export const everything: Scope = { kind: 'all' };

/** Divisions count for officers and auditors, units for reporters; the role admin adds nothing. */
export const scopeOf = (principal: RightsHolder): Scope => ({
  kind: 'limited',
  divisions: hasRole(principal, 'officer', 'auditor') ? principal.divisions : [],
  units: hasRole(principal, 'reporter') ? principal.units : [],
  ...(!hasRight(principal, 'confidential') && { withoutConfidential: true }),
});

export const seesConfidential = (scope: Scope): boolean => scope.kind === 'all' || !scope.withoutConfidential;

/** Only a reporter of the unit writes its figures, regardless of the caller's scope. */
export const isRespondent = (principal: Principal, unit: UnitReference): boolean =>
  hasRole(principal, 'reporter') && principal.units.some((own) => own.id === unit.id);

/** The whole of `division` lies in the scope. */
export const canSeeDivision = (scope: Scope, division: DivisionCode): boolean =>
  scope.kind === 'all' || scope.divisions.some((own) => isWithin(division, own));

export const canSeeUnit = (scope: Scope, unit: LocatedUnit): boolean =>
  canSeeDivision(scope, unit.division) ||
  (scope.kind === 'limited' && scope.units.some((own) => own.id === unit.id));

export const isEmptyScope = (scope: Scope): boolean =>
  scope.kind === 'limited' && scope.divisions.length === 0 && scope.units.length === 0;

/** A scope as values to bind. An empty scope matches and selects nothing. */
export interface ScopeCondition {
  /** Everything is visible; the lists are then empty. */
  readonly all: boolean;
  /** First digits of the visible divisions, for `starts_with`. */
  readonly divisionPrefixes: readonly string[];
  /** The same as LIKE patterns. */
  readonly divisionPatterns: readonly string[];
  readonly unitIds: readonly number[];
}

/**
 * Limits a PostgreSQL query to a scope when its three values are bound in this order: `($1 or unit.division like
 * any($2::text[]) or unit.id = any($3::int[]))` with `[all, divisionPatterns, unitIds]`.
 */
export const scopeCondition = (scope: Scope): ScopeCondition => {
  if (scope.kind === 'all') return { all: true, divisionPrefixes: [], divisionPatterns: [], unitIds: [] };
  const divisionPrefixes = [...new Set(scope.divisions.map(divisionPrefix))];
  return {
    all: false,
    divisionPrefixes,
    divisionPatterns: divisionPrefixes.map((prefix) => `${prefix}%`),
    unitIds: [...new Set(scope.units.map((unit) => unit.id))],
  };
};
