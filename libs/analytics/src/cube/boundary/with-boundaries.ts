import type { DuckDBConnection } from '@duckdb/node-api';
import { asRegistered, boundaryAsOf } from '../question/boundary';
import { isEstimated, type CubePlan, type MappedPlan } from '../question/plan';
import { readSuccessions } from './read-successions';

const MINIMUM_DONORS = 5;

/**
 * The plan with the requested boundaries; by default, pairs of months are on the boundaries of the period's last month.
 */
export const withBoundaries = async (
  connection: DuckDBConnection,
  plan: CubePlan,
  minimumDonors = MINIMUM_DONORS,
): Promise<MappedPlan> => {
  const isAsked = plan.boundaries !== null;
  const successions = isAsked || plan.compare ? await readSuccessions(connection) : [];
  const pairing = boundaryAsOf(successions, plan.boundaries ?? plan.period.to);
  const mapping = isAsked ? pairing : isEstimated(plan) ? asRegistered : null;
  return { ...plan, minimumDonors, pairing, mapping };
};
