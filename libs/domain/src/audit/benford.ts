import { fitTest, type FitTest } from './chi-square';

export const digitPlaces = ['first', 'second'] as const;
export type DigitPlace = (typeof digitPlaces)[number];

/** Digits that are possible at each place. */
export const digitsOf: Readonly<Record<DigitPlace, readonly number[]>> = {
  first: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  second: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
};

/**
 * Share of numbers that have `digit` there: log₁₀(1 + 1/d), and the sum of log₁₀(1 + 1/(10k + d)) over the first digits
 * k. F. Benford, "The law of anomalous numbers", Proc. Am. Philos. Soc. 78 (1938).
 */
export const benfordShare = (place: DigitPlace, digit: number): number =>
  (place === 'first' ? [digit] : digitsOf.first.map((first) => 10 * first + digit)).reduce(
    (sum, leading) => sum + Math.log10(1 + 1 / leading),
    0,
  );

const conformities = ['close', 'acceptable', 'marginal', 'none'] as const;
export type Conformity = (typeof conformities)[number];

/** Upper ends of the mean absolute deviation: M. J. Nigrini, "Forensic Analytics" (2012), table 7.1. */
const conformityEnds: Readonly<Record<DigitPlace, readonly number[]>> = {
  first: [0.006, 0.012, 0.015],
  second: [0.008, 0.01, 0.012],
};

export interface BenfordTest extends FitTest {
  readonly digits: readonly {
    readonly digit: number;
    readonly observed: number;
    /** Expected share. */
    readonly expected: number;
  }[];
  /** Mean of |observed share − expected share| over the digits; null without numbers. */
  readonly meanAbsoluteDeviation: number | null;
  /** Nigrini's judgement of it. */
  readonly conformity: Conformity | null;
}

/** Numbers counted by the digit they have there; a digit that is missing was never seen. */
export const benfordTest = (place: DigitPlace, counts: ReadonlyMap<number, number>): BenfordTest => {
  const digits = digitsOf[place].map((digit) => ({
    digit,
    observed: counts.get(digit) ?? 0,
    expected: benfordShare(place, digit),
  }));
  const fit = fitTest(digits);
  if (fit.n === 0) return { ...fit, digits, meanAbsoluteDeviation: null, conformity: null };
  const deviation =
    digits.reduce((sum, { observed, expected }) => sum + Math.abs(observed / fit.n - expected), 0) /
    digits.length;
  // `findIndex` gives −1 beyond the last limit, and `at(-1)` is the last conformity.
  const end = conformityEnds[place].findIndex((limit) => deviation <= limit);
  return { ...fit, digits, meanAbsoluteDeviation: deviation, conformity: conformities.at(end)! };
};
