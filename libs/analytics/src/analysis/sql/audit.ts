import type { DigitPlace } from '@xiangtong/domain';
import type { CubePlan } from '../../cube/question/plan';
import { inMonths } from '../../cube/sql/conditions';
import type { Words } from '../../engine/words';
import { Parameters } from '../../cube/sql/parameters';
import type { Asked } from '../../cube/sql/statement';
import { named } from '../../cube/sql/table';
import { salesColumns, salesNames } from '../../cube/sql/trace';
import type { SalesRow } from '../../cube/trace/read-rows';
import { dueMonths, heldByUnits, salesConditions, unitTable } from './sales';

/** Fen below which the digits of an amount are not tested: 1 yuan. */
const LEAST_AMOUNT = 100;

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

interface UnitNames {
  readonly unit: string | null;
  readonly unit_zh: string | null;
  readonly unit_en: string | null;
  readonly month: number;
}

export interface AuditLineRow extends SalesRow, UnitNames {}

type Nullable<Row> = { readonly [Column in keyof Row]: Row[Column] | null };

/** The one order of the lines of a population. */
const inOrder = 'unit, month, line';

/** Lines f as a table: a fact with the code of its unit. */
const coded = (conditions: string, words: Words): string =>
  `select f.*, n.code as unit from fact f${named(words, 'unit', 'n', 'f.unit_id')} where ${conditions}`;

/** Columns read from lines f; names are looked up for the few remaining lines. */
const lineColumns = (words: Words): string =>
  `f.unit as unit, n.zh as unit_zh, n.en as unit_en, f.month as month, ${salesColumns(words)}`;

const lineNames = (words: Words): string => named(words, 'unit', 'n', 'f.unit_id') + salesNames(words);

const statement =
  (
    plan: CubePlan,
    build: (
      conditions: string,
      parameters: Parameters,
    ) => { readonly tables?: readonly string[]; readonly select: string },
  ): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const scope = unitTable(plan, parameters);
    const { tables = [], select } = build(salesConditions(plan, parameters), parameters);
    return { sql: `with ${[scope, ...tables].join(',\n')}\n${select}`, parameters: parameters.values };
  };

const paged = ({ offset, limit }: Page, parameters: Parameters): string =>
  `limit ${parameters.bind(limit)} offset ${parameters.bind(offset)}`;

/** Lines that meet a condition over f, in an order over their columns. */
const linesThat = (plan: CubePlan, condition: (words: Words) => string, order: string, page: Page): Asked =>
  statement(plan, (conditions, parameters) => {
    const sorted = `order by ${order}, ${inOrder}`;
    return {
      tables: [
        `f as (${coded(`${conditions} and ${condition(parameters.words)}`, parameters.words)} ${sorted} ${paged(page, parameters)})`,
      ],
      select: `select ${lineColumns(parameters.words)} from f${lineNames(parameters.words)} ${sorted}`,
    };
  });

export interface DigitRow {
  /** First two digits as a number; null below the least amount. */
  readonly leading: number | null;
  readonly nothing: boolean;
  readonly lines: bigint;
}

/** SQL of the first two digits of an amount. Comparisons are several times as fast as a text. */
const leading = ({ whole }: Words): string =>
  `(case ${Array.from({ length: 16 }, (_, zeros) => `when amount < 1${'0'.repeat(zeros + 3)} then ${whole('amount', `1${'0'.repeat(zeros + 1)}`)}`).join(' ')} end)`;

/** Lines by the first two digits of their amount. */
export const digitsStatement = (plan: CubePlan): Asked =>
  statement(plan, (conditions, { words }) => ({
    select: `select (case when amount >= ${LEAST_AMOUNT} then ${leading(words)} end)::integer as leading,
      amount = 0 as nothing, count(*) as lines from fact f where ${conditions} group by all`,
  }));

export const linesWithDigit = (plan: CubePlan, place: DigitPlace, digit: number, page: Page): Asked => {
  const found = (words: Words): string =>
    place === 'first' ? words.whole(leading(words), '10') : `${leading(words)} % 10`;
  const condition = (words: Words) => `amount >= ${LEAST_AMOUNT} and ${found(words)} = ${digit}`;
  return linesThat(plan, condition, 'amount desc', page);
};

