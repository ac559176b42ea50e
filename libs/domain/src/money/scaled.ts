const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;

/**
 * A plain decimal as an integer scaled by 10^decimals: `"-1.5"` with two decimals → -150. Null for anything else: no digit
 * before or after the point, more digits than allowed on either side, spaces, exponents. Read digit by digit: every
 * figure that comes in goes through here, and a pattern would cost several times as much.
 */
export const parseScaled = (
  value: string | number,
  { decimals, wholeDigits }: { readonly decimals: number; readonly wholeDigits: number },
): number | null => {
  const text = typeof value === 'number' ? String(value) : value;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = endOfDigits(text, start);
  if (point === start || point - start > wholeDigits) return null;
  let scaled = appendDigits(0, text, start, point);
  let given = 0;
  if (point < text.length) {
    const end = endOfDigits(text, point + 1);
    given = end - point - 1;
    if (text.charCodeAt(point) !== POINT || end < text.length || given === 0 || given > decimals) return null;
    scaled = appendDigits(scaled, text, point + 1, end);
  }
  for (; given < decimals; given += 1) scaled *= 10;
  return start === 1 && scaled !== 0 ? -scaled : scaled;
};

const endOfDigits = (text: string, from: number): number => {
  for (let index = from; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < ZERO || unit > NINE) return index;
  }
  return text.length;
};

const appendDigits = (before: number, text: string, from: number, to: number): number => {
  let value = before;
  for (let index = from; index < to; index += 1) value = value * 10 + text.charCodeAt(index) - ZERO;
  return value;
};
