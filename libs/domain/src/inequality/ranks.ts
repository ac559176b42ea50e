/**
 * Place of each value, the largest first: equal values share a place, the next one is as many places behind (1, 2, 2,
 * 4).
 */
export const ranks = (values: readonly bigint[]): number[] => {
  const descending = [...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const first = new Map<bigint, number>();
  descending.forEach((value, index) => first.has(value) || first.set(value, index + 1));
  return values.map((value) => first.get(value)!);
};

/** A member of one of two periods or of both; null where it is no member. */
export interface RankedMember {
  readonly now: bigint | null;
  readonly base: bigint | null;
}

export interface RankChange {
  readonly rank: number | null;
  readonly baseRank: number | null;
  /** Places won (positive) or lost since the base period; null for a member of one period only. */
  readonly change: number | null;
}

const ranksOf = (values: readonly (bigint | null)[]): (number | null)[] => {
  const places = ranks(values.filter((value) => value !== null)).values();
  return values.map((value) => (value === null ? null : places.next().value!));
};

/** Rank changes in the order of the members; each period ranks its own members. */
export const rankChanges = (members: readonly RankedMember[]): RankChange[] => {
  const now = ranksOf(members.map((member) => member.now));
  const base = ranksOf(members.map((member) => member.base));
  return members.map((_, index) => {
    const [rank, baseRank] = [now[index]!, base[index]!];
    return { rank, baseRank, change: rank === null || baseRank === null ? null : baseRank - rank };
  });
};
