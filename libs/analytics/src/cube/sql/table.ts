import type { CubeMeasure } from '@xiangtong/contracts';
import { dimensions } from '../dimensions';
import { distinctKeysOf, isAdditive, measures, sumsOf } from '../measures';
import type { CubePlan } from '../plan';
import { countsOf, keyName, keyNames, sidesOf } from './facts';
import { ratioSql } from './ratios';

const quoted = (key: string): string => `"${key}"`;

/** Columns of `pivot` and `totals`: `amount_0` now, `amount_1` in the base period. */
const sideColumns = (plan: CubePlan, list: readonly CubeMeasure[]): string[] =>
  list.flatMap((measure) =>
    sidesOf(plan).map((side) => `${onSide(`sum(${measure})`, side)} as ${measure}_${side}`),
  );

const onSide = (aggregate: string, side: number): string =>
  `coalesce(${aggregate} filter (where side = ${side}), 0)::hugeint`;

const distinctMeasures = (plan: CubePlan): CubeMeasure[] =>
  plan.measures.filter((measure) => measures[measure].additivity === 'distinct');

/** One row a member, and one over everything: distinct members are counted again there, never summed. */
export const pivotTables = (plan: CubePlan): string[] => {
  const keys = keyNames(plan);
  const sums = sumsOf(plan.measures);
  const group = keys.length > 0 ? ` group by ${keys.join(', ')}` : '';
  const counted = distinctKeysOf(plan.measures);
  const totals = counted.map((key) => {
    const names = plan.measures.filter((measure) => countsOf({ measures: [measure] }, key).length > 0);
    const inner = `select ${['side', ...countsOf(plan, key)].join(', ')} from distinct_${key} group by side`;
    return `(select ${sideColumns(plan, names).join(', ')} from (${inner}))`;
  });
  return [
    `pivot_rows as (select ${[...keys, ...sideColumns(plan, [...sums, ...distinctMeasures(plan)])].join(', ')} from cells${group})`,
    `totals as materialized (select * from (select ${sideColumns(plan, sums).join(', ')} from ${plan.stated ? 'total_sums' : 'sums'})` +
      `${totals.map((total) => ` cross join ${total}`).join('')})`,
  ];
};

const additiveColumns = (
  measure: CubeMeasure,
  from: string,
  contributes: boolean,
): Record<string, string> => {
  const now = `${from}.${measure}_0`;
  const base = `${from}.${measure}_1`;
  const change = `(${now} - ${base})`;
  const totalChange = `(t.${measure}_0 - t.${measure}_1)`;
  return {
    base,
    change,
    growth: ratioSql(change, base, 6),
    contribution: contributes ? ratioSql(change, `t.${measure}_1`, 6) : 'null::hugeint',
    share: contributes
      ? `(case when t.${measure}_1 = 0 then null else ${ratioSql(change, totalChange, 6)} end)`
      : 'null::hugeint',
  };
};

/** A ratio's change and growth come from the four exact sums, so that nothing is rounded twice. */
const ratioColumns = (numerator: string, denominator: string, from: string): Record<string, string> => {
  const [n0, d0, n1, d1] = [`${numerator}_0`, `${denominator}_0`, `${numerator}_1`, `${denominator}_1`].map(
    (column) => `${from}.${column}`,
  );
  const difference = `(${n0} * ${d1} - ${n1} * ${d0})`;
  return {
    base: ratioSql(n1!, d1!, 0),
    change: ratioSql(difference, `(${d0} * ${d1})`, 0),
    growth: `(case when ${d0} = 0 or ${d1} = 0 then null else ${ratioSql(difference, `(${n1} * ${d0})`, 6)} end)`,
    contribution: 'null::hugeint',
    share: 'null::hugeint',
  };
};

/** All columns of one measure, as integers of the column's last decimal. */
const measureColumns = (plan: CubePlan, measure: CubeMeasure, from: string): string[] => {
  const definition = measures[measure];
  const isRatio = definition.additivity === 'ratio';
  const now = isRatio
    ? ratioSql(`${from}.${definition.numerator}_0`, `${from}.${definition.denominator}_0`, 0)
    : `${from}.${measure}_0`;
  if (!plan.compare) return [`${now} as ${quoted(measure)}`];
  const compared = isRatio
    ? ratioColumns(definition.numerator, definition.denominator, from)
    : additiveColumns(measure, from, isAdditive(measure));
  return [
    `${now} as ${quoted(measure)}`,
    ...Object.entries(compared).map(([suffix, sql]) => `${sql} as ${quoted(`${measure}.${suffix}`)}`),
  ];
};

export const measureList = (plan: CubePlan, from: string): string[] =>
  plan.measures.flatMap((measure) => measureColumns(plan, measure, from));

/** Rows with codes instead of keys, cut to the limit and one more, in order. */
export const rowTables = (plan: CubePlan, limit: string): string[] => {
  const codes = plan.by.map((dimension, index) => {
    const { code } = dimensions[dimension];
    const key = `r.${keyName(index)}`;
    return `${code === null ? `coalesce(m${index}.code, ${key}::varchar)` : code.replaceAll('{key}', key)} as ${quoted(dimension)}`;
  });
  const lookups = plan.by.map((dimension, index) => {
    const { code, kind } = dimensions[dimension];
    return code === null
      ? ` left join member m${index} on m${index}.kind = '${kind}' and m${index}.key = r.${keyName(index)}`
      : '';
  });
  const order = [
    ...plan.order.map(({ key, direction }) => `${quoted(key)} ${direction} nulls last`),
    ...plan.by.map((dimension) => `${quoted(dimension)} asc`),
  ];
  const ordered = order.length > 0 ? `order by ${order.join(', ')}` : '';
  return [
    `named as (select ${[...codes, ...measureList(plan, 'r')].join(', ')} from pivot_rows r cross join totals t${lookups.join('')})`,
    `first_rows as (select * from named ${ordered} limit ${limit})`,
    `ranked as (select row_number() over (${ordered}) as position, * from first_rows)`,
  ];
};
