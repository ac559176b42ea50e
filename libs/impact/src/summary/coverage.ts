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
 * Both counts are over the same part of the register, so the ratio never exceeds 1. A year not known counts as past.
 */
const coverageQuery = `${lines},
  served as (select distinct household_id from line),
  served_village as (select distinct village from household where id in (select household_id from served))
  select count(*) as registered,
    count(*) filter (where household.id in (select household_id from served)) as benefited
  from household
  where ${isRegisteredPoor} and coalesce(registered_year, 0) <= $5
    and (starts_with(household.village, $6) or ($7 and household.village in (select village from served_village)))`;

/** `registered`: registered poor households of the scope's part of the register up to the period's last year. */
export const readCoverage = async (
  manager: Transaction,
  selection: LineSelection,
  { registerPrefix, registerOfServed }: ImpactScope,
): Promise<ImpactSummary['coverage']> => {
  const lastYear = Math.floor(selection.to / 100);
  const [row] = await manager.query<CoverageRow[]>(coverageQuery, [
    ...lineParameters(selection),
    lastYear,
    registerPrefix,
    registerOfServed,
  ]);
  const { benefited, registered } = row!;
  return { benefited, registered, ratio: formatRatio(BigInt(benefited), BigInt(registered)) };
};
