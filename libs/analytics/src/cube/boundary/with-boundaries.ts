import { Parameters } from '../sql/parameters';
import { type EngineConnection, rows } from '../../engine/engine';
import { asRegistered, boundaryAsOf, type Succession } from '../question/boundary';
import { isEstimated, type CubePlan, type MappedPlan } from '../question/plan';

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

/**
 * The plan with the requested boundaries; by default, pairs of months are on the boundaries of the period's last month.
 */
export const withBoundaries = async (
  connection: EngineConnection,
  plan: CubePlan,
  minimumDonors = MINIMUM_DONORS,
): Promise<MappedPlan> => {
  const isAsked = plan.boundaries !== null;
  const successions = isAsked || plan.compare ? await readSuccessions(connection) : [];
  const pairing = boundaryAsOf(successions, plan.boundaries ?? plan.period.to);
  const mapping = isAsked ? pairing : isEstimated(plan) ? asRegistered : null;
  return { ...plan, minimumDonors, pairing, mapping };
};
