import { reportGaps, isTimeDimension, type CubeDimension, type ReportGap } from '@xiangtong/contracts';
import { addMonths, type Month } from '@xiangtong/domain';
import type { Words } from '../../engine/words';
import type { CubePlan, MappedPlan } from '../question/plan';
import { dimensions, isUnitDimension } from '../vocabulary/dimensions';
import { boundaryTable } from './boundary';
import { validAt } from './conditions';
import { groupBy, keyName, sidesOf, unitScope } from './facts';
import { stockMonths } from './indicators';
import { Parameters } from './parameters';
import type { Statement } from './statement';

/** Dimensions of units and time: only in these do reports have members. */
export const standingDimensions = ({ by }: Pick<CubePlan, 'by'>): readonly CubeDimension[] =>
  by.filter((dimension) => isUnitDimension(dimension) || isTimeDimension(dimension));

/**
 * Column names as `standing.ts` reads them: of each side the periods, the reports due and in with their weights, the place
 * of the gap and of that of a stock; and the key of each dimension.
 */
export interface StandingRow {
  readonly [column: string]: bigint | number | string | null;
}

/** The last millisecond that counts as known, and its month: reports with a later deadline are not yet due. */
export interface Moment {
  readonly time: number;
  readonly month: Month;
}

const formOf = ({ stated }: CubePlan): string => stated?.form ?? 'sales';

/**
 * The months of both sides: that of the report, that under which it is shown, that by which a report is weighted, whether a
 * stock counts there, and what holds for the reports of all units. A report weighs what its unit sold a year before, and in
 * a base what it sold in the month that is compared with it: the year before the base may have no reports yet.
 */
const askedMonths = (plan: CubePlan, { time, month: newest }: Moment): string => {
  const form = formOf(plan);
  const months = plan.stated?.ends ?? plan.months;
  const stocks = new Set<Month>(plan.stated ? stockMonths(plan, plan.stated) : []);
  const rows = sidesOf(plan).flatMap((side) =>
    months.map(
      (month) =>
        `(${side}, ${addMonths(month, side === 1 ? -plan.shift : 0)}, ${month}, ${side === 1 ? month : addMonths(month, -12)}, ${stocks.has(month)})`,
    ),
  );
  return `asked_month as materialized (select list.side as side, list.month as month, list.shown_month as shown_month,
      list.weighing_month as weighing_month, list.holds_stock as holds_stock, e.month is not null as exempt, coalesce(d.due_at > ${time}, list.month >= ${newest}) as is_open
    from (values ${rows.length > 0 ? rows.join(', ') : '(null, null, null, null, null)'}) list (side, month, shown_month, weighing_month, holds_stock)
    left join exempt_month e on e.form = '${form}' and e.month = list.month
    left join deadline d on d.form = '${form}' and d.month = list.month and d.county_key = 0 where side is not null)`;
};

/**
 * The units that owe the form, and the months; `id` is the unit to which the report counts: on boundaries that of the
 * successor, once for each, with the part that goes there.
 */
const debtors = ({ stated, mapping }: MappedPlan): string => {
  if (stated)
    return `select u.*, u.id as owner_id, u.county_key as owner_county, d.valid_from as owes_from, d.valid_to as owes_to
        from unit_scope u join duty d on d.unit_id = u.id and d.form = '${stated.form}' where d.valid_from <= d.valid_to`;
  if (!mapping)
    return `select u.*, u.id as owner_id, u.county_key as owner_county, u.valid_from as owes_from, u.valid_to as owes_to
        from unit_scope u where u.valid_from <= u.valid_to`;
  return `select u.*, o.id as owner_id, o.county_key as owner_county, o.valid_from as owes_from, o.valid_to as owes_to, b.factor as factor
        from mapping b join unit o on o.id = b.unit_id join unit u on u.id = b.target_id where o.valid_from <= o.valid_to`;
};

/** What stands behind a figure is told by the first of these that any of its reports is in. */
const states = ['reported', ...reportGaps] as const;

/** The gap with that place in the order of states; null where there is a report, and where none is asked for. */
export const gapAt = (place: bigint | number | string | null | undefined): ReportGap | null => {
  const state = states[Number(place ?? 0)]!;
  return state === 'reported' ? null : state;
};

const placeOf = (state: (typeof states)[number]): number => states.indexOf(state);

/** States of a report that is owed, whether its deadline has passed or not. */
const owed = (['reported', 'notReported', 'notYetDue'] as const).map(placeOf).join(', ');

const missing = (['notReported', 'notYetDue'] as const).map(placeOf).join(', ');

