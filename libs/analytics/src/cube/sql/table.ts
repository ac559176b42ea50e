import type { CompareSuffix, CubeDimension, CubeMeasure } from '@xiangtong/contracts';
import type { MemberKind } from '../../engine/dimensions';
import type { Words } from '../../engine/words';
import { exactName, needsExactSums } from './exact-sums';
import { suffixesOf, type Suffix } from '../question/columns';
import { digitsOf, isEstimated, type CubePlan, type MappedPlan } from '../question/plan';
import { dimensions } from '../vocabulary/dimensions';
import {
  distinctKeysOf,
  isAdditive,
  measures,
  sumsOf,
  type AdditiveMeasure,
  type RatioStatement,
} from '../vocabulary/measures';
import { powerOfTen } from './boundary';
import { countsOf, groupBy, keyName, keyNames, sidesOf } from './facts';

const quoted = (key: string): string => `"${key}"`;

/** SQL of what a column of `cells` holds on one side. */
type OnSide = (column: string, side: number) => string;

const summed =
  ({ exact }: Words): OnSide =>
  (column, side) =>
    exact(`coalesce(sum(${column}) filter (where side = ${side}), 0)`);

/** The same where a member has one cell: grouping again would take as long as the sums. */
const alone =
  ({ exact }: Words): OnSide =>
  (column) =>
    exact(`coalesce(${column}, 0)`);

/** Columns of `pivot` and `totals`: `amount_0` now, `amount_1` in the base period. */
const sideColumns = (plan: CubePlan, list: readonly CubeMeasure[], onSide: OnSide): string[] =>
  list.flatMap((measure) => sidesOf(plan).map((side) => `${onSide(measure, side)} as ${measure}_${side}`));

const distinctMeasures = (plan: CubePlan): CubeMeasure[] =>
  plan.measures.filter((measure) => measures[measure].additivity === 'distinct');

/** `amount_imputed`: what of `amount_0` is estimated; `amount_imputed_base`: of `amount_1`. */
const imputedColumns = (plan: CubePlan, list: readonly AdditiveMeasure[], onSide: OnSide): string[] =>
  isEstimated(plan)
    ? list.flatMap((measure) => [
        `${onSide(`${measure}_estimated`, 0)} as ${measure}_imputed`,
        ...(plan.imputeBase ? [`${onSide(`${measure}_estimated`, 1)} as ${measure}_imputed_base`] : []),
      ])
    : [];

/** One row per member and one for the total: distinct members are counted again there, never summed. */
export const pivotTables = (plan: MappedPlan, words: Words): string[] => {
  const keys = keyNames(plan);
  const sums = sumsOf(plan.measures);
  const counted = distinctKeysOf(plan.measures);
  const isAlone = plan.compare === null && counted.length === 0 && keys.length > 0;
  const onSide = summed(words);
  const totals = counted.map((key) => {
    const names = plan.measures.filter((measure) => countsOf({ measures: [measure] }, key, words).length > 0);
    const inner = `select ${['side', ...countsOf(plan, key, words)].join(', ')} from distinct_${key} group by side`;
    return `(select ${sideColumns(plan, names, onSide).join(', ')} from (${inner}) counts)`;
  });
  const ofSums = (made: OnSide): string[] => [
    ...sideColumns(plan, sums, made),
    ...imputedColumns(plan, sums, made),
  ];
  const totalSums = [...ofSums(onSide), ...(plan.mapping ? ['coalesce(sum(size), 0) as size'] : [])].join(
    ', ',
  );
  const cells = isAlone
    ? `select ${[...keys, ...ofSums(alone(words))].join(', ')} from cells`
    : `select ${[...keys, ...ofSums(onSide), ...sideColumns(plan, distinctMeasures(plan), onSide)].join(', ')}
      from cells${groupBy(keys)}`;
  return [
    `pivot_rows as (${cells})`,
    `totals as materialized (select * from (select ${totalSums} from ${plan.stated ? 'total_sums' : 'sums'}) of_sums` +
      `${totals.map((total, index) => ` cross join ${total} of_counts_${index}`).join('')})`,
  ];
};

/** A sum as shown: the only place where the extra digits of weights and estimates are rounded away. */
const shownSum = (plan: MappedPlan, column: string, words: Words): string =>
  digitsOf(plan) > 0 ? words.ratio(column, powerOfTen(words, digitsOf(plan)), 0) : column;

const additiveColumns = (
  plan: MappedPlan,
  measure: CubeMeasure,
  from: string,
  words: Words,
): Readonly<Record<CompareSuffix, string>> => {
  const now = `${from}.${measure}_0`;
  const base = `${from}.${measure}_1`;
  const change = `(${now} - ${base})`;
  const totalChange = `(t.${measure}_0 - t.${measure}_1)`;
  const adds = isAdditive(measure);
  const contributes = adds && plan.compare !== 'two-year';
  return {
    base: adds ? shownSum(plan, base, words) : base,
    change: adds ? shownSum(plan, change, words) : change,
    growth: onPositive(base, words.ratio(change, base, 6)),
    contribution: contributes
      ? onPositive(`t.${measure}_1`, words.ratio(change, `t.${measure}_1`, 6))
      : words.noInteger,
    share: contributes ? onPositive(`t.${measure}_1`, words.ratio(change, totalChange, 6)) : words.noInteger,
  };
};

