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

/** With sums of fen. */
type MechanismRow = Omit<ImpactByMechanism, 'net'>;

const mechanismQuery = `${lines},
  served as (
    select mechanism, household_id, sum(gross_fen) as gross, sum(cost_fen) as cost
    from line group by mechanism, household_id
  )
  select mechanism, count(*) as households,
    count(*) filter (where ${isRegisteredPoor}) as "registeredPoorHouseholds",
    sum(gross) as gross, sum(cost) as cost
  from served join household on household.id = served.household_id
  group by mechanism`;

const noMechanismRow = (mechanism: Mechanism): MechanismRow => ({
  mechanism,
  households: 0,
  registeredPoorHouseholds: 0,
  gross: '0',
  cost: '0',
});

const toMechanism = ({ gross, cost, ...row }: MechanismRow): ImpactByMechanism => ({
  ...row,
  gross: formatYuan(BigInt(gross)),
  cost: formatYuan(BigInt(cost)),
  net: formatYuan(BigInt(gross) - BigInt(cost)),
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
    select source_unit_id, household_id, sum(gross_fen - cost_fen) as net, min(division) as division
    from line group by source_unit_id, household_id
  )
  select source_unit_id as "unitId", ${placeColumns},
    count(distinct village) filter (where village <> division) as "villagesDriven"
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
    .map(({ unitId, ...row }) => ({ unit: codes.get(unitId) ?? '', ...row }))
    .sort((left, right) => byNet(left, right) || (left.unit < right.unit ? -1 : 1))
    .map(inYuan);
};

const byNet = (left: PlaceRow, right: PlaceRow): number =>
  BigInt(left.net) === BigInt(right.net) ? 0 : BigInt(left.net) > BigInt(right.net) ? -1 : 1;

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