export interface RepeatedRow extends Nullable<AuditLineRow> {
  readonly tested: bigint;
  readonly groups: bigint;
  readonly repeated: bigint;
  readonly times: bigint | null;
}

/**
 * Lines of one unit with the same amount and quantity as another one: their number and a page of them. There is always
 * at least one row; it has no line when the page is empty.
 */
export const repeatedStatement = (plan: CubePlan, page: Page): Asked =>
  statement(plan, (conditions, parameters) => {
    const sold = `${conditions} and f.amount > 0`;
    const order = 'times desc, amount desc, unit, quantity, month, line';
    return {
      tables: [
        `counted as materialized (select f.unit_id, f.amount, f.quantity, count(*) as times from fact f
          where ${sold} group by all)`,
        `totals as (select coalesce(sum(times), 0)::bigint as tested, count(*) filter (where times > 1) as groups,
          coalesce(sum(times) filter (where times > 1), 0)::bigint as repeated from counted)`,
        `f as (select l.*, c.times from (${coded(sold, parameters.words)}) l
          join (select * from counted where times > 1) c using (unit_id, amount, quantity)
          order by ${order} ${paged(page, parameters)})`,
        `found as (select ${lineColumns(parameters.words)}, f.times as times, row_number() over (order by ${order}) as place from f${lineNames(parameters.words)})`,
      ],
      select: 'select totals.*, found.* from totals left join found on true order by place',
    };
  });

export interface RoundRow {
  readonly step: number;
  readonly lines: bigint;
  readonly multiples: bigint;
}

/** Counts, for each step, the whole-yuan amounts that reach it, and its multiples among them. */
export const roundStatement = (plan: CubePlan, steps: readonly number[]): Asked =>
  statement(plan, (conditions) => ({
    select: `select step, count(*) filter (where f.amount >= step * 100) as lines,
      count(*) filter (where f.amount >= step * 100 and f.amount % (step * 100) = 0) as multiples
      from (values ${steps.map((step) => `(${step})`).join(', ')}) steps (step)
      left join (select f.amount from fact f where ${conditions} and f.amount > 0 and f.amount % 100 = 0) f on true
      group by step order by step`,
  }));

export const roundLines = (plan: CubePlan, steps: readonly number[], page: Page): Asked =>
  linesThat(
    plan,
    () => `f.amount > 0 and f.amount % ${Math.min(...steps) * 100} = 0`,
    `amount % ${Math.max(...steps) * 100} = 0 desc, amount desc`,
    page,
  );

export interface GapTotals {
  readonly due: bigint;
  readonly missing: bigint;
  readonly units: bigint;
}

export interface GapRow extends Omit<UnitNames, 'month'> {
  readonly due: bigint;
  /** Months, joined by commas. */
  readonly missing: string;
}

/** Months that units owe and have not reported. */
const gapTables = (plan: CubePlan, parameters: Parameters): string[] => [
  unitTable(plan, parameters),
  dueMonths(plan),
  `due as (select u.id as unit_id, m.month from unit_scope u
    join period_month m on m.month between u.valid_from and u.valid_to)`,
  `reported as (select distinct f.unit_id, f.month from report f
    where f.form = 'sales' and ${heldByUnits(plan, parameters).join(' and ')})`,
  `gap as (select due.unit_id, count(*) as due, count(*) filter (where reported.month is null) as missing,
    ${parameters.words.joined('due.month::varchar', 'due.month', 'reported.month is null')} as months
    from due left join reported using (unit_id, month) group by due.unit_id)`,
];

export const gapTotals =
  (plan: CubePlan): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const sql = `with ${gapTables(plan, parameters).join(',\n')}
    select coalesce(sum(due), 0)::bigint as due, coalesce(sum(missing), 0)::bigint as missing,
      count(*) filter (where missing > 0) as units from gap`;
    return { sql, parameters: parameters.values };
  };

export const gapsOfUnits =
  (plan: CubePlan, page: Page): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const sql = `with ${gapTables(plan, parameters).join(',\n')}
    select n.code as unit, n.zh as unit_zh, n.en as unit_en, due, months as missing from gap f${named(words, 'unit', 'n', 'f.unit_id')}
    where missing > 0 order by f.missing desc, unit ${paged(page, parameters)}`;
    return { sql, parameters: parameters.values };
  };

export interface NumberingTotals {
  readonly revisions: bigint;
  readonly broken: bigint;
}

