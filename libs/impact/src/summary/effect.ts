import type { Transaction } from '@xiangtong/infrastructure';
import type { CountyEffect } from '@xiangtong/contracts';
import {
  differenceInDifferences,
  formatRatio,
  formatRoot,
  type EffectCluster,
  type Fraction,
} from '@xiangtong/domain';
import { isRegisteredPoor } from './impact-lines';
import type { ImpactScope } from './impact-scope';

interface GroupRow {
  county: string;
  village: string;
  treated: boolean;
  households: number;
  change: string;
}

/**
 * `compared`: registered poor households with incomes of the year and of the one before, whose first benefit was in the
 * year, later, or never. $1 is the year, $2 the prefix of the codes of home villages.
 */
export const comparedTable = `
  with first as (select household_id, min(month) as month from benefit group by household_id),
  compared as (
    select household.id, household.key, household.village, household.persons, left(household.village, 6) as county,
      coalesce(first.month <= $1 * 100 + 12, false) as treated, now.per_capita_fen - before.per_capita_fen as change
    from household
    join household_income now on now.household_id = household.id and now.year = $1
    join household_income before on before.household_id = household.id and before.year = $1 - 1
    left join first on first.household_id = household.id
    where ${isRegisteredPoor} and starts_with(household.village, $2) and coalesce(first.month > $1 * 100, true)
  )`;

const COUNTY_DIGITS = 6;

/** Prefix of the codes of home villages; null for a place inside a county, where there is no group to compare with. */
export const comparedPrefix = ({ registerPrefix }: ImpactScope): string | null =>
  registerPrefix !== null && registerPrefix.length <= COUNTY_DIGITS ? registerPrefix : null;

export const readEffects = async (
  manager: Transaction,
  scope: ImpactScope,
  year: number,
): Promise<readonly CountyEffect[]> => {
  const prefix = comparedPrefix(scope);
  if (prefix === null) return [];
  const rows = await manager.query<GroupRow[]>(
    `${comparedTable}
    select county, village, treated, count(*) as households, sum(change) as change
    from compared group by county, village, treated order by county, village`,
    [year, prefix],
  );
  return [...new Set(rows.map(({ county }) => county))].map((county) =>
    toEffect(
      county,
      rows.filter((row) => row.county === county),
    ),
  );
};

const nobody = { count: 0, sum: 0n };

/** Fen to yuan with two decimals, rounded once. */
const yuan = (value: Fraction | null): string | null =>
  value && formatRatio(value.numerator, value.denominator * 100n, 2);

export const toEffect = (county: string, rows: readonly GroupRow[]): CountyEffect => {
  const clusters = new Map<string, EffectCluster>();
  for (const { village, treated, households, change } of rows) {
    const known = clusters.get(village) ?? { treated: nobody, control: nobody };
    const group = treated ? 'treated' : 'control';
    const { count, sum } = known[group];
    clusters.set(village, { ...known, [group]: { count: count + households, sum: sum + BigInt(change) } });
  }
  const found = differenceInDifferences([...clusters.values()]);
  return {
    county,
    treated: found.treated,
    control: found.control,
    villages: found.clusters,
    treatedChange: yuan(found.treatedMean),
    controlChange: yuan(found.controlMean),
    effect: yuan(found.estimate),
    standardError:
      found.variance && formatRoot(found.variance.numerator, found.variance.denominator * 10_000n, 2),
  };
};
