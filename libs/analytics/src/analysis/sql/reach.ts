import { reachLevels, type ReachLevel } from '@xiangtong/contracts';
import type { Words } from '../../engine/words';
import type { CubePlan } from '../../cube/question/plan';
import { factConditions, inMonths } from '../../cube/sql/conditions';
import { Parameters } from '../../cube/sql/parameters';
import type { Asked } from '../../cube/sql/statement';
import { named } from '../../cube/sql/table';
import { cityKey, isMainland, provinceKey } from '../../cube/vocabulary/dimensions';
import { heldByUnits, salesConditions, unitTable } from './sales';

/**
 * SQL of the place of a destination, and of the destinations that have one; same rule as the distinct counts of the
 * cube.
 */
const levels: Readonly<
  Record<ReachLevel, { readonly place: (words: Words) => string; readonly known: string }>
> = {
  // Also Hong Kong, Macao and Taiwan, to be counted separately.
  province: { place: provinceKey('destination'), known: 'destination between 110000 and 829999' },
  city: { place: cityKey('destination'), known: `${isMainland('destination')} and destination % 10000 <> 0` },
  district: { place: () => 'destination', known: `${isMainland('destination')} and destination % 100 <> 0` },
};

export interface PlaceRow {
  readonly level: ReachLevel;
  readonly code: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly first_month: number;
  readonly unit: string | null;
  readonly unit_zh: string | null;
  readonly unit_en: string | null;
  /** Sales in the period, fen. */
  readonly amount: bigint;
}

/**
 * The places with sales in the period: the month since which any unit of the plan sells there, and the unit that sold
 * most in that first month. Every month of the ledger up to the end of the period counts for that.
 */
export const placesStatement =
  (plan: CubePlan, lastMonth: number): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const scope = unitTable(plan, parameters);
    const held = [
      ...heldByUnits(plan, parameters),
      ...factConditions(plan, parameters),
      `f.month <= ${parameters.bind(lastMonth)}`,
    ].join(' and ');
    const inPeriod = inMonths('month', plan.months, parameters);
    const perLevel = reachLevels.map(
      (level) =>
        `select *, '${level}' as level, ${levels[level].place(words)} as place from firsts where ${levels[level].known}`,
    );
    const sql = `with ${scope},
    history as ${words.merged} (select f.destination, f.month, f.unit_id, f.amount from fact f where ${held}),
    firsts as materialized (select destination, min(month) as first_month, ${words.some(inPeriod)} as reached,
      ${words.exact(`coalesce(${words.sum('amount')} filter (where ${inPeriod}), 0)`)} as amount from history group by destination),
    placed as materialized (${perLevel.join(' union all ')}),
    place as materialized (select level, place, min(first_month) as first_month, ${words.exact(words.sum('amount'))} as amount
      from placed group by level, place having ${words.some('reached')}),
    opened as materialized (select level, place, destination, p.first_month as month from place p
      join placed using (level, place)),
    opening as (select level, place, unit_id, sum(amount) as amount
      from opened join history using (destination, month) group by all),
    opener as (select level, place, ${words.ofLargest('unit_id', ['amount', '-unit_id'])} as unit_id from opening group by level, place)
    select level, lpad(place::varchar, 6, '0') as code, n.zh as zh, n.en as en, first_month, u.code as unit, u.zh as unit_zh,
      u.en as unit_en, p.amount as amount
    from place p join opener o using (level, place)${named(words, 'division', 'n', 'p.place')}${named(words, 'unit', 'u', 'o.unit_id')}
    order by p.amount desc, code`;
    return { sql, parameters: parameters.values };
  };

export interface FlowRow {
  readonly county: number;
  readonly destination: number;
  readonly amount: bigint;
}

/** Sales of the period from each county to each destination, fen. */
export const flowsStatement =
  (plan: CubePlan): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const scope = unitTable(plan, parameters);
    const sql = `with ${scope}
    select u.county_key as county, f.destination, ${words.exact(words.sum('f.amount'))} as amount
    from fact f join unit_scope u on u.id = f.unit_id where ${salesConditions(plan, parameters)} group by all`;
    return { sql, parameters: parameters.values };
  };

export interface EarliestRow {
  readonly month: number | null;
}

/** The first month with any sale: nothing can have been reached before it. */
export const earliestStatement =
  (plan: CubePlan): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const scope = unitTable(plan, parameters);
    const held = [`f.form = 'sales'`, 'f.lines > 0', ...heldByUnits(plan, parameters)].join(' and ');
    return {
      sql: `with ${scope} select min(f.month) as month from report f where ${held}`,
      parameters: parameters.values,
    };
  };
