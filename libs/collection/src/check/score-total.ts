import {
  evidenceFor,
  evidenceForAny,
  modifiedZ,
  unitDeviation,
  type Deviation,
  type Evidence,
  type RatioJudgement,
} from '@xiangtong/domain';
import type { CheckParameters } from './check-parameters';
import type { TotalToCheck } from './total-to-check';
import type { Movement } from './movements';
import { slipShifts, type Slip } from './slips';

/** Added to the score for each separate rule that also flags the total. */
const VOTE = 0.7;

export interface RatioVote {
  readonly movement: Movement;
  readonly before: number;
  readonly judged: RatioJudgement;
}

/** The evidence about a total before a doubt is raised. */
export interface TotalStudy {
  /** Logarithm without the county's movement; null without history or without sales. */
  readonly deviation: Deviation | null;
  /** Rules that flag it: the ratio edits against last month and last year's, the modified z-score. */
  readonly month: RatioVote | null;
  readonly year: RatioVote | null;
  readonly history: boolean;
}

export interface Verdict {
  readonly score: Evidence;
  /** The typing slip that explains it best; null when none of the known ones does. */
  readonly slip: Slip | null;
}

export const studyTotal = (total: TotalToCheck, parameters: CheckParameters): TotalStudy => {
  const { now, others, county, reported } = total;
  if (now.total <= 0) return { deviation: null, month: null, year: null, history: false };
  const value = Math.log(now.total);
  const rests = county.rests(others);
  const movements = county.expected(reported());
  return {
    deviation: unitDeviation(value, rests, movements, county.deviation),
    month: ratioVote(total, total.month, parameters),
    year: ratioVote(total, total.year, parameters),
    history: flaggedByHistory(value - movements[0]!.value, [...rests.values()], parameters),
  };
};

/** The best explanation of a total, including the evidence of its lines' prices for the same slip. */
export const judgeTotal = (study: TotalStudy, prices: Deviation | null): Verdict => {
  const { deviation } = study;
  if (!deviation) return { score: 0, slip: null };
  const votes = VOTE * [study.month !== null, study.year !== null, study.history].filter(Boolean).length;
  let best: Verdict = { score: evidenceForAny(deviation), slip: null };
  for (const [slip, shift] of slipShifts) {
    const alone = evidenceFor(deviation, shift);
    const score = alone + Math.max(0, prices ? evidenceFor(prices, shift) : 0);
    if (score > best.score) best = { score, slip };
  }
  return { ...best, score: best.score + votes };
};

const ratioVote = (
  { now, others }: TotalToCheck,
  movement: Movement,
  { hbMinFactor }: CheckParameters,
): RatioVote | null => {
  const before = others.get(movement.from)?.total ?? 0;
  if (!movement.edit || before <= 0) return null;
  const judged = movement.edit.judge({ before, now: now.total });
  const fromMedian = judged.ratio / movement.edit.medianRatio;
  const isFar = fromMedian >= hbMinFactor || fromMedian <= 1 / hbMinFactor;
  return judged.flagged && isFar ? { movement, before, judged } : null;
};

const flaggedByHistory = (
  rest: number,
  rests: readonly number[],
  { zThreshold, zFloor, zMinHistory }: CheckParameters,
): boolean =>
  rests.length >= zMinHistory &&
  modifiedZ(Math.exp(rest), rests.map(Math.exp), { threshold: zThreshold, floor: zFloor }).flagged;