export interface NumberingRow extends UnitNames {
  readonly revision_id: bigint;
  /** Numbers of the lines that are there, joined by commas. */
  readonly lines: string;
}

/** Revisions in force by whether their lines are numbered 1, 2, 3, … without a gap. Only units are filtered. */
const numbering = (plan: CubePlan, parameters: Parameters): string[] => [
  unitTable(plan, parameters),
  `numbered as (select f.revision_id, any_value(f.unit_id) as unit_id, any_value(f.month) as month,
    count(*) as lines, max(f.line) as highest from fact f
    where ${[inMonths('f.month', plan.months, parameters), ...heldByUnits(plan, parameters)].join(' and ')}
    group by f.revision_id)`,
];

export const numberingTotals =
  (plan: CubePlan): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const sql = `with ${numbering(plan, parameters).join(',\n')}
    select count(*) as revisions, count(*) filter (where lines <> highest) as broken from numbered`;
    return { sql, parameters: parameters.values };
  };

export const brokenNumbering =
  (plan: CubePlan, page: Page): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const sql = `with ${numbering(plan, parameters).join(',\n')},
    broken as (select * from numbered where lines <> highest),
    shown as (select l.revision_id as revision_id, ${words.joined('l.line::varchar', 'l.line', 'true')} as lines
      from fact l where l.revision_id in (select revision_id from broken) group by l.revision_id)
    select n.code as unit, n.zh as unit_zh, n.en as unit_en, f.month as month, f.revision_id as revision_id, s.lines as lines
    from broken f join shown s on s.revision_id = f.revision_id${named(words, 'unit', 'n', 'f.unit_id')} order by unit, month ${paged(page, parameters)}`;
    return { sql, parameters: parameters.values };
  };

export interface PopulationRow {
  readonly lines: bigint;
  readonly nothing: bigint;
  readonly total: bigint;
}

/** The population of a sample: lines with a positive amount, and their fen. */
export const populationStatement = (plan: CubePlan): Asked =>
  statement(plan, (conditions, { words: { exact, sum } }) => ({
    select: `select count(*) filter (where f.amount > 0) as lines, count(*) filter (where f.amount <= 0) as nothing,
      ${exact(`coalesce(${sum('f.amount')} filter (where f.amount > 0), 0)`)} as total from fact f where ${conditions}`,
  }));

export interface SampledRow extends AuditLineRow {
  readonly before: bigint;
}

/**
 * The lines that hold a drawn fen, each with the fen of all lines before it. Most revisions hold none, so whole
 * revisions are laid end to end first.
 */
export const sampledLines = (
  plan: CubePlan,
  { interval, start }: { readonly interval: bigint; readonly start: bigint },
): Asked =>
  statement(plan, (conditions, parameters) => {
    const [every, from] = [parameters.bind(interval), parameters.bind(start)];
    const { exact, sum, whole } = parameters.words;
    const running = (over: string) =>
      exact(`(${sum('amount')} over (${over}
      rows between unbounded preceding and current row))`);
    const drawn = (upTo: string): string => whole(`(${upTo} - ${from} + ${every})`, every);
    const isHit = `${drawn('up_to')} > ${drawn('up_to - amount')}`;
    const sold = `${conditions} and f.amount > 0`;
    return {
      tables: [
        `held as (select f.revision_id, f.unit_id, f.month, ${exact(sum('f.amount'))} as amount from fact f
          where ${sold} group by all)`,
        `laid as (select h.revision_id, h.amount, ${running('order by n.code, h.month')} as up_to from held h${named(parameters.words, 'unit', 'n', 'h.unit_id')})`,
        `hit as materialized (select revision_id, up_to - amount as before from laid where ${isHit})`,
        `ordered as (select l.*, hit.before + ${running('partition by l.revision_id order by l.line')} as up_to
          from (${coded(sold, parameters.words)}) l join hit using (revision_id))`,
        `f as (select *, up_to - amount as before from ordered where ${isHit})`,
      ],
      select: `select ${lineColumns(parameters.words)}, f.before as before from f${lineNames(parameters.words)} order by f.before`,
    };
  });

export const linesOfNothing = (plan: CubePlan, page: Page): Asked =>
  linesThat(plan, () => 'amount <= 0', 'amount', page);
