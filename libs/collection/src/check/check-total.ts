import {
  childReachesParent,
  expectedValue,
  factorSlip,
  formatMonth,
  formatYuan,
  isDuplicatedMonth,
  median,
  modifiedZ,
  RatioEdit,
  type Month,
  type PeriodPair,
} from '@xiangtong/domain';
import type { CheckCode } from '@xiangtong/contracts';
import type { CheckParameters } from './check-parameters';
import type { Figure, FigureHistory } from './figure-history';
import { times } from './numbers';
import type { RaisedCheck } from './raised-check';

/** How the county's units moved from one month to another; null when too few have figures in both. */
export interface Movement {
  readonly from: Month;
  readonly edit: RatioEdit | null;
}

export const movementOf = (
  from: Month,
  pairs: readonly PeriodPair[],
  { hbU, hbA, hbC, hbMinPopulation }: CheckParameters,
): Movement => ({
  from,
  edit: pairs.length >= hbMinPopulation ? new RatioEdit(pairs, { u: hbU, a: hbA, c: hbC }) : null,
});

export interface TotalToCheck {
  readonly now: Figure;
  /** The unit's figures in other months. */
  readonly others: ReadonlyMap<Month, Figure>;
  readonly month: Movement;
  readonly year: Movement;
  /** All units of the county before the month: their sum, and the months in which there was any. */
  readonly countyBefore: ReturnType<FigureHistory['before']>;
}

/** What is doubtful about the total of a unit-month against the unit's history and its peers (domain handbook, §7). */
export const checkTotal = (total: TotalToCheck, parameters: CheckParameters): RaisedCheck[] => {
  const found = [
    duplicateDoubt(total, parameters),
    slipDoubt(total, parameters),
    ratioDoubt('CHECK.MONTH_RATIO', total, total.month, parameters),
    ratioDoubt('CHECK.YEAR_RATIO', total, total.year, parameters),
    historyDoubt(total, parameters),
  ];
  const doubts = found.filter((check) => check !== null);
  return doubts.length > 0 ? doubts : countyDoubt(total, parameters);
};

/** What the total of the unit-month can be expected to be, in fen; null without history. */
export const expectedTotal = ({
  others,
  month,
  year,
}: Omit<TotalToCheck, 'now' | 'countyBefore'>): number | null => {
  const carried = ({ from, edit }: Movement) => {
    const before = others.get(from);
    return before ? { value: before.total, peersRatio: edit?.medianRatio ?? 1 } : null;
  };
  return expectedValue(carried(year), carried(month), totalsOf(others));
};

const totalsOf = (figures: ReadonlyMap<Month, Figure>): number[] => {
  const totals: number[] = [];
  for (const { total } of figures.values()) totals.push(total);
  return totals;
};

const doubt = (code: CheckCode, parameters: RaisedCheck['parameters']): RaisedCheck => ({
  code,
  path: 'total',
  parameters,
});

const duplicateDoubt = ({ now, others, month }: TotalToCheck, { duplicateMinLines }: CheckParameters) => {
  const before = others.get(month.from);
  if (!before || !isDuplicatedMonth(now, before, duplicateMinLines)) return null;
  return doubt('CHECK.DUPLICATED_MONTH', {
    value: formatYuan(now.total),
    month: formatMonth(month.from),
    lines: now.lines,
  });
};

/**
 * One month of one unit has all that its county ever had, or more (domain handbook, child ≥ parent). Asked where nothing else is
 * doubted: of a unit without history it is the only question.
 */
const countyDoubt = (
  { now, countyBefore }: TotalToCheck,
  { zMinHistory }: CheckParameters,
): RaisedCheck[] => {
  const { total, months } = countyBefore;
  if (months < zMinHistory || !childReachesParent(now.total, total)) return [];
  return [doubt('CHECK.REACHES_COUNTY', { value: formatYuan(now.total), total: formatYuan(total), months })];
};

const slipDoubt = (total: TotalToCheck, parameters: CheckParameters): RaisedCheck | null => {
  const { now, others } = total;
  const expected = expectedTotal(total);
  if (now.total <= 0 || expected === null || expected <= 0) return null;
  const tolerances = { large: parameters.factorTolerance, two: parameters.twoTolerance };
  const factor = factorSlip(now.total, expected, tolerances);
  const isTwo = factor === 2 || factor === 0.5;
  if (factor === null || (isTwo && others.size < parameters.twoMinHistory)) return null;
  const shown = { value: formatYuan(now.total), expected: formatYuan(Math.round(expected)) };
  return doubt('CHECK.FACTOR', { ...shown, ratio: times(now.total / expected), factor: times(factor) });
};

const ratioDoubt = (
  code: 'CHECK.MONTH_RATIO' | 'CHECK.YEAR_RATIO',
  { now, others }: TotalToCheck,
  { from, edit }: Movement,
  { hbMinFactor }: CheckParameters,
): RaisedCheck | null => {
  const before = others.get(from);
  if (!edit || !before || before.total <= 0 || now.total <= 0) return null;
  const { ratio, flagged, low, high } = edit.judge({ before: before.total, now: now.total });
  const fromMedian = ratio / edit.medianRatio;
  if (!flagged || (fromMedian < hbMinFactor && fromMedian > 1 / hbMinFactor)) return null;
  return doubt(code, {
    value: formatYuan(now.total),
    before: formatYuan(before.total),
    month: formatMonth(from),
    ratio: times(ratio),
    low: times(low),
    high: times(high),
  });
};

const historyDoubt = ({ now, others }: TotalToCheck, parameters: CheckParameters): RaisedCheck | null => {
  if (others.size < parameters.zMinHistory) return null;
  const totals = totalsOf(others);
  const options = { threshold: parameters.zThreshold, floor: parameters.zFloor };
  // Most figures lie near the median: the deviation needs not be looked for then.
  const centre = median(totals);
  if (Math.abs(now.total - centre) <= (options.threshold * options.floor * centre) / 0.6745) return null;
  const { flagged, low, high } = modifiedZ(now.total, totals, options);
  if (!flagged) return null;
  return doubt('CHECK.HISTORY', {
    value: formatYuan(now.total),
    median: formatYuan(Math.round(centre)),
    low: formatYuan(Math.floor(low)),
    high: formatYuan(Math.ceil(high)),
    months: others.size,
  });
};
