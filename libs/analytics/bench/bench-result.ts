/** One line of the speed table: a ratio measured in one run on one machine, and what it has to reach. */
export interface BenchResult {
  readonly name: string;
  readonly ratio: number;
  readonly bar: { readonly kind: 'at-least' | 'at-most'; readonly value: number };
  readonly details: Readonly<Record<string, number | string>>;
}

export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** The fastest of several runs: what the machine can do, without what else it did meanwhile. */
export const fastest = async (runs: number, work: () => Promise<unknown>): Promise<number> => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) best = Math.min(best, await seconds(work));
  return best;
};

export const round = (value: number, digits = 3): number => Number(value.toFixed(digits));
