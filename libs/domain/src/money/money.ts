import { parseScaled } from './scaled';

/** Money is integer fen (1 yuan = 100 fen). Single lines are safe integers; sums are bigint. */
export type Fen = number;

/** Largest amount of one line: 10 billion yuan. Anything above is a slip, not a sale. */
export const MAX_LINE_FEN: Fen = 1_000_000_000_000;

const yuan = { decimals: 2, wholeDigits: 13 };

/** `"65709800.00"` or 65709800 → fen; null when it is no plain decimal with at most two places. */
export const parseYuan = (value: string | number): Fen | null => parseScaled(value, yuan);

/** Yuan with two places, as answers have them, of any size → fen. What people type is for `parseYuan`. */
export const fenOf = (yuan: string): bigint => BigInt(yuan.replace('.', ''));

/** Fen → decimal string in yuan with two digits. */
export const formatYuan = (fen: bigint | number): string => formatScaled(BigInt(fen), 2);

/** An integer scaled by 10^digits as a plain decimal string, sign kept, no grouping. */
export const formatScaled = (value: bigint, digits: number): string => {
  const negative = value < 0n;
  const text = (negative ? -value : value).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${negative ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
};
