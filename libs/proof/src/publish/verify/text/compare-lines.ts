/** A range in which two lists differ; one of the sides may be empty. */
export interface Change<Item> {
  /** Index in the sealed list. */
  readonly from: number;
  readonly sealed: readonly Item[];
  readonly printed: readonly Item[];
}

/** Larger lists are no copies of each other, and their common parts are not searched. */
const MAX_PRODUCT = 4_000_000;

type Same<Item> = (one: Item, other: Item) => boolean;

/** Length of the longest common subsequence, for every pair of remainders of both lists. */
const commonLengths = <Item>(sealed: readonly Item[], printed: readonly Item[], same: Same<Item>) => {
  const width = printed.length + 1;
  const lengths = new Uint32Array((sealed.length + 1) * width);
  for (let row = sealed.length - 1; row >= 0; row -= 1)
    for (let column = printed.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] = same(sealed[row]!, printed[column]!)
        ? lengths[at + width + 1]! + 1
        : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  return (row: number, column: number): number => lengths[row * width + column]!;
};

const changesWithin = <Item>(sealed: readonly Item[], printed: readonly Item[], same: Same<Item>) => {
  const common = commonLengths(sealed, printed, same);
  const changes: Change<Item>[] = [];
  let [row, column, rowFrom, columnFrom] = [0, 0, 0, 0];
  const note = (): void => {
    if (row > rowFrom || column > columnFrom)
      changes.push({
        from: rowFrom,
        sealed: sealed.slice(rowFrom, row),
        printed: printed.slice(columnFrom, column),
      });
  };
  while (row < sealed.length && column < printed.length) {
    if (same(sealed[row]!, printed[column]!)) {
      note();
      [row, column] = [row + 1, column + 1];
      [rowFrom, columnFrom] = [row, column];
    } else if (common(row + 1, column) >= common(row, column + 1)) row += 1;
    else column += 1;
  }
  [row, column] = [sealed.length, printed.length];
  note();
  return changes;
};

/** The differences of two lists, by their longest common subsequence. */
export const compareLines = <Item>(
  sealed: readonly Item[],
  printed: readonly Item[],
  same: Same<Item> = Object.is,
): readonly Change<Item>[] => {
  const shorter = Math.min(sealed.length, printed.length);
  let begin = 0;
  while (begin < shorter && same(sealed[begin]!, printed[begin]!)) begin += 1;
  let end = 0;
  while (end < shorter - begin && same(sealed.at(-1 - end)!, printed.at(-1 - end)!)) end += 1;
  const [was, is] = [sealed.slice(begin, sealed.length - end), printed.slice(begin, printed.length - end)];
  if (was.length === 0 && is.length === 0) return [];
  if (was.length * is.length > MAX_PRODUCT) return [{ from: begin, sealed: was, printed: is }];
  return changesWithin(was, is, same).map(({ from, ...change }) => ({ from: from + begin, ...change }));
};