/** Rates exist for positive bases only (docs/methods.md, Growth). */
const onPositive = (base: string, rate: string): string =>
  `(case when ${base} > 0 then ${rate} else null end)`;

/** A ratio's change and growth come from the four exact sums, so that nothing is rounded twice. */
const ratioColumns = (
  plan: MappedPlan,
  { numerator, denominator, digits }: RatioStatement,
  from: string,
  words: Words,
): Readonly<Record<CompareSuffix, string>> => {
  const [n0, d0, n1, d1] = [`${numerator}_0`, `${denominator}_0`, `${numerator}_1`, `${denominator}_1`].map(
    (column) => `${from}.${column}`,
  );
  const none = words.noInteger;
  const base = words.ratio(n1!, d1!, digits);
  // Products of sums with more digits exceed 128 bits: only their order is computed here, the cells come from the exact
  // sums.
  if (plan.mapping) {
    const [p0, p1] = [`nullif(${d0}, 0)`, `nullif(${d1}, 0)`];
    const change = `(${n0}::double / ${p0}::double - ${n1}::double / ${p1}::double)`;
    const growth = `(${n0}::double / ${p0}::double / ((case when ${n1} > 0 then ${n1} else null end)::double / ${p1}::double))`;
    return { base, change, growth, contribution: none, share: none };
  }
  const difference = `(${n0} * ${d1} - ${n1} * ${d0})`;
  return {
    base,
    change: words.ratio(difference, `(${d0} * ${d1})`, digits),
    growth: `(case when ${d1} = 0 then null else ${onPositive(`(${n1} * ${d0})`, words.ratio(difference, `(${n1} * ${d0})`, 6))} end)`,
    contribution: none,
    share: none,
  };
};

/** All columns of one measure, as integers of the column's last decimal. */
const measureColumns = (plan: MappedPlan, measure: CubeMeasure, from: string, words: Words): string[] => {
  const definition = measures[measure];
  const isRatio = definition.additivity === 'ratio';
  const compared = isRatio
    ? ratioColumns(plan, definition, from, words)
    : additiveColumns(plan, measure, from, words);
  const now = `${from}.${measure}_0`;
  const columns: Readonly<Record<Suffix, string>> = {
    ...compared,
    imputed: shownSum(plan, `${from}.${measure}_imputed`, words),
    realGrowth: compared.growth,
  };
  const shown = isRatio
    ? words.ratio(
        `${from}.${definition.numerator}_0`,
        `${from}.${definition.denominator}_0`,
        definition.digits,
      )
    : isAdditive(measure)
      ? shownSum(plan, now, words)
      : now;
  return [
    `${shown} as ${quoted(measure)}`,
    ...suffixesOf(plan, measure).map((suffix) => `${columns[suffix]} as ${quoted(`${measure}.${suffix}`)}`),
  ];
};

/** The names of these columns, quoted. */
const measureNames = (plan: MappedPlan): string[] =>
  [
    ...plan.measures.flatMap((measure) => [
      measure,
      ...suffixesOf(plan, measure).map((suffix) => `${measure}.${suffix}`),
    ]),
    ...exactOf(plan).map(({ measure, side }) => exactName(measure, side)),
  ].map(quoted);

/** The names of the columns of `named`, in order. */
export const memberColumns = (plan: MappedPlan): string[] => [...plan.by.map(quoted), ...measureNames(plan)];

const isUnordered = (dimension: CubeDimension): boolean => !dimensions[dimension].isOrdered;

/** The column that has the order of the codes of a dimension: their keys, or the codes themselves. */
const orderColumn = (dimension: CubeDimension): string =>
  quoted(isUnordered(dimension) ? `${dimension}.code` : dimension);

/** The columns of `named` that its rows are sorted by alone. */
export const orderColumns = ({ by }: MappedPlan): string[] => by.filter(isUnordered).map(orderColumn);

/** The order of the members: as asked, then by their codes. */
export const memberOrder = (plan: MappedPlan): string[] => [
  ...plan.order.map(({ key, direction }) => {
    const dimension = plan.by.find((own) => own === key);
    return `${dimension ? orderColumn(dimension) : quoted(key)} ${direction} nulls last`;
  }),
  ...plan.by.map((dimension) => `${orderColumn(dimension)} asc`),
];

/** The sums themselves beside the columns, for figures that are rounded once outside of SQL. */
const exactColumns = (plan: MappedPlan, from: string): string[] =>
  exactOf(plan).map(
    ({ measure, side }) => `${from}.${measure}_${side} as ${quoted(exactName(measure, side))}`,
  );

