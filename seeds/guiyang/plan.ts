import { addMonths, monthRange } from '@xiangtong/domain';
import { FIRST_MONTH, LAST_MONTH, SEED, counties, guiyangFen, libeiFen, years, type Year } from './facts';
import { Random, apportion } from './random';
import { isDue, isLibei, type Unit } from './units';

/**
 * How a unit-month was reported. `withdrawn` and `missing` ones count nowhere; `corrected` ones count with the
 * corrected lines.
 */
type Course = 'on-time' | 'late' | 'corrected' | 'withdrawn' | 'nil' | 'missing';

export interface UnitMonth {
  readonly unit: Unit;
  readonly month: number;
  /** 0 for January 2018. */
  readonly monthIndex: number;
  readonly course: Course;
  /** Month in which a correction or withdrawal is submitted. */
  readonly revisedIn: number | null;
  /** Final sales of flow `up`; for a withdrawn unit-month the first reported ones. */
  readonly fen: number;
  /** Target number of lines of flow `up`. */
  readonly lines: number;
  /** The slice of required destinations this unit-month serves, see destinations.ts. */
  readonly requiredFrom: number;
  readonly requiredCount: number;
}

interface Draft extends Pick<UnitMonth, 'unit' | 'month' | 'monthIndex' | 'course' | 'revisedIn'> {
  /** Size without trend. */
  readonly raw: number;
}

export const months = monthRange(FIRST_MONTH, LAST_MONTH);
export const yearOf = (month: number): Year => (month < 201900 ? 2018 : 2019);

/** The Spring Festival fell on 16 February 2018 and 5 February 2019; 11.11 and the year's end carry the peaks. */
const SEASON: Readonly<Record<Year, readonly number[]>> = {
  2018: [1.06, 0.92, 0.84, 0.89, 0.93, 0.97, 0.94, 0.96, 1.04, 1.01, 1.21, 1.23],
  2019: [1.12, 0.82, 0.86, 0.89, 0.93, 0.98, 0.94, 0.96, 1.04, 1.01, 1.21, 1.24],
};

const RAMP = [0.45, 0.7, 0.85];

const courseOf = (unit: Unit, month: number, random: Random): Course => {
  if (isLibei(unit)) return month === 201811 ? 'corrected' : 'on-time';
  const value = random.float();
  if (value < 0.016) return 'corrected';
  if (value < 0.055) return 'late';
  if (unit.kind === 'park') return 'on-time';
  if (value < 0.07) return 'missing';
  if (value < 0.0706) return 'withdrawn';
  return value < 0.078 && unit.size < 0.006 ? 'nil' : 'on-time';
};

const draftOf = (unit: Unit, month: number, monthIndex: number): Draft => {
  const random = new Random(SEED, 61, unit.index, month);
  const course = courseOf(unit, month, random);
  const season = SEASON[yearOf(month)][(month % 100) - 1] ?? 1;
  const age =
    unit.validFrom === FIRST_MONTH ? RAMP.length : months.indexOf(month) - months.indexOf(unit.validFrom);
  const raw = (isLibei(unit) ? 1 : unit.size) * season * (RAMP[age] ?? 1) * random.logNormal(0.07);
  const revised = course === 'corrected' || course === 'withdrawn';
  return {
    unit,
    month,
    monthIndex,
    course,
    revisedIn: revised ? addMonths(month, random.integer(2, 6)) : null,
    raw,
  };
};

const counts = ({ course }: Draft): boolean =>
  course === 'on-time' || course === 'late' || course === 'corrected';

const grown = (draft: Draft, trend: number): number => {
  let value = draft.raw;
  for (let index = 0; index < draft.monthIndex; index++) value *= trend;
  return value;
};

/**
 * The monthly trend that gives the two years the required ratio: then one scale serves both, and there is no step in
 * January.
 */
