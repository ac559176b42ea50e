import type { Month } from '@xiangtong/domain';

/**
 * A unit that ended transfers this part of its amounts to a successor from month `effective` on: number / 10^digits.
 */
export interface Succession {
  readonly unit: number;
  readonly successor: number;
  readonly effective: Month;
  readonly number: bigint;
  readonly digits: number;
}

/**
 * Units of one month's boundaries. A unit that is not the `unit` of a move keeps its amounts, with the factor
 * 10^digits.
 */
export interface Boundary {
  /** Factors are integers over 10^digits; those of one unit add up to 10^digits, so that totals do not change. */
  readonly digits: number;
  readonly moves: readonly { readonly unit: number; readonly target: number; readonly factor: bigint }[];
}

/** No unit moves. */
export const asRegistered: Boundary = { digits: 0, moves: [] };

/** An exact weight: number / 10^digits. */
interface Weight {
  readonly number: bigint;
  readonly digits: number;
}

const product = (a: Weight, b: Weight): Weight => ({
  number: a.number * b.number,
  digits: a.digits + b.digits,
});

const sum = (a: Weight, b: Weight): Weight => {
  const digits = Math.max(a.digits, b.digits);
  return { number: widened(a, digits) + widened(b, digits), digits };
};

const widened = ({ number, digits }: Weight, wanted: number): bigint =>
  number * 10n ** BigInt(wanted - digits);

const WHOLE: Weight = { number: 1n, digits: 0 };

/** The same weight with as few digits as possible. */
const reduced = ({ number, digits }: Weight): Weight =>
  digits > 0 && number % 10n === 0n
    ? reduced({ number: number / 10n, digits: digits - 1 })
    : { number, digits };

type Shares = ReadonlyMap<number, Weight>;

/**
 * Where the amounts of every unit go on boundaries as of a month: along all successions in effect by then, over any
 * number of steps; weights are multiplied and never rounded (docs/methods.md, Boundaries). The register prevents
 * cycles.
 */
export const boundaryAsOf = (successions: readonly Succession[], month: Month): Boundary => {
  const inEffect = new Map<number, Succession[]>();
  for (const succession of successions) {
    if (succession.effective > month || succession.number === 0n) continue;
    inEffect.set(succession.unit, [...(inEffect.get(succession.unit) ?? []), succession]);
  }
  const known = new Map<number, Shares>();
  const sharesOf = (unit: number): Shares => {
    const before = known.get(unit);
    if (before) return before;
    const shares = new Map<number, Weight>();
    for (const step of inEffect.get(unit) ?? []) {
      for (const [target, weight] of sharesOf(step.successor)) {
        const share = product(step, weight);
        shares.set(target, sum(shares.get(target) ?? { number: 0n, digits: 0 }, share));
      }
    }
    if (shares.size === 0) shares.set(unit, WHOLE);
    known.set(unit, shares);
    return shares;
  };
  const moves = [...inEffect.keys()].flatMap((unit) =>
    [...sharesOf(unit)].map(([target, weight]) => ({ unit, target, weight: reduced(weight) })),
  );
  const digits = Math.max(0, ...moves.map(({ weight }) => weight.digits));
  return {
    digits,
    moves: moves.map(({ unit, target, weight }) => ({ unit, target, factor: widened(weight, digits) })),
  };
};
