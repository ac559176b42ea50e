import type { Transaction } from '@xiangtong/infrastructure';
import type { CountyEffect, EarlierDifference, IncomeDifference, TrendBefore } from '@xiangtong/contracts';
import {
  correctForSeveral,
  differenceInDifferences,
  formatRatio,
  formatRoot,
  inferFromClusters,
  type ClusterInference,
  type DifferenceInDifferences,
  type EffectCluster,
  type Fraction,
} from '@xiangtong/domain';
import { isRegisteredPoor } from './impact-lines';
import type { ImpactScope } from '../scope/impact-scope';

interface GroupRow {
  county: string;
  village: string;
  treated: boolean;
  households: number;
  change: string;
}

/**
 * `compared`: registered poor households with incomes of the year of incomes and of the one before, whose first benefit
 * was in the year of benefits, later, or never. $1 is the year of benefits, $2 the prefix of the codes of home
 * villages, $3 the year of incomes.
 */
export const comparedTable = `
  with first as (select household_id, min(month) as month from benefit group by household_id),
  compared as (
    select household.id, household.key, household.village, household.persons, left(household.village, 6) as county,
      coalesce(first.month <= $1 * 100 + 12, false) as treated, now.per_capita_fen - before.per_capita_fen as change
    from household
    join household_income now on now.household_id = household.id and now.year = $3
    join household_income before on before.household_id = household.id and before.year = $3 - 1
    left join first on first.household_id = household.id
    where ${isRegisteredPoor} and starts_with(household.village, $2) and coalesce(first.month > $1 * 100, true)
  )`;

const COUNTY_DIGITS = 6;

/** Prefix of the codes of home villages; null for a place inside a county, where there is no group to compare with. */
export const comparedPrefix = ({ registerPrefix }: ImpactScope): string | null =>
  registerPrefix !== null && registerPrefix.length <= COUNTY_DIGITS ? registerPrefix : null;

const readGroups = (
  manager: Transaction,
  prefix: string,
  year: number,
  ofIncomes: number,
): Promise<GroupRow[]> =>
  manager.query<GroupRow[]>(
    `${comparedTable}
    select county, village, treated, count(*)::int as households, sum(change)::text as change
    from compared group by county, village, treated order by county, village`,
    [year, prefix, ofIncomes],
  );

const YEARS_BEFORE = [1, 2];

export const readEffects = async (
  manager: Transaction,
  scope: ImpactScope,
  year: number,
): Promise<readonly CountyEffect[]> => {
  const prefix = comparedPrefix(scope);
  if (prefix === null) return [];
  const rows = await readGroups(manager, prefix, year, year);
  const before: { readonly year: number; readonly rows: readonly GroupRow[] }[] = [];
  for (const years of YEARS_BEFORE)
    before.push({ year: year - years, rows: await readGroups(manager, prefix, year, year - years) });
  const inCounty = (all: readonly GroupRow[], county: string) => all.filter((row) => row.county === county);
  const counties = [...new Set(rows.map(({ county }) => county))];
  const comparisons = counties.map((county) => compareGroups(inCounty(rows, county)));
  const pValues = correctedPValues(comparisons);
  return counties.map((county, index): CountyEffect => {
    const earlier = before.map((one) => ({
      year: one.year,
      ...toIncomeDifference(compareGroups(inCounty(one.rows, county))),
    }));
    return {
      county,
      ...toIncomeDifference(comparisons[index]!, pValues[index]),
      before: earlier,
      trendBefore: trendOf(earlier),
    };
  });
};

interface GroupComparison {
  readonly difference: DifferenceInDifferences;
  readonly inference: ClusterInference | null;
}

/** Of several counties one in twenty would seem to differ by chance: Holm's rule keeps the level for all of them. */
const correctedPValues = (comparisons: readonly GroupComparison[]): readonly (number | null)[] => {
  const tested = comparisons.filter(({ inference }) => inference !== null);
  const corrected = correctForSeveral(tested.map(({ inference }) => inference!.pValue));
  return comparisons.map((comparison) => corrected[tested.indexOf(comparison)] ?? null);
};

const trendOf = (before: readonly EarlierDifference[]): TrendBefore => {
  if (before.some(({ differs }) => differs === true)) return 'apart';
  return before.some(({ differs }) => differs === false) ? 'alike' : 'unknown';
};

const nobody = { count: 0, sum: 0n };

/** Fen to yuan with two decimals, rounded once. */
const yuan = (value: Fraction | null): string | null =>
  value && formatRatio(value.numerator, value.denominator * 100n, 2);

/** Fen to yuan with two decimals; `+ 0` makes minus zero zero. */
const yuanOf = (fen: number): string => (Math.round(fen) / 100 + 0).toFixed(2);

const compareGroups = (rows: readonly GroupRow[]): GroupComparison => {
  const clusters = new Map<string, EffectCluster>();
  for (const { village, treated, households, change } of rows) {
    const known = clusters.get(village) ?? { treated: nobody, control: nobody };
    const group = treated ? 'treated' : 'control';
    const { count, sum } = known[group];
    clusters.set(village, { ...known, [group]: { count: count + households, sum: sum + BigInt(change) } });
  }
  const difference = differenceInDifferences([...clusters.values()]);
  return { difference, inference: inferFromClusters([...clusters.values()], difference) };
};

const SIGNIFICANCE_LEVEL = 0.05;

const toIncomeDifference = (
  { difference, inference }: GroupComparison,
  pValue = inference?.pValue ?? null,
): IncomeDifference => {
  const { estimate, variance } = difference;
  return {
    treated: difference.treated,
    control: difference.control,
    villages: difference.clusters,
    treatedChange: yuan(difference.treatedMean),
    controlChange: yuan(difference.controlMean),
    effect: yuan(estimate),
    standardError: variance && formatRoot(variance.numerator, variance.denominator * 10_000n, 2),
    low: inference && yuanOf(inference.low),
    high: inference && yuanOf(inference.high),
    degreesOfFreedom: inference && inference.degreesOfFreedom.toFixed(1),
    pValue: pValue === null ? null : pValue.toFixed(4),
    differs: pValue === null ? null : pValue < SIGNIFICANCE_LEVEL,
  };
};

/**
 * The effect as columns of a table: `before1Effect` is that of one year before, and so on. A flag is 1 where it holds,
 * so that a text can depend on it; neither `isBeyondChance` nor `isWithinChance` holds where there are too few villages
 * for a test.
 */
export const flatEffect = ({
  county: _county,
  before,
  trendBefore,
  differs,
  ...difference
}: CountyEffect): Readonly<Record<string, number | string | null>> => {
  const columns: Record<string, number | string | null> = {
    ...difference,
    isEstimated: Number(difference.effect !== null),
    isBeyondChance: Number(differs === true),
    isWithinChance: Number(differs === false),
    trendAlike: Number(trendBefore === 'alike'),
    trendApart: Number(trendBefore === 'apart'),
  };
  for (const [index, { year, treated, control, effect, standardError, pValue }] of before.entries()) {
    const named = {
      Year: year,
      Treated: treated,
      Control: control,
      Effect: effect,
      StandardError: standardError,
      PValue: pValue,
    };
    for (const [name, value] of Object.entries(named)) columns[`before${index + 1}${name}`] = value;
  }
  return columns;
};
