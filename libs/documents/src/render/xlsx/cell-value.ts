import type { Language, Cell, Column } from '@xiangtong/contracts';

/** The value of a workbook cell. */
export type SheetValue =
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'date'; readonly value: Date; readonly format: string }
  | { readonly kind: 'text'; readonly value: string; readonly isExact: boolean };

/** Excel keeps this many digits of a number. */
const exactDigits = 15;

const decimal = /^-?\d+(?:\.\d+)?$/;

const significantDigits = (value: string): number =>
  value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

/** Can a workbook number represent this decimal exactly? */
export const fitsNumber = (value: string): boolean =>
  decimal.test(value) && significantDigits(value) <= exactDigits;

/** Written like months and days in the report, in its language, regardless of the locale. */
const dateFormats: Readonly<Record<Language, { readonly month: string; readonly day: string }>> = {
  zh: { month: 'yyyy"年"m"月"', day: 'yyyy"年"m"月"d"日"' },
  en: { month: '[$-409]mmmm yyyy', day: '[$-409]d mmmm yyyy' },
};

const dateValue = (date: string, language: Language): SheetValue | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const value = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return { kind: 'date', value, format: dateFormats[language][day === undefined ? 'month' : 'day'] };
};

// Excel's line end is the line feed; a bare carriage return would not survive XML.
const textValue = (text: string, isExact = true): SheetValue => ({
  kind: 'text',
  value: text.replace(/\r\n?/g, '\n'),
  isExact,
});

/** `⁽¹²⁾`: cannot be confused with digits of the figure before it. */
const noteMark = (note: number): string =>
  `⁽${[...String(note)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}⁾`;

/** The number of a note follows the figure without being part of it. */
const withMark = (format: string, mark: string): string =>
  mark === '' ? format : `${format || 'General'}"${mark}"`;

/** A percent format shows a number a hundred times as large; the decimal point is moved, so nothing is rounded. */
const numberShownAs = (format: string, value: string): number =>
  Number(format.endsWith('%') ? `${value}e-2` : value);

/**
 * The exact value as a number if Excel can hold it, otherwise the exact digits as text; months and days as dates;
 * otherwise the printed text.
 */
export const sheetValue = (cell: Cell | undefined, column: Column, language: Language): SheetValue => {
  const { text = '', value = null, note, date } = cell ?? {};
  const mark = note === undefined ? '' : noteMark(note);
  if (value === null) {
    const found = date === undefined ? undefined : dateValue(date, language);
    return found ?? textValue(text + mark);
  }
  if (!fitsNumber(value)) return textValue(value + mark, false);
  const format = cell?.numberFormat ?? column.numberFormat;
  return { kind: 'number', value: numberShownAs(format, value), format: withMark(format, mark) };
};
