import type { ExclusionReason } from '../answer';
import type { FoundLayout } from '../platform/find-layout';
import { OrderFileError } from '../order-file-error';
import { cleanCell, monthOfOrder, monthOfTime, parseFen, parsePieces } from '../table/cell-text';
import { stateOf } from './status';

/** What a row says about a sale. `address` lives as long as the row is read and no longer. */
export interface OrderRow {
  readonly order: string;
  /** The line of the order by its sub-order or article; empty where an export has neither. */
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
export type OrderKey = Pick<OrderRow, 'order' | 'line' | 'title'>;

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
  const { columns } = found;
  const text = (column: number | undefined): string => {
    const cell = column === undefined ? '' : cells[column];
    return cell ? cleanCell(cell.slice(0, LONGEST_CELL)) : '';
  };
  const order = text(columns.order);
  if (order === found.orderHead) return null;
  if (isFooter(order, first)) return { excluded: 'footer', rank: 0 };
  if (DAMAGED.test(order)) throw new OrderFileError('ORDER.NUMBERS_DAMAGED', {}, row);
  const title = text(columns.title).replace(CONTROL, ' ');
  const { rank, excluded } = stateOf(text(columns.status), text(columns.afterSales));
  const line = text(columns.line);
  if (excluded) return { excluded, rank, key: { order, line, title } };
  const sale = saleOf(found, text);
  if (typeof sale === 'string' || isOverfull(found, cells)) {
    return { excluded: typeof sale === 'string' ? sale : 'unreadable', rank };
  }
  const { platform, shops } = found.layout;
  // Named one by one: spreading two objects costs more than all the rest of a row.
  return {
    order,
    line,
    month: sale.month,
    quantity: sale.quantity,
    refund: sale.refund,
    fen: sale.fen,
    rank,
    title,
    platform: shops?.named.test(text(columns.shop)) ? shops.platform : platform,
    address: addressOf(found, text),
  };
};

const isFooter = (order: string, first: string): boolean =>
  order === '' || FOOTER.test(order) || FOOTER.test(cleanCell(first));

/** More cells than heads: the row has come apart. */
const isOverfull = ({ width }: FoundLayout, cells: readonly string[]): boolean =>
  cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');

type Text = (column: number | undefined) => string;

const saleOf = (
  { layout, columns }: FoundLayout,
  text: Text,
): Pick<OrderRow, 'month' | 'quantity' | 'refund' | 'fen'> | 'noTime' | 'unreadable' => {
  const paid = parseFen(text(columns.amount));
  const refund = text(columns.refund) === '' ? 0 : parseFen(text(columns.refund));
  const quantity = parsePieces(text(columns.quantity));
  if (paid === null || refund === null || quantity === null) return 'unreadable';
  if (refund > paid || paid > HUNDRED_MILLION_YUAN) return 'unreadable';
  const month =
    monthOfTime(text(columns.paid)) ??
    monthOfTime(text(columns.created)) ??
    (layout.dayInOrder ? monthOfOrder(text(columns.order)) : null);
  return month === null ? 'noTime' : { month, quantity, refund, fen: paid - refund };
};

const isFilled = (text: string): boolean => text !== '' && text.toLowerCase() !== 'null';

const addressOf = ({ columns }: FoundLayout, text: Text): string => {
  const changed = text(columns.changedAddress);
  if (isFilled(changed)) return changed;
  return [text(columns.province), text(columns.city), text(columns.district), text(columns.address)]
    .filter(isFilled)
    .join(' ');
};
