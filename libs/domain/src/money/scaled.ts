const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;

/**
 * A plain decimal as an integer scaled by 10^decimals: `"-1.5"` with two decimals → -150. Null for anything else: no
 * digit before or after the point, more digits than allowed on either side, spaces, exponents. Read digit by digit:
 * every figure that comes in goes through here, and a pattern would cost several times as much.
 */
export const parseScaled = (
  value: string | number,
  { decimals, wholeDigits }: { readonly decimals: number; readonly wholeDigits: number },
): number | null => {
  const text = typeof value === 'number' ? String(value) : value;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = endOfDigits(text, start);
  if (point === start || point - start > wholeDigits) return null;
  const given = placesAfter(text, point);
  if (given > decimals) return null;
  let scaled = appendDigits(appendDigits(0, text, start, point), text, point + 1, text.length);
  for (let missing = decimals - given; missing > 0; missing -= 1) scaled *= 10;
  return start === 1 && scaled !== 0 ? -scaled : scaled;
};

/** Digits after the point, which may be missing; infinitely many when what stands there is no fraction. */
const placesAfter = (text: string, point: number): number => {
  if (point === text.length) return 0;
  const given = text.length - point - 1;
  const isFraction =
    given > 0 && text.charCodeAt(point) === POINT && endOfDigits(text, point + 1) === text.length;
  return isFraction ? given : Infinity;
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
