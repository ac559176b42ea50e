/**
 * Deterministic randomness. Only 32-bit integer operations and + − × ÷ are used (no Math.exp, Math.pow or Math.random),
 * because these give the same bits on every machine and in every version of the engine.
 */
const mix = (value: number): number => {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
};

/** e^x for |x| ≤ 8: a Taylor step at x/1024, squared ten times; relative error below 1e-5. */
export const exp = (x: number): number => {
  const step = x / 1024;
  let result = 1 + step + (step * step) / 2;
  for (let index = 0; index < 10; index++) result *= result;
  return result;
};

/** sfc32, seeded by any list of integers, so that each unit-month has its own stream that can be replayed alone. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(...seeds: readonly number[]) {
    const state = seeds.reduce((hash, seed) => mix(hash ^ mix(seed)), 0x5eed);
    this.a = state;
    this.b = mix(state + 1);
    this.c = mix(state + 2);
    for (let index = 0; index < 12; index++) this.next();
  }

  /** 32 random bits. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** In [0, 1). */
  float(): number {
    return this.next() / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.float();
  }

  /** Integer in [low, high], both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.float() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.float() < probability;
  }

  /** About normal, mean 0, deviation 1, inside ±3.47: bounded tails keep unit sizes and prices plausible. */
  normal(): number {
    return (this.float() + this.float() + this.float() + this.float() - 2) * 1.7320508;
  }

  logNormal(sigma: number): number {
    return exp(sigma * this.normal());
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.float() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  shuffle<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let index = result.length - 1; index > 0; index--) {
      const other = this.integer(0, index);
      const kept = result[index] as T;
      result[index] = result[other] as T;
      result[other] = kept;
    }
    return result;
  }
}

/** Draws items in proportion to their weights, by binary search in the cumulated weights. */
export class WeightedTable<T> {
  private readonly cumulated: Float64Array;
  private readonly total: number;

  constructor(
    private readonly items: readonly T[],
    weightOf: (item: T) => number,
  ) {
    let sum = 0;
    this.cumulated = Float64Array.from(items, (item) => (sum += weightOf(item)));
    this.total = sum;
  }

  draw(random: Random): T {
    const target = random.float() * this.total;
    let low = 0;
    let high = this.items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cumulated[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return this.items[low] as T;
  }
}

/**
 * Splits an integer in proportion to weights; the parts sum to it exactly, the rounding remainder goes to the largest
 * part.
 */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((left, right) => left + right, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - parts.reduce((left, right) => left + right, 0);
  const heaviest = weights.indexOf(Math.max(...weights));
  parts[heaviest] = (parts[heaviest] ?? 0) + rest;
  return parts;
};
