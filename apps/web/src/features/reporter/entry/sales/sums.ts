import { formatScaled, formatYuan, parseYuan } from '@xiangtong/domain';

/** Sum of amounts in yuan, exact; what is no amount counts nothing. */
export const sumOf = (amounts: readonly string[]): string =>
  formatYuan(amounts.reduce((sum, amount) => sum + BigInt(parseYuan(amount) ?? 0), 0n));

const PLACES = 6;

/** now / before − 1 as a decimal with six places; null without a base. */
export const ratioOf = (now: string, before: string): string | null => {
  const [value, base] = [parseYuan(now), parseYuan(before)];
  if (value === null || base === null || base === 0) return null;
  return formatScaled(((BigInt(value) - BigInt(base)) * 10n ** BigInt(PLACES)) / BigInt(base), PLACES);
};
