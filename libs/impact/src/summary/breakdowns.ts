import type { Transaction } from '@xiangtong/infrastructure';
import {
  mechanisms,
  type ImpactByMechanism,
  type ImpactByUnit,
  type ImpactByVillage,
  type ImpactSummary,
  type Mechanism,
} from '@xiangtong/contracts';
import { formatYuan } from '@xiangtong/domain';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';

interface MechanismRow {
  mechanism: Mechanism;
  households: number;
  poor_households: number;
  gross: string;
  cost: string;
}

const mechanismQuery = `${lines},
  served as (
    select mechanism, household_id, sum(gross_fen) as gross, sum(cost_fen) as cost
    from line group by mechanism, household_id
  )
  select mechanism, count(*) as households,
    count(*) filter (where ${isRegisteredPoor}) as poor_households,
    sum(gross) as gross, sum(cost) as cost
  from served join household on household.id = served.household_id
  group by mechanism`;

const noMechanismRow = (mechanism: Mechanism): MechanismRow => ({
  mechanism,
  households: 0,
  poor_households: 0,
  gross: '0',
  cost: '0',
});

const toMechanism = (row: MechanismRow): ImpactByMechanism => ({
  mechanism: row.mechanism,
  households: row.households,
  registeredPoorHouseholds: row.poor_households,
  gross: formatYuan(BigInt(row.gross)),
  cost: formatYuan(BigInt(row.cost)),
  net: formatYuan(BigInt(row.gross) - BigInt(row.cost)),
});

/** Every mechanism of either period, in the order of the contract. */
export const readByMechanism = async (
  manager: Transaction,
  selection: LineSelection,
  base: LineSelection,
): Promise<ImpactSummary['byMechanism']> => {
  const read = async (one: LineSelection): Promise<ReadonlyMap<Mechanism, MechanismRow>> => {
    const rows = await manager.query<MechanismRow[]>(mechanismQuery, lineParameters(one));
    return new Map(rows.map((row) => [row.mechanism, row]));
  };
  const now = await read(selection);
  const before = await read(base);
  return mechanisms
    .filter((mechanism) => now.has(mechanism) || before.has(mechanism))
    .map((mechanism) => ({
      ...toMechanism(now.get(mechanism) ?? noMechanismRow(mechanism)),
      base: toMechanism(before.get(mechanism) ?? noMechanismRow(mechanism)),
    }));
};

interface PlaceRow {
  households: number;
  poor_households: number;
  persons: number;
  net: string;
}

interface UnitRow extends PlaceRow {
  unit_id: number;
  villages_driven: number;
}

const placeColumns = `count(*) as households, count(*) filter (where ${isRegisteredPoor}) as poor_households,
  sum(persons) as persons, sum(net) as net`;

const toPlace = (row: PlaceRow) => ({
  households: row.households,
  registeredPoorHouseholds: row.poor_households,
  persons: row.persons,
  net: formatYuan(BigInt(row.net)),
});

const unitQuery = `${lines},
  served as (
    select source_unit_id, household_id, sum(gross_fen - cost_fen) as net, min(division) as division
    from line group by source_unit_id, household_id
  )
  select source_unit_id as unit_id, ${placeColumns},
    count(distinct village) filter (where village <> division) as villages_driven
  from served join household on household.id = served.household_id
  group by source_unit_id`;

/** Largest net first, then by code. A household served by several units is in several rows. */
export const readBySourceUnit = async (
  manager: Transaction,
  selection: LineSelection,
): Promise<readonly ImpactByUnit[]> => {
  const codes = new Map(selection.units.map(({ id, code }) => [id, code]));
  const rows = await manager.query<UnitRow[]>(unitQuery, lineParameters(selection));
  return rows
    .map((row) => ({ row, unit: codes.get(row.unit_id) ?? '' }))
    .sort((left, right) => byNet(left.row, right.row) || (left.unit < right.unit ? -1 : 1))
    .map(({ row, unit }) => ({ unit, ...toPlace(row), villagesDriven: row.villages_driven }));
};

const byNet = (left: PlaceRow, right: PlaceRow): number =>
  BigInt(left.net) === BigInt(right.net) ? 0 : BigInt(left.net) > BigInt(right.net) ? -1 : 1;

interface VillageRow extends PlaceRow {
  village: string;
}

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
  const rows = await manager.query<VillageRow[]>(villageQuery, lineParameters(selection));
  return rows.map((row) => ({ village: row.village, ...toPlace(row) }));
};
