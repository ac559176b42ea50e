import type { OrderField } from '../platform/layouts';

/** Why a row cannot be read, as stable codes; the texts are added where people read them. */
export type OrderRowCode =
  | 'ORDER.ROW_EMPTY'
  | 'ORDER.ROW_AMOUNT'
  | 'ORDER.ROW_AMOUNT_TOO_LARGE'
  | 'ORDER.ROW_REFUND'
  | 'ORDER.ROW_REFUND_ABOVE_PRICE'
  | 'ORDER.ROW_QUANTITY'
  | 'ORDER.ROW_TIME'
  | 'ORDER.ROW_OVERFULL';

/** A row that cannot be read, with the place where a spreadsheet shows it. */
export interface OrderRowFault {
  /** Name of the sheet; absent in a CSV. */
  readonly sheet?: string;
  /** Row of the sheet or record of the text, counted from 1. */
  readonly row: number;
  /** `C` */
  readonly column: string;
  /** Head of the column; empty where a row reaches beyond its head. */
  readonly head: string;
  /** The text of the cell, shortened, with everything hidden that might be about a buyer. */
  readonly text: string;
  readonly code: OrderRowCode;
}

/** A fault as the reader of a row finds it: a field, or the first column beyond the head. */
export interface FoundFault {
  readonly code: OrderRowCode;
  readonly at: OrderField | number;
}

const LONGEST_TEXT = 20;

/** What spreadsheets and programs write where a value is missing. */
const MISSING = /^(#(REF!|VALUE!|NAME\?|NUM!|DIV\/0!|N\/A|NULL!)|null|nan|n\/a|-+)$/i;
/** Neither number, time, money nor piece: in a shifted row it may be a name. */
const OTHER = /[^\d\s.,:/+\-%()¥￥$〇零一二三四五六七八九十百千万亿两元角分年月日时件个份袋瓶箱盒包]/gu;
/** Seven digits or more, as in a phone number, with or without blanks and hyphens between them. */
const LONG_NUMBER = /\d(?:[\s-]?\d){6,}/g;
const TIME = /^\d{4}[-/.年]\d{1,2}(?!\d)/;

/**
 * The text of a cell that holds an amount, a number of pieces or a time, or should: never shows a name, phone or
 * address.
 */
export const harmlessText = (text: string): string => {
  const cut = text.trim().slice(0, LONGEST_TEXT);
  if (MISSING.test(cut)) return cut;
  const known = cut.replace(OTHER, '□');
  return TIME.test(known) ? known.replace(/\d{5,}/g, '…') : known.replace(LONG_NUMBER, '…');
};