const findTrend = (drafts: readonly Draft[], ratio: number): number => {
  let low = 0.9;
  let high = 1.1;
  for (let step = 0; step < 40; step++) {
    const trend = (low + high) / 2;
    const sums = years.map((year) =>
      drafts.reduce((sum, draft) => sum + (yearOf(draft.month) === year ? grown(draft, trend) : 0), 0),
    );
    if ((sums[1] ?? 0) / (sums[0] ?? 1) < ratio) low = trend;
    else high = trend;
  }
  return (low + high) / 2;
};

/** Exact final amounts of a group of units: the counted ones sum to the year's target to the fen. */
const amountsOf = (drafts: readonly Draft[], targets: Readonly<Record<Year, number>>): Map<Draft, number> => {
  const counted = drafts.filter(counts);
  const trend = findTrend(counted, targets[2019] / targets[2018]);
  const amounts = new Map<Draft, number>();
  for (const year of years) {
    const ofYear = counted.filter(({ month }) => yearOf(month) === year);
    const weights = ofYear.map((draft) => grown(draft, trend));
    const scale = targets[year] / weights.reduce((sum, weight) => sum + weight, 0);
    apportion(targets[year], weights).forEach((fen, index) => amounts.set(ofYear[index] as Draft, fen));
    for (const draft of drafts) {
      if (draft.course === 'withdrawn' && yearOf(draft.month) === year) {
        amounts.set(draft, Math.round(grown(draft, trend) * scale));
      }
    }
  }
  return amounts;
};

/**
 * County totals: 2019 as profiled, 2018 by the counties' growth and scaled to the chosen city total; Libei separately
 * from its county.
 */
const allAmounts = (drafts: readonly Draft[]): Map<Draft, number> => {
  const totals: Record<Year, number[]> = {
    2018: apportion(
      guiyangFen[2018],
      counties.map(({ sales2019, growth }) => sales2019 / (1 + growth)),
    ),
    2019: apportion(
      guiyangFen[2019],
      counties.map(({ sales2019 }) => sales2019),
    ),
  };
  const libei = drafts.filter(({ unit }) => isLibei(unit));
  const amounts = amountsOf(libei, libeiFen);
  counties.forEach((county, index) => {
    const own = county.code === libei[0]?.unit.county.code ? libeiFen : { 2018: 0, 2019: 0 };
    const target = (year: Year): number => (totals[year][index] ?? 0) - own[year];
    const group = drafts.filter(({ unit }) => unit.county === county && !isLibei(unit));
    const added = amountsOf(group, { 2018: target(2018), 2019: target(2019) });
    for (const [draft, fen] of added) amounts.set(draft, fen);
  });
  return amounts;
};

/** The number of lines grows with the square root of the sales; a village's line is some thousand yuan a month. */
const linesOf = (unit: Unit, fen: number): number => {
  const perRoot = unit.kind === 'park' || isLibei(unit) ? 19 : 11;
  return Math.max(4, Math.min(420, Math.round(perRoot * Math.sqrt(fen / 2_000_000))));
};

/** Every due unit-month, month by month in the order of the units. */
export const buildPlan = (units: readonly Unit[], required: Readonly<Record<Year, number>>): UnitMonth[] => {
  const drafts = months.flatMap((month, monthIndex) =>
    units.filter((unit) => isDue(unit, month)).map((unit) => draftOf(unit, month, monthIndex)),
  );
  const amounts = allAmounts(drafts);
  const next: Record<Year, number> = { 2018: 0, 2019: 0 };
  return drafts.map((draft) => {
    const { unit, month, monthIndex, course, revisedIn } = draft;
    const fen = amounts.get(draft) ?? 0;
    const lines = fen > 0 ? linesOf(unit, fen) : 0;
    const year = yearOf(month);
    const safe = course === 'on-time' && !isLibei(unit);
    const requiredCount = safe ? Math.floor(lines / 14) : 0;
    const requiredFrom = next[year];
    next[year] = (requiredFrom + requiredCount) % required[year];
    return { unit, month, monthIndex, course, revisedIn, fen, lines, requiredFrom, requiredCount };
  });
};
