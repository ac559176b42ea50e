/** One line of a form in words, under what tells it from others. */
export interface DescribedLine {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface Difference {
  readonly label: string;
  /** Null where the side has no such line. */
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** Lines that differ between two versions, in the order of mine, then those that only they have. */
export const differences = (
  mine: readonly DescribedLine[],
  theirs: readonly DescribedLine[],
): Difference[] => {
  const others = new Map(theirs.map((line) => [line.key, line]));
  const own = new Set(mine.map(({ key }) => key));
  return [
    ...mine.map((line) => ({
      label: line.label,
      mine: line.value,
      theirs: others.get(line.key)?.value ?? null,
    })),
    ...theirs
      .filter(({ key }) => !own.has(key))
      .map((line) => ({ label: line.label, mine: null, theirs: line.value })),
  ].filter((line) => line.mine !== line.theirs);
};
