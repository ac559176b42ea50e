import { groupBy } from '@xiangtong/contracts';
import { divisionPrefix, isWithin, type DivisionCode } from '@xiangtong/domain';
import type { Catalogue, ReportingUnit } from './catalogue';

/** Units of the register: all those below these first digits of divisions, and these by id. */
export interface UnitSelection {
  readonly prefixes: readonly string[];
  readonly unitIds: readonly number[];
}

export const everyUnit: UnitSelection = { prefixes: [''], unitIds: [] };

export const wholeDivision = (division: DivisionCode): UnitSelection => ({
  prefixes: [divisionPrefix(division)],
  unitIds: [],
});

type Units = Pick<Catalogue, 'units' | 'unitsById' | 'unitsByCounty'>;

/** Six digits: no unit lies above a county. */
const countyOf = ({ division }: ReportingUnit): string => division.slice(0, 6);

/** The same units by code, by id and by place, in the order given. */
export const indexUnits = (units: readonly ReportingUnit[]): Units => ({
  units: new Map(units.map((unit) => [unit.code, unit])),
  unitsById: new Map(units.map((unit) => [unit.id, unit])),
  unitsByCounty: groupBy(units, countyOf),
});

const overlap = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/**
 * The selected units that lie in the division, county by county, by code in each. A register has hundreds of thousands:
 * only the counties that the selection touches are looked through.
 */
export const unitsWithin = (
  { unitsById, unitsByCounty }: Pick<Catalogue, 'unitsById' | 'unitsByCounty'>,
  { prefixes, unitIds }: UnitSelection,
  division?: DivisionCode,
): ReportingUnit[] => {
  const ids = new Set(unitIds);
  const countiesOfIds = new Set(unitIds.flatMap((id) => unitsById.get(id) ?? []).map(countyOf));
  const place = division === undefined ? '' : divisionPrefix(division);
  return [...unitsByCounty]
    .filter(([county]) => overlap(county, place))
    .filter(([county]) => countiesOfIds.has(county) || prefixes.some((prefix) => overlap(county, prefix)))
    .flatMap(([, units]) => units)
    .filter((unit) => division === undefined || isWithin(unit.division, division))
    .filter((unit) => ids.has(unit.id) || prefixes.some((prefix) => unit.division.startsWith(prefix)));
};
