import { addMonths, monthsBetween, type Month } from '../period/month';
import { median, quantile, sorted } from './quantiles';

/** Logarithm of a movement that all units share, and how far off it may be. */
export interface ExpectedMovement {
  readonly value: number;
  readonly deviation: number;
}

const BACK = 36;
const AHEAD = 12;
const WIDTH = BACK + 1 + AHEAD;
const YEAR = 12;
const PASSES = 2;
/** Months that determine the recent level of a unit or a county. */
const LATELY = 6;
/** Minimum number of units in a month for a statement about the county. */
const LEAST_UNITS = 5;
const USUAL_DEVIATION = 0.3;
/** Standard deviation of a month's expectation before any report of it. */
const LEAST_FORESIGHT = 0.12;
const USUAL_FORESIGHT = 0.3;

/**
 * Spring Festival and Mid-Autumn follow the lunar calendar: the months in which the festival may have been a year
 * before.
 */
const movedFestival: Readonly<Record<number, number>> = { 1: 1, 2: -1, 9: 1, 10: -1 };

type Totals = ReadonlyMap<Month, { readonly total: number }>;

/**
 * What the units of a county have in common around a month, which itself is left out: the logarithm of each total is
 * its unit's level + the county's movement + a rest, fitted by medians in turns (median polish, J. W. Tukey,
 * "Exploratory Data Analysis", 1977), so that neither a slip nor a fair of one village moves it.
 */
export class CountyMovement {
  /** Usual size of the rest. */
  readonly deviation: number;
  /** Movement of each month, counted from the first of the window. */
  private readonly movements = new Float64Array(WIDTH);
  private readonly moved = new Uint8Array(WIDTH);
  private readonly first: Month;
  private readonly lately = new Map<number, number>();

  constructor(
    units: ReadonlyMap<number, Totals>,
    readonly month: Month,
  ) {
    this.first = addMonths(month, -BACK);
    const rows = new Map<number, Float64Array>();
    for (const [id, totals] of units) {
      const row = this.rowOf(totals);
      if (row.some(Number.isFinite)) rows.set(id, row);
    }
    this.fit([...rows.values()]);
    for (const [id, row] of rows) this.lately.set(id, this.standing(row));
    const changes = [...rows.values()].flatMap((row) => usualChange(this.restsOf(row)) ?? []);
    this.deviation = changes.length >= LEAST_UNITS ? Math.max(0.08, median(changes)) : USUAL_DEVIATION;
  }

  /**
   * What is left of a unit's totals without the county's movement, by months before the fitted one; its own is left
   * out.
   */
  rests(totals: Totals): ReadonlyMap<number, number> {
    const rests = new Map<number, number>();
    for (const [month, { total }] of totals) {
      const at = monthsBetween(this.first, month);
      if (total > 0 && at >= 0 && at < WIDTH && at !== BACK)
        rests.set(BACK - at, Math.log(total) - this.movements[at]!);
    }
    return rests;
  }

  /**
   * The movement of the month: as last year's goes on, as the month goes that had its festival last year, and as if it
   * had no season, each corrected by the units that have reported it. `reported`: their totals of the month, without
   * the unit that is asked about.
   */
  expected(reported: ReadonlyMap<number, number>): readonly ExpectedMovement[] {
    const seen: number[] = [];
    for (const [unit, total] of reported) {
      const lately = this.lately.get(unit);
      if (total > 0 && lately !== undefined) seen.push(Math.log(total) - lately);
    }
    const moved = movedFestival[this.month % 100];
    const before = [
      this.seasonal(-YEAR),
      moved === undefined ? null : this.seasonal(moved - YEAR),
      { value: this.level(BACK) ?? 0, deviation: USUAL_FORESIGHT },
    ];
    return before.flatMap((one) => (one ? [corrected(one, seen, this.deviation)] : []));
  }

  private rowOf(totals: Totals): Float64Array {
    const row = new Float64Array(WIDTH).fill(NaN);
    for (const [month, { total }] of totals) {
      const at = monthsBetween(this.first, month);
      if (total > 0 && at >= 0 && at < WIDTH && at !== BACK) row[at] = Math.log(total);
    }
    return row;
  }

  private fit(rows: readonly Float64Array[]): void {
    for (let pass = 0; pass < PASSES; pass += 1) {
      const levels = rows.map((row) => median(this.restsOf(row).filter(Number.isFinite)));
      for (let at = 0; at < WIDTH; at += 1) {
        const column = rows.flatMap((row, index) => {
          const value = row[at]! - levels[index]!;
          return Number.isFinite(value) ? [value] : [];
        });
        this.moved[at] = column.length >= LEAST_UNITS ? 1 : 0;
        this.movements[at] = column.length >= LEAST_UNITS ? median(column) : 0;
      }
    }
  }

  private restsOf(row: Float64Array): number[] {
    return Array.from(row, (value, at) => value - this.movements[at]!);
  }

  /** The recent level of a unit without the county's movement. */
  private standing(row: Float64Array): number {
    const rests = this.restsOf(row);
    const before = rests.slice(0, BACK).filter(Number.isFinite).slice(-LATELY);
    return median(before.length > 0 ? before : rests.filter(Number.isFinite));
  }

  /** Median movement of the last known months before a month; null where none is known. */
  private level(at: number): number | null {
    const before: number[] = [];
    for (let back = at - 1; back >= 0 && before.length < LATELY; back -= 1)
      if (this.moved[back]) before.push(this.movements[back]!);
    return before.length > 0 ? median(before) : null;
  }

  /** The movement that lies as far above the months before as it did `shift` months from this one. */
  private seasonal(shift: number): ExpectedMovement | null {
    const value = this.foreseen(BACK, shift);
    if (value === null) return null;
    const misses: number[] = [];
    for (let at = BACK - 1; at >= BACK - YEAR; at -= 1) {
      const foreseen = this.foreseen(at, -YEAR);
      if (foreseen !== null && this.moved[at]) misses.push((this.movements[at]! - foreseen) ** 2);
    }
    const mean = misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
    const deviation = misses.length >= LATELY ? Math.sqrt(mean) : USUAL_FORESIGHT / 2;
    return { value, deviation: Math.max(LEAST_FORESIGHT, deviation) };
  }

  private foreseen(at: number, shift: number): number | null {
    const then = at + shift;
    const [level, levelThen] = [this.level(at), then >= 0 ? this.level(then) : null];
    if (level === null || levelThen === null || !this.moved[then]) return null;
    return this.movements[then]! + level - levelThen;
  }
}

/** Weighs the expectation against the units that have reported, by precision. */
const corrected = (
  before: ExpectedMovement,
  seen: readonly number[],
  deviation: number,
): ExpectedMovement => {
  if (seen.length === 0) return before;
  // A median is less certain than a mean by a quarter, and each unit's level is not known exactly either.
  const seenVariance = (1.5 * deviation) ** 2 / seen.length;
  const weight = before.deviation ** 2 / (before.deviation ** 2 + seenVariance);
  return {
    value: before.value + weight * (quantile(sorted(seen), 0.5) - before.value),
    deviation: Math.sqrt(weight * seenVariance),
  };
};

/** Standard deviation of a unit's rests about their level, by their changes from month to month. */
const usualChange = (rests: readonly number[]): number | null => {
  const changes: number[] = [];
  for (let at = 1; at < rests.length; at += 1) {
    const change = Math.abs(rests[at]! - rests[at - 1]!);
    if (Number.isFinite(change)) changes.push(change);
  }
  return changes.length >= 3 ? (1.4826 * median(changes)) / Math.SQRT2 : null;
};
