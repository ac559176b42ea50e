import type { Cell, ColumnKind, Edition, Language } from '@xiangtong/contracts';
import { decimalOf, fractionOf, roundFraction, shiftFraction, type Fraction } from '@xiangtong/domain';
import { fixed, trimmed } from './figures';
import { figureWords } from './words';

/** How a column shows its figures. `value` of a cell is the exact figure in the column's unit, times 10^`places`. */
export interface ColumnFormat {
  readonly kind: ColumnKind;
  readonly unit: (language: Language) => string;
  readonly numberFormat: string;
  readonly places: number;
  readonly decimals: number;
  /** A ratio has no exact decimal; this many places keep it within the fifteen digits of a workbook's number. */
  readonly ratioDigits?: number;
  readonly text: (figure: Fraction) => string;
  readonly width: number;
}

const number = (places: number, decimals: number, unit: (language: Language) => string): ColumnFormat => ({
  kind: 'number',
  unit,
  numberFormat: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
  places,
  decimals,
  text: (figure) => fixed(figure, decimals),
  width: 1.2,
});

/** Columns whose cells have their own formats. */
export const generalFormat = 'General';

const none = (): string => '';

export const columnFormats = {
  text: { kind: 'text', unit: none, numberFormat: '', places: 0, decimals: 0, text: decimalOf, width: 3 },
  count: number(0, 0, none),
  /** Yuan shown in 万元: the unit of tables at every level. */
  money: number(-4, 2, (language) => figureWords[language].tenThousandYuan),
  yuan: number(0, 2, (language) => figureWords[language].yuan),
  /** A quotient of two counts or areas. */
  average: { ...number(0, 2, none), ratioDigits: 8 },
  percent: { ...number(2, 2, () => '%'), numberFormat: '#,##0.00%', ratioDigits: 8 },
  points: { ...number(2, 2, (language) => figureWords[language].points), ratioDigits: 8 },
  /** Of a test: below the last printed digit it is small, not zero. */
  probability: {
    ...number(0, 4, none),
    numberFormat: '[<0.0001]"<0.0001";0.0000',
    text: (figure: Fraction) =>
      figure.numerator * 10_000n < figure.denominator ? '<0.0001' : fixed(figure, 4),
  },
  quantity: {
    ...number(0, 3, none),
    numberFormat: generalFormat,
    text: (figure: Fraction) => trimmed(figure, 3),
  },
} as const satisfies Record<string, ColumnFormat>;

export type ColumnFormatName = keyof typeof columnFormats;
export const columnFormatNames = Object.keys(columnFormats) as readonly ColumnFormatName[];

export const textCell = (text: string): Cell => ({ text, value: null });

/** What a cell's `value` holds: the exact figure, or the digits that are printed and no more. */
export type ValuePrecision = 'exact' | 'printed';

/** A public edition holds no digit that it does not print: two exact totals tell their difference to the fen. */
export const precisionOf = (edition: Edition): ValuePrecision => (edition === 'public' ? 'printed' : 'exact');

export const numberCell = (
  value: Fraction | null,
  format: ColumnFormat,
  language: Language,
  precision: ValuePrecision = 'exact',
): Cell => {
  if (value === null) return textCell(figureWords[language].none);
  const exact = shiftFraction(value, format.places);
  const figure = precision === 'exact' ? exact : fractionOf(roundFraction(exact, format.decimals));
  const text = format.text(figure);
  return {
    text,
    value: decimalOf(figure, format.ratioDigits),
    ...(format.numberFormat === generalFormat && { numberFormat: formatLike(text) }),
  };
};

/** A format that shows a figure with as many places as its text has. */
const formatLike = (text: string): string => {
  const places = text.split('.')[1]?.length ?? 0;
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
};

/** Charts show the same values as the tables. */
export const chartNumber = (value: Fraction | null, format: ColumnFormat): number | null =>
  value === null ? null : Number(roundFraction(shiftFraction(value, format.places), format.decimals));
