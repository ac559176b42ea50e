/** One line of the speed table: a ratio measured in one run on one machine, and its bar. */
export interface BenchResult {
  readonly name: string;
  readonly ratio: number;
  /** Null when the line only shows growth. */
  readonly bar: { readonly kind: 'at-least' | 'at-most'; readonly value: number } | null;
  readonly details: Readonly<Record<string, number | string>>;
}

export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** The fastest of several runs of each, in turns, so that other load on the machine affects all of them. */
export const inTurns = async (
  runs: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<number[]> => {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) best[index] = Math.min(best[index]!, await seconds(work));
  }
  return best;
};

export const round = (value: number, digits = 3): number => Number(value.toFixed(digits));
