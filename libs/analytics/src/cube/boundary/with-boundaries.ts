import { addMonths } from '@xiangtong/domain';
import { type EngineConnection, rows } from '../../engine/engine';
import { asRegistered, boundaryAsOf, type Boundary, type Succession } from '../question/boundary';
import { isEstimated, type CubePlan, type MappedPlan } from '../question/plan';
import { unitScope } from '../sql/facts';
import { Parameters } from '../sql/parameters';

interface SuccessionRow {
  readonly unit_id: number;
  readonly successor_id: number;
  readonly effective: number;
  readonly weight_number: bigint;
  readonly weight_digits: number;
}

const readSuccessions = async (connection: EngineConnection): Promise<Succession[]> =>
  (
    await rows<SuccessionRow>(
      connection,
      'select unit_id, successor_id, effective, weight_number, weight_digits from succession order by unit_id, successor_id',
      new Parameters(connection.words).values,
    )
  ).map((row) => ({
    unit: row.unit_id,
    successor: row.successor_id,
    effective: row.effective,
    number: row.weight_number,
    digits: row.weight_digits,
  }));

const MINIMUM_DONORS = 5;

/** The months before those of both sides that a question reads too: they weigh reports. */
const WEIGHING_MONTHS = 24;

/** Successions that may move something which the question reads: what ended before its months has nothing there. */
const effectiveIn = ({ months, shift }: CubePlan, all: readonly Succession[]): readonly Succession[] => {
  const first = Math.min(...months);
  return Number.isFinite(first)
    ? all.filter(({ effective }) => effective > addMonths(first, -shift - WEIGHING_MONTHS))
    : [];
};

/** Whether a unit of the question hands something on, or takes it over. */
const movesInScope = async (
  connection: EngineConnection,
  plan: CubePlan,
  { moves }: Boundary,
): Promise<boolean> => {
  const ids = [...new Set(moves.flatMap(({ unit, target }) => [unit, target]))];
  if (ids.length === 0) return false;
  const parameters = new Parameters(connection.words);
  const sql = `with unit_scope as (${unitScope(plan, parameters)})
    select id from unit_scope where id in (${ids.join(', ')}) limit 1`;
  return (await rows(connection, sql, parameters.values)).length > 0;
};

/**
 * The plan with the requested boundaries; by default, pairs of months are on the boundaries of the period's last month.
 * Boundaries that move nothing are as if none were requested: facts are read unchanged.
 */
export const withBoundaries = async (
  connection: EngineConnection,
  plan: CubePlan,
  minimumDonors = MINIMUM_DONORS,
): Promise<MappedPlan> => {
  const isAsked = plan.boundaries !== null;
  const all = isAsked || plan.compare ? await readSuccessions(connection) : [];
  const asked = boundaryAsOf(isAsked ? effectiveIn(plan, all) : all, plan.boundaries ?? plan.period.to);
  const isMoved = isAsked && (await movesInScope(connection, plan, asked));
  const boundaries = isMoved ? plan.boundaries : null;
  const pairing = isMoved || !isAsked ? asked : asRegistered;
  const mapping = isMoved ? asked : isEstimated(plan) ? asRegistered : null;
  return { ...plan, boundaries, minimumDonors, pairing, mapping };
};
