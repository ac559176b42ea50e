import { addMonths, monthsBetween, parsePeriod, periodOf, type Period } from '@xiangtong/domain';
import type { ListedCell } from '../../sources/cell-lists';
import { holdingSums } from './holding-sums';

/** A period within the time that a reader can divide, of which no table tells. */
export interface UntoldPeriod {
  readonly period: Period;
  readonly amount: bigint;
}

/** A cell and cells of the same members whose periods make up its own. */
export interface TimeSum {
  readonly whole: ListedCell;
  readonly parts: readonly (ListedCell | UntoldPeriod)[];
}

type AmountOf = (cell: ListedCell) => bigint;

/** Months since the first one of the group: a period ends where the next one begins. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly amount: bigint;
  readonly cell: ListedCell | UntoldPeriod;
}

interface CellSpan extends Span {
  readonly cell: ListedCell;
}

const ORIGIN = 200001;

const members = new WeakMap<Pick<ListedCell, 'key'>, string>();

/** `sales|2019-11|flow=up` without its period. */
export const membersOf = (cell: Pick<ListedCell, 'key'>): string => {
  const known = members.get(cell);
  if (known !== undefined) return known;
  const text = cell.key.split('|').toSpliced(1, 1).join('|');
  members.set(cell, text);
  return text;
};

/** Key of the cell of the same members in another period. */
export const inPeriod = ({ key }: ListedCell, { text }: Period): string =>
  key.split('|').with(1, text).join('|');

export const periodIn = ({ key }: ListedCell): Period | null => parsePeriod(key.split('|')[1] ?? '');

interface Placed extends Pick<Span, 'from' | 'to'> {
  readonly members: string;
}

/** Kept, because the same cells are asked for once a measure, and again whenever more is hidden. */
const places = new WeakMap<ListedCell, Placed | null>();

/** Null without a period. */
const placeOf = (cell: ListedCell): Placed | null => {
  const known = places.get(cell);
  if (known !== undefined) return known;
  const period = periodIn(cell);
  const place = period && {
    members: membersOf(cell),
    from: monthsBetween(ORIGIN, period.from),
    to: monthsBetween(ORIGIN, addMonths(period.to, 1)),
  };
  places.set(cell, place);
  return place;
};

const groupsOf = (cells: readonly ListedCell[], amountOf: AmountOf): readonly (readonly CellSpan[])[] => {
  const groups = new Map<string, CellSpan[]>();
  for (const cell of cells) {
    const place = placeOf(cell);
    if (!place) continue;
    const { members, from, to } = place;
    const own = groups.get(members) ?? [];
    groups.set(members, own);
    own.push({ from, to, amount: amountOf(cell), cell });
  }
  return [...groups.values()];
};

const spanKey = ({ from, to }: Span): string => `${from} ${to}`;

/** What had been sold before each boundary between periods; null where the periods contradict each other. */
const soldBefore = (spans: readonly Span[]): readonly Sold[] | null => {
  const at = new Map<number, Span[]>();
  for (const span of spans)
    for (const boundary of [span.from, span.to]) at.set(boundary, [...(at.get(boundary) ?? []), span]);
  const found: Map<number, bigint>[] = [];
  for (const first of [...at.keys()].sort((a, b) => a - b)) {
    if (found.some((known) => known.has(first))) continue;
    const sold = new Map([[first, 0n]]);
    for (const [boundary, before] of sold)
      for (const { from, to, amount } of at.get(boundary)!) {
        const other = boundary === from ? to : from;
        const there = boundary === from ? before + amount : before - amount;
        if ((sold.get(other) ?? there) !== there) return null;
        sold.set(other, there);
      }
    found.push(sold);
  }
  return joined(found);
};

type Sold = ReadonlyMap<number, bigint>;

/**
 * Months without a row part what was sold before them from what was sold after, as if nothing were known of the two
 * together. A reader knows that nothing was sold then. Parts of which one lies within the other are joined where
 * nothing was sold in between; what is left elsewhere is a piece of which no table tells.
 */
