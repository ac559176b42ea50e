import type { Transaction } from '@xiangtong/infrastructure';
import type { ImpactByUnit, ImpactByVillage } from '@xiangtong/contracts';
import { formatYuan } from '@xiangtong/domain';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';

/** `net` is a sum of fen. */
type PlaceRow = Omit<ImpactByVillage, 'village'>;

interface UnitRow extends PlaceRow {
  readonly unitId: number;
  readonly villagesDriven: number;
}

const placeColumns = `count(*) as households, count(*) filter (where ${isRegisteredPoor}) as "registeredPoorHouseholds",
  sum(persons) as persons, sum(net) as net`;

const inYuan = <Row extends PlaceRow>(row: Row): Row => ({ ...row, net: formatYuan(BigInt(row.net)) });

const unitQuery = `${lines},
  served as (
    select source_unit_id, min(household_id) as household_id, sum(gross_fen - cost_fen) as net
    from line group by source_unit_id, key
  ),
  driven as (
    select source_unit_id, count(distinct village) filter (where village <> division) as villages
    from line group by source_unit_id
  )
  select source_unit_id as "unitId", ${placeColumns}, min(driven.villages) as "villagesDriven"
  from served join household on household.id = served.household_id join driven using (source_unit_id)
  group by source_unit_id`;

/** Largest net first, then by code. A household served by several units is in several rows. */
export const readBySourceUnit = async (
  manager: Transaction,
  selection: LineSelection,
): Promise<readonly ImpactByUnit[]> => {
  const codes = new Map(selection.units.map(({ id, code }) => [id, code]));
  const rows = await manager.query<UnitRow[]>(unitQuery, lineParameters(selection));
  return rows
    .map(({ unitId, ...row }) => ({ unit: codes.get(unitId) ?? '', ...row }))
    .sort((left, right) => byNet(left, right) || (left.unit < right.unit ? -1 : 1))
    .map(inYuan);
};

const byNet = (left: PlaceRow, right: PlaceRow): number =>
  BigInt(left.net) === BigInt(right.net) ? 0 : BigInt(left.net) > BigInt(right.net) ? -1 : 1;

/** A household that several counties have registered is in the row of each village that its lines stand on. */
const villageQuery = `${lines},
  served as (select household_id, sum(gross_fen - cost_fen) as net from line group by household_id)
  select household.village, ${placeColumns}
  from served join household on household.id = served.household_id
  group by household.village
  order by sum(net) desc, household.village`;

export const readByHomeVillage = async (
  manager: Transaction,
  selection: LineSelection,
): Promise<readonly ImpactByVillage[]> => {
  const rows = await manager.query<ImpactByVillage[]>(villageQuery, lineParameters(selection));
  return rows.map(inYuan);
};
