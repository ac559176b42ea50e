import { parseDivisionCode } from '@xiangtong/domain';
import { canSeeDivision, canSeeUnit, type Scope } from '@xiangtong/identity';
import type { Catalogue } from '@xiangtong/reference';

/** Dimensions whose members are reporting places; destinations are not. */
const places: readonly string[] = ['unit', 'village', 'park', 'township', 'county', 'prefecture'];

/** Codes of the places in an address of the explore page: of its scope and its filters. */
const placesOf = (query: string): string[] => {
  const parameters = new URLSearchParams(query);
  const filtered = parameters.getAll('where').flatMap((filter) => {
    const [dimension = '', ...codes] = filter.split(/[:,]/);
    return places.includes(dimension) ? codes : [];
  });
  return [...parameters.getAll('scope'), ...filtered];
};

/** Whether a view names only places in the scope; a code that is not a place names none. */
export const isViewWithin = (query: string, scope: Scope, { units }: Catalogue): boolean =>
  placesOf(query).every((code) => {
    const unit = units.get(code);
    if (unit) return canSeeUnit(scope, unit);
    const division = parseDivisionCode(code);
    return division === null || canSeeDivision(scope, division);
  });