const joined = (parts: readonly Sold[]): readonly Sold[] => {
  const found: Sold[] = [];
  for (const part of parts) {
    const [first] = ordered(part) as [number];
    const around = found.findIndex((one) => ordered(one).at(-1)! > first);
    const together = around < 0 ? null : join(found[around]!, part);
    if (together) found[around] = together;
    else found.push(part);
  }
  return found;
};

const ordered = (sold: Sold): readonly number[] => [...sold.keys()].sort((a, b) => a - b);

/** Joins two stretches so that as many pieces as possible sold nothing; null where some would be negative. */
const join = (one: Sold, other: Sold): Sold | null => {
  const boundaries = [...ordered(one), ...ordered(other)].sort((a, b) => a - b);
  let [best, most]: [Sold | null, number] = [null, 0];
  for (const [index, to] of boundaries.entries()) {
    const from = boundaries[index - 1];
    if (from === undefined || one.has(from) === one.has(to)) continue;
    const [own, there] = one.has(from) ? [from, to] : [to, from];
    const shift = one.get(own)! - other.get(there)!;
    const all = new Map([...one, ...[...other].map(([at, sold]) => [at, sold + shift] as const)]);
    const pieces = boundaries.slice(1).map((at, before) => all.get(at)! - all.get(boundaries[before]!)!);
    const quiet = pieces.filter((amount) => amount === 0n).length;
    if (pieces.every((amount) => amount >= 0n) && quiet > most) [best, most] = [all, quiet];
  }
  return best;
};

/**
 * Boundaries cut the time into pieces; every longer period is a sum of shorter ones, and one sum for each says all that
 * there is. Pieces of which no table tells are cells that nobody sees, but that are not negative. Null where they are.
 */
const sumsBetween = (spans: readonly CellSpan[]): readonly TimeSum[] | null => {
  const sold = soldBefore(spans);
  if (!sold) return null;
  const sums: TimeSum[] = [];
  for (const known of sold) {
    const own = spans.filter(({ from }) => known.has(from));
    const pieces = piecesOf(known, own);
    if (pieces.some(({ amount }) => amount < 0n)) return null;
    const isPiece = new Set(pieces.map(spanKey));
    const longer = own.filter((span) => !isPiece.has(spanKey(span)));
    const shorter = [...pieces];
    for (const whole of longer.sort((a, b) => a.to - a.from - (b.to - b.from))) {
      sums.push({ whole: whole.cell, parts: fewest(whole, shorter).map(({ cell }) => cell) });
      shorter.push(whole);
    }
  }
  return sums;
};

const piecesOf = (sold: Sold, spans: readonly Span[]): readonly Span[] => {
  const told = new Map(spans.map((span) => [spanKey(span), span]));
  const boundaries = [...sold.keys()].sort((a, b) => a - b);
  return boundaries.slice(1).map((to, index): Span => {
    const from = boundaries[index]!;
    const amount = sold.get(to)! - sold.get(from)!;
    const period = periodOf(addMonths(ORIGIN, from), addMonths(ORIGIN, to - 1));
    return told.get(`${from} ${to}`) ?? { from, to, amount, cell: { amount, period } };
  });
};

/** The fewest periods that make up another. */
const fewest = ({ from, to }: Span, shorter: readonly Span[]): readonly Span[] => {
  const ways = new Map<number, readonly Span[]>([[from, []]]);
  for (const span of [...shorter].sort((a, b) => a.from - b.from)) {
    const way = ways.get(span.from);
    if (!way || span.to > to) continue;
    if (way.length + 1 < (ways.get(span.to)?.length ?? Infinity)) ways.set(span.to, [...way, span]);
  }
  return ways.get(to)!;
};

/** Two lists: the figure of each period that was told first, and the one that was told last. */
const firstAndLast = (spans: readonly CellSpan[]): readonly (readonly CellSpan[])[] => {
  const pick = (from: readonly CellSpan[]): readonly CellSpan[] => [
    ...new Map(from.map((span) => [spanKey(span), span])).values(),
  ];
  return [pick(spans.toReversed()), pick(spans)];
};

