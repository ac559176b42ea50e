import { growthParts, type GrowthDecomposition, type GrowthPart } from '@xiangtong/contracts';

/** A bar between two heights; heights are ratios of the base. */
interface WaterfallStep {
  readonly part: GrowthPart['part'];
  /** Exact ratio of the base total, as the service gives it. */
  readonly ratio: string;
  readonly from: number;
  readonly to: number;
}

export interface Waterfall {
  readonly steps: readonly WaterfallStep[];
  /** Where the last step ends: now as a ratio of the base. */
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** Steps from the base (1) to now; null without a base. Heights are for drawing alone. */
export const waterfallOf = (decomposition: Partial<GrowthDecomposition>): Waterfall | null => {
  const steps: WaterfallStep[] = [];
  let height = 1;
  for (const part of growthParts) {
    const ratio = decomposition[part];
    if (ratio === null || ratio === undefined) return null;
    const to = height + Number(ratio);
    steps.push({ part, ratio, from: height, to });
    height = to;
  }
  const heights = [1, ...steps.map(({ to }) => to)];
  return { steps, end: height, low: Math.min(...heights), high: Math.max(...heights) };
};