const exactOf = (plan: MappedPlan): { readonly measure: CubeMeasure; readonly side: number }[] =>
  needsExactSums(plan)
    ? [...sumsOf(plan.measures), ...distinctMeasures(plan)].flatMap((measure) =>
        [0, 1].map((side) => ({ measure, side })),
      )
    : [];

export const measureList = (plan: MappedPlan, from: string, words: Words): string[] => [
  ...plan.measures.flatMap((measure) => measureColumns(plan, measure, from, words)),
  ...exactColumns(plan, from),
];

/** Join of the code and the names of a member. */
export const named = (words: Words, kind: MemberKind | '', alias: string, key: string): string =>
  ` left join ${words.membersOf(kind)} ${alias} on ${alias}.kind = '${kind}' and ${alias}.key = ${key}`;

/**
 * Codes of the dimensions by the keys of a table of that name, and the tables in which codes are looked up. Keys are
 * numbered as in `all`.
 */
export const codesFrom = (
  by: readonly CubeDimension[],
  from: string,
  words: Words,
  all: readonly CubeDimension[] = by,
): { readonly codes: readonly string[]; readonly lookups: string } => {
  const keyOf = (dimension: CubeDimension): string => `${from}.${keyName(all.indexOf(dimension))}`;
  const codes = by.map((dimension, index) => {
    const { code } = dimensions[dimension];
    const key = keyOf(dimension);
    return code === null ? `coalesce(m${index}.code, ${key}::varchar)` : code(words).replaceAll('{key}', key);
  });
  const lookups = by.map((dimension, index) => {
    const { code, kind } = dimensions[dimension];
    return code === null ? named(words, kind ?? '', `m${index}`, keyOf(dimension)) : '';
  });
  return { codes, lookups: lookups.join('') };
};

/** Name of what each contributor gave to each row of the n-th breakdown. */
export const behindName = (breakdown: number): string => `behind_${breakdown}`;

/**
 * The columns of each contributor, summed from `given`: `amount`, `amount.base`; what each has changed since an earlier
 * position is one column.
 */
export const contributionSums = (plan: MappedPlan, words: Words): readonly string[] => {
  if (plan.baseSeq !== undefined)
    return plan.measures.map((measure) => {
      const change = words.exact(`coalesce(sum(${measure}_0), 0) - coalesce(sum(${measure}_1), 0)`);
      return `${change} as ${quoted(measure)}`;
    });
  return plan.measures.flatMap((measure) =>
    sidesOf(plan).map((side) => {
      const sum = words.exact(`coalesce(sum(${measure}_${side}), 0)`);
      return `${shownSum(plan, sum, words)} as ${quoted(side === 0 ? measure : `${measure}.base`)}`;
    }),
  );
};

/**
 * `given`: the facts with their contributor; `behind`: what each contributor gave; `behind_n`: to each row of the n-th
 * breakdown, by its keys. The plan has every dimension of the breakdowns, and the unit. A sum of stocks is not one of
 * facts: there the plan has the dimensions of one breakdown alone.
 */
export const contributionTables = (
  plan: MappedPlan,
  breakdowns: ReadonlyMap<number, readonly CubeDimension[]>,
  words: Words,
): string[] => {
  const sides = sidesOf(plan);
  const unit = keyName(plan.by.indexOf('unit'));
  /** What is of one side, with nothing on the other: sums of two columns are faster than filtered sums of one. */
  const givenOn = (side: number): string => {
    const given = plan.measures.flatMap((measure) =>
      sides.map((other) => `${other === side ? `f.${measure}` : '0'} as ${measure}_${other}`),
    );
    const keys = keyNames(plan).map((key) => `f.${key} as ${key}`);
    const from = plan.stated ? `(select * from cells where side = ${side})` : `facts_${side}`;
    const columns = [...keys, 'u.holder_key as contributor', ...given];
    return `select ${columns.join(', ')} from ${from} f left join unit u on u.id = f.${unit}`;
  };
  const summedBy = (by: readonly CubeDimension[]): string => {
    const keys = [...by.map((dimension) => keyName(plan.by.indexOf(dimension))), 'contributor'];
    return `select ${[...keys, ...contributionSums(plan, words)].join(', ')} from given${groupBy(keys)}`;
  };
  return [
    `given as materialized (${sides.map(givenOn).join(' union all ')})`,
    `behind as (${summedBy([])})`,
    ...[...breakdowns].map(([number, by]) => `${behindName(number)} as materialized (${summedBy(by)})`),
  ];
};

/** `named`: the members by their keys, their columns, and codes to sort them by. */
export const namedTable = (plan: MappedPlan, words: Words): string => {
  const keys = plan.by.map((dimension, index) => `r.${keyName(index)} as ${quoted(dimension)}`);
  const { codes, lookups } = codesFrom(plan.by.filter(isUnordered), 'r', words, plan.by);
  const order = orderColumns(plan).map((column, index) => `${codes[index]} as ${column}`);
  const columns = [...keys, ...measureList(plan, 'r', words), ...order];
  return `named as (select ${columns.join(', ')} from pivot_rows r cross join totals t${lookups})`;
};
