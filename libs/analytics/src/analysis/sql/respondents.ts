import type { CubeDimension } from '@xiangtong/contracts';
import { addMonths } from '@xiangtong/domain';
import type { CubePlan } from '../../cube/question/plan';
import { inMonths } from '../../cube/sql/conditions';
import { Parameters } from '../../cube/sql/parameters';
import type { Asked } from '../../cube/sql/statement';
import { named } from '../../cube/sql/table';
import { dimensions } from '../../cube/vocabulary/dimensions';
import { heldByUnits, unitTable } from './sales';

export interface RespondentRow {
  readonly code: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly now: boolean;
  readonly base: boolean;
}

/** Members of a dimension of units that reported in the period or in the base period; a nil return is a report. */
export const respondentsStatement =
  (plan: CubePlan, over: CubeDimension): Asked =>
  (words) => {
    const parameters = new Parameters(words);
    const { key, code, kind } = dimensions[over];
    const base = plan.compare ? plan.months.map((month) => addMonths(month, -plan.shift)) : [];
    const scope = unitTable(plan, parameters);
    const [inPeriod, inBase] = [plan.months, base].map((months) => inMonths('f.month', months, parameters));
    const sql = `with ${scope},
    reported as (select ${key(words)} as d0, ${words.some(inPeriod!)} as now, ${words.some(inBase!)} as base
      from report f join unit_scope u on u.id = f.unit_id
      where f.form = 'sales' and ${heldByUnits(plan, parameters).join(' and ')} and (${inPeriod} or ${inBase}) group by d0)
    select ${code === null ? 'coalesce(m.code, d0::varchar)' : code(words).replaceAll('{key}', 'd0')} as code, m.zh as zh, m.en as en, now, base
    from reported${named(words, kind ?? '', 'm', 'd0')} order by code`;
    return { sql, parameters: parameters.values };
  };
