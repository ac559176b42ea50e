import type { ExclusionReason } from '../answer';
import type { FoundLayout } from '../platform/find-layout';
import type { OrderField } from '../platform/layouts';
import { OrderFileError } from '../order-file-error';
import { cleanCell, monthOfOrder, monthOfTime, parseFen, parsePieces } from '../table/cell-text';
import { stateOf } from './status';

/** What a row says about a sale. `address` lives as long as the row is read and no longer. */
export interface OrderRow {
  readonly order: string;
  /** The line of the order: sub-order, article, title. */
  readonly line: string;
  readonly rank: number;
  readonly platform: string;
  readonly month: number;
  readonly title: string;
  readonly quantity: number;
  readonly refund: number;
  /** Net, in fen. */
  readonly fen: number;
  readonly address: string;
}

export type ReadRow =
  OrderRow | { readonly excluded: ExclusionReason; readonly rank: number; readonly key?: OrderKey };

/** Tells lines of orders apart. */
export interface OrderKey {
  readonly order: string;
  readonly line: string;
}

const FOOTER = /^(总计|合计|共计)/;
/** A spreadsheet has turned the number into 5.20191E+17: the digits that tell orders apart are gone. */
const DAMAGED = /^\d(\.\d+)?E\+\d+$/i;

// eslint-disable-next-line no-control-regex -- a title is shown on terminals and remembered
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;
/** No title or address is longer; what is gets cut off. */
const LONGEST_CELL = 500;

const HUNDRED_MILLION_YUAN = 10_000_000_000;

/** Row → sale, or why it does not count; null for blank rows and heads that come again. */
export const readOrderRow = (found: FoundLayout, cells: readonly string[], row: number): ReadRow | null => {
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined) return null;
  const text = (field: OrderField): string =>
    cleanCell((cells[found.columns[field] ?? -1] ?? '').slice(0, LONGEST_CELL));
  const order = text('order');
  if (order === found.orderHead) return null;
  if (isFooter(order, first)) return { excluded: 'footer', rank: 0 };
  if (DAMAGED.test(order)) throw new OrderFileError('ORDER.NUMBERS_DAMAGED', {}, row);
  const title = text('title').replace(CONTROL, ' ');
  const { rank, excluded } = stateOf(text('status'), text('afterSales'));
  const key = { order, line: `${text('line')}|${title}` };
  if (excluded) return { excluded, rank, key };
  const sale = saleOf(found, text);
  if (typeof sale === 'string' || cells.slice(found.width).some((cell) => cell.trim() !== '')) {
    return { excluded: typeof sale === 'string' ? sale : 'unreadable', rank };
  }
  const { platform, shops } = found.layout;
  // Named one by one: spreading two objects costs more than all the rest of a row.
  return {
    order,
    line: key.line,
    month: sale.month,
    quantity: sale.quantity,
    refund: sale.refund,
    fen: sale.fen,
    rank,
    title,
    platform: shops?.named.test(text('shop')) ? shops.platform : platform,
    address: addressOf(text),
  };
};

const isFooter = (order: string, first: string): boolean =>
  order === '' || FOOTER.test(order) || FOOTER.test(cleanCell(first));

type Text = (field: OrderField) => string;

const saleOf = (
  { layout }: FoundLayout,
  text: Text,
): Pick<OrderRow, 'month' | 'quantity' | 'refund' | 'fen'> | 'noTime' | 'unreadable' => {
  const paid = parseFen(text('amount'));
  const refund = text('refund') === '' ? 0 : parseFen(text('refund'));
  const quantity = parsePieces(text('quantity'));
  if (paid === null || refund === null || quantity === null) return 'unreadable';
  if (refund > paid || paid > HUNDRED_MILLION_YUAN) return 'unreadable';
  const month =
    monthOfTime(text('paid')) ??
    monthOfTime(text('created')) ??
    (layout.dayInOrder ? monthOfOrder(text('order')) : null);
  return month === null ? 'noTime' : { month, quantity, refund, fen: paid - refund };
};

const isFilled = (text: string): boolean => text !== '' && text.toLowerCase() !== 'null';

const addressOf = (text: Text): string => {
  const changed = text('changedAddress');
  if (isFilled(changed)) return changed;
  return [text('province'), text('city'), text('district'), text('address')].filter(isFilled).join(' ');
};
