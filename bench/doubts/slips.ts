import { addMonths } from '@xiangtong/domain';
import type { FiguresToCheck } from '../../libs/collection/bench';
import type { Random } from '../../seeds/guiyang/random';
import { reportOf, TESTED } from './county';

type Line = FiguresToCheck['lines'][number];

interface SlipContext {
  /** Reports of the unit before the tested month, in order. */
  readonly earlier: readonly FiguresToCheck[];
  readonly random: Random;
}

/** A mistake of a respondent; null if these figures do not allow it. */
type Slip = (right: FiguresToCheck, context: SlipContext) => FiguresToCheck | null;

export interface SlipKind {
  readonly about: 'total' | 'zero report' | 'line';
  readonly slip: Slip;
}

const withLines = ({ unit, month }: FiguresToCheck, lines: readonly Line[]): FiguresToCheck =>
  reportOf(unit, month, lines);

const amountTimes =
  (factor: number) =>
  (line: Line): Line => ({ ...line, amount: Math.round(line.amount * factor) });

const allTimes =
  (factor: number) =>
  (line: Line): Line => ({
    ...amountTimes(factor)(line),
    quantity: Math.round(line.quantity * factor),
    reportedQuantity: Math.round(line.quantity * factor),
    orders: Math.max(1, Math.round(line.orders * factor)),
  });

const report =
  (change: (line: Line) => Line): Slip =>
  (right) =>
    right.lines.length === 0 ? null : withLines(right, right.lines.map(change));

/** One line of at least a twentieth of the month, beside others. */
const oneLine =
  (change: (line: Line) => Line): Slip =>
  (right, { random }) => {
    const large = right.lines.filter(({ amount }) => amount >= right.totalFen / 20);
    if (right.lines.length < 2 || large.length === 0) return null;
    const wrong = random.pick(large);
    return withLines(
      right,
      right.lines.map((line) => (line === wrong ? change(line) : line)),
    );
  };

/** Another month's lines; an empty month cannot be distinguished from a nil return. */
const copyOf =
  (back: (random: Random, months: number) => number): Slip =>
  (right, { earlier, random }) => {
    const month = addMonths(TESTED, -back(random, earlier.length));
    const source = earlier.find((one) => one.month === month);
    return !source || source.lines.length === 0 ? null : withLines(right, source.lines);
  };

/** Quantity in yuan, amount in base units. */
const swapped = (line: Line): Line => ({
  ...line,
  amount: Math.max(1, Math.round(line.quantity / 10)),
  quantity: line.amount * 10,
  reportedQuantity: line.amount * 10,
});

const factors = { '÷10': 1 / 10, '×10': 10, '×100': 100, '÷10 000': 1 / 10_000, '×10 000': 10_000 };

const kindsOf = (about: SlipKind['about'], place: (change: (line: Line) => Line) => Slip) =>
  Object.entries(factors).map(([name, factor]): [string, SlipKind] => [
    `${about} ${name}`,
    { about, slip: place(amountTimes(factor)) },
  ]);

const total = (slip: Slip): SlipKind => ({ about: 'total', slip });

export const slipKinds: Readonly<Record<string, SlipKind>> = {
  ...Object.fromEntries(kindsOf('total', report)),
  'total ×10, quantities too': total(report(allTimes(10))),
  'total ÷10, quantities too': total(report(allTimes(1 / 10))),
  'total ×2': total(report(amountTimes(2))),
  'total ×2, quantities too': total(report(allTimes(2))),
  'total ×0.5': total(report(amountTimes(0.5))),
  'copy of last month': total(copyOf(() => 1)),
  'copy of last year': total(copyOf(() => 12)),
  'copy of any month': total(copyOf((random, months) => random.integer(1, months))),
  'columns swapped': total(report(swapped)),
  'zero report': {
    about: 'zero report',
    slip: (right) => (right.lines.length === 0 ? null : withLines(right, [])),
  },
  ...Object.fromEntries(kindsOf('line', oneLine)),
  'line ÷10, quantity too': { about: 'line', slip: oneLine(allTimes(1 / 10)) },
  'line columns swapped': { about: 'line', slip: oneLine(swapped) },
};

/** Units whose months differ by a half of themselves or more: a doubled amount is normal there. */
const unsteady = new Set(['noisy', 'lumpy']);

/**
 * Whether the figures alone can show the slip. A doubled total stands out only if the unit is steady, a nil return only
 * if the unit has no months without sales.
 */
export const isDecidable = (kind: string, family: string): boolean => {
  if (kind === 'total ×2, quantities too') return !unsteady.has(family);
  return kind !== 'zero report' || family !== 'lumpy';
};
