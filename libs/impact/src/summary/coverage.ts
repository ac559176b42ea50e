import type { Transaction } from '@xiangtong/infrastructure';
import type { ImpactSummary } from '@xiangtong/contracts';
import { formatRatio } from '@xiangtong/domain';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';
import type { ImpactScope } from '../scope/impact-scope';

interface CoverageRow {
  benefited: number;
  registered: number;
}

/**
 * `registered`: registered poor households of the scope's part of the register up to the year $5, with the number of
 * their lines, null for none. A year not known counts as past. Of several registrations in that part the one that the
 * lines stand on counts, else the earliest. $6 is the prefix of the codes of home villages, $7 whether served villages count.
 */
export const registeredTable = `${lines},
  served as (
    select key, min(household_id) as household_id, count(*) as lines, sum(gross_fen - cost_fen) as net
    from line group by key
  ),
  part as (
    select distinct on (household.key) household.*, served.lines, served.net
    from household left join served on served.key = household.key
    where starts_with(household.village, $6) or ($7 and household.village in (select village from line))
    order by household.key, (household.id = served.household_id) is true desc, household.id
  ),
  registered as (
    select * from part household where ${isRegisteredPoor} and coalesce(registered_year, 0) <= $5
  )`;

export const registeredParameters = (
  selection: LineSelection,
  { registerPrefix, registerOfServed }: ImpactScope,
): unknown[] => [
  ...lineParameters(selection),
  Math.floor(selection.to / 100),
  registerPrefix,
  registerOfServed,
];

/** Both counts are over the same part of the register, so the ratio never exceeds 1. */
export const readCoverage = async (
  manager: Transaction,
  selection: LineSelection,
  scope: ImpactScope,
): Promise<ImpactSummary['coverage']> => {
  const [row] = await manager.query<CoverageRow[]>(
    `${registeredTable} select count(*) as registered, count(lines) as benefited from registered`,
    registeredParameters(selection, scope),
  );
  const { benefited, registered } = row!;
  return { benefited, registered, ratio: formatRatio(BigInt(benefited), BigInt(registered)) };
};