/** The state of each month of a member, over its units. */
const memberMonths = (plan: MappedPlan, { time }: Moment, parameters: Parameters): string => {
  const form = formOf(plan);
  const { exact } = parameters.words;
  const keys = standingDimensions(plan).map((dimension) =>
    dimensions[dimension]
      .key(parameters.words)
      .replaceAll('f.unit_id', 'u.id')
      .replaceAll('{month}', 'm.shown_month'),
  );
  const state = `case when r.unit_id is not null then ${placeOf('reported')}
        when m.month < u.owes_from then ${placeOf('notYetThere')} when m.month > u.owes_to then ${placeOf('noLongerThere')}
        when m.exempt then ${placeOf('exempt')}
        when coalesce(moved.due_at > ${time}, m.is_open) then ${placeOf('notYetDue')} else ${placeOf('notReported')} end`;
  const weight = plan.mapping
    ? `${exact('coalesce(abs(w.amount), 0)')} * u.factor`
    : 'coalesce(abs(w.amount), 0)';
  const columns = ['m.side', 'm.month', 'm.holds_stock', ...keys];
  const names = ['side', 'month', 'holds_stock', ...keys.map((_, index) => keyName(index))];
  const list = columns.map((column, index) => `${column} as ${names[index]}`).join(', ');
  const of = plan.mapping ? 'owned_month' : 'unit_month';
  return `${of} as (select u.id as unit_id, ${list}, ${state} as state, ${weight} as weight
    from (${debtors(plan)}) u cross join asked_month m
    left join report r on r.form = '${form}' and r.unit_id = u.owner_id and r.month = m.month and ${validAt(plan, 'r', parameters)}
    left join deadline moved on moved.form = '${form}' and moved.month = m.month and moved.county_key = u.owner_county
    left join report w on w.form = '${form}' and w.unit_id = u.owner_id and w.month = m.weighing_month and ${validAt(plan, 'w', parameters)}),
    ${plan.mapping ? mappedMonths(names) : ''}member_month as materialized (select ${names.join(', ')}, min(state) as state, ${sums('count(*)')}, ${sums('sum(weight)', 'weight_')}
      from unit_month${groupBy(names)})`;
};

/** A unit on boundaries owes a report where one of the units behind it does, and has reported once all of those have. */
const mappedMonths = (names: readonly string[]): string =>
  `unit_month as (select ${names.join(', ')}, coalesce(min(state) filter (where state in (${missing})), min(state)) as state,
      coalesce(sum(weight) filter (where state in (${owed})), 0) as weight
      from owned_month${groupBy(['unit_id', ...names])}),
    `;

/** Of the reports due and of those in. */
const sums = (sum: string, prefix = ''): string =>
  `${sum} filter (where state in (${owed})) as ${prefix}due, ${sum} filter (where state = ${placeOf('reported')}) as ${prefix}reported`;

const counted = ['due', 'reported', 'weight_due', 'weight_reported'] as const;

const summary = (plan: CubePlan): readonly string[] =>
  sidesOf(plan).flatMap((side) => {
    const first = (of: string): string => `min(state) filter (where side = ${side}${of})`;
    const counts = (prefix: string, of: string): readonly string[] =>
      counted.map(
        (name) => `coalesce(sum(${name}) filter (where side = ${side}${of}), 0) as ${prefix}${name}_${side}`,
      );
    return [
      ...counts('', ''),
      ...(plan.stated ? counts('stock_', ' and holds_stock') : []),
      `count(distinct month) filter (where side = ${side} and state = ${placeOf('reported')}) as periods_${side}`,
      `${first('')} as gap_${side}`,
      `${plan.stated ? first(' and holds_stock') : 'null'} as stock_gap_${side}`,
    ];
  });

/** One row for the total, with `level` 0, and one per member. */
export const standingStatement = (plan: MappedPlan, moment: Moment, words: Words): Statement => {
  const parameters = new Parameters(words);
  const by = standingDimensions(plan);
  const keys = by.map((_, index) => keyName(index));
  const list = summary(plan).join(', ');
  const tables = [
    `unit_scope as materialized (${unitScope(plan, parameters)})`,
    ...(plan.mapping ? [boundaryTable('mapping', plan.mapping, 'target_id', words)] : []),
    askedMonths(plan, moment),
    memberMonths(plan, moment, parameters),
    `standing as (select ${['0 as level', list, ...keys.map((key) => `null as ${key}`)].join(', ')} from member_month having count(*) > 0
      ${by.length > 0 ? `union all select 1 as level, ${[list, ...keys].join(', ')} from member_month${groupBy(keys)}` : ''})`,
  ];
  const members = by.map((dimension, index) => `${keyName(index)} as "${dimension}"`);
  const sql = `with ${tables.join(',\n')}
    select ${['standing.*', ...members].join(', ')} from standing order by ${['level', ...keys].join(', ')}`;
  return { sql, parameters: parameters.values };
};
