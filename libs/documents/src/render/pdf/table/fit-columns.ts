import { tableSizes } from '../style';
import type { ColumnNeed } from './measure-columns';

/** White on either side of a column, in em. */
export const cellPadding = 0.5;

/** Adjacent columns on a page, with their type size. */
export interface Panel {
  readonly size: number;
  /** Indexes into the table's columns. */
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const padded = (em: number, size: number): number => (em + 2 * cellPadding) * size;

/** Distributes the remaining width to the columns by their share. */
const stretched = (
  widths: readonly number[],
  needs: readonly ColumnNeed[],
  width: number,
): readonly number[] => {
  const left = width - sum(widths);
  const shares = sum(needs.map(({ share }) => share));
  return widths.map((column, index) => column + (left * (needs[index]?.share ?? 0)) / shares);
};

/** Widths between minimum and preferred: the narrow columns keep their width, the wide ones shrink. */
const squeezed = (needs: readonly ColumnNeed[], size: number, width: number): readonly number[] => {
  const least = needs.map((need) => padded(need.least, size));
  const wanted = needs.map((need) => padded(need.wish, size));
  const span = sum(wanted) - sum(least);
  const part = span > 0 ? (width - sum(least)) / span : 0;
  return least.map((column, index) => column + ((wanted[index] ?? column) - column) * part);
};

/** The widths of all columns side by side, or undefined when even the smallest size is too wide. */
const sideBySide = (
  needs: readonly ColumnNeed[],
  width: number,
  sizes: readonly number[],
): Omit<Panel, 'columns'> | undefined => {
  const total = (key: 'least' | 'wish', size: number): number =>
    sum(needs.map((need) => padded(need[key], size)));
  const comfortable = sizes.find((size) => size >= 7.5 && total('wish', size) <= width);
  if (comfortable !== undefined) {
    const widths = needs.map((need) => padded(need.wish, comfortable));
    return { size: comfortable, widths: stretched(widths, needs, width) };
  }
  const possible =
    sizes.find((size) => (total('wish', size) + total('least', size)) / 2 <= width) ??
    sizes.findLast((size) => total('least', size) <= width);
  return possible === undefined ? undefined : { size: possible, widths: squeezed(needs, possible, width) };
};

/** Names in the first column of every panel get room for words, not only for their longest one. */
const panelNames = 12;

/** The columns after the first one, in as few and equally wide groups as possible. */
const intoGroups = (needs: readonly ColumnNeed[], width: number): readonly (readonly number[])[] => {
  const size = tableSizes.at(-1) ?? 6.5;
  const costs = needs.map(({ least }) => padded(least, size));
  const free = width - (costs[0] ?? 0);
  const count = filled(costs, free).length;
  const even = sum(costs.slice(1)) / count;
  const balanced = filled(costs, Math.min(free, even + Math.max(...costs.slice(1)) / 2));
  return balanced.length === count ? balanced : filled(costs, free);
};

const filled = (costs: readonly number[], free: number): readonly (readonly number[])[] => {
  const groups: number[][] = [];
  let used = Infinity;
  costs.forEach((cost, index) => {
    if (index === 0) return;
    if (used + cost > free) {
      groups.push([0]);
      used = 0;
    }
    groups.at(-1)?.push(index);
    used += cost;
  });
  return groups;
};

const withRoomForNames = (needs: readonly ColumnNeed[]): readonly ColumnNeed[] =>
  needs.map((need, index) =>
    index === 0 ? { ...need, least: Math.max(need.least, Math.min(need.wish, panelNames)) } : need,
  );

/**
 * Fits columns into a width: in the largest size that reads well, otherwise in the largest in which nothing is cut,
 * otherwise in several panels one after the other. A table never extends beyond its page.
 */
export const fitColumns = (
  needs: readonly ColumnNeed[],
  width: number,
  sizes: readonly number[] = tableSizes,
): readonly Panel[] => {
  const whole = sideBySide(needs, width, sizes);
  if (whole) return [{ ...whole, columns: needs.map((_, index) => index) }];
  const roomy = withRoomForNames(needs);
  const groups = needs.length < 2 ? [[0]] : intoGroups(roomy, width);
  return groups.map((columns) => {
    const group = columns.map((index) => roomy[index]).filter((need) => need !== undefined);
    const smallest = tableSizes.at(-1) ?? 6.5;
    const fitted = sideBySide(group, width, sizes) ?? {
      size: smallest,
      widths: group.map(() => width / group.length),
    };
    return { ...fitted, columns };
  });
};
