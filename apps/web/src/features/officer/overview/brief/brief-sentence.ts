import { growthParts, type GrowthDecomposition, type GrowthPart } from '@xiangtong/contracts';

export interface Pull {
  readonly part: GrowthPart['part'];
  /** Exact ratio of the base. */
  readonly ratio: string;
}

/**
 * What pulls growth most its own way, and what pulls most against it; null without a base. The response is what reports
 * made of it, not trade: it is named only where it is the largest.
 */
export const pullsOf = (
  decomposition: Partial<GrowthDecomposition>,
  growth: string | null,
): { readonly main: Pull | null; readonly against: Pull | null } | null => {
  if (growth === null) return null;
  const isRise = Number(growth) >= 0;
  const pulls = growthParts.flatMap((part): Pull[] => {
    const ratio = decomposition[part];
    return ratio === null || ratio === undefined ? [] : [{ part, ratio }];
  });
  const along = ({ ratio }: Pull): number => (isRise ? Number(ratio) : -Number(ratio));
  const sorted = [...pulls].sort((a, b) => along(b) - along(a));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return {
    main: first && along(first) > 0 ? first : null,
    against: last && along(last) < 0 ? last : null,
  };
};
