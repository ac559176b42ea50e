import { parseScaled } from '../money/scaled';

/** Quantity in thousandths of the unit of measure: 1.5 kg → 1500. decimal(18,3) at the edges. */
export type Milli = number;

/** Largest quantity of one line: one thousand million base units. */
export const MAX_LINE_MILLI: Milli = 1_000_000_000_000;

const quantity = { decimals: 3, wholeDigits: 12 };

/** `"1.5"` or 1.5 → 1500; null when it is no plain decimal with at most three places. */
export const parseQuantity = (value: string | number): Milli | null => parseScaled(value, quantity);

export const formatQuantity = (milli: Milli | bigint): string => {
  const negative = milli < 0;
  const text = String(negative ? -milli : milli).padStart(4, '0');
  return `${negative ? '-' : ''}${text.slice(0, -3)}.${text.slice(-3)}`;
};

/** Conversion factors have at most six decimals and are kept as integer millionths. */
export type Micro = number;

export const parseFactor = (text: string): Micro | null => {
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text);
  return match ? Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0')) : null;
};

const MICRO = 1_000_000;

/** Quantity in the base unit, rounded half up to the thousandth. */
export const toBaseUnit = (milli: Milli, factor: Micro): Milli => {
  if (factor === MICRO) return milli;
  const product = milli * factor;
  if (Number.isSafeInteger(product)) return Math.floor((product + MICRO / 2) / MICRO);
  return Number((BigInt(milli) * BigInt(factor) + BigInt(MICRO / 2)) / BigInt(MICRO));
};
