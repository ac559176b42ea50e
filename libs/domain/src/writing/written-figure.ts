import { entryOf } from '../entry-of';
import { readChineseNumerals } from './chinese-numerals';

/** Powers of ten of the units that money is written in. */
export const moneyUnits: Readonly<Record<string, number>> = {
  元: 0,
  人民币: 0,
  yuan: 0,
  rmb: 0,
  cny: 0,
  千元: 3,
  万元: 4,
  万: 4,
  '10000yuan': 4,
  '10,000yuan': 4,
  百万元: 6,
  亿元: 8,
};

/** Digits a spreadsheet keeps; beyond them a binary fraction shows. */
const DIGITS = 15;

/** A decimal number as written, and the text after it: 斤, 元, … */
export interface Figure {
  readonly digits: string;
  readonly rest: string;
}

const words: Readonly<Record<string, number>> = { '': 0, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };

const pattern = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d{1,20})(?:\.\d{0,20})?)(百万|千万|千|万|亿)?(.{0,20})$/;

/**
 * Reads a number as people write it in cells and fields: full-width digits, thousand separators, 1.2万, a unit behind
 * it. `shift`: power of ten of the unit that a head names. Null when it is none; what cannot be read is never guessed.
 */
export const readFigure = (value: string | number, shift = 0): Figure | null => {
  if (typeof value === 'string') return readText(value, shift);
  const digits = plainDigits(value);
  return digits === null ? null : { digits: shiftDecimal(digits, shift), rest: '' };
};

const readText = (value: string, shift: number): Figure | null => {
  const text = value
    .normalize('NFKC')
    .replace(/[\s\u200b']/g, '')
    .replace(/[−–]/g, '-')
    .replace(/^([+-]?)[¥￥]/, '$1');
  const match = pattern.exec(text);
  if (!match) return readNumerals(text, shift);
  const [sign, number, word, rest] = [1, 2, 3, 4].map((group) => match[group] ?? '') as [
    string,
    string,
    string,
    string,
  ];
  const power = entryOf(words, word) ?? 0;
  const digits = `${sign === '-' ? '-' : ''}${number.replaceAll(',', '').replace(/\.$/, '')}`;
  // A unit in the cell takes precedence over the header.
  const own = power > 0 || Object.hasOwn(moneyUnits, rest);
  return { digits: shiftDecimal(digits, own ? power + (entryOf(moneyUnits, rest) ?? 0) : shift), rest };
};

const readNumerals = (text: string, shift: number): Figure | null => {
  const numerals = readChineseNumerals(text);
  if (!numerals) return null;
  const { value, rest } = numerals;
  const own = value >= 10_000 || Object.hasOwn(moneyUnits, rest);
  return { digits: shiftDecimal(String(value), own ? (entryOf(moneyUnits, rest) ?? 0) : shift), rest };
};

/** 0.30000000000000004 → `0.3`; null when the number cannot be written without an exponent. */
const plainDigits = (value: number): string | null => {
  if (!Number.isFinite(value)) return null;
  const text = String(value);
  if (text.length <= DIGITS && !text.includes('e')) return text;
  const exact = String(Number(value.toPrecision(DIGITS)));
  return exact.includes('e') ? null : exact;
};

/** Moves the decimal point to the right, exactly. */
export const shiftDecimal = (digits: string, places: number): string => {
  // Unmoved digits stay as written, including zeros at the end.
  if (places === 0) return digits.replace(/^(-?)0+(?=\d)/, '$1');
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const all = whole + fraction.padEnd(places, '0');
  const point = whole.length + places;
  const left = all.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = all.slice(point).replace(/0+$/, '');
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
};

/** The digits of an amount in yuan; null when it is not an amount, or an amount of something else. */
export const readMoney = (value: string | number, shift = 0): string | null => {
  const figure = readFigure(value, shift);
  return figure && /^(元|块|rmb|yuan|cny|千元|万元|亿元)?$/i.test(figure.rest) ? figure.digits : null;
};
