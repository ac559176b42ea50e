import { addMonths } from '@xiangtong/domain';
import type { Words } from '../../engine/words';
import { ESTIMATE_DIGITS, isEstimated, type MappedPlan } from '../question/plan';
import { type AdditiveMeasure, sumsOf } from '../vocabulary/measures';
import { validAt } from './conditions';
import { exactValue } from './exact';
import { monthsOfSide } from './facts';
import type { Parameters } from './parameters';

/** Sides for which missing unit-months are estimated. */
export const estimatedSides = (plan: MappedPlan): readonly (0 | 1)[] =>
  !isEstimated(plan) ? [] : plan.compare && plan.imputeBase ? [0, 1] : [0];

const owedMonths = (plan: MappedPlan, side: 0 | 1): string => {
  const months = monthsOfSide(plan, side === 1).map(
    (month) => `(${month}, ${addMonths(month, -12)}, ${addMonths(month, -1)})`,
  );
  return `select * from (values ${months.length > 0 ? months.join(', ') : '(null, null, null)'})
    list (month, year_before, month_before)
    where month not in (select month from exempt_month where form = 'sales')`;
};

const ofNobody = ['unit_id', 'kind_key', 'township_key', 'county_key', 'month', 'year_before', 'month_before']
  .map((name) => `n.${name} as ${name}`)
  .join(', ');

/**
 * H, the month whose lines replace the missing ones: DIFTREND the same month last year if reported, else the previous
 * month; PREVALUE the last month reported (docs/methods.md, Non-response).
 */
const history = ({ impute }: MappedPlan): string =>
  impute === 'diftrend'
    ? `select ${ofNobody}, case when y.unit_id is not null then n.year_before when b.unit_id is not null then n.month_before end as history
       from nobody n left join held y on y.unit_id = n.unit_id and y.month = n.year_before
       left join held b on b.unit_id = n.unit_id and b.month = n.month_before`
    : `select ${ofNobody}, h.history as history from nobody n left join
       (select n.unit_id as unit_id, n.month as month, max(held.month) as history from nobody n join held on held.unit_id = n.unit_id and held.month < n.month
        group by n.unit_id, n.month) h using (unit_id, month)`;

/** Unit-months of one side that are owed and not reported. */
const gaps = (plan: MappedPlan, side: 0 | 1): string =>
  `gap_${side} as materialized (
    with nobody as (select u.id as unit_id, u.kind_key, u.township_key, u.county_key, p.*
      from unit u join (${owedMonths(plan, side)}) p on p.month between u.valid_from and u.valid_to
      where u.id in (select unit_id from mapping)
        and not exists (select 1 from held where held.unit_id = u.id and held.month = p.month))
    ${history(plan)})`;

/**
 * Sums over all units of the class that reported in both months, including nil returns, regardless of the query's
 * filters.
 */
const trend = (plan: MappedPlan, side: 0 | 1, by: 'township_key' | 'county_key', words: Words): string => {
  const sums = sumsOf(plan.measures).flatMap((measure) => [
    `${words.exact(`sum(now.${measure})`)} as ${measure}_now, ${words.exact(`sum(back.${measure})`)} as ${measure}_then`,
  ]);
  // Kind 1: among townships, only villages are comparable.
  const alike = by === 'township_key' ? 'where v.kind_key = 1' : '';
  return `trend_${by}_${side} as (select g.month as month, g.history as history, v.${by} as ${by}, count(*) as donors, ${sums.join(', ')}
    from (select distinct month, history from gap_${side}) g join held now on now.month = g.month
    join held back on back.unit_id = now.unit_id and back.month = g.history
    join unit v on v.id = now.unit_id ${alike} group by all)`;
};

const byTrend = (plan: MappedPlan, side: 0 | 1, parameters: Parameters): string[] => {
  const least = parameters.bind(plan.minimumDonors);
  const columns = sumsOf(plan.measures).flatMap((measure) =>
    ['now', 'then'].map(
      (name) =>
        `case when t.donors >= ${least} then t.${measure}_${name} else c.${measure}_${name} end as ${measure}_${name}`,
    ),
  );
  return [
    trend(plan, side, 'township_key', parameters.words),
    trend(plan, side, 'county_key', parameters.words),
    `estimate_${side} as materialized (select * from (
      select g.unit_id as unit_id, g.month as month, g.history as history, ${columns.join(', ')} from gap_${side} g
      left join trend_township_key_${side} t on g.kind_key = 1 and t.township_key = g.township_key
        and t.month = g.month and t.history = g.history
      left join trend_county_key_${side} c on c.county_key = g.county_key and c.month = g.month and c.history = g.history
      where coalesce(t.donors, 0) >= ${least} or coalesce(c.donors, 0) >= ${least}) where amount_then <> 0)`,
  ];
};

const asBefore = (plan: MappedPlan, side: 0 | 1, { integer }: Words): string => {
  const ones = sumsOf(plan.measures).map(
    (measure) => `${integer(1)} as ${measure}_now, ${integer(1)} as ${measure}_then`,
  );
  return `estimate_${side} as materialized (select unit_id, month, history, ${ones.join(', ')} from gap_${side}
    where history is not null)`;
};

/**
 * Lines of the history month, each multiplied by the trend and rounded to a millionth of its last decimal, so that
 * every breakdown adds up. If the donors of a measure had nothing then, there is no trend and no estimate.
 */
const estimatedLines = (plan: MappedPlan, side: 0 | 1, parameters: Parameters): string => {
  const { words } = parameters;
  const values = sumsOf(plan.measures).map(
    (measure) =>
      `${words.ratio(`(${exactValue(words, measure)} * e.${measure}_now)`, `e.${measure}_then`, ESTIMATE_DIGITS)} as ${measure}`,
  );
  return `estimated_${side} as materialized (
    select e.unit_id as unit_id, e.month as month, f.product_id as product_id, f.destination as destination,
      f.platform_id as platform_id, f.flow as flow, f.store_id as store_id, ${values.join(', ')}
    from fact f join estimate_${side} e on e.unit_id = f.unit_id and e.history = f.month where ${validAt(plan, 'f', parameters)})`;
};

const held = (plan: MappedPlan, parameters: Parameters): string => {
  const columns = sumsOf(plan.measures).map(
    (measure: AdditiveMeasure) => `${exactValue(parameters.words, measure)} as ${measure}`,
  );
  return `held as materialized (select f.unit_id, f.month, ${columns.join(', ')} from report f
    where f.form = 'sales' and f.month <= ${parameters.bind(plan.period.to)} and ${validAt(plan, 'f', parameters)})`;
};

/** Estimates for unit-months without a report, made from reported figures only: estimates never feed estimates. */
export const estimateTables = (plan: MappedPlan, parameters: Parameters): string[] => {
  const sides = estimatedSides(plan);
  if (sides.length === 0) return [];
  return [
    held(plan, parameters),
    ...sides.flatMap((side) => [
      gaps(plan, side),
      ...(plan.impute === 'diftrend'
        ? byTrend(plan, side, parameters)
        : [asBefore(plan, side, parameters.words)]),
      estimatedLines(plan, side, parameters),
    ]),
  ];
};
