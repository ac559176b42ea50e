import { quantile, sorted } from './quantiles';

/** A unit's values of two periods, both above 0. */
export interface PeriodPair {
  readonly before: number;
  readonly now: number;
}

export interface RatioEditOptions {
  /** 0 judges only by ratio, 1 only by size. */
  readonly u: number;
  /** Keeps the interval open when the middle half of the effects is very narrow. */
  readonly a: number;
  /** Width of the interval in distances between quartile and median. */
  readonly c: number;
}

const ratioEditDefaults: RatioEditOptions = { u: 0.5, a: 0.05, c: 4 };

export interface RatioJudgement {
  /** now / before */
  readonly ratio: number;
  readonly effect: number;
  readonly flagged: boolean;
  /** Ratios between which a unit of this size is not flagged; `low` can be 0. */
  readonly low: number;
  readonly high: number;
}

/**
 * Hidiroglou–Berthelot ratio edit (M. A. Hidiroglou and J.-M. Berthelot, "Statistical editing and imputation for periodic
 * business surveys", Survey Methodology 12 (1986)): ratios are centred on the population's median ratio r_M, symmetric
 * for rises and falls, and weighed by size,
 *   s = 1 − r_M/r for r < r_M, else r/r_M − 1;   E = s · max(now, before)^U,
 * and a unit is flagged when E leaves
 *   [E_M − C·max(E_M − E_Q1, |A·E_M|), E_M + C·max(E_Q3 − E_M, |A·E_M|)].
 */
export class RatioEdit {
  readonly medianRatio: number;
  readonly lower: number;
  readonly upper: number;

  /** `population`: the units with values above 0 in both periods, the judged one among them; not empty. */
  constructor(
    population: readonly PeriodPair[],
    private readonly options: RatioEditOptions = ratioEditDefaults,
  ) {
    this.medianRatio = quantile(sorted(population.map(ratioOf)), 0.5);
    const effects = sorted(population.map((pair) => this.effectOf(pair)));
    const middle = quantile(effects, 0.5);
    const least = Math.abs(options.a * middle);
    this.lower = middle - options.c * Math.max(middle - quantile(effects, 0.25), least);
    this.upper = middle + options.c * Math.max(quantile(effects, 0.75) - middle, least);
  }

  judge(pair: PeriodPair): RatioJudgement {
    const effect = this.effectOf(pair);
    return {
      ratio: ratioOf(pair),
      effect,
      flagged: effect < this.lower || effect > this.upper,
      low: this.ratioAt(this.lower / this.weightOf(pair)),
      high: this.ratioAt(this.upper / this.weightOf(pair)),
    };
  }

  private effectOf(pair: PeriodPair): number {
    const ratio = ratioOf(pair);
    const centred = ratio < this.medianRatio ? 1 - this.medianRatio / ratio : ratio / this.medianRatio - 1;
    return centred * this.weightOf(pair);
  }

  private weightOf({ before, now }: PeriodPair): number {
    const size = Math.max(before, now);
    return this.options.u === 0.5 ? Math.sqrt(size) : size ** this.options.u;
  }

  /** The ratio that has this centred value. */
  private ratioAt(centred: number): number {
    return centred < 0 ? this.medianRatio / (1 - centred) : this.medianRatio * (1 + centred);
  }
}

const ratioOf = ({ before, now }: PeriodPair): number => now / before;
