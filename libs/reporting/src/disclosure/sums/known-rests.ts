import { groupBy } from '@xiangtong/contracts';
import type { SumRelation } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { CellList } from '../../sources/cell-lists';

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
  const most = Math.max(MOST_SUMS, overTime.length * MOST_FROM_EACH);
  const leftOf = allLeft(within, isOpen, most);
  const names = new Set<string>();
  const add = (sum: KnownSum): void => {
    const name = JSON.stringify([sum.total, sum.parts]);
    if (names.has(name)) return;
    names.add(name);
    if (names.size > most) throw new DomainError('REPORT.UNPROVEN');
    found.push(sum);
  };
  const worth = ({ parts }: KnownSum): bigint =>
    parts.filter(isOpen).reduce((sum, cell) => sum + values[cell]!, 0n);
  const least = found.map(({ total, parts, isFresh }): KnownSum => {
    const ways = leftOf(parts).map((one) => ({ total, parts: one.cells, isFresh: isFresh || one.isFresh }));
    for (const one of ways) add(one);
    return ways.reduce((a, b) => (worth(b) < worth(a) ? b : a));
  });
  for (const sum of differences(least, isOpen)) add(sum);
  return [...own.filter(({ list }) => list), ...found];
};

const ascending = (a: number, b: number): number => a - b;

/** What is left of hidden cells. */
interface Left {
  readonly cells: readonly number[];
  readonly isFresh: boolean;
}

/** Each set of cells once. */
const distinct = (all: readonly Left[]): readonly Left[] => {
  const once = new Map<string, Left>();
  for (const one of all) {
    const name = one.cells.join();
    const known = once.get(name);
    if (!known || (one.isFresh && !known.isFresh)) once.set(name, one);
  }
  return [...once.values()];
};

/**
 * All that can be left of hidden periods when what is printed within them is taken off, however far down, in the shortest
 * periods that they have. Different ways mostly leave the same: what is corrected makes a difference. Throws
 * REPORT.UNPROVEN.
 */
const allLeft = (
  within: ReadonlyMap<string, readonly KnownSum[]>,
  isOpen: (index: number) => boolean,
  most: number,
): ((parts: readonly number[]) => readonly Left[]) => {
  const known = new Map<number, readonly Left[]>();
  const leftOf = (cell: number): readonly Left[] => {
    if (!isOpen(cell)) return [{ cells: [cell], isFresh: false }];
    const found = known.get(cell);
    if (found) return found;
    known.set(cell, [{ cells: [cell], isFresh: false }]);
    const ways = (within.get(String(cell)) ?? []).flatMap(({ parts, isFresh }) =>
      together(parts.filter(isOpen)).map((one) => ({ ...one, isFresh: isFresh || one.isFresh })),
    );
    if (ways.length > 0) known.set(cell, distinct(ways));
    return known.get(cell)!;
  };
  const together = (parts: readonly number[]): readonly Left[] => {
    let ways: readonly Left[] = [{ cells: [], isFresh: false }];
    for (const part of parts) {
      const own = leftOf(part);
      // Counted before they are made: two long lists would not fit into memory.
      if (ways.length * own.length > most) throw new DomainError('REPORT.UNPROVEN');
      const longer = ways.flatMap((way) =>
        own.map((one) => ({
          cells: [...way.cells, ...one.cells].sort(ascending),
          isFresh: way.isFresh || one.isFresh,
        })),
      );
      ways = distinct(longer);
    }
    return ways;
  };
  return together;
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

/** Takes a sum out of the whole if all its cells are in it. */
const less = (whole: Rest, { open, total, isFresh }: Rest): Rest => {
  if (!isWithin(open, whole.open)) return whole;
  return {
    total: whole.total,
    parts: [...whole.parts.filter((part) => !open.has(part)), total],
    open: new Set([...whole.open].filter((cell) => !open.has(cell))),
    isFresh: whole.isFresh || isFresh,
  };
};
