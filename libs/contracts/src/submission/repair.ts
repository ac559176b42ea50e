import {
  formatQuantity,
  formatYuan,
  parseQuantity,
  parseYuan,
  toBaseUnit,
  type Micro,
} from '@xiangtong/domain';
import type { SalesLineInput } from './submission';

/** The fields of a line that a repair changes. */
export interface RepairedFields {
  readonly quantity?: string;
  /** Unit of measure. */
  readonly unit?: string;
  readonly amount?: string;
  readonly orders?: number;
  readonly refundAmount?: string;
}

/** A repair of lines suggested by a check. Nothing changes until the respondent accepts it. */
export interface Repair {
  readonly action: 'merge-lines' | 'remove-lines' | 'change-unit';
  /** Places of the lines, 0 for `lines[0]`. */
  readonly lines: readonly number[];
  /** The new fields of the first of them, while the others are removed; null: all of them are removed. */
  readonly set: RepairedFields | null;
}

/** The lines after the repair. */
export const applyRepair = <Line extends object>(
  lines: readonly Line[],
  repair: Repair,
): (Line | (Line & RepairedFields))[] =>
  lines.flatMap((line, index) => {
    if (!repair.lines.includes(index)) return [line];
    return repair.set !== null && index === repair.lines[0] ? [{ ...line, ...repair.set }] : [];
  });

/** How the product of the lines is measured. */
export interface Measuring {
  readonly baseUnit: string;
  /** One of the unit in base units. */
  readonly factorOf: (unit: string) => Micro;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const fenOf = (value: string | number | undefined): number => parseYuan(value ?? 0) ?? 0;

/**
 * One line instead of several duplicates: figures are added, quantities in their common unit or otherwise in the base
 * unit. The lines passed every other check.
 */
export const addLines = (
  lines: readonly SalesLineInput[],
  { baseUnit, factorOf }: Measuring,
): RepairedFields => {
  const unitOf = ({ unit }: SalesLineInput): string => unit ?? baseUnit;
  const units = new Set(lines.map(unitOf));
  const [first = baseUnit] = units;
  const quantities = lines.map((line) => {
    const quantity = parseQuantity(line.quantity) ?? 0;
    return units.size === 1 ? quantity : toBaseUnit(quantity, factorOf(unitOf(line)));
  });
  const hasRefunds = lines.some(({ refundAmount }) => refundAmount !== undefined);
  return {
    quantity: formatQuantity(sumOf(quantities)),
    unit: units.size === 1 ? first : baseUnit,
    amount: formatYuan(sumOf(lines.map(({ amount }) => fenOf(amount)))),
    orders: sumOf(lines.map(({ orders }) => orders)),
    ...(hasRefunds && { refundAmount: formatYuan(sumOf(lines.map((line) => fenOf(line.refundAmount)))) }),
  };
};

/** Duplicate lines: they are merged, or the later ones are removed. */
export const repairsOfDuplicates = (
  lines: readonly SalesLineInput[],
  places: readonly number[],
  measuring: Measuring,
): Repair[] => [
  { action: 'merge-lines', lines: places, set: addLines(lines, measuring) },
  { action: 'remove-lines', lines: places.slice(1), set: null },
];
