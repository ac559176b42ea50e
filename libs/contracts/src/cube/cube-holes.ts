import type { PeriodType } from '@xiangtong/domain';
import {
  decompositionColumns,
  isTimeDimension,
  type ReportGap,
  type reportGaps,
  type CubeCompare,
  type CubeDimension,
  type CubeQuery,
  type CubeResponse,
  type CubeRow,
  type CubeStanding,
  type ReportsBehind,
} from './cube';
import { isStock, measureNamed, periodTypeOf, ratioOperands, type CubeMeasure } from './cube-measures';

/**
 * Why there is no figure. Units alone are set up and closed: of what they report together, or of products, there is no data
 * then. A base of zero or less is a figure, but growth cannot be computed from it; too few reports are in
 * for growth to be said of what they add up to; for households there may be no records; a public edition does not print
 * what would give a contributor away.
 */
export type HoleReason =
  | (typeof reportGaps)[number]
  | 'noData'
  | 'fewReports'
  | 'zero'
  | 'negative'
  | 'noRecords'
  | 'suppressed';

/** The period without data: the current one, or that of the comparison. */
export interface Hole {
  readonly side: 'now' | CubeCompare;
  readonly reason: HoleReason;
}

/** Periods with a report: for a growth now and in the base, for a level those of the member and of all. */
export interface Periods {
  readonly now: number;
  readonly base: number;
  readonly type: PeriodType;
}

const typeOf = (column: string): PeriodType => {
  const [measure = ''] = column.split('.');
  return periodTypeOf(measureNamed(measure) ?? 'amount');
};

const HOLE = ':hole';
const PERIODS = ':periods';

/** Why a column of a row of `withHoles` has no figure; null where it has one, or where the reason is not known. */
export const holeOf = (row: CubeRow | undefined, column: string): Hole | null => {
  const [side, reason] = String(row?.[`${column}${HOLE}`] ?? '').split(':');
  return reason ? { side: side as Hole['side'], reason: reason as HoleReason } : null;
};

/**
 * The reported periods of a column of a row of `withHoles`, where they differ from those it is compared or ranked with.
 */
export const periodsOf = (row: CubeRow | undefined, column: string): Periods | null => {
  const [now, base] = String(row?.[`${column}${PERIODS}`] ?? '').split(':');
  return base ? { now: Number(now), base: Number(base), type: typeOf(column) } : null;
};

const dimensionsOfUnits: readonly CubeDimension[] = ['unit', 'village', 'park'];

/** The reason in words that fit what the row is: a county is not set up when its units begin to report. */
export const gapOfRow = (gap: ReportGap, isUnit: boolean): HoleReason =>
  !isUnit && (gap === 'notYetThere' || gap === 'noLongerThere') ? 'noData' : gap;

/** Whether rows of a question are single units, or months of one; of the totals where it is about one. */
export const rowsAreUnits = ({ by }: Pick<CubeQuery, 'by'>, isOfUnit: boolean): boolean =>
  by.some((dimension) => dimensionsOfUnits.includes(dimension)) || (isOfUnit && by.every(isTimeDimension));

type Asked = Pick<CubeQuery, 'measures' | 'by' | 'compare' | 'impute' | 'imputeBase' | 'where'>;
type Answered = Pick<CubeResponse, 'columns' | 'rows' | 'totals' | 'standing' | 'truncated'>;
type Told = Record<string, CubeRow[string]>;

const put = (row: Told, column: string, { side, reason }: Hole): void => {
  row[column] = null;
  row[`${column}${HOLE}`] = `${side}:${reason}`;
};

const unreported: readonly HoleReason[] = ['notReported', 'notYetDue', 'exempt', 'fewReports'];

const keyOf = (dimensions: readonly CubeDimension[], row: CubeRow): string =>
  JSON.stringify(dimensions.map((dimension) => String(row[dimension] ?? '')));

interface Context {
  readonly asked: Asked;
  /** Dimensions of units and time: only in these do reports have members. */
  readonly dimensions: readonly CubeDimension[];
  readonly zeroOf: (column: string) => string | number;
  readonly whole: CubeStanding;
  /** Whether the row is a unit. */
  readonly isUnit: boolean;
}

/**
 * Without a report there is no figure, unless it is estimated; with a report but without a line, the figure is zero.
 */
const tellLevel = (
  { asked: { impute = 'none', imputeBase = false }, zeroOf, isUnit }: Context,
  row: Told,
  measure: CubeMeasure,
  { side, reports }: { readonly side: Hole['side']; readonly reports: ReportsBehind },
): void => {
  const column = side === 'now' ? measure : `${measure}.base`;
  const isEstimated = impute !== 'none' && (side === 'now' || imputeBase);
  const reason = isStock(measure) ? reports.stockGap : reports.gap;
  if (reason && !isEstimated) put(row, column, { side, reason: gapOfRow(reason, isUnit) });
  // A ratio without a denominator is missing.
  else if (!ratioOperands(measure)) row[column] ??= zeroOf(column);
};

/** Why a base is none for a rate; null for a positive one. */
const reasonOfBase = (figure: CubeRow[string] | undefined): 'zero' | 'negative' | null => {
  if (figure == null || Number(figure) > 0) return null;
  return Number(figure) === 0 ? 'zero' : 'negative';
};

/**
 * A missing report is no change, and few reports are none of what they are a part of. A unit that did not exist sold
 * nothing, which is a change without growth.
 */
