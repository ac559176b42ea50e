import { median } from './quantiles';

/**
 * How much likelier a deviation is under a slip than in figures that are right, as a natural logarithm. Deviations are
 * logarithms of multiples: of a total, a price, a line. Independent pieces about the same slip add up.
 */
export type Evidence = number;

/** A correct figure is close to its expectation, with exceptions: a large order, a fair, a bad harvest. */
const RARE = 0.05;
const RARE_REACH = 0.5;
/** Mistakes that no known factor explains may be of any size. */
const ANY_REACH = 2.5;

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

const logNormal = (distance: number, deviation: number): number =>
  -0.5 * (distance / deviation) ** 2 - Math.log(deviation) - HALF_LOG_TWO_PI;

const logLaplace = (distance: number, reach: number): number =>
  -Math.abs(distance) / reach - Math.log(2 * reach);

const logRight = (distance: number, deviation: number): number => {
  const usual = Math.log(1 - RARE) + logNormal(distance, deviation);
  const rare = Math.log(RARE) + logLaplace(distance, Math.max(RARE_REACH, deviation));
  const larger = Math.max(usual, rare);
  return larger + Math.log(Math.exp(usual - larger) + Math.exp(rare - larger));
};

/** The logarithm of a value compared with its expectation. */
export interface Deviation {
  readonly distance: number;
  /** Standard deviation of the distance where all is right. */
  readonly deviation: number;
}

/** Evidence for a slip that moves the value by `shift`. */
export const evidenceFor = ({ distance, deviation }: Deviation, shift: number): Evidence =>
  logNormal(distance - shift, deviation) - logRight(distance, deviation);

/** Evidence for a mistake of any size, where the value moved at all. */
export const evidenceForAny = ({ distance, deviation }: Deviation): Evidence =>
  logLaplace(distance, ANY_REACH) - logRight(distance, deviation);

/** The distance at which a mistake of any size has this much evidence. */
export const reachOf = (deviation: number, evidence: Evidence): number => {
  let [low, high] = [0, 12];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (evidenceForAny({ distance: middle, deviation }) < evidence) low = middle;
    else high = middle;
  }
  return high;
};

/**
 * Standard deviation of a few distances from what was expected, by their median; few of them lean on what is usual
 * elsewhere, as if that were `WEIGHT` more.
 */
export const leaningDeviation = (distances: readonly number[], elsewhere: number): number => {
  const own = distances.length === 0 ? 0 : TO_DEVIATION * median(distances.map(Math.abs));
  const variance = (distances.length * own ** 2 + WEIGHT * elsewhere ** 2) / (distances.length + WEIGHT);
  return Math.sqrt(variance);
};

const WEIGHT = 4;
const TO_DEVIATION = 1.4826;
