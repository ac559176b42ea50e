import { repeatsItself, surpriseOfSame, type Month } from '@xiangtong/domain';
import type { RevisionLine } from '@xiangtong/ledger';
import type { TotalToCheck } from './total-to-check';
import { partsOf, type Part } from './parts';

const amountsByKey = (parts: readonly Part[]): ReadonlyMap<number, number> =>
  new Map(parts.map(({ key, amount }) => [key, amount]));

const areSame = (now: readonly Part[], then: readonly Part[]): boolean => {
  const before = amountsByKey(then);
  return now.length === then.length && now.every(({ key, amount }) => before.get(key) === amount);
};

/** With little history, reports of few lines are weak evidence. */
const ENOUGH_MONTHS = 3;
const ENOUGH_LINES = 3;

/**
 * The month that this report repeats: the same number of lines, the same total to the fen, and the same large lines
 * where they are known. Null where chance or the unit's habit explains it.
 */
export const copiedMonth = (
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
