import { isIndicator, type CubeDimension, type SumUnit } from '@xiangtong/contracts';
import { IN_FORCE } from '../../engine/facts';
import { summedColumns } from '../../engine/summed-columns';
import type { Words } from '../../engine/words';
import type { CubePlan, MappedPlan, MemberFilter } from '../question/plan';
import { dimensions, isUnitDimension } from '../vocabulary/dimensions';
import { sumStatement, type AdditiveMeasure } from '../vocabulary/measures';
import { factConditions, validAt } from './conditions';
import { classSums, decompositionTables } from './decomposition';
import {
  factsOfSide,
  hasNoFactFilter,
  isUnitLimited,
  reportsOfSide,
  sideConditions,
  unitScope,
} from './facts';
import { valuesOfSide } from './indicators';
import { namePlace } from './name-place';
import { Parameters } from './parameters';
import { salesTables, type Statement } from './statement';
import { named } from './table';

/** One measure of a plan on one side, and members whose facts do not count. */
export interface Cell {
  readonly plan: CubePlan;
  readonly measure: AdditiveMeasure;
  readonly base: boolean;
  readonly leftOut: MemberFilter | null;
}

const leavesOutUnits = ({ leftOut }: Cell): boolean => leftOut !== null && isUnitDimension(leftOut.dimension);

const joinsOf = (cell: Cell): string => (leavesOutUnits(cell) ? ' join unit u on u.id = f.unit_id' : '');

const notLeftOut = ({ leftOut }: Cell, parameters: Parameters): string[] => {
  if (!leftOut || leftOut.keys.length === 0) return [];
  const { source } = dimensions[leftOut.dimension];
  const key = dimensions[leftOut.dimension].key(parameters.words);
  const list = parameters.list(leftOut.keys);
  return source === 'product'
    ? [`f.product_id not in (select p.id from product p where ${key} in (${list}))`]
    : [`${key} not in (${list})`];
};

const conditionsOf = (cell: Cell, parameters: Parameters): string[] => {
  const { plan, measure, base } = cell;
  const own =
    plan.stated && isIndicator(measure)
      ? valuesOfSide(plan, plan.stated, measure, base, parameters)
      : factsOfSide(plan, base, parameters);
  return [...own, ...notLeftOut(cell, parameters)];
};

/** The table that holds the lines. */
const lineSource = ({ measure }: Cell): 'fact' | 'indicator_value' =>
  isIndicator(measure) ? 'indicator_value' : 'fact';

/** SQL of the number of a line, and of the sum of such numbers. */
const valueOf = ({
  measure,
}: Cell): { readonly value: string; readonly sum: (words: Words, column: string) => string } => {
  const { column, sum } = sumStatement(measure);
  return { value: `f.${column}`, sum: (words, values) => `coalesce(${sum(words, values)}, 0)` };
};

/** The columns of a revision in any table: it belongs to one unit and month and is valid from one position on. */
const revisionColumns = ['unit_id', 'month', 'from_seq', 'to_seq'];

const sumsOfValues = (cell: Cell, parameters: Parameters): string => {
  const { value, sum } = valueOf(cell);
  const held = revisionColumns.map((name) => `any_value(f.${name}) as ${name}`);
  return `matching as materialized (select f.revision_id, ${held.join(', ')}, count(*) as lines, ${sum(parameters.words, value)} as value
    from ${parameters.words.lifetimes('indicator_value')} f${joinsOf(cell)} where ${conditionsOf(cell, parameters).join(' and ')} group by f.revision_id)`;
};

/** Sums of unit-months are stored: if only units are filtered, the facts need not be read. */
const needsFacts = (cell: Cell): boolean =>
  !hasNoFactFilter(cell.plan) || (cell.leftOut !== null && !leavesOutUnits(cell));

/**
 * There are many facts and few reports. So everything about a whole revision is read from its report, and from the
 * facts only the columns for the sum. The few remaining facts of each stretch of the table are combined before they are
 * grouped.
 */
const sumsOfSales = (cell: Cell, parameters: Parameters): string => {
  const { plan, base } = cell;
  const { value, sum } = valueOf(cell);
  const ofUnits = leavesOutUnits(cell) ? notLeftOut(cell, parameters) : [];
  const ofReports = [`f.form = 'sales'`, 'f.lines > 0', ...reportsOfSide(plan, base, parameters), ...ofUnits];
  const columns = ['revision_id', ...revisionColumns].map((name) => `f.${name}`).join(', ');
  const reports = `from ${parameters.words.lifetimes('report')} f${joinsOf(cell)} where ${ofReports.join(' and ')}`;
  if (!needsFacts(cell)) {
    return `matching as materialized (select ${columns}, f.lines::bigint as lines, ${sum(parameters.words, value)} as value
      ${reports} group by all)`;
  }
  const ofFacts = [
    ...sideConditions(plan, base, parameters),
    ...(isUnitLimited(plan) || leavesOutUnits(cell)
      ? ['f.revision_id in (select revision_id from chosen)']
      : []),
    ...factConditions(plan, parameters),
    ...(leavesOutUnits(cell) ? [] : notLeftOut(cell, parameters)),
  ];
  return `chosen as materialized (select ${columns} ${reports}),
    found as materialized (select f.revision_id, ${value} as value from fact f where ${ofFacts.join(' and ')}),
    matching as materialized (select * from chosen join
      (select revision_id, count(*) as lines, ${sum(parameters.words, 'value')} as value from found group by revision_id) summed using (revision_id))`;
};

