import { isWithin, type DivisionCode } from '@xiangtong/domain';
import type { Grant } from '../account/role';
import type { UnitReference } from '../account/unit-directory';

/** What figures are about: protected sums, single units, households. */
const subjects = ['sums', 'units', 'households'] as const;
type Subject = (typeof subjects)[number];

/** Places by what may be seen of them: divisions with everything below, and ids of single units. */
interface Places {
  readonly divisions: readonly DivisionCode[];
  readonly units: ReadonlySet<number>;
}

interface Authorised {
  readonly roles: readonly Grant[];
  readonly rights: readonly Grant[];
  /** Twelve digits. */
  readonly divisions: readonly DivisionCode[];
  readonly units: readonly UnitReference[];
}

/** What signing in with an account shows. */
export type Sight = Readonly<Record<Subject, Places>>;

export const seesEverything = 'everything';

/**
 * Officers and auditors see protected sums of their divisions, single units there with the right `confidential`, and
 * households with `impact`; reporters see their own units. `unitsBelow` are the ids of the units in the divisions.
 */
export const sightOf = (
  { roles, rights, divisions, units }: Authorised,
  unitsBelow: readonly number[],
): Sight => {
  const isOverDivisions = roles.includes('officer') || roles.includes('auditor');
  const own = roles.includes('reporter') ? units.map(({ id }) => id) : [];
  const places = (overDivisions: boolean, overOwn: boolean): Places => ({
    divisions: isOverDivisions && overDivisions ? divisions : [],
    units: new Set([...(isOverDivisions && overDivisions ? unitsBelow : []), ...(overOwn ? own : [])]),
  });
  return {
    sums: places(true, true),
    units: places(rights.includes('confidential'), true),
    households: places(rights.includes('impact'), rights.includes('impact')),
  };
};

const covers = (wide: Places, narrow: Places): boolean =>
  narrow.divisions.every((division) => wide.divisions.some((own) => isWithin(division, own))) &&
  [...narrow.units].every((unit) => wide.units.has(unit));

/** Whether whoever has one sight learns nothing by the other. */
export const seesAllOf = (wide: Sight | typeof seesEverything, narrow: Sight): boolean =>
  wide === seesEverything || subjects.every((subject) => covers(wide[subject], narrow[subject]));
