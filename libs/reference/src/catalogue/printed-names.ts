import type { BilingualName } from '@xiangtong/contracts';
import { divisionAt, divisionPrefix } from '@xiangtong/domain';
import { isGrouping, type Place } from '@xiangtong/naming';
import type { Catalogue, ReportingUnit } from './catalogue';

/** A unit, or a village that is not a unit. */
export type NamedUnit = Pick<ReportingUnit, 'code' | 'name' | 'division' | 'kind'>;

type Places = Pick<Catalogue, 'divisions' | 'townships'>;

const COUNTY_DIGITS = 6;

/** Digits of the smallest division above villages that contains all of these; none if they share no province. */
export const commonPlace = (divisions: readonly string[]): string => {
  const [first = '', ...others] = divisions.map(divisionPrefix);
  const length = [9, 6, 4, 2].find(
    (digits) => first.length >= digits && others.every((other) => other.startsWith(first.slice(0, digits))),
  );
  return first.slice(0, length ?? 0);
};

const qualified = ({ division, kind, name }: NamedUnit, place: string, places: Places): BilingualName => {
  const township = kind === 'village' ? places.townships.get(divisionAt(division, 'township')) : undefined;
  const isAbove = place.length < COUNTY_DIGITS;
  const county = isAbove ? places.divisions.get(divisionAt(division, 'county')) : undefined;
  const above = [county, township].filter((one) => one !== undefined);
  return {
    zh: [...above.map(({ zh }) => zh), name.zh].join(''),
    en: [name.en, ...above.map(({ en }) => en).reverse()].join(', '),
  };
};

/**
 * Names as printed within a place, which is given by the digits of its code (none: everywhere). A name shared by
 * several units there is printed with the township, and with the county if the place is above it; all others stay
 * short.
 */
export const printedNames = (
  units: Iterable<NamedUnit>,
  place: string,
  places: Places,
): ((unit: NamedUnit) => BilingualName) => {
  const codes = new Map<string, Set<string>>();
  for (const { code, name, division } of units) {
    if (!division.startsWith(place)) continue;
    codes.set(name.zh, (codes.get(name.zh) ?? new Set()).add(code));
  }
  return (unit) => ((codes.get(unit.name.zh)?.size ?? 0) > 1 ? qualified(unit, place, places) : unit.name);
};

/** Provinces, cities and counties as destinations are coded, by six digits. */
export const placesOf = ({ divisions }: Pick<Catalogue, 'divisions'>): Place[] =>
  [...divisions].map(([code, name]) => ({ code: code.slice(0, 6), name }));

/**
 * Name of a division down to the county, understandable by itself: one that only groups others is printed with the
 * level above, 贵阳市市辖区.
 */
export const divisionNameAlone = (
  code: string,
  divisions: Catalogue['divisions'],
): BilingualName | undefined => {
  const name = divisions.get(code);
  if (!name || !isGrouping(name.zh)) return name;
  const parents = [divisionAt(code, 'prefecture'), divisionAt(code, 'province')]
    .filter((parent) => parent !== code)
    .flatMap((parent) => divisions.get(parent) ?? []);
  const parent = parents.find((one) => !isGrouping(one.zh));
  return parent ? { zh: `${parent.zh}${name.zh}`, en: name.en } : name;
};
