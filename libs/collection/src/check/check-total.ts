import type { CheckCode } from '@xiangtong/contracts';
import {
  childReachesParent,
  expectedValue,
  formatMonth,
  formatYuan,
  monthsSoldBefore,
  reachOf,
  repeatsItself,
  surpriseOfSame,
  type Deviation,
  type Month,
} from '@xiangtong/domain';
import type { RevisionLine } from '@xiangtong/ledger';
import type { CheckParameters } from './check-parameters';
import type { Movement } from './movements';
import { times } from './numbers';
import { partsOf, type Part } from './parts';
import type { RaisedCheck } from './raised-check';
import { judgeTotal, type RatioVote, type TotalStudy } from './score-total';
import { isNear, slipParameters, type Slip } from './slips';
import type { TotalToCheck } from './total-to-check';

const amountsByKey = (parts: readonly Part[]): ReadonlyMap<number, number> =>
  new Map(parts.map(({ key, amount }) => [key, amount]));

const areSame = (now: readonly Part[], then: readonly Part[]): boolean => {
  const before = amountsByKey(then);
  return now.length === then.length && now.every(({ key, amount }) => before.get(key) === amount);
};

/** Few lines and a short history together are weak evidence. */
const ENOUGH_MONTHS = 3;
const ENOUGH_LINES = 3;

/**
 * The month that this report repeats: the same number of lines, the same total to the fen, and the same large lines
 * where they are known. Null where chance or the unit's habit explains it.
 */
const copiedMonth = (
  { now, others }: Pick<TotalToCheck, 'now' | 'others'>,
  lines: readonly RevisionLine[],
  surprise: number,
): Month | null => {
  const sold = [...others].filter(([, { total }]) => total > 0);
  const alike = sold.filter(([, { total, lines: count }]) => total === now.total && count === now.lines);
  if (sold.length < ENOUGH_MONTHS && lines.length < ENOUGH_LINES) return null;
  if (alike.length === 0 || repeatsItself(sold.map(([, { total }]) => total))) return null;
  const parts = partsOf(lines, now.total);
  const copied = alike.find(([, { parts: then }]) => {
    if (then && !areSame(parts, then)) return false;
    const amounts = then ? lines.map(({ amount }) => amount) : [now.total];
    return surpriseOfSame(amounts, sold.length) >= surprise;
  });
  return copied?.[0] ?? null;
};

const doubt = (code: CheckCode, parameters: RaisedCheck['parameters']): RaisedCheck => ({
  code,
  path: 'total',
  parameters,
});

/** A nil return or another month's report: no other doubt is raised about it. */
export const emptyOrCopied = (
  total: TotalToCheck,
  lines: readonly RevisionLine[],
  { copySurprise }: CheckParameters,
): RaisedCheck | null => {
  if (total.now.total === 0) return nilDoubt(total);
  const month = copiedMonth(total, lines, copySurprise);
  if (month === null) return null;
  const { total: amount, lines: count } = total.now;
  return doubt('CHECK.DUPLICATED_MONTH', {
    amount: formatYuan(amount),
    month: formatMonth(month),
    lines: count,
  });
};

const nilDoubt = ({ others, at }: TotalToCheck): RaisedCheck | null => {
  const earlier = [...others].filter(([month]) => month < at).sort(([a], [b]) => b - a);
  const sold = monthsSoldBefore(
    earlier.map(([month, { total }]) => ({ month, total })),
    at,
  );
  if (sold === null) return null;
  const [last] = earlier;
  return doubt('CHECK.NIL_RETURN', {
    months: sold,
    month: formatMonth(last![0]),
    before: formatYuan(last![1].total),
  });
};

/** Minimum months of history for a doubt about a total that no known slip explains. */
const LEAST_HISTORY = 3;

/**
 * Doubts about the total of a unit-month against the unit's history and its peers (docs/methods.md, Doubts at entry).
 */
export const totalDoubt = (
  total: TotalToCheck,
  study: TotalStudy,
  prices: () => Deviation | null,
  parameters: CheckParameters,
): RaisedCheck | null => {
  const { deviation } = study;
  if (!deviation || Math.abs(deviation.distance) < Math.log(parameters.hbMinFactor)) return null;
  const { score, slip } = judgeTotal(study, prices());
  if (score < parameters.doubtScore) return null;
  if (slip !== null && isNear(deviation.distance, slip, parameters)) return slipDoubt(total, deviation, slip);
  return total.others.size < LEAST_HISTORY ? null : changeDoubt(total, study, deviation, parameters);
};

const shownTotal = ({ now }: TotalToCheck, { distance }: Deviation) => ({
  amount: formatYuan(now.total),
  expected: formatYuan(Math.round(now.total / Math.exp(distance))),
});

const slipDoubt = (total: TotalToCheck, deviation: Deviation, slip: Slip): RaisedCheck =>
  doubt('CHECK.FACTOR', {
    ...shownTotal(total, deviation),
    ratio: times(Math.exp(deviation.distance)),
    factor: slip,
    ...slipParameters(slip),
  });

/** Reported by the rule that flags it; the unit's own history comes first. */
const changeDoubt = (
  total: TotalToCheck,
  study: TotalStudy,
  deviation: Deviation,
  { doubtScore }: CheckParameters,
): RaisedCheck => {
  const shown = shownTotal(total, deviation);
  const vote = study.history ? null : (study.month ?? study.year);
  if (vote) return ratioDoubt(vote === study.month ? 'CHECK.MONTH_RATIO' : 'CHECK.YEAR_RATIO', vote, shown);
  const expected = total.now.total / Math.exp(deviation.distance);
  const reach = Math.exp(reachOf(deviation.deviation, doubtScore));
  return doubt('CHECK.HISTORY', {
    ...shown,
    low: formatYuan(Math.floor(expected / reach)),
    high: formatYuan(Math.ceil(expected * reach)),
    months: total.others.size,
  });
};

const ratioDoubt = (
  code: 'CHECK.MONTH_RATIO' | 'CHECK.YEAR_RATIO',
  { before, movement, judged }: RatioVote,
  shown: RaisedCheck['parameters'],
): RaisedCheck =>
  doubt(code, {
    ...shown,
    before: formatYuan(before),
    month: formatMonth(movement.from),
    ratio: times(judged.ratio),
    low: times(judged.low),
    high: times(judged.high),
  });

/**
 * One month of one unit reaches everything that its county ever had, or more (docs/methods.md, Coherence). Checked
 * only if there is no other doubt: for a unit without history it is the only check.
 */
export const countyDoubt = (
  { now, countyBefore }: TotalToCheck,
  { zMinHistory }: CheckParameters,
): RaisedCheck | null => {
  const { total, months } = countyBefore();
  if (months < zMinHistory || !childReachesParent(now.total, total)) return null;
  return doubt('CHECK.REACHES_COUNTY', { amount: formatYuan(now.total), total: formatYuan(total), months });
};

/** Expected total of the unit-month for the order of the review queue, in fen; null without history. */
export const expectedTotal = ({
  others,
  month,
  year,
}: Pick<TotalToCheck, 'others' | 'month' | 'year'>): number | null => {
  const carried = ({ from, edit }: Movement) => {
    const before = others.get(from);
    return before ? { value: before.total, peersRatio: edit?.medianRatio ?? 1 } : null;
  };
  const totals = [...others.values()].map(({ total }) => total);
  return expectedValue(carried(year), carried(month), totals);
};
