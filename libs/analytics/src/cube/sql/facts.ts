import { isTimeDimension } from '@xiangtong/contracts';
import { addMonths, type Month } from '@xiangtong/domain';
import type { Words } from '../../engine/words';
import { isEstimated, type CubePlan, type MappedPlan } from '../question/plan';
import { dimensions, isUnitDimension, type DimensionSource } from '../vocabulary/dimensions';
import {
  countsKey,
  distinctKeysOf,
  measures,
  sumStatement,
  sumsOf,
  type DistinctKey,
} from '../vocabulary/measures';
import { factConditions, inMonths, positionOfSide, unitConditions, validAt } from './conditions';
import { exactSum } from './exact';
import type { Parameters } from './parameters';

/** Name of the n-th dimension's key inside the statement. */
export const keyName = (index: number): string => `d${index}`;

export const keyNames = (plan: Pick<CubePlan, 'by'>): string[] => plan.by.map((_, index) => keyName(index));

/** SQL of the month under which a base fact is shown: its own, moved forward. */
export const shownMonth = (shift: number, { whole }: Words): string => {
  if (shift === 0) return 'f.month';
  if (shift % 12 === 0) return `(f.month + ${(shift / 12) * 100})`;
  const ordinal = `(${whole('f.month', '100')} * 12 + f.month % 100 - 1 + ${shift})`;
  return `(${whole(ordinal, '12')} * 100 + ${ordinal} % 12 + 1)`;
};

export const monthsOfSide = (plan: Pick<CubePlan, 'months' | 'shift'>, base: boolean): readonly Month[] =>
  base ? plan.months.map((month) => addMonths(month, -plan.shift)) : plan.months;

export const unitScope = (plan: CubePlan, parameters: Parameters): string => {
  const conditions = unitConditions(plan, parameters);
  return `select u.* from unit u${conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''}`;
};

export const isUnitLimited = (plan: CubePlan): boolean =>
  plan.scope !== 'all' || plan.filters.some(({ dimension }) => isUnitDimension(dimension));

const joins = (plan: CubePlan): string => {
  const uses = (source: DimensionSource) =>
    plan.by.some((dimension) => dimensions[dimension].source === source);
  return (
    (uses('unit') ? ' join unit_scope u on u.id = f.unit_id' : '') +
    (uses('product') ? ' join product p on p.id = f.product_id' : '')
  );
};

/** The dimensions and measures that the sums of unit-months can answer as well as facts can. */
export const isSummary = (plan: Pick<CubePlan, 'by' | 'filters' | 'measures'>): boolean =>
  hasNoFactFilter(plan) &&
  plan.by.every((dimension) => isUnitDimension(dimension) || isTimeDimension(dimension)) &&
  distinctKeysOf(plan.measures).every((key) => key === 'unit_id');

export const hasNoFactFilter = (plan: Pick<CubePlan, 'filters'>): boolean =>
  plan.filters.every(({ dimension }) => isUnitDimension(dimension));

const inUnitScope = 'f.unit_id in (select id from unit_scope)';

/** The time, and the facts valid then. */
export const sideConditions = (plan: CubePlan, base: boolean, parameters: Parameters): string[] => [
  inMonths('f.month', monthsOfSide(plan, base), parameters),
  validAt(positionOfSide(plan, base), 'f', parameters, monthsOfSide(plan, base)),
];

/** Which unit-months belong to one side. */
export const reportsOfSide = (plan: CubePlan, base: boolean, parameters: Parameters): string[] => [
  ...sideConditions(plan, base, parameters),
  ...(isUnitLimited(plan) ? [inUnitScope] : []),
];

/** Condition that selects the facts of one side, for statements that read the facts themselves. */
export const factsOfSide = (plan: CubePlan, base: boolean, parameters: Parameters): string[] => [
  ...reportsOfSide(plan, base, parameters),
  ...factConditions(plan, parameters),
];

const ofFact = (column: string): string => `f.${column} as ${column}`;

