import { formatRatio } from '@xiangtong/domain';
import { type EngineConnection, rows } from '../../engine/engine';
import type { MappedPlan } from '../question/plan';
import { buildStatement } from '../sql/statement';
import { isAdditive } from '../vocabulary/measures';
import { exactSumOf } from './exact-cells';
import type { RawRow } from './raw-row';

/**
 * Y1(now)/Y0(now) − Y1(now)/Y0(first published) (docs/methods.md, Growth) of the first additive measure: the effect of
 * base revisions on growth, rounded once; null where one of the bases is zero. `summary` has the exact current sums.
 */
export const baseRevisionEffect = async (
  connection: EngineConnection,
  plan: MappedPlan,
  summary: RawRow,
): Promise<string | null> => {
  const measure = plan.measures.find(isAdditive)!;
  const first = { measures: [measure], by: [], order: [], undecomposed: true };
  const { sql, parameters } = buildStatement(
    { ...plan, ...first, seq: plan.baseAsOf!, current: false },
    connection.words,
  );
  const [then = {}] = await rows<RawRow>(connection, sql, parameters);
  const [now, base, published] = [
    exactSumOf(summary, measure, 0),
    exactSumOf(summary, measure, 1),
    exactSumOf(then, measure, 1),
  ];
  return formatRatio(now * (published - base), base * published);
};
