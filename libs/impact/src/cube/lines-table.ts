import type { ImpactDimension } from '@xiangtong/contracts';
import type { Period } from '@xiangtong/domain';
import type { Queries } from '@xiangtong/infrastructure';
import { monitoredIn, registeredPoorIn } from '../summary/impact-lines';
import { memberColumns, rowsAndTotals } from './dimensions';
import type { ImpactSelection } from './plan';
import { registerAt } from './register-at';

/** Members as `d0`, `d1`, …; figures as text by measure and side: `households_0` now, `households_1` in the base. */
export type RawRow = Readonly<Record<string, string | boolean | null>>;

/** What the tables of all groups are read for. */
export interface TableQuestion {
  readonly by: readonly ImpactDimension[];
  readonly selection: ImpactSelection;
  readonly period: Period;
  readonly base: Period | null;
  readonly importId: string;
}

/**
 * `line`: benefits of the units in $2 to $4, of the periods in $5 to $8, of homes like $9 and mechanisms $10; those of
 * the base are on side 1 and shown under the months of the period.
 */
export const linesAt = (by: readonly ImpactDimension[]): string => `
  with ${registerAt},
  unit as (select * from unnest($2::int[], $3::text[], $4::text[]) as unit (id, code, division)),
  shown as (
    select side.number as side, household_id, source_unit_id, mechanism, month + side.number * 100 as month, gross_fen,
      cost_fen, status
    from (values (0, $5::int, $6::int), (1, $7::int, $8::int)) as side (number, first, last)
    join benefit_at on month between side.first and side.last
    where $10::text[] is null or mechanism = any($10)
  ),
  line as (
    select ${memberColumns(by)} side, line.household_id, household.key, gross_fen, gross_fen - cost_fen as net_fen,
      cost_fen, status, household.village, household.village <> unit.division as driven
    from shown line join unit on unit.id = line.source_unit_id
    join household_at household on household.id = line.household_id
    where household.village like any($9::text[])
  )`;

export const linesParameters = ({
  selection: { units, homes, mechanisms },
  period,
  base,
  importId,
}: TableQuestion): unknown[] => [
  importId,
  units.map(({ id }) => id),
  units.map(({ code }) => code),
  units.map(({ division }) => division),
  period.from,
  period.to,
  base?.from ?? 1,
  base?.to ?? 0,
  homes,
  mechanisms,
];

const sides = [0, 1] as const;

const perHousehold = sides.map(
  (side) => `
    count(*) filter (where side = ${side}) as lines_${side},
    coalesce(sum(gross_fen) filter (where side = ${side}), 0) as gross_${side},
    coalesce(sum(cost_fen) filter (where side = ${side}), 0) as cost_${side},
    coalesce(sum(net_fen) filter (where side = ${side}), 0) as net_${side},
    coalesce(sum(net_fen) filter (where side = ${side} and status = 'paid'), 0) as paid_${side},
    count(*) filter (where side = ${side} and status = 'paid') as paid_lines_${side},
    min(household_id) filter (where side = ${side}) as first_${side}`,
);

const figures = sides.flatMap((side) => {
  const has = `lines_${side} > 0`;
  const of = (sql: string, condition: string): string => `coalesce(${sql} filter (where ${condition}), 0)`;
  const columns = {
    gross: `sum(gross_${side})`,
    cost: `sum(cost_${side})`,
    net: `sum(net_${side})`,
    netPaid: `sum(paid_${side})`,
    netClaimed: `sum(net_${side} - paid_${side})`,
    benefitLines: `sum(lines_${side})`,
    households: of('count(*)', has),
    persons: of(`sum(home_${side}.persons)`, has),
    registeredPoorHouseholds: of('count(*)', registeredPoorIn(`home_${side}`)),
    registeredPoorPersons: of(`sum(home_${side}.persons)`, registeredPoorIn(`home_${side}`)),
    monitoredHouseholds: of('count(*)', monitoredIn(`home_${side}`)),
    householdsPaid: of('count(*)', `paid_lines_${side} > 0`),
    householdsClaimedOnly: of('count(*)', `${has} and paid_lines_${side} = 0`),
  };
  return Object.entries(columns).map(([name, sql]) => `(${sql})::text as "${name}_${side}"`);
});

const movedWhere = {
  newlyReached: 'lines_0 > 0 and lines_1 = 0',
  lost: 'lines_0 = 0 and lines_1 > 0',
  continuing: 'lines_0 > 0 and lines_1 > 0',
} as const;

const movement = Object.entries(movedWhere).flatMap(([name, condition]) => [
  `(count(*) filter (where ${condition}))::text as "${name}_0"`,
  `coalesce(sum(net_0 - net_1) filter (where ${condition}), 0)::text as "${name}Net_0"`,
]);

/**
 * Figures of benefit lines and of the movement of households; the totals too, unless there is no line. A household counts
 * once by its key; of the registrations that its lines of a side stand on, the earliest says of which kind it is.
 */
export const readLines = (queries: Queries, question: TableQuestion): Promise<RawRow[]> => {
  const { isTotal, members, groupBy } = rowsAndTotals(question.by, 'key');
  const list = members + ' is_total';
  return queries.query<RawRow[]>(
    `${linesAt(question.by)},
    household as (
      select ${members} ${isTotal}, ${perHousehold.join(',')} from line ${groupBy}
    )
    select ${list}, ${[...figures, ...movement].join(',\n')}
    from household ${sides.map((side) => `left join household_at home_${side} on home_${side}.id = first_${side}`).join(' ')}
    group by ${list}`,
    linesParameters(question),
  );
};

/** Villages of the registrations that lines from units of other places stand on. */
export const readVillagesDriven = (queries: Queries, question: TableQuestion): Promise<RawRow[]> => {
  const { isTotal, members, groupBy } = rowsAndTotals(question.by);
  const counts = sides.map(
    (side) =>
      `(count(distinct village) filter (where driven and side = ${side}))::text as "villagesDriven_${side}"`,
  );
  return queries.query<RawRow[]>(
    `${linesAt(question.by)} select ${members} ${isTotal}, ${counts.join(', ')} from line ${groupBy}`,
    linesParameters(question),
  );
};
