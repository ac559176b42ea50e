export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Runs of whole numbers from `from` to `to` that `numbers` (in any order) leaves out. */
export const sequenceGaps = (numbers: readonly number[], from: number, to: number): Gap[] => {
  const gaps: Gap[] = [];
  let next = from;
  const inside = numbers.filter((number) => number >= from && number <= to).sort((a, b) => a - b);
  for (const number of [...inside, to + 1]) {
    if (number > next) gaps.push({ from: next, to: number - 1 });
    next = Math.max(next, number + 1);
  }
  return gaps;
};
