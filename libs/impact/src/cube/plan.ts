import type { MistakeList, WhereValues } from '@xiangtong/analytics';
import {
  incomeClasses,
  incomeClassOf,
  mechanisms,
  type ImpactDimension,
  type Mechanism,
} from '@xiangtong/contracts';
import { divisionPrefix, parseDivisionCode } from '@xiangtong/domain';
import { canSeeUnit, type Scope } from '@xiangtong/identity';
import type { Catalogue, ReportingUnit } from '@xiangtong/reference';
import { visibleImpact } from '../list/page';
import { homeDimensions, unitPlaces } from './dimensions';
import type { ImpactQuestion } from './question';

/** What a question is about: which units serve, where households live, how they benefit. */
export interface ImpactSelection {
  readonly units: readonly ReportingUnit[];
  /** LIKE patterns of home villages; none: no village. */
  readonly homes: readonly string[];
  /** The same within what the caller sees of the register. */
  readonly register: readonly string[];
  /** Null for all. */
  readonly mechanisms: readonly Mechanism[] | null;
}

type Codes = readonly string[];

interface Chosen {
  readonly dimension: ImpactDimension;
  /** Codes of the chosen members; for places, the prefixes of their codes. */
  readonly codes: Codes;
}

const isUnitPlace = (dimension: string): boolean => (unitPlaces as Codes).includes(dimension);
const isHome = (dimension: string): boolean => (homeDimensions as Codes).includes(dimension);

/** What is unknown or outside the scope is a mistake: a slip must not look like zero. */
const lookUp = (
  { dimension, values }: WhereValues<ImpactDimension>,
  seen: readonly ReportingUnit[],
  list: MistakeList,
): Chosen => {
  const prefixOf = (code: string): string | null => {
    const division = parseDivisionCode(code);
    return division && divisionPrefix(division);
  };
  const find = (code: string): string | null => {
    if (isUnitPlace(dimension) || isHome(dimension)) return prefixOf(code);
    const known: Codes =
      dimension === 'unit'
        ? seen.map((unit) => unit.code)
        : dimension === 'mechanism'
          ? mechanisms
          : incomeClasses;
    return known.includes(code) ? code : null;
  };
  const codes = values.flatMap(({ code, path }) => {
    const found = find(code);
    if (found === null) list.add(path, 'CUBE.UNKNOWN_MEMBER', { dimension, value: code.slice(0, 64) });
    return found ?? [];
  });
  return { dimension, codes };
};

/** The prefixes that lie within one of each list. */
const within = (left: Codes, right: Codes): Codes =>
  left.flatMap((one) =>
    right.flatMap((other) => (one.startsWith(other) ? one : other.startsWith(one) ? other : [])),
  );

const patterns = (prefixes: Codes): Codes => [...new Set(prefixes)].map((prefix) => `${prefix}%`);

const isServedBy = (unit: ReportingUnit, { dimension, codes }: Chosen): boolean =>
  dimension === 'unit' ? codes.includes(unit.code) : codes.some((prefix) => unit.division.startsWith(prefix));

export const selectionOf = (
  { where }: ImpactQuestion,
  catalogue: Catalogue,
  scope: Scope,
  list: MistakeList,
): ImpactSelection => {
  const seen = [...catalogue.units.values()].filter((unit) => canSeeUnit(scope, unit));
  const chosen = where.map((filter) => lookUp(filter, seen, list));
  const ofUnits = chosen.filter(({ dimension }) => dimension === 'unit' || isUnitPlace(dimension));
  const homes = chosen
    .filter(({ dimension }) => isHome(dimension))
    .reduce<Codes>((all, { codes }) => within(all, codes), ['']);
  const ways = chosen.filter(({ dimension }) => dimension === 'mechanism' || dimension === 'incomeClass');
  const { all, villagePatterns } = visibleImpact(scope, catalogue);
  const own = all ? [''] : villagePatterns.map((pattern) => pattern.replace(/%$/, ''));
  return {
    units: seen.filter((unit) => ofUnits.every((one) => isServedBy(unit, one))),
    homes: patterns(homes),
    register: patterns(within(homes, own)),
    mechanisms:
      ways.length === 0
        ? null
        : mechanisms.filter((one) =>
            ways.every(({ dimension, codes }) =>
              codes.includes(dimension === 'mechanism' ? one : incomeClassOf[one]),
            ),
          ),
  };
};
