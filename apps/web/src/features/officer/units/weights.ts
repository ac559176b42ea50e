import { formatRatio } from '@xiangtong/domain';

const PLACES = 8;
const ONE = 10n ** BigInt(PLACES);

/** `0.25` in hundred-millionths; null unless it is a share between 0 and 1 with at most eight places. */
const parseWeight = (text: string): bigint | null => {
  const match = /^([01])(?:\.(\d{1,8}))?$/.exec(text.trim());
  if (!match) return null;
  const weight = BigInt(`${match[1]}${(match[2] ?? '').padEnd(PLACES, '0')}`);
  return weight > 0n && weight <= ONE ? weight : null;
};

const written = (weight: bigint): string =>
  formatRatio(weight, ONE, PLACES)!
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

export interface WeightSum {
  /** Places of texts that are no shares. */
  readonly wrong: readonly number[];
  readonly sum: string;
  /** What is left to 1; negative when there is too much. */
  readonly left: string;
  readonly isWhole: boolean;
}

/** Shares as they are typed: exact, since they have to make exactly one. */
export const sumOfWeights = (texts: readonly string[]): WeightSum => {
  const weights = texts.map(parseWeight);
  const sum = weights.reduce<bigint>((total, weight) => total + (weight ?? 0n), 0n);
  const wrong = weights.flatMap((weight, index) => (weight === null ? [index] : []));
  return {
    wrong,
    sum: written(sum),
    left: written(ONE - sum),
    isWhole: wrong.length === 0 && sum === ONE,
  };
};

/** Weights as equal as eight places allow; they sum to 1. */
export const equalWeights = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const [share, rest] = [ONE / BigInt(count), ONE % BigInt(count)];
    return written(share + (BigInt(index) < rest ? 1n : 0n));
  });
