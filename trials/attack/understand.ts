import type { PrintedFigure, PrintedRate } from './printed-figures';
import type { Interval, KnownFigure, KnownRate } from './linear-system';
import type { Known } from './search-signatures';
import type { Truth } from './truth';

interface Digits {
  readonly number: number;
  /** Half of the last digit: what is printed is a number that lies so near. */
  readonly half: number;
}

/** Null where no number stands. Zeros at the end of a whole number may have been rounded to. */
export const digitsOf = (text: string): Digits | null => {
  const [, digits] = /([\d,]+(?:\.\d+)?)/.exec(text) ?? [];
  if (digits === undefined) return null;
  const plain = digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { number: Number(plain), half: 0.5001 * 10 ** -decimals };
};

const roundedZeros = (number: number): number =>
  0.5001 * 10 ** (/[1-9](0+)$/.exec(String(number))?.[1]?.length ?? 0);

/**
 * Tables print yuan or ten thousands with all digits, texts and rounded editions fewer: two of ten thousands,
 * thousands. The unit of money stands beside the figure; here the ledger tells which it is.
 */
export const intervalOf = (
  { value, measure, edition }: Pick<PrintedFigure, 'value' | 'measure' | 'edition'>,
  truth: number,
): Interval | null => {
  const digits = digitsOf(value ?? '');
  if (!digits) return null;
  // A rounded edition may take a multiple further away than the next (docs/adr/0091-rounded-editions.md).
  const rounding = edition.includes(':rounded') ? (measure === 'amount' ? 1_000 : 3) : 0.006;
  const isText = /[^\d.,-]/.test(value ?? '');
  for (const scale of measure === 'amount' ? [1, 10_000, 100_000_000, 1_000, 1_000_000] : [1]) {
    const half =
      isText && Number.isInteger(digits.number)
        ? Math.max(digits.half, roundedZeros(digits.number))
        : digits.half;
    const tolerance = isText || scale > 1 ? Math.max(half * scale, rounding) : rounding;
    const number = digits.number * scale * (truth < 0 ? -1 : 1);
    if (Math.abs(number - truth) <= tolerance)
      return { lower: number - tolerance, upper: number + tolerance };
  }
  return null;
};

/** Figures whose coordinates the reader has understood: what they add up is what is printed. */
export const understandFigures = async (
  truth: Truth,
  figures: readonly PrintedFigure[],
): Promise<{ known: (Known & KnownFigure)[]; hidden: Known[]; misread: string[] }> => {
  const sums = await truth.sumsOf(figures);
  const known: (Known & KnownFigure)[] = [];
  const hidden: Known[] = [];
  const misread: string[] = [];
  for (const [at, figure] of figures.entries()) {
    const { value, ...signature } = sums[at]!;
    const one = { ...signature, figure, name: `${figure.edition} ${figure.place} (${figure.value ?? '×'})` };
    const interval = intervalOf(figure, value);
    if (figure.value === null || figure.value === '×') hidden.push({ ...one, half: 0 });
    else if (interval) known.push({ ...one, ...interval, half: (interval.upper - interval.lower) / 2 });
    else misread.push(`${one.name}: ${value}`);
  }
  return { known, hidden, misread };
};

/** Rates of a rounded edition are made of its rounded figures: they tell nothing more. */
export const understandRates = async (
  truth: Truth,
  rates: readonly PrintedRate[],
): Promise<{ known: KnownRate[]; misread: string[] }> => {
  const exact = rates.filter(({ edition }) => !edition.includes(':rounded'));
  const of = (side: 'numerator' | 'denominator') =>
    truth.sumsOf(exact.map((rate) => ({ seq: rate.seq, ...rate[side] })));
  const [over, under] = [await of('numerator'), await of('denominator')];
  const known: KnownRate[] = [];
  const misread: string[] = [];
  for (const [at, rate] of exact.entries()) {
    const quotient = over[at]!.value / under[at]!.value;
    const digits = digitsOf(rate.text);
    const found =
      digits &&
      [0.01, 1, 10_000].flatMap((scale) => {
        const number = digits.number * scale * (quotient < 0 ? -1 : 1);
        const tolerance = digits.half * scale;
        return Math.abs(number - quotient) <= tolerance
          ? [{ lower: number - tolerance, upper: number + tolerance }]
          : [];
      })[0];
    if (found) known.push({ rate, ...found });
    else misread.push(`${rate.edition} ${rate.place} (${rate.text}): ${quotient}`);
  }
  return { known, misread };
};
