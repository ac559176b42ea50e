import type { FormCode } from '@xiangtong/contracts';

/** How sensitive the checks of a form are: reference data, `seeds/reference/check-parameters.csv`. */
export interface CheckParameters {
  /** Hidiroglou–Berthelot: weight of size, least width, width of the interval. */
  readonly hbU: number;
  readonly hbA: number;
  readonly hbC: number;
  /** Minimum number of units with figures in both months for the ratio edit. */
  readonly hbMinPopulation: number;
  /** A ratio within this factor of the median ratio raises no doubt, however close its peers are. */
  readonly hbMinFactor: number;
  /** Leave-one-out modified z: threshold, floor of the deviation, months of history needed. */
  readonly zThreshold: number;
  readonly zFloor: number;
  readonly zMinHistory: number;
  /** How far from a slip's own multiple it is still named, for multiples of 10 and more, and for 2. */
  readonly factorTolerance: number;
  readonly twoTolerance: number;
  /** Unit prices: width of the range, its least factor, minimum number of lines of accepted reports. */
  readonly priceSpread: number;
  readonly priceMinFactor: number;
  readonly priceMinLines: number;
  /** How close to the ratio of two measures a price must be to be called a swapped unit. */
  readonly swapTolerance: number;
  /** Evidence from which a doubt is raised, as a natural logarithm: how much likelier a mistake explains the value. */
  readonly doubtScore: number;
  /** The same for one line; it rises with the number of lines, because chance plays a larger part. */
  readonly lineScore: number;
  /** How unlikely, in powers of ten, a chance repetition must be for the report to count as a copy. */
  readonly copySurprise: number;
}

const names: Readonly<Record<keyof CheckParameters, string>> = {
  hbU: 'hb_u',
  hbA: 'hb_a',
  hbC: 'hb_c',
  hbMinPopulation: 'hb_min_population',
  hbMinFactor: 'hb_min_factor',
  zThreshold: 'z_threshold',
  zFloor: 'z_floor',
  zMinHistory: 'z_min_history',
  factorTolerance: 'factor_tolerance',
  twoTolerance: 'two_tolerance',
  priceSpread: 'price_spread',
  priceMinFactor: 'price_min_factor',
  priceMinLines: 'price_min_lines',
  swapTolerance: 'swap_tolerance',
  doubtScore: 'doubt_score',
  lineScore: 'line_score',
  copySurprise: 'copy_surprise',
};

/** Values for installations whose reference data is older than these parameters. */
const whereMissing: Partial<CheckParameters> = { doubtScore: 1.2, lineScore: 3.5, copySurprise: 1.5 };

/** Null when the form has none: then no doubts are raised. An incomplete set is an error in the seeds. */
export const toCheckParameters = (
  form: FormCode,
  stored: Readonly<Record<string, unknown>>,
): CheckParameters | null => {
  if (Object.keys(stored).length === 0) return null;
  const keys = Object.keys(names) as (keyof CheckParameters)[];
  const entries = keys.map((key): [string, number] => {
    const name = names[key];
    const value = Number(stored[name] ?? whereMissing[key]);
    if (!Number.isFinite(value)) throw new Error(`check parameter ${name} of form ${form} is missing`);
    return [key, value];
  });
  return Object.fromEntries(entries) as unknown as CheckParameters;
};
