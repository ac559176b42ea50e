import type { Language } from '@xiangtong/contracts';
import type { Cell, ColumnKind } from '../document/report-document';
import { decimalOf, roundExact, shift, type Exact } from './exact';
import { fixed, trimmed } from './figures';
import { figureWords } from './words';

/** How a column shows its figures. `value` of a cell is the exact figure in the column's unit, times 10^`places`. */
export interface ColumnFormat {
  readonly kind: ColumnKind;
  readonly unit: (language: Language) => string;
  readonly numberFormat: string;
  readonly places: number;
  readonly decimals: number;
  readonly text: (figure: Exact) => string;
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

const none = (): string => '';

export const columnFormats = {
  text: { kind: 'text', unit: none, numberFormat: '', places: 0, decimals: 0, text: decimalOf, width: 3 },
  count: number(0, 0, none),
  /** Yuan shown in 万元: the unit of tables at every level. */
  money: number(-4, 2, (language) => figureWords[language].tenThousandYuan),
  yuan: number(0, 2, (language) => figureWords[language].yuan),
  percent: number(2, 2, () => '%'),
  points: number(2, 2, (language) => figureWords[language].points),
  quantity: {
    ...number(0, 3, none),
    numberFormat: 'General',
    text: (figure: Exact) => trimmed(figure, 3),
  },
} as const satisfies Record<string, ColumnFormat>;

export type ColumnFormatName = keyof typeof columnFormats;
export const columnFormatNames = Object.keys(columnFormats) as readonly ColumnFormatName[];

export const textCell = (text: string): Cell => ({ text, value: null });

export const numberCell = (value: Exact | null, format: ColumnFormat, language: Language): Cell => {
  if (value === null) return textCell(figureWords[language].none);
  const figure = shift(value, format.places);
  return { text: format.text(figure), value: decimalOf(figure) };
};

/** Charts draw what the tables print. */
export const chartNumber = (value: Exact | null, format: ColumnFormat): number | null =>
  value === null ? null : Number(roundExact(shift(value, format.places), format.decimals));
