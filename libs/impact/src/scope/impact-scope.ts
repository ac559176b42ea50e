import { divisionPrefix, parseDivisionCode, type DivisionCode } from '@xiangtong/domain';
import { canSeeDivision, canSeeUnit, type Scope } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import {
  wholeDivision,
  unitsWithin,
  type ReferenceCatalogue,
  type ReportingUnit,
} from '@xiangtong/reference';

const COUNTY_DIGITS = 6;

/** Digits of the county that a division lies in. */
export const countyOf = (division: string): string => division.slice(0, COUNTY_DIGITS);

/** The source units of a summary, and the part of the register for its coverage. */
export interface ImpactScope {
  readonly units: readonly ReportingUnit[];
  /** Area of the poverty line. */
  readonly division: DivisionCode;
  /** First digits of the home villages whose register counts; null if only served villages count. */
  readonly registerPrefix: string | null;
  /** The home villages served in the period count too: for a single unit. */
  readonly registerOfServed: boolean;
}

/**
 * A unit's code takes precedence over the same code of its village as a division. Throws SCOPE.UNKNOWN, also when the
 * caller may not see all of it: otherwise a partial figure would look like the full one.
 */
export const impactScope = async (
  reference: ReferenceCatalogue,
  scope: string,
  caller: Scope,
): Promise<ImpactScope> => {
  const catalogue = await reference.current();
  const unit = catalogue.units.get(scope);
  if (unit && canSeeUnit(caller, unit)) return unitScope(unit);
  const division = unit ? null : parseDivisionCode(scope);
  const known = division !== null && (await reference.divisionNames([division])).has(division);
  if (!known || !canSeeDivision(caller, division))
    throw new DomainError('SCOPE.UNKNOWN', { scope: scope.slice(0, 64) });
  const registerPrefix = divisionPrefix(division);
  return {
    units: unitsWithin(catalogue, wholeDivision(division)),
    division,
    registerPrefix,
    registerOfServed: false,
  };
};

/** A village answers for its own households and for those of the villages it serves; a park for the latter. */
const unitScope = (unit: ReportingUnit): ImpactScope => ({
  units: [unit],
  division: unit.division,
  registerPrefix: unit.kind === 'village' ? unit.division : null,
  registerOfServed: true,
});