/** Facts of one side, current (0) or base (1), with the keys of the dimensions and all columns measures need. */
const side = (plan: MappedPlan, base: boolean, parameters: Parameters, source = 'source'): string => {
  const { words } = parameters;
  const month = shownMonth(base ? plan.shift : 0, words);
  const columns = [
    ...(plan.compare ? [`${month} as shown_month`] : []),
    ...plan.by.map(
      (dimension, index) =>
        `${dimensions[dimension].key(words).replaceAll('{month}', month)} as ${keyName(index)}`,
    ),
    'f.unit_id as unit_id',
    ...(isSummary(plan) ? [] : ['product_id', 'destination', 'store_id'].map(ofFact)),
    ...(plan.mapping ? ['unknown_amount', 'estimated'].map(ofFact) : []),
    ...sumsOf(plan.measures).map((measure) => `f.${sumStatement(measure).column} as ${measure}`),
  ];
  const matched =
    plan.basis === 'comparable'
      ? ` ${words.semiJoin} (select * from judged where matched) k on k.target_id = f.unit_id and k.month = ${month}`
      : '';
  const { from, conditions } = plan.mapping
    ? fromSource(plan, base, parameters, source)
    : fromTables(plan, base, parameters);
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  return `select ${columns.join(', ')} from ${from}${joins(plan)}${matched}${where}`;
};

/**
 * The plan with sums of unit-months as facts, for statements that need no more of facts that come through a mapping;
 * null where the facts already are such sums, or are filtered.
 */
export const unitLevel = (plan: MappedPlan): MappedPlan | null =>
  plan.mapping && hasNoFactFilter(plan) && !isSummary(plan)
    ? {
        ...plan,
        by: [],
        measures: plan.measures.filter((measure) => measures[measure].additivity !== 'distinct'),
      }
    : null;

/** The facts from which sums of unit-months are made. */
export const unitFacts = (plan: MappedPlan, side: 0 | 1): string =>
  `${unitLevel(plan) ? 'unit_facts' : 'facts'}_${side}`;

interface Facts {
  readonly from: string;
  readonly conditions: readonly string[];
}

const fromTables = (plan: MappedPlan, base: boolean, parameters: Parameters): Facts => ({
  from: isSummary(plan) ? 'report f' : 'fact f',
  conditions: [
    ...sideConditions(plan, base, parameters),
    ...(isUnitLimited(plan) && !joins(plan).includes('unit_scope') ? [inUnitScope] : []),
    ...(isSummary(plan) ? [`f.form = 'sales'`, 'f.lines > 0'] : factConditions(plan, parameters)),
  ],
});

/** Rows of a source already belong to the side and the scope. */
const fromSource = (plan: MappedPlan, base: boolean, parameters: Parameters, source: string): Facts => ({
  from: `${source}_${base ? 1 : 0} f`,
  conditions: isSummary(plan) ? [] : factConditions(plan, parameters),
});

export const groupBy = (columns: readonly string[]): string =>
  columns.length > 0 ? ` group by ${columns.join(', ')}` : '';

export const sidesOf = (plan: Pick<CubePlan, 'compare'>): readonly (0 | 1)[] => (plan.compare ? [0, 1] : [0]);

/** Both sides separately, so that neither is grouped by a column that is constant in it. */
export const onEachSide = (plan: Pick<CubePlan, 'compare'>, select: (facts: string) => string): string =>
  sidesOf(plan)
    .map((number) => `select ${number}::tinyint as side, * from (${select(`facts_${number}`)}) of_side`)
    .join(' union all ');

/** Sums and distinct counts per side and member, one common table expression per source. */
export const factTables = (plan: MappedPlan, parameters: Parameters): string[] => {
  const { words } = parameters;
  const keys = keyNames(plan);
  const counted = distinctKeysOf(plan.measures);
  const units = unitLevel(plan);
  return [
    ...sidesOf(plan).flatMap((number) => [
      `facts_${number} as ${words.merged} (${side(plan, number === 1, parameters)})`,
      ...(units
        ? [
            `unit_facts_${number} as ${words.merged} (${side(units, number === 1, parameters, 'unit_source')})`,
          ]
        : []),
    ]),
    ...sumTables(plan, keys, counted[0], words),
    ...counted.slice(1).map((key) => {
      const membersFrom = (facts: string) => `select distinct ${[...keys, key].join(', ')} from ${facts}`;
      return `distinct_${key} as materialized (${onEachSide(plan, membersFrom)})`;
    }),
    ...counted.map(
      (key) =>
        `count_${key} as (select ${['side', ...keys, ...countsOf(plan, key, words)].join(', ')} from distinct_${key}` +
        `${groupBy(['side', ...keys])})`,
    ),
    `cells as materialized (${cells(plan, counted)})`,
  ];
};

