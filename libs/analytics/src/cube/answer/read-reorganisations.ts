import { groupBy, type Reorganisation } from '@xiangtong/contracts';
import { addMonths, formatMonth, type Month } from '@xiangtong/domain';
import { type EngineConnection, rows } from '../../engine/engine';
import type { AskRows } from '../../engine/settled-rows';
import { memberIn, readMembers } from './members';
import type { MappedPlan } from '../question/plan';
import { unitScope } from '../sql/facts';
import { namePlace } from '../sql/name-place';
import { Parameters } from '../sql/parameters';

interface Step {
  readonly unit: number;
  readonly successor: number;
  readonly effective: Month;
  readonly began: Month;
  /** From or to a unit of the question. */
  readonly isAsked: boolean;
}

/** Steps between the first month that is compared and the boundaries. */
const readSteps = (connection: EngineConnection, plan: MappedPlan): Promise<Step[]> => {
  const parameters = new Parameters(connection.words);
  const first = addMonths(Math.min(...plan.months), -plan.shift);
  return rows<Step>(
    connection,
    `with unit_scope as (${unitScope(plan, parameters)})
    select s.unit_id as unit, s.successor_id as successor, s.effective as effective, n.valid_from as began,
      s.unit_id in (select id from unit_scope) or s.successor_id in (select id from unit_scope) as "isAsked"
    from succession s join unit n on n.id = s.successor_id
    where s.effective > ${first} and s.effective <= ${plan.boundaries}
    order by s.effective, s.unit_id, s.successor_id`,
    parameters.values,
  );
};

/** Steps of one month that hang together by their units are one change. */
const connected = (steps: readonly Step[]): readonly (readonly Step[])[] =>
  steps.reduce<readonly (readonly Step[])[]>((groups, step) => {
    const isOf = (group: readonly Step[]): boolean =>
      group.some(({ unit, successor }) => unit === step.unit || successor === step.successor);
    return [...groups.filter((group) => !isOf(group)), [...groups.filter(isOf).flat(), step]];
  }, []);

/** The mergers and splits because of which an answer is not on the units that reported. */
export const readReorganisations = async (
  connection: EngineConnection,
  settled: AskRows,
  plan: MappedPlan,
): Promise<readonly Reorganisation[]> => {
  if (!plan.mapping || plan.boundaries === null || plan.months.length === 0) return [];
  const groups = [...groupBy(await readSteps(connection, plan), ({ effective }) => effective).values()]
    .flatMap(connected)
    .filter((group) => group.some(({ isAsked }) => isAsked));
  const ids = groups.flat().flatMap(({ unit, successor }) => [unit, successor]);
  const units = (await readMembers(settled, ['unit'], () => ids, namePlace(plan))).get('unit');
  const memberOf = (id: number) => {
    const { code, zh, en } = memberIn(units, id)!;
    return { code, name: { zh, en } };
  };
  return groups.map((group) => {
    const { effective } = group[0]!;
    const began = new Map(group.map((step) => [step.successor, step.began]));
    return {
      month: formatMonth(effective),
      from: [...new Set(group.map(({ unit }) => unit))].map(memberOf),
      to: [...began].map(([id, month]) => ({ ...memberOf(id), isNew: month >= effective })),
    };
  });
};
