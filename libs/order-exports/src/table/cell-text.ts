import { toHalfWidth } from '@xiangtong/naming';

/** Last character of most values; after it there is nothing to remove. Other values are examined. */
const isBare = (code: number): boolean =>
  (code > 0x27 && code < 0x7f && code !== 0x3d) || (code >= 0x4e00 && code <= 0x9fff);

/** A value without the wrapping with which platforms make spreadsheets keep its digits: `="123"`, `'186`, tabs. */
export const cleanCell = (text: string): string => {
  if (isBare(text.charCodeAt(0)) && isBare(text.charCodeAt(text.length - 1))) return text;
  const trimmed = text.trim();
  if (trimmed.startsWith('="') && trimmed.endsWith('"') && trimmed.length > 2)
    return trimmed.slice(2, -1).trim();
  return trimmed.startsWith("'") ? trimmed.slice(1).replace(/'$/, '').trim() : trimmed;
};

/** A header for comparison: no spaces, brackets of one width. */
export const cleanHead = (text: string): string => toHalfWidth(cleanCell(text)).replace(/[\s\ufeff*]/g, '');

const plain = (text: string): string => toHalfWidth(cleanCell(text)).replace(/[,\s]|^[¥￥]|元$/g, '');

const PIECES = /[件个份袋瓶箱盒包罐只]$/;
const PLAIN_YUAN = /^\d{1,9}(\.\d\d?)?$/;

/** Yuan → fen, rounded half up if a spreadsheet left more than two decimals; null when it is not an amount. */
export const parseFen = (text: string): number | null => {
  const number = PLAIN_YUAN.test(text) ? text : plain(text);
  if (!/^\d{1,12}(\.\d+)?(E[-+]\d+)?$/i.test(number)) return null;
  // A spreadsheet's 10.005 is 10.00499…: a millionth of a fen more than the error of such a number.
  return Math.round(Number(number) * 100 + 1e-6);
};

/** What exports write for an order without refund. */
const NO_REFUND = /^(无(退款)?(申请)?|没有申请退款|未退款|[-—/]+|null)$/i;

/** The refund of a row in fen; 0 where the export has a word for none. */
export const parseRefund = (text: string): number | null =>
  text === '' || NO_REFUND.test(text) ? 0 : parseFen(text);

/** Whole pieces, with or without the word for them: 2, 2件; null when it is not such a number. */
export const parsePieces = (text: string): number | null => {
  const number = /^\d{1,9}$/.test(text) ? text : plain(text).replace(PIECES, '').replace(/\.0+$/, '');
  return /^\d{1,9}$/.test(number) ? Number(number) : null;
};

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月]\d{1,2}(?!\d)/;
const PACKED = /^(20\d{2})(\d{2})\d{2}(\d{6})?$/;
const SERIAL = /^\d{5}(\.\d+)?$/;
/** Day 25569 of a spreadsheet is 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

/** The month of a written time, yyyymm; also of spreadsheet day numbers; null when there is none. */
export const monthOfTime = (text: string): number | null => {
  const value = cleanCell(text);
  if (SERIAL.test(value)) {
    const day = new Date((Math.floor(Number(value)) - SERIAL_OF_1970) * DAY);
    return monthOf(day.getUTCFullYear(), day.getUTCMonth() + 1);
  }
  const match = WRITTEN.exec(value) ?? PACKED.exec(value);
  return match ? monthOf(Number(match[1]), Number(match[2])) : null;
};

const monthOf = (year: number, month: number): number | null =>
  year >= 2000 && year <= 2099 && month >= 1 && month <= 12 ? year * 100 + month : null;

/** The month of an order number that begins with YYMMDD. */
export const monthOfOrder = (order: string): number | null => {
  const match = /^(\d{2})(\d{2})(\d{2})/.exec(order);
  if (!match || Number(match[3]) < 1 || Number(match[3]) > 31) return null;
  return monthOf(2000 + Number(match[1]), Number(match[2]));
};
