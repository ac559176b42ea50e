import {
  groupBy,
  type CubeResponse,
  type CubeRow,
  type CubeStanding,
  type ImpactByUnit,
  type ImpactFigures,
  type ImpactSummary,
} from '@xiangtong/contracts';

const withoutUnit = ({ unit: _, ...rest }: CubeRow): CubeRow => rest;

/** Standing of one unit: the unit as the whole, then the members of the other dimensions. */
const standingOfUnits = (
  rows: CubeResponse,
  totals: CubeResponse,
): ((unit: string) => readonly CubeStanding[]) => {
  const own = (list: CubeResponse['standing']) => groupBy(list ?? [], ({ members }) => members.unit ?? '');
  const [members, wholes] = [own(rows.standing), own(totals.standing)];
  const withoutUnitMember = ({ members: { unit: _, ...rest }, ...standing }: CubeStanding): CubeStanding => ({
    ...standing,
    members: rest,
  });
  return (unit) => [
    ...(wholes.get(unit) ?? []).map(withoutUnitMember),
    ...(members.get(unit) ?? []).map(withoutUnitMember).filter((one) => Object.keys(one.members).length > 0),
  ];
};

/**
 * Splits the answer to a query by unit and other dimensions into one answer per unit; `totals` is the same query by
 * unit only.
 */
export const splitResponse = (rows: CubeResponse, totals: CubeResponse): ((unit: string) => CubeResponse) => {
  const unitOf = (row: CubeRow): string => String(row['unit']);
  const own = groupBy(rows.rows, unitOf);
  const sums = groupBy(totals.rows, unitOf);
  const standing = standingOfUnits(rows, totals);
  return (unit) => ({
    ...rows,
    rows: (own.get(unit) ?? []).map(withoutUnit),
    totals: withoutUnit(sums.get(unit)?.[0] ?? {}),
    standing: standing(unit),
  });
};

const nobody: ImpactByUnit = {
  unit: '',
  households: 0,
  registeredPoorHouseholds: 0,
  persons: 0,
  net: '0.00',
  villagesDriven: 0,
};

const figuresOf = ({ households, registeredPoorHouseholds, persons, net, villagesDriven }: ImpactByUnit) => ({
  households,
  registeredPoorHouseholds,
  persons,
  villagesDriven,
  netIncome: net,
});

/** The part of a summary for one source unit; figures that exist only for the whole scope are left out. */
export const splitImpact = (summary: ImpactSummary, unit: string): ImpactSummary => {
  const own = summary.bySourceUnit.filter((row) => row.unit === unit);
  return {
    ...summary,
    figures: figuresOf(own[0] ?? nobody) as ImpactFigures,
    byMechanism: [],
    bySourceUnit: own,
    byHomeVillage: [],
  };
};
