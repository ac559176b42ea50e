import type { Transaction } from '@xiangtong/infrastructure';
import {
  benefitStatuses,
  type BenefitStatus,
  type ImpactSummary,
  type LineStandings,
} from '@xiangtong/contracts';
import type { PovertyLine } from '@xiangtong/reference';
import { isRegisteredPoor, lineParameters, lines, type LineSelection } from './impact-lines';

export const standings = ['crossed', 'notCrossed', 'aboveBefore', 'withoutBaseline'] as const;
type Standing = (typeof standings)[number];

/**
 * Households relative to the poverty line: by all their benefits, by paid and by claimed ones; null without such
 * benefits.
 */
export type Stand = Readonly<Record<'standing' | BenefitStatus, Standing | 'withoutLine' | null>> & {
  readonly households: number;
  readonly persons: number;
};

/** Exact: both sides of the comparison are multiplied by the number of persons. `line` is that in fen. */
export const standingBy = (net: string, line = '$6::bigint'): string => `case
    when ${net} is null then null
    when income.per_capita_fen is null then 'withoutBaseline'
    when ${line} is null then 'withoutLine'
    when income.per_capita_fen >= ${line} then 'aboveBefore'
    when income.per_capita_fen * household.persons + ${net} >= ${line} * household.persons then 'crossed'
    else 'notCrossed'
  end`;

/** `standing`: registered poor households with benefits of the year. Parameters are `standingParameters`. */
export const standingTable = `${lines},
  served as (
    select min(household_id) as household_id, count(*) as lines, sum(gross_fen - cost_fen) as net,
      sum(gross_fen - cost_fen) filter (where status = 'paid') as paid,
      sum(gross_fen - cost_fen) filter (where status = 'claimed') as claimed
    from line group by key
  ),
  standing as (
    select household.id, household.key, household.village, household.persons, served.lines, served.net,
      ${standingBy('served.net')} as standing, ${standingBy('served.paid')} as paid,
      ${standingBy('served.claimed')} as claimed
    from served join household on household.id = served.household_id
    left join household_income income on income.household_id = household.id and income.year = $5
    where ${isRegisteredPoor}
  )`;

export const standingParameters = (
  units: LineSelection['units'],
  year: number,
  line: PovertyLine | null,
): unknown[] => [
  ...lineParameters({ units, from: year * 100 + 1, to: year * 100 + 12 }),
  year - 1,
  line && line.yuanPerPerson * 100,
];

const count = (rows: readonly Stand[], by: 'standing' | BenefitStatus): LineStandings => {
  const sum = (standing: Standing, value: 'households' | 'persons'): number =>
    rows.filter((row) => row[by] === standing).reduce((total, row) => total + row[value], 0);
  return Object.fromEntries(
    standings.flatMap((standing) => [
      [standing, sum(standing, 'households')],
      [`${standing}Persons`, sum(standing, 'persons')],
    ]),
  ) as Record<keyof LineStandings, number>;
};

/** `crossed` of what was paid is `crossedPaid`, and so on. */
export const flatStandings = (
  byStatus: ImpactSummary['lineCrossings']['byStatus'],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    benefitStatuses.flatMap((status) =>
      Object.entries(byStatus[status]).map(([name, value]) => [
        `${name}${status === 'paid' ? 'Paid' : 'Claimed'}`,
        value,
      ]),
    ),
  );

export const toLineCrossings = (
  rows: readonly Stand[],
  year: number,
  line: PovertyLine | null,
): ImpactSummary['lineCrossings'] => ({
  year,
  povertyLine: line && `${line.yuanPerPerson}.00`,
  weakSource: line?.weakSource ?? false,
  ...count(rows, 'standing'),
  byStatus: Object.fromEntries(benefitStatuses.map((status) => [status, count(rows, status)])) as Record<
    BenefitStatus,
    LineStandings
  >,
});

/**
 * Registered poor households with benefits of the calendar year against the poverty line of that year; their baseline
 * is the per-capita income of the year before. Without a line no crossings are reported.
 */
export const readLineCrossings = async (
  manager: Transaction,
  units: LineSelection['units'],
  year: number,
  line: PovertyLine | null,
): Promise<ImpactSummary['lineCrossings']> => {
  const rows = await manager.query<Stand[]>(
    `${standingTable}
    select standing, paid, claimed, count(*) as households, sum(persons) as persons
    from standing group by standing, paid, claimed`,
    standingParameters(units, year, line),
  );
  return toLineCrossings(rows, year, line);
};
