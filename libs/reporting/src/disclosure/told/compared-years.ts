import {
  ratioOperands,
  type CubeColumn,
  type CubeMeasure,
  type CubeQuery,
  type CubeResponse,
  type CubeRow,
} from '@xiangtong/contracts';
import {
  formatMonth,
  formatScaled,
  parsePeriod,
  shiftPeriod,
  divideFractions,
  fractionOf,
  roundFraction,
  subtractFractions,
  type Fraction,
} from '@xiangtong/domain';
import { MONTHS_OF_YEAR } from './told-question';

const RATE_DIGITS = 6;

/** A row in the code of the year before, or after. */
export const monthsLater = (row: CubeRow, months: number): CubeRow =>
  typeof row['month'] === 'string'
    ? { ...row, month: formatMonth(shiftPeriod(parsePeriod(row['month'])!, months).from) }
    : row;

/** The measures with the sums that ratios are made of: growth is computed from these, not from rounded ratios. */
export const withOperands = (measures: readonly CubeMeasure[]): readonly CubeMeasure[] => [
  ...new Set(
    measures.flatMap((measure) => {
      const operands = ratioOperands(measure);
      return operands ? [measure, operands.numerator, operands.denominator] : [measure];
    }),
  ),
];

type Shape = Pick<CubeColumn, 'unit' | 'decimals'>;

/** The figures of one measure in a row of both years, and in the totals. */
class Compared {
  constructor(
    private readonly measure: CubeMeasure,
    private readonly shape: Shape,
    private readonly totals: readonly [CubeRow, CubeRow],
  ) {}

  columns(now: CubeRow, base: CubeRow): CubeRow {
    const before = this.exact(base);
    const change = this.change(now, base);
    const [totalNow, totalBase] = this.totals;
    const whole = this.isSum ? this.exact(totalBase) : null;
    // There is no growth without a base, so no part of it can be told.
    const growth = whole && whole.numerator !== 0n ? this.change(totalNow, totalBase) : null;
    return {
      [this.measure]: now[this.measure] ?? this.zero,
      [`${this.measure}.base`]: base[this.measure] ?? this.zero,
      [`${this.measure}.change`]: change && this.shown(change),
      [`${this.measure}.growth`]: this.rate(change, before),
      [`${this.measure}.contribution`]: this.rate(change, whole),
      [`${this.measure}.share`]: this.rate(change, growth),
    };
  }

  private get isSum(): boolean {
    return ratioOperands(this.measure) === null;
  }

  private change(now: CubeRow, base: CubeRow): Fraction | null {
    const [value, before] = [this.exact(now), this.exact(base)];
    return value && before && subtractFractions(value, before);
  }

  /** The exact value; that of a ratio is computed from its two sums. */
  private exact(row: CubeRow): Fraction | null {
    const operands = ratioOperands(this.measure);
    if (!operands) return fractionOf(row[this.measure] ?? 0);
    const [numerator, denominator] = [row[operands.numerator] ?? 0, row[operands.denominator] ?? 0];
    return divideFractions(fractionOf(numerator), fractionOf(denominator));
  }

  private get zero(): string | number | null {
    if (!this.isSum) return null;
    return this.shape.unit === 'count' ? 0 : formatScaled(0n, this.shape.decimals ?? 0);
  }

  private shown(change: Fraction): string | number {
    const text = roundFraction(change, this.shape.decimals ?? 0);
    return this.shape.unit === 'count' ? Number(text) : text;
  }

  private rate(change: Fraction | null, of: Fraction | null): string | null {
    const rate = change && of && divideFractions(change, of);
    return rate && roundFraction(rate, RATE_DIGITS);
  }
}

/**
 * The answer about a year, compared with the answer about the year before. The tables of each year were made at a
 * ledger position of their own, so the base is taken from them and not from the cube.
 */
export const comparedYears = (
  { by, measures }: CubeQuery,
  now: CubeResponse,
  base: CubeResponse,
): CubeResponse => {
  const keyOf = (row: CubeRow): string => JSON.stringify(by.map((dimension) => row[dimension] ?? null));
  const before = new Map(
    base.rows.map((row) => monthsLater(row, MONTHS_OF_YEAR)).map((row) => [keyOf(row), row]),
  );
  const shapes = new Map(now.columns.map((column) => [column.key, column]));
  const compared = measures.map((one) => new Compared(one, shapes.get(one)!, [now.totals, base.totals]));
  const columnsOf = (current: CubeRow, earlier: CubeRow): CubeRow =>
    Object.assign({}, ...compared.map((one) => one.columns(current, earlier))) as CubeRow;
  const membersOf = (row: CubeRow): CubeRow =>
    Object.fromEntries(by.map((dimension) => [dimension, row[dimension] ?? null]));
  const current = new Map(now.rows.filter((row) => isTold(row, measures)).map((row) => [keyOf(row), row]));
  const rows = [...new Map([...before, ...current])].map(([key, row]) => ({
    ...membersOf(row),
    ...columnsOf(current.get(key) ?? {}, before.get(key) ?? {}),
  }));
  const isAsked = ({ key }: CubeColumn): boolean =>
    by.some((one) => one === key) || measures.some((one) => one === key.split('.')[0]);
  return {
    ...now,
    rows,
    totals: columnsOf(now.totals, base.totals),
    columns: now.columns.filter(isAsked),
    labels: mergedLabels(now, base),
  };
};

/** The cube also has rows of what was sold in the year before alone. */
const isTold = (row: CubeRow, measures: readonly CubeMeasure[]): boolean =>
  withOperands(measures).some((measure) => row[measure] != null && Number(row[measure]) !== 0);

const mergedLabels = ({ labels }: CubeResponse, { labels: before }: CubeResponse): CubeResponse['labels'] =>
  Object.fromEntries(
    Object.entries({ ...before, ...labels }).map(([dimension, own]) => [
      dimension,
      { ...before[dimension as keyof typeof before], ...own },
    ]),
  );
