import { addMonths, type Month } from '@xiangtong/domain';
import type { Words } from '../../engine/words';
import { isEstimated, type MappedPlan } from '../question/plan';
import { inMonths, validAt } from './conditions';
import { hasNoFactFilter, unitFacts } from './facts';
import type { Parameters } from './parameters';
import { qualityColumns, qualityTables } from './quality';

const counted = ['due', 'reported', 'unknown_amount', 'all_amount'] as const;

/** Also, with estimates: unit-months estimated and not estimated, and the estimated part of the amount. */
const estimateColumns = ['imputed', 'missing', 'imputed_amount'] as const;

/** And of the base period. */
const baseEstimateColumns = ['base_imputed_amount', 'base_amount'] as const;

/** Columns of the one row that `coverageTables` end in, in table `coverage`. */
export const coverageColumns = (plan: MappedPlan): readonly string[] => [
  ...counted,
  ...(isEstimated(plan) ? estimateColumns : []),
  ...(plan.imputeBase ? baseEstimateColumns : []),
  ...(plan.unrated ? [] : qualityColumns),
];

/** Periods of the form by their last months, each with the months of the previous year that give its weight. */
const periodMonths = ({ stated, months }: MappedPlan): string => {
  const [ends, length] = stated ? [stated.ends, stated.length] : [months, 1];
  const row = (end: Month) => `(${end}, ${addMonths(end, -11 - length)}, ${addMonths(end, -12)})`;
  const exempt = stated ? '' : ` and month not in (select month from exempt_month where form = 'sales')`;
  return `period_month as (select * from (values ${ends.length > 0 ? ends.map(row).join(', ') : '(null, null, null)'})
    list (month, weight_from, weight_to) where month is not null${exempt})`;
};

/** The reports that are due, and the unit of the requested boundaries to which each belongs. */
const owed = ({ stated, mapping }: MappedPlan, words: Words): string => {
  const source = mapping
    ? 'select g.target_id, g.factor, u.* from mapping g join unit u on u.id = g.unit_id'
    : `select id as target_id, ${words.integer(1)} as factor, * from unit_scope`;
  const duty = stated
    ? `join duty d on d.unit_id = u.id and d.form = '${stated.form}' join period_month m on m.month between d.valid_from and d.valid_to`
    : 'join period_month m on m.month between u.valid_from and u.valid_to';
  return `owed as materialized (select u.target_id as target_id, u.id as unit_id, u.county_key as county_key, u.factor as factor, m.month as month from (${source}) u ${duty})`;
};

/** The state of each report that is due. */
const judgedReports = (plan: MappedPlan, parameters: Parameters): string => {
  const form = plan.stated?.form ?? 'sales';
  const estimated = isEstimated(plan);
  const first = () => (plan.current ? '' : ` and f.from_seq <= ${parameters.bind(plan.seq)}`);
  const columns = [
    'o.target_id as target_id, o.unit_id as unit_id, o.month as month, o.factor as factor',
    'r.unit_id is not null as reported',
    `r.unit_id is not null${estimated ? ' or e.unit_id is not null' : ''} as known`,
    ...(plan.unrated
      ? []
      : [
          'r.unit_id is not null and f.submitted <= coalesce(moved.due_at, d.due_at, -1) as timely',
          'coalesce(r.amount, 0) as later, coalesce(f.amount, 0) as earlier',
        ]),
  ];
  const joins = [
    `left join report r on r.form = '${form}' and r.unit_id = o.unit_id and r.month = o.month and ${validAt(plan, 'r', parameters, plan.stated?.ends ?? plan.months)}`,
    ...(estimated ? ['left join estimate_0 e on e.unit_id = o.unit_id and e.month = o.month'] : []),
    ...(plan.unrated
      ? []
      : [
          `left join first_report f on f.form = '${form}' and f.unit_id = o.unit_id and f.month = o.month${first()}`,
          `left join deadline d on d.form = '${form}' and d.month = o.month and d.county_key = 0`,
          `left join deadline moved on moved.form = '${form}' and moved.month = o.month and moved.county_key = o.county_key`,
        ]),
  ];
  return `owed_report as materialized (select ${columns.join(', ')} from owed o ${joins.join(' ')})`;
};

/** Units and months of the requested boundaries; on the boundaries of the reports each unit is its own. */
const covered = ({ mapping, unrated }: MappedPlan, words: Words): string => {
  const flags = ['reported', 'known', ...(unrated ? [] : ['timely'])];
  const all = flags.map((flag) => `${words.every(flag)} as ${flag}`);
  return mapping
    ? `covered as materialized (select target_id, month, ${all.join(', ')} from owed_report group by target_id, month)`
    : `covered as (select target_id, month, ${flags.join(', ')} from owed_report)`;
};

/**
 * Due: months in which a unit of the filters owes the form. Reported: those of them with an accepted revision. Both
 * belong to the form: filters on products, destinations, platforms or flows do not change them. On boundaries, a unit
 * is due if one of the units behind it is; it is reported, estimated or in time if all the due ones are.
 */
export const coverageTables = (plan: MappedPlan, parameters: Parameters): string[] => [
  periodMonths(plan),
  owed(plan, parameters.words),
  judgedReports(plan, parameters),
  covered(plan, parameters.words),
  ...(plan.unrated ? [] : qualityTables(plan, parameters)),
  ...(plan.stated ? [] : [`unknown as (${unknownAmount(plan, parameters)})`]),
  `counted as (select ${countedReports(parameters.words).join(', ')} from covered)`,
  `coverage as (select ${['counted.*', ...(plan.unrated ? [] : ['quality.*']), ...amounts(plan, parameters)].join(', ')}
    from counted${plan.unrated ? '' : ' cross join quality'}${plan.stated ? '' : ' cross join unknown cross join totals'})`,
];

const countedReports = ({ exact }: Words): string[] => [
  `${exact('count(*)')} as due`,
  `${exact('(count(*) filter (where reported))')} as reported`,
  `${exact('(count(*) filter (where known and not reported))')} as imputed`,
  `${exact('(count(*) filter (where not known))')} as missing`,
];

/** A value of an indicator has no destination. */
const amounts = (plan: MappedPlan, parameters: Parameters): string[] =>
  plan.stated
    ? ['unknown_amount', 'all_amount'].map((name) => `${parameters.words.noInteger} as ${name}`)
    : [
        'unknown.unknown_amount as unknown_amount',
        'totals.amount_0 as all_amount',
        ...(isEstimated(plan) ? ['totals.amount_imputed as imputed_amount'] : []),
        ...(plan.imputeBase
          ? ['totals.amount_imputed_base as base_imputed_amount', 'totals.amount_1 as base_amount']
          : []),
      ];

/** Amount without a known destination: from the sums of unit-months unless the facts themselves are filtered. */
const unknownAmount = (plan: MappedPlan, parameters: Parameters): string => {
  const { exact, sum } = parameters.words;
  const unknown = (value: string): string => `select ${exact(`coalesce(${value}, 0)`)} as unknown_amount`;
  if (plan.mapping) return `${unknown('sum(unknown_amount)')} from ${unitFacts(plan, 0)}`;
  return hasNoFactFilter(plan)
    ? `${unknown('sum(r.unknown_amount)')} from report r where r.form = 'sales'
        and r.unit_id in (select id from unit_scope)
        and ${inMonths('r.month', plan.months, parameters)} and ${validAt(plan, 'r', parameters, plan.months)}`
    : `${unknown(sum('amount'))} from facts_0 where destination = 0`;
};
