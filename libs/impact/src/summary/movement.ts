import type { Transaction } from '@xiangtong/infrastructure';
import { movements, type ImpactMovement, type Movement, type MovementPart } from '@xiangtong/contracts';
import { formatYuan } from '@xiangtong/domain';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';

/** `moved`: every household with a line in either period. $5 and $6 are the months of the base period. */
export const movementTable = `${lines},
  base_line as (
    select benefit.household_id, household.key, benefit.gross_fen, benefit.cost_fen
    from benefit join unit on unit.id = benefit.source_unit_id join household on household.id = benefit.household_id
    where benefit.month between $5 and $6
  ),
  now as (
    select key, min(household_id) as household_id, sum(gross_fen - cost_fen) as net, count(*)::int as lines
    from line group by key
  ),
  base as (
    select key, min(household_id) as household_id, sum(gross_fen - cost_fen) as net, count(*)::int as lines
    from base_line group by key
  ),
  moved as (
    select coalesce(now.household_id, base.household_id) as household_id, coalesce(now.net, 0) as net,
      coalesce(base.net, 0) as net_base,
      coalesce(now.lines, base.lines) as lines,
      case when base.key is null then 'newlyReached' when now.key is null then 'lost'
        else 'continuing' end as movement,
      base.key is null and not exists (
        select from benefit join unit on unit.id = benefit.source_unit_id
        join household on household.id = benefit.household_id
        where household.key = now.key and benefit.month < $3) as is_first
    from now full join base on base.key = now.key
  )`;

export const movementParameters = (now: LineSelection, base: LineSelection): unknown[] => [
  ...lineParameters(now),
  base.from,
  base.to,
];

interface MovementRow {
  movement: Movement;
  households: number;
  persons: number;
  poor_households: number;
  first: number;
  net: string;
  net_base: string;
}

const nobody: MovementPart = {
  households: 0,
  persons: 0,
  registeredPoorHouseholds: 0,
  net: '0.00',
  netBase: '0.00',
  netChange: '0.00',
};

const toPart = (row: MovementRow): MovementPart => ({
  households: row.households,
  persons: row.persons,
  registeredPoorHouseholds: row.poor_households,
  net: formatYuan(BigInt(row.net)),
  netBase: formatYuan(BigInt(row.net_base)),
  netChange: formatYuan(BigInt(row.net) - BigInt(row.net_base)),
});

/**
 * Households of both periods by whether they are in the one, the other or both: newly reached and continuing are those
 * of the period, lost and continuing those of its base. The changes of net income of the three sum to that of all.
 */
export const readMovement = async (
  manager: Transaction,
  now: LineSelection,
  base: LineSelection,
): Promise<ImpactMovement> => {
  const rows = await manager.query<MovementRow[]>(
    `${movementTable}
    select movement, count(*)::int as households, sum(persons)::int as persons,
      (count(*) filter (where ${isRegisteredPoor}))::int as poor_households,
      (count(*) filter (where is_first))::int as first, sum(net)::text as net, sum(net_base)::text as net_base
    from moved join household on household.id = moved.household_id group by movement`,
    movementParameters(now, base),
  );
  const parts = new Map(rows.map((row) => [row.movement, toPart(row)]));
  return {
    ...(Object.fromEntries(movements.map((movement) => [movement, parts.get(movement) ?? nobody])) as Record<
      Movement,
      MovementPart
    >),
    firstTime: rows.find(({ movement }) => movement === 'newlyReached')?.first ?? 0,
  };
};

/** `households` of the newly reached is `newlyReachedHouseholds`, and so on. */
export const flatMovement = ({
  firstTime,
  ...parts
}: ImpactMovement): Readonly<Record<string, number | string>> => ({
  firstTime,
  ...Object.fromEntries(
    movements.flatMap((movement) =>
      Object.entries(parts[movement]).map(([name, value]): [string, number | string] => [
        `${movement}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        value as number | string,
      ]),
    ),
  ),
});