/** The sum of each revision. */
const matching = (cell: Cell, parameters: Parameters): string =>
  isIndicator(cell.measure) ? sumsOfValues(cell, parameters) : sumsOfSales(cell, parameters);

export interface PartLimits {
  readonly units: number;
  readonly revisions: number;
  /** The first revision to be listed. */
  readonly fromRevision: bigint;
}

/**
 * Row `total`, then the units, largest first, then revisions in order of their numbers. Sums are integers of the
 * measure's last decimal.
 */
export const partsStatement = (cell: Cell, limits: PartLimits, words: Words): Statement => {
  const parameters = new Parameters(words);
  const sql = `with unit_scope as materialized (${unitScope(cell.plan, parameters)}),
    ${matching(cell, parameters)},
    by_unit as materialized (select unit_id, count(*) as months, sum(lines)::bigint as lines, ${words.exact(words.sum('value'))} as value
      from matching group by unit_id),
    first_units as (select * from by_unit order by value desc, unit_id limit ${parameters.bind(limits.units)}),
    first_revisions as (select * from matching where revision_id >= ${parameters.bind(limits.fromRevision)}
      order by revision_id limit ${parameters.bind(limits.revisions)})
    select 'total' as kind, 0::bigint as id, null::varchar as code, null::varchar as zh, null::varchar as en,
      (select count(*) from by_unit) as units, (select count(*) from matching) as months,
      (select coalesce(sum(lines), 0) from by_unit)::bigint as lines, ${words.exact(`(select coalesce(${words.sum('value')}, 0) from by_unit)`)} as value,
      null::integer as month, null::bigint as from_seq, null::bigint as ended_by
    union all
    select 'unit', unit_id::bigint, m.code, m.zh, m.en, null, months, lines, value, null, null, null from first_units
      left join ${unitNames(cell.plan, parameters)} m on m.key = unit_id
    union all
    select 'revision', revision_id, m.code, null, null, null, null, lines, value, month, from_seq,
      nullif(to_seq, ${IN_FORCE}) from first_revisions
      ${named(words, 'unit', 'm', 'unit_id')}`;
  return { sql, parameters: parameters.values };
};

export interface LineWindow {
  readonly from: bigint;
  readonly to: bigint;
  readonly after: { readonly revision: bigint; readonly line: number };
  readonly limit: number;
}

/** Codes of units with their printed names in the place of the query. */
const unitNames = (plan: CubePlan, parameters: Parameters): string =>
  `(select unit.key as key, unit.code as code, coalesce(own.zh, unit.zh) as zh, coalesce(own.en, unit.en) as en from ${parameters.words.membersOf('unit')} unit
      left join unit_name own on own.code = unit.code and own.place = ${parameters.bind(namePlace(plan))}
      where unit.kind = 'unit')`;

const summedValue: Readonly<Record<SumUnit, (words: Words, column: string) => string>> = {
  'base unit': ({ thousandths }, column) => thousandths(column),
  yuan: ({ exact }, column) => exact(column),
  count: (_, column) => `${column}::bigint`,
};

/**
 * The columns from which `toLine` makes a line: over the line f, its product p, destination d, platform w and store s.
 */
export const salesColumns = (
  words: Words,
): string => `f.revision_id as revision_id, f.line as line, p.code as product, p.zh as product_zh, p.en as product_en,
  lpad(f.destination::varchar, 6, '0') as destination, d.zh as destination_zh, d.en as destination_en,
  w.code as platform, w.zh as platform_zh, w.en as platform_en, nullif(s.code, '') as store, f.flow::varchar as flow,
  ${summedColumns.map(({ name, unit }) => `${summedValue[unit](words, `f.${name}`)} as ${name}`).join(', ')}`;

/** The joins for them. */
export const salesNames = (words: Words): string =>
  named(words, 'product', 'p', 'f.product_id') +
  named(words, 'division', 'd', 'f.destination') +
  named(words, 'platform', 'w', 'f.platform_id') +
  named(words, 'store', 's', 'f.store_id');

const valueColumns = ({
  thousandths,
}: Words): string => `f.revision_id as revision_id, f.line as line, f.indicator as indicator, w.code as platform, w.zh as platform_zh, w.en as platform_en,
  ${thousandths('f.value')} as value`;

/**
 * The lines themselves, in the order of their revisions. The revisions are a narrow range of the table, so only a small
 * part is read.
 */
