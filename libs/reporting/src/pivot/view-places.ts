import { parseCubeFigure } from '@xiangtong/contracts';
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

/** Whether all places are in the scope; a code that is not a place names none. */
const areWithin = (codes: readonly string[], scope: Scope, { units }: Catalogue): boolean =>
  codes.every((code) => {
    const unit = units.get(code);
    if (unit) return canSeeUnit(scope, unit);
    const division = parseDivisionCode(code);
    return division === null || canSeeDivision(scope, division);
  });

/** Whether a view names only places in the scope. */
export const isViewWithin = (query: string, scope: Scope, catalogue: Catalogue): boolean =>
  areWithin(placesOf(query), scope, catalogue);

/** Whether a figure of the cube names only places in the scope; what is not the address of one does. */
export const isFigureWithin = (address: string, scope: Scope, catalogue: Catalogue): boolean => {
  const figure = parseCubeFigure(address);
  const members = Object.entries({ ...figure?.query.where, ...figure?.row });
  const codes = members.flatMap(([dimension, named]) => (places.includes(dimension) ? [named].flat() : []));
  return areWithin(codes, scope, catalogue);
};
