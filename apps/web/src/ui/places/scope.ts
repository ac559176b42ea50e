import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import {
  divisionAt,
  divisionLevel,
  divisionPrefix,
  parseDivisionCode,
  type DivisionLevel,
} from '@xiangtong/domain';

/** A division by its code of 6 to 12 digits, or a reporting unit by its own. */
export type Scope =
  | { readonly kind: 'division'; readonly code: string; readonly level: DivisionLevel }
  | { readonly kind: 'unit'; readonly code: string };

/** A village is a unit that has the code of its division. */
export const scopeOf = (text: string): Scope => {
  const code = parseDivisionCode(text);
  const level = code === null ? null : divisionLevel(code);
  if (code === null || level === null || level === 'village') return { kind: 'unit', code: text };
  return { kind: 'division', code, level };
};

type PlaceDimension = Extract<CubeDimension, 'prefecture' | 'county' | 'township'>;

const dimensionOf: Readonly<Record<DivisionLevel, PlaceDimension>> = {
  // A division code selects all below it.
  province: 'prefecture',
  prefecture: 'prefecture',
  county: 'county',
  township: 'township',
  village: 'township',
};

/** The condition of a cube query; null is the whole own scope. */
export const whereOf = (scope: Scope | null): NonNullable<CubeQuery['where']> => {
  if (scope === null) return {};
  if (scope.kind === 'unit') return { unit: scope.code };
  return { [dimensionOf[scope.level]]: divisionPrefix(scope.code) };
};

/** What a scope is made of; null for a unit, which has months. */
export const partsOf = (scope: Scope): 'prefecture' | 'county' | 'unit' | null => {
  if (scope.kind === 'unit') return null;
  if (scope.level === 'province') return 'prefecture';
  return scope.level === 'prefecture' ? 'county' : 'unit';
};

/** The chosen scope, or the only division that somebody has; null: several of them. */
export const scopeAround = (scope: Scope | null, divisions: readonly string[]): Scope | null =>
  scope ?? (divisions.length === 1 ? scopeOf(divisions[0]!) : null);

/** The level below a scope, which an exploration starts with. */
export const levelBelow = (scope: Scope | null): CubeDimension => {
  if (scope === null) return 'county';
  const parts = partsOf(scope);
  if (parts === null) return 'month';
  return parts === 'unit' && scope.kind === 'division' && scope.level === 'county' ? 'township' : parts;
};

const above: Readonly<Record<DivisionLevel, DivisionLevel | null>> = {
  province: null,
  prefecture: 'province',
  county: 'prefecture',
  township: 'county',
  village: 'county',
};

/** The division that contains a division; null for a province. */
export const parentOf = (code: string): string | null => {
  const level = above[divisionLevel(code)];
  return level === null ? null : divisionAt(code, level);
};