export const linesStatement = (cell: Cell, window: LineWindow, words: Words): Statement => {
  const parameters = new Parameters(words);
  const scope = unitScope(cell.plan, parameters);
  const after = parameters.bind(window.after.revision);
  const conditions = [
    ...conditionsOf(cell, parameters),
    `f.revision_id between ${parameters.bind(window.from)} and ${parameters.bind(window.to)}`,
    `(f.revision_id > ${after} or f.line > ${parameters.bind(window.after.line)})`,
  ];
  const [columns, names] = isIndicator(cell.measure)
    ? [valueColumns, named(words, 'platform', 'w', 'f.platform_id')]
    : [salesColumns, salesNames(words)];
  const sql = `with unit_scope as materialized (${scope}),
    f as (select f.* from ${lineSource(cell)} f${joinsOf(cell)} where ${conditions.join(' and ')}
      order by f.revision_id, f.line limit ${parameters.bind(window.limit)})
    select ${columns(words)} from f${names} order by f.revision_id, f.line`;
  return { sql, parameters: parameters.values };
};

/**
 * Members of dimensions that have facts, by their keys, with their sales: the members of a distinct count, or the rows
 * of a breakdown.
 */
export const membersStatement = (
  plan: CubePlan,
  by: readonly CubeDimension[],
  counted: string | null,
  base: boolean,
  words: Words,
): Statement => {
  const parameters = new Parameters(words);
  const keys = by.map(
    (dimension, index) => `${dimensions[dimension].key(words).replaceAll('{month}', 'f.month')} as d${index}`,
  );
  const uses = (source: string) => by.some((dimension) => dimensions[dimension].source === source);
  const joins =
    (uses('unit') ? ' join unit_scope u on u.id = f.unit_id' : '') +
    (uses('product') ? ' join product p on p.id = f.product_id' : '');
  const scope = unitScope(plan, parameters);
  const [measure] = plan.measures;
  // A row of a form belongs to the unit that filled it in, whatever was sold.
  const stated = plan.stated && measure && isIndicator(measure) ? { form: plan.stated, measure } : null;
  const own = stated
    ? valuesOfSide(plan, stated.form, stated.measure, base, parameters)
    : factsOfSide(plan, base, parameters);
  const conditions = [...own, ...(counted ? [counted] : [])];
  const [table, amount] = stated
    ? ['indicator_value', `${words.thousandths('f.value')} as amount`]
    : ['fact', 'f.amount'];
  const groups = by.map((_, index) => `d${index}`).join(', ');
  const members = by.map((dimension, index) => `d${index} as "${dimension}"`).join(', ');
  const sql = `with unit_scope as materialized (${scope}),
    found as (select ${[...keys, amount].join(', ')} from ${table} f${joins} where ${conditions.join(' and ')}),
    grouped as (select ${groups}, count(*) as lines, ${words.exact(words.sum('amount'))} as amount from found group by ${groups})
    select ${members}, lines, amount from grouped order by amount desc, ${groups}`;
  return { sql, parameters: parameters.values };
};

/** Amounts of each unit by class of the decomposition, times 10^digits of the boundaries that pairs are on. */
export const classesStatement = (plan: MappedPlan, measure: AdditiveMeasure, words: Words): Statement => {
  const parameters = new Parameters(words);
  const tables = [...salesTables(plan, measure, parameters), ...decompositionTables(plan, measure, words)];
  const sql = `with ${tables.join(',\n')}
    select m.code as code, m.zh as zh, m.en as en, ${classSums(words).join(', ')}
    from valued left join ${unitNames(plan, parameters)} m on m.key = target_id
    where now <> 0 or base <> 0 group by target_id, m.code, m.zh, m.en order by target_id`;
  return { sql, parameters: parameters.values };
};

/** Months due and reported of each unit: the form of the plan's measures. */
export const dueStatement = (plan: CubePlan, words: Words): Statement => {
  const parameters = new Parameters(words);
  const form = plan.stated?.form ?? 'sales';
  const months = plan.stated?.ends ?? plan.months;
  const values = months.length > 0 ? months.map((month) => `(${month})`).join(', ') : '(null)';
  const duty = plan.stated
    ? `join duty d on d.unit_id = u.id and d.form = '${form}' join period_month m on m.month between d.valid_from and d.valid_to`
    : 'join period_month m on m.month between u.valid_from and u.valid_to';
  const exempt = plan.stated ? '' : ` and month not in (select month from exempt_month where form = 'sales')`;
  const sql = `with unit_scope as materialized (${unitScope(plan, parameters)}),
    period_month as (select month from (values ${values}) list (month) where month is not null${exempt}),
    reported as (select distinct unit_id, month from report r where r.form = '${form}' and ${validAt(plan, 'r', parameters)})
    select n.code as code, n.zh as zh, n.en as en, count(*) as due, count(r.unit_id) as reported from unit_scope u ${duty}
    left join reported r on r.unit_id = u.id and r.month = m.month
    left join ${unitNames(plan, parameters)} n on n.key = u.id
    group by u.id, n.code, n.zh, n.en order by u.id`;
  return { sql, parameters: parameters.values };
};