/** The periods of the same members, and the sums between them. */
export interface Adjoining {
  readonly spans: readonly { readonly cell: ListedCell }[];
  readonly sums: readonly TimeSum[];
  /** Some figures were corrected: not all of them can be true at once. */
  readonly isCorrected: boolean;
}

/**
 * Months that make up a quarter, and cumulatives that differ by a month: in one edition, or in several. Cells that no
 * table tells are periods like others, unless they were corrected since the tables around them. Throws REPORT.UNPROVEN.
 */
export const adjoining = (
  cells: readonly ListedCell[],
  amountOf: AmountOf,
  isTold: (cell: ListedCell) => boolean = () => true,
): readonly Adjoining[] =>
  groupsOf(cells, amountOf).map((spans) => {
    const sums = areApart(spans) ? [] : sumsOnce(spans);
    const isCorrected = sums === null;
    return { spans, isCorrected, sums: sums ?? correctedSums(spans, ({ cell }) => isTold(cell)) };
  });

const correctedSums = (
  spans: readonly CellSpan[],
  isTold: (span: CellSpan) => boolean,
): readonly TimeSum[] => {
  const [told, untold] = [spans.filter(isTold), spans.filter((span) => !isTold(span))];
  const together = (some: readonly CellSpan[]): readonly TimeSum[] => {
    const fitting = untold.filter((span) => sumsOnce([...some, span]));
    const sums = sumsOnce([...some, ...fitting]) ?? sumsBetween(some) ?? [];
    return sums.filter(({ parts }) => parts.every((part) => isCell(part) || !isMixed(part, untold)));
  };
  const holding = holdingSums([...spans, ...quiet(spans)]).flatMap(({ whole, parts }): TimeSum[] =>
    isCell(whole.cell) ? [{ whole: whole.cell, parts: parts.map(({ cell }) => cell).filter(isCell) }] : [],
  );
  const once = sumsOnce(told) ? [told] : firstAndLast(told);
  return [...once.flatMap(together), ...holding];
};

const isCell = (cell: ListedCell | UntoldPeriod): cell is ListedCell => 'key' in cell;

/**
 * Whether a rest mixes figures from before a correction with figures from after it: then no answer about its period has
 * its amount. It is the sales of the period plus the correction, and a correction may be a decrease, so a reader cannot
 * conclude that the rest is not negative.
 */
const isMixed = ({ period, amount }: UntoldPeriod, untold: readonly CellSpan[]): boolean => {
  const asked = untold.filter(({ cell }) => periodIn(cell)?.text === period.text);
  return amount > 0n && asked.length > 0 && asked.every((span) => span.amount !== amount);
};

/** Stretches that stand in no table, taken as if nothing had been sold in them: sums that hold then are known. */
const quiet = (spans: readonly CellSpan[]): readonly Span[] => {
  const told = new Set(spans.map(spanKey));
  const boundaries = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return boundaries.slice(1).flatMap((to, index): Span[] => {
    const from = boundaries[index]!;
    const period = periodOf(addMonths(ORIGIN, from), addMonths(ORIGIN, to - 1));
    return told.has(`${from} ${to}`) ? [] : [{ from, to, amount: 0n, cell: { amount: 0n, period } }];
  });
};

/** Periods that do not overlap are no sums of each other: the same months of two years, the months of one. */
const areApart = (spans: readonly CellSpan[]): boolean => {
  const inOrder = spans.toSorted((a, b) => a.from - b.from);
  return inOrder.every(({ from }, index) => index === 0 || inOrder[index - 1]!.to <= from);
};

const isOnce = (spans: readonly CellSpan[]): boolean => new Set(spans.map(spanKey)).size === spans.length;

/** Null where a period has two figures, or periods contradict each other. */
const sumsOnce = (spans: readonly CellSpan[]): readonly TimeSum[] | null =>
  isOnce(spans) ? sumsBetween(spans) : null;