/** The sums, and below them the counts of each key. */
const cells = (plan: MappedPlan, counted: readonly DistinctKey[]): string => {
  const held = [...sumColumns(plan), ...counted.flatMap((key) => countNames(plan, key))];
  const members = ['side', ...keyNames(plan)];
  const only = (own: readonly string[], table: string): string => {
    const columns = held.map((name) => (own.includes(name) ? name : `null as ${name}`));
    return `select ${[...members, ...columns].join(', ')} from ${table}`;
  };
  return [
    only(sumColumns(plan), 'sums'),
    ...counted.map((key) => only(countNames(plan, key), `count_${key}`)),
  ].join(' union all ');
};

const sumColumns = (plan: MappedPlan): string[] => [
  ...sumsOf(plan.measures).flatMap((measure) =>
    isEstimated(plan) ? [measure, `${measure}_estimated`] : [measure],
  ),
  ...(plan.mapping ? ['size'] : []),
];

const countNames = (plan: MappedPlan, key: DistinctKey): string[] =>
  plan.measures.filter((measure) => countsKey(measure, key));

/**
 * The sums. With weights or estimates also their `size` in floating point, at least as large as the sum of absolute
 * values: DuckDB adds the partial hugeint sums of threads without an overflow check. The sums of each member of
 * `carrier`, which is counted anyway, are computed first; this saves a pass over the facts.
 */
const sumTables = (
  plan: MappedPlan,
  keys: readonly string[],
  carrier: DistinctKey | undefined,
  words: Words,
): string[] => {
  const summed = sumsOf(plan.measures);
  const sums = summed.flatMap((measure) => [
    `${exactSum(words, plan, measure)} as ${measure}`,
    ...(isEstimated(plan)
      ? [`${words.exact(`(sum(${measure}) filter (where estimated))`)} as ${measure}_estimated`]
      : []),
  ]);
  const size = `sum(greatest(${summed.map((measure) => `abs(${measure}::double)`).join(', ')})) as size`;
  const guarded = plan.mapping ? [...sums, size] : sums;
  const sumsFrom = (by: readonly string[]) => (facts: string) =>
    `select ${[...by, ...guarded].join(', ')} from ${facts}${groupBy(by)}`;
  const again = [
    ...summed.map((measure) => `${words.exact(`sum(${measure})`)} as ${measure}`),
    ...(plan.mapping ? ['sum(size) as size'] : []),
  ];
  const column = rolledUpFrom(plan);
  if (column && !carrier) {
    const member = `${dimensions[plan.by[0]!].key(words)} as ${keyName(0)}`;
    const rolledUp = (facts: string) =>
      `select ${[member, ...again].join(', ')} from (${sumsFrom([column])(facts)}) f${groupBy(keys)}`;
    return [`sums as materialized (${onEachSide(plan, rolledUp)})`];
  }
  if (!carrier) return [`sums as materialized (${onEachSide(plan, sumsFrom(keys))})`];
  const members = ['side', ...keys];
  return [
    `distinct_${carrier} as materialized (${onEachSide(plan, sumsFrom([...keys, carrier]))})`,
    `sums as materialized (select ${[...members, ...again].join(', ')} from distinct_${carrier}${groupBy(members)})`,
  ];
};

/**
 * The column by which facts are grouped before the only dimension's key is computed, so that it is computed for few
 * rows.
 */
const rolledUpFrom = ({ by, mapping }: MappedPlan): string | undefined =>
  by.length === 1 && !mapping ? dimensions[by[0]!].column : undefined;

/** `count(…) as products` for every measure that counts members of a key. */
export const countsOf = (plan: Pick<CubePlan, 'measures'>, key: string, words: Words): string[] =>
  plan.measures.flatMap((measure) => {
    const definition = measures[measure];
    return definition.additivity === 'distinct' && definition.key === key
      ? [`${definition.count(words)} as ${measure}`]
      : [];
  });
