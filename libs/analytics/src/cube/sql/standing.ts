import { reportGaps, isTimeDimension, type CubeDimension } from '@xiangtong/contracts';
import { addMonths, type Month } from '@xiangtong/domain';
import type { Words } from '../../engine/words';
import type { CubePlan } from '../question/plan';
import { dimensions, isUnitDimension } from '../vocabulary/dimensions';
import { validAt } from './conditions';
import { groupBy, keyName, sidesOf, unitScope } from './facts';
import { stockMonths } from './indicators';
import { Parameters } from './parameters';
import type { Statement } from './statement';
import { named } from './trace';

/** Dimensions of units and time: only in these do reports have members. */
export const standingDimensions = ({ by }: Pick<CubePlan, 'by'>): readonly CubeDimension[] =>
  by.filter((dimension) => isUnitDimension(dimension) || isTimeDimension(dimension));

/** Column names as `standing.ts` reads them: periods, gap and gap of a stock, of each side. */
export interface StandingRow {
  readonly [column: string]: bigint | string | null;
}

export const memberColumn = (index: number): string => `code_${index}`;

/** The months of both sides: that of the report, that under which it is shown, and whether a stock counts there. */
const askedMonths = (plan: CubePlan): string => {
  const months = plan.stated?.ends ?? plan.months;
  const stocks = new Set<Month>(plan.stated ? stockMonths(plan, plan.stated) : []);
  const rows = sidesOf(plan).flatMap((side) =>
    months.map(
      (month) =>
        `(${side}, ${addMonths(month, side === 1 ? -plan.shift : 0)}, ${month}, ${stocks.has(month)})`,
    ),
  );
  return `asked_month as (select * from (values ${rows.length > 0 ? rows.join(', ') : '(null, null, null, null)'})
    list (side, month, shown_month, holds_stock) where side is not null)`;
};

/** The units that owe the form, and the months. */
const debtors = ({ stated }: CubePlan): string =>
  stated
    ? `select u.*, d.valid_from as owes_from, d.valid_to as owes_to from unit_scope u
        join duty d on d.unit_id = u.id and d.form = '${stated.form}' where d.valid_from <= d.valid_to`
    : `select u.*, u.valid_from as owes_from, u.valid_to as owes_to from unit_scope u where u.valid_from <= u.valid_to`;

/** The last millisecond that counts as known, and its month: reports with a later deadline are not yet due. */
export interface Moment {
  readonly time: number;
  readonly month: Month;
}

const isOpen = ({ time, month }: Moment): string =>
  `coalesce(moved.due_at > ${time}, d.due_at > ${time}, m.month >= ${month})`;

const states = (plan: CubePlan, moment: Moment, parameters: Parameters): string => {
  const form = plan.stated?.form ?? 'sales';
  const keys = standingDimensions(plan).map((dimension, index) => {
    const key = dimensions[dimension]
      .key(parameters.words)
      .replaceAll('f.unit_id', 'u.id')
      .replaceAll('{month}', 'm.shown_month');
    return `${key} as ${keyName(index)}`;
  });
  return `unit_month as (select ${['m.side as side, m.month as month, m.holds_stock as holds_stock', ...keys].join(', ')},
      case when r.unit_id is not null then 'reported'
        when m.month < u.owes_from then 'notYetThere' when m.month > u.owes_to then 'noLongerThere'
        when e.month is not null then 'exempt' when ${isOpen(moment)} then 'notYetDue' else 'notReported' end as state
    from (${debtors(plan)}) u cross join asked_month m
    left join report r on r.form = '${form}' and r.unit_id = u.id and r.month = m.month and ${validAt(plan, 'r', parameters)}
    left join exempt_month e on e.form = '${form}' and e.month = m.month
    left join deadline d on d.form = '${form}' and d.month = m.month and d.county_key = 0
    left join deadline moved on moved.form = '${form}' and moved.month = m.month and moved.county_key = u.county_key)`;
};

/** Null where there is a report; otherwise the main reason why there is none. */
const gap = (words: Words, side: number, of = ''): string => {
  const any = (state: string): string =>
    `${words.some(`state = '${state}'`)} filter (where side = ${side}${of})`;
  const cases = reportGaps.map((state) => `when ${any(state)} then '${state}'`);
  return `case when ${any('reported')} then null ${cases.join(' ')} end`;
};

const summary = (plan: CubePlan, words: Words): readonly string[] =>
  sidesOf(plan).flatMap((side) => [
    `count(distinct month) filter (where side = ${side} and state = 'reported') as periods_${side}`,
    `${gap(words, side)} as gap_${side}`,
    `${plan.stated ? gap(words, side, ' and holds_stock') : 'null'} as stock_gap_${side}`,
  ]);

/** One row for the total, with `level` 0, and one per member. */
export const standingStatement = (plan: CubePlan, moment: Moment, words: Words): Statement => {
  const parameters = new Parameters(words);
  const by = standingDimensions(plan);
  const keys = by.map((_, index) => keyName(index));
  const list = summary(plan, words).join(', ');
  const tables = [
    `unit_scope as materialized (${unitScope(plan, parameters)})`,
    askedMonths(plan),
    states(plan, moment, parameters),
    `standing as (select ${['0 as level', list, ...keys.map((key) => `null as ${key}`)].join(', ')} from unit_month having count(*) > 0
      ${by.length > 0 ? `union all select 1 as level, ${[list, ...keys].join(', ')} from unit_month${groupBy(keys)}` : ''})`,
  ];
  const codes = by.map((dimension, index) => {
    const { code } = dimensions[dimension];
    const shown = code === null ? `m${index}.code` : code(words).replaceAll('{key}', keyName(index));
    return `${shown} as ${memberColumn(index)}`;
  });
  const labels = by.map((dimension, index) => {
    const { code, kind } = dimensions[dimension];
    return code === null ? named(kind ?? '', `m${index}`, keyName(index)) : '';
  });
  const sql = `with ${tables.join(',\n')}
    select ${['standing.*', ...codes].join(', ')} from standing${labels.join('')} order by ${['level', ...keys].join(', ')}`;
  return { sql, parameters: parameters.values };
};
