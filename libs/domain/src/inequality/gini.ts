import { fraction, type Fraction } from '../indexes/fraction';
import { ascending } from './order';

/**
 * Gini coefficient of ungrouped values, members without anything included: G = Σ(2i − n − 1)·x₍ᵢ₎ / (n·Σx) over the
 * values in ascending order; 0 when all are equal, (n − 1)/n when one has everything. Null when there is nothing to
 * share. Values must not be negative. C. Damgaard and J. Weiner, "Describing inequality in plant size or fecundity",
 * Ecology 81 (2000), eq. 2.
 */
export const gini = (values: readonly bigint[]): Fraction | null => {
  const n = BigInt(values.length);
  const total = values.reduce((sum, value) => sum + value, 0n);
  if (total === 0n) return null;
  const weighted = ascending(values).reduce(
    (sum, value, index) => sum + (2n * BigInt(index + 1) - n - 1n) * value,
    0n,
  );
  return fraction(weighted, n * total);
};

/** The poorest `members` of all members have `amount` of the total. */
export interface LorenzPoint {
  readonly members: number;
  readonly amount: bigint;
}

const STEPS = 100;

/**
 * Points of the Lorenz curve from (0, 0) to (n, total): one per member, or for more than a hundred members those next
 * to each full per cent. Each is a point of the curve itself, none is interpolated. Empty without members.
 */
export const lorenzPoints = (values: readonly bigint[]): LorenzPoint[] => {
  const n = values.length;
  if (n === 0) return [];
  let amount = 0n;
  const all = [
    { members: 0, amount },
    ...ascending(values).map((value, index) => ({ members: index + 1, amount: (amount += value) })),
  ];
  if (n <= STEPS) return all;
  return Array.from({ length: STEPS + 1 }, (_, step) => all[Math.round((step * n) / STEPS)]!);
};
