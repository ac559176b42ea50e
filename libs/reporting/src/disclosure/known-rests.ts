import { groupBy } from '@xiangtong/contracts';
import type { SumRelation } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { CellList } from '../sources/cell-lists';

export interface KnownSum extends SumRelation {
  /** Whether it was not known before the last edition. */
  readonly isFresh: boolean;
  readonly list?: CellList;
}

/** More sums than any series of editions has, however small its tables. */
const MOST_SUMS = 10_000;
/** A prefecture has as many sums as all its counties: what grows is what follows from each. */
const MOST_FROM_EACH = 10;

/**
 * The sums of a system, and those over time with what is printed of their hidden parts taken off too: a year less its
 * December is a cumulative to November, and that less its November one to October. Throws REPORT.UNPROVEN where they
 * are more than can be judged.
 */
export const knownSums = (
  own: readonly KnownSum[],
  values: readonly bigint[],
  isOpen: (index: number) => boolean,
): readonly KnownSum[] => {
  const overTime = own.filter(({ list }) => !list);
  const within = groupBy(overTime, ({ total }) => String(total));
  const found = overTime.filter(({ total }) => !isOpen(total));
  const names = new Set<string>();
  const most = Math.max(MOST_SUMS, overTime.length * MOST_FROM_EACH);
  const add = (sum: KnownSum): void => {
    const name = JSON.stringify([sum.total, sum.parts]);
    if (names.has(name)) return;
    names.add(name);
    if (names.size > most) throw new DomainError('REPORT.UNPROVEN');
    found.push(sum);
  };
  const leftOf = leastLeft(within, values, isOpen);
  const least = found.map(({ total, parts, isFresh }): KnownSum => {
    const left = parts.map((part) => (isOpen(part) ? leftOf(part) : { cells: [part], isFresh: false }));
    const cells = left.flatMap((one) => one.cells).sort(ascending);
    return { total, parts: cells, isFresh: isFresh || left.some((one) => one.isFresh) };
  });
  for (const sum of [...least, ...differences(least, isOpen)]) add(sum);
  for (const { total, parts, isFresh } of found)
    for (const part of parts.filter(isOpen))
      for (const inner of within.get(String(part)) ?? []) {
        if (inner.parts.every(isOpen)) continue;
        const further = [...parts.filter((one) => one !== part), ...inner.parts].sort(ascending);
        add({ total, parts: further, isFresh: isFresh || inner.isFresh });
      }
  return [...own.filter(({ list }) => list), ...found];
};

const ascending = (a: number, b: number): number => a - b;

/** What is left of a hidden cell. */
interface Left {
  readonly cells: readonly number[];
  readonly isFresh: boolean;
}

/**
 * The least that is left of a hidden period when all is taken off that is printed within it, however far down; in the
 * shortest periods that it has.
 */
const leastLeft = (
  within: ReadonlyMap<string, readonly KnownSum[]>,
  values: readonly bigint[],
  isOpen: (index: number) => boolean,
): ((cell: number) => Left) => {
  const known = new Map<number, Left>();
  const worth = ({ cells }: Left): bigint => cells.reduce((sum, cell) => sum + values[cell]!, 0n);
  const leftOf = (cell: number): Left => {
    const found = known.get(cell);
    if (found) return found;
    let least: Left = { cells: [cell], isFresh: false };
    known.set(cell, least);
    for (const { parts, isFresh } of within.get(String(cell)) ?? []) {
      const own = parts.filter(isOpen).map(leftOf);
      const left = {
        cells: own.flatMap(({ cells }) => cells),
        isFresh: isFresh || own.some((one) => one.isFresh),
      };
      const isFiner = left.cells.length > least.cells.length;
      if (worth(left) < worth(least) || (isFiner && worth(left) === worth(least))) least = left;
    }
    known.set(cell, least);
    return least;
  };
  return leftOf;
};

interface Rest extends KnownSum {
  readonly open: ReadonlySet<number>;
}

const isWithin = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size <= other.size && [...one].every((cell) => other.has(cell));

/**
 * What is left of a known sum after other known sums of some of its cells are subtracted: a year less its first ten
 * months is the last two. Each of the longest comes off first once, then all others that fit.
 */
const differences = (sums: readonly KnownSum[], isOpen: (index: number) => boolean): readonly KnownSum[] => {
  const rests = sums
    .map((sum): Rest => ({ ...sum, open: new Set(sum.parts.filter(isOpen)) }))
    .filter(({ open }) => open.size > 0)
    .sort((a, b) => b.open.size - a.open.size);
  const byFirst = groupBy(rests, ({ open }) => String([...open][0]));
  return rests.flatMap((whole) => {
    const inner = [...whole.open]
      .flatMap((cell) => byFirst.get(String(cell)) ?? [])
      .filter(({ open }) => open.size < whole.open.size && isWithin(open, whole.open))
      .sort((a, b) => b.open.size - a.open.size);
    const longest = inner.filter(
      ({ open }, at) => !inner.slice(0, at).some((one) => isWithin(open, one.open)),
    );
    return longest.map((first) => [first, ...inner].reduce<Rest>(less, whole));
  });
};

/** Without the cells of a sum that are all in it. */
const less = (whole: Rest, { open, total, isFresh }: Rest): Rest => {
  if (!isWithin(open, whole.open)) return whole;
  return {
    total: whole.total,
    parts: [...whole.parts.filter((part) => !open.has(part)), total],
    open: new Set([...whole.open].filter((cell) => !open.has(cell))),
    isFresh: whole.isFresh || isFresh,
  };
};
