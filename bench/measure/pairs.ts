/** Seconds that a piece of work took. */
export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** Processor time of this process in seconds, with all its threads: other load on the machine counts less. */
export const processorSeconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
};

/** The value below which `share` of the values lie. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Seconds of each turn of work, by name; turns with one index were taken one right after the other. */
export type Turns<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * A B A B …: other load on the machine affects both sides. Each piece of work returns the seconds that count, so that
 * it can prepare itself first.
 */
export const inTurns = async <Name extends string>(
  turns: number,
  work: Readonly<Record<Name, (turn: number) => Promise<number>>>,
): Promise<Turns<Name>> => {
  const names = Object.keys(work) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of names) taken[name].push(await work[name](turn));
  }
  return taken;
};

/** Median of the pairs' ratios of speed: bare time by our time, above 1 is faster than bare. */
export const speedRatio = (ours: readonly number[], bare: readonly number[]): number =>
  median(ours.map((time, index) => (bare[index] ?? Number.NaN) / time));