const tellComparison = (
  { zeroOf }: Context,
  row: Told,
  measure: CubeMeasure,
  compare: CubeCompare,
  standing: CubeStanding,
): void => {
  const [base, change, growth] = [`${measure}.base`, `${measure}.change`, `${measure}.growth`];
  const fewReports = isStock(measure) ? standing.stockFewReports : standing.fewReports;
  const few: Hole | null = fewReports && {
    side: fewReports === 'now' ? 'now' : compare,
    reason: 'fewReports',
  };
  const gap = holeOf(row, measure) ?? holeOf(row, base) ?? few;
  if (gap && unreported.includes(gap.reason)) put(row, change, gap);
  else if (!ratioOperands(measure)) row[change] ??= zeroOf(change);
  if (gap) put(row, growth, gap);
  else {
    const reason = reasonOfBase(row[base]);
    if (reason) put(row, growth, { side: compare, reason });
  }
};

/** Marks a growth between unequal numbers of periods, and a member that reported less often than the others. */
const tellPeriods = (
  { dimensions, whole }: Context,
  row: Told,
  measure: CubeMeasure,
  { now, base }: CubeStanding,
): void => {
  if (isStock(measure)) return;
  if (base && base.periods !== now.periods && !holeOf(row, `${measure}.growth`))
    row[`${measure}.growth${PERIODS}`] = `${now.periods}:${base.periods}`;
  if (now.periods > 0 && now.periods < whole.now.periods && !dimensions.some(isTimeDimension))
    row[`${measure}${PERIODS}`] = `${now.periods}:${whole.now.periods}`;
};

const tellRow = (context: Context, row: CubeRow, standing: CubeStanding): Told => {
  const { measures, compare } = context.asked;
  const told: Told = { ...row };
  for (const measure of measures) {
    tellLevel(context, told, measure, { side: 'now', reports: standing.now });
    if (standing.base && compare) {
      tellLevel(context, told, measure, { side: compare, reports: standing.base });
      tellComparison(context, told, measure, compare, standing);
    }
    tellPeriods(context, told, measure, standing);
  }
  return told;
};

/** Without the total growth, its parts are missing too. */
const tellParts = ({ asked: { measures } }: Context, row: Told, totals: Told): Told => {
  for (const measure of measures) {
    const whole = holeOf(totals, `${measure}.growth`);
    if (whole)
      for (const part of ['contribution', 'share'])
        put(row, `${measure}.${part}`, holeOf(row, `${measure}.growth`) ?? whole);
  }
  return row;
};

const tellTotals = (context: Context, row: CubeRow): Told => {
  const told = tellRow(context, row, context.whole);
  const [first] = context.asked.measures;
  const hole = holeOf(told, `${first}.growth`);
  // Of few reports, that of the same units is what can be said.
  const isSaid = (part: string): boolean => part === 'comparableGrowth' && hole?.reason === 'fewReports';
  if (hole) for (const part of decompositionColumns) if (part in told && !isSaid(part)) told[part] = null;
  return tellParts(context, told, told);
};

/** Members of units and time without a line: those that owe a report, and all members of time. */
const withoutRow = (
  { asked: { by }, dimensions }: Context,
  { rows, truncated }: Answered,
  members: readonly CubeStanding[],
): CubeRow[] => {
  if (truncated || by.length !== dimensions.length) return [];
  const known = new Set(rows.map((row) => keyOf(dimensions, row)));
  const isShown = ({ now: { gap }, base }: CubeStanding): boolean => {
    if (by.every(isTimeDimension)) return true;
    if (by.some(isTimeDimension)) return (gap ?? base?.gap ?? null) !== null;
    return gap !== null && unreported.includes(gap);
  };
  return members
    .filter((one) => isShown(one) && !known.has(keyOf(dimensions, one.members)))
    .map((one): CubeRow => one.members);
};

/**
 * An answer with `standing`, or without: with it, `holeOf` says why a report is missing and `periodsOf` which periods
 * are unequal. Both are added to the rows as further columns. Without `standing` the answer is unchanged.
 */
export const withHoles = <Answer extends Answered>(asked: Asked, answer: Answer): Answer => {
  const [whole, ...members] = answer.standing ?? [];
  if (!whole) return answer;
  const decimals = new Map(answer.columns.map((column) => [column.key, column.decimals ?? 0]));
  const zeroOf = (column: string): string | number => {
    const places = decimals.get(column) ?? 0;
    return places > 0 ? `0.${'0'.repeat(places)}` : 0;
  };
  const dimensions = Object.keys(members[0]?.members ?? {}) as CubeDimension[];
  const isOfUnit = dimensionsOfUnits.some((one) => [asked.where?.[one] ?? []].flat().length === 1);
  const context: Context = { asked, dimensions, zeroOf, whole, isUnit: isOfUnit };
  const standings = new Map(members.map((one) => [keyOf(dimensions, one.members), one]));
  const totals = tellTotals(context, answer.totals);
  const rows = [...answer.rows, ...withoutRow(context, answer, members)].map((row) =>
    tellParts(
      context,
      tellRow(
        { ...context, isUnit: rowsAreUnits(asked, isOfUnit) },
        row,
        standings.get(keyOf(dimensions, row)) ?? whole,
      ),
      totals,
    ),
  );
  return { ...answer, rows, totals };
};

/** A cell of a table that has no line: nothing was sold there, unless its row or column has no report. */
export const rowWithoutLine = (
  levels: readonly string[],
  wholes: readonly (CubeRow | undefined)[],
): CubeRow => {
  const told: Told = {};
  for (const level of levels) {
    const [hole] = wholes.flatMap((whole) => holeOf(whole, level) ?? []);
    if (hole) put(told, level, hole);
    // A ratio without a denominator is missing.
    else {
      const measure = measureNamed(level);
      told[level] = measure && ratioOperands(measure) ? null : 0;
    }
  }
  return told;
};
