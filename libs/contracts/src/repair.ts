import {
  formatQuantity,
  formatYuan,
  parseQuantity,
  parseYuan,
  toBaseUnit,
  type Micro,
} from '@xiangtong/domain';
import type { SalesLineInput } from './submission';

/** The fields of a line that a repair writes anew. */
export interface RepairedFields {
  readonly quantity?: string;
  /** Unit of measure. */
  readonly unit?: string;
  readonly amount?: string;
  readonly orders?: number;
  readonly refundAmount?: string;
}

/** What a check proposes to do with lines. Nothing is done before the respondent takes it up. */
export interface Repair {
  readonly action: 'merge-lines' | 'remove-lines' | 'change-unit';
  /** Places of the lines, 0 for `lines[0]`. */
  readonly lines: readonly number[];
  /** What changes in the first of them, while the others go; null: all of them go. */
  readonly set: RepairedFields | null;
}

/** The lines as the repair leaves them. */
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
  /** What one of the unit is in base units. */
  readonly factorOf: (unit: string) => Micro;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const fenOf = (value: string | number | undefined): number => parseYuan(value ?? 0) ?? 0;

/**
 * One line in place of several that say the same: figures are added, quantities in the unit of all of them or else in
 * the base unit. The lines passed every other check.
 */
const merged = (lines: readonly SalesLineInput[], { baseUnit, factorOf }: Measuring): RepairedFields => {
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

/** Lines that say the same twice: they become one, or the later ones go. */
export const repairsOfDuplicates = (
  lines: readonly SalesLineInput[],
  places: readonly number[],
  measuring: Measuring,
): Repair[] => [
  { action: 'merge-lines', lines: places, set: merged(lines, measuring) },
  { action: 'remove-lines', lines: places.slice(1), set: null },
];
