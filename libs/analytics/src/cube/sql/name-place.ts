import type { CubeDimension } from '@xiangtong/contracts';
import { commonPlace } from '@xiangtong/reference';
import type { CubePlan } from '../question/plan';

/** No place: a name that is unique needs no addition. */
const oneUnit = '-';

const units: readonly CubeDimension[] = ['unit', 'village', 'park'];
const places: readonly CubeDimension[] = ['prefecture', 'county', 'township'];

/**
 * Digits of the division within which names of units must differ: that of the query, otherwise that of the caller's
 * scope.
 */
export const namePlace = ({ filters, scope }: Pick<CubePlan, 'filters' | 'scope'>): string => {
  if (filters.some(({ dimension, keys }) => units.includes(dimension) && keys.length === 1)) return oneUnit;
  const own = filters
    .filter(({ dimension }) => places.includes(dimension))
    .map(({ keys }) => commonPlace(keys.map((key) => String(key).padEnd(12, '0'))));
  if (own.length > 0) return own.reduce((one, other) => (other.length > one.length ? other : one));
  if (scope === 'all' || scope.unitIds.length > 1) return '';
  return scope.divisions.length === 0 ? oneUnit : commonPlace(scope.divisions);
};
