import type { ExclusionReason } from '../answer';
import { OrderFileError } from '../order-file-error';
import type { FoundLayout } from '../platform/find-layout';
import type { OrderField, PlatformLayout } from '../platform/layouts';
import { cleanCell, monthOfOrder, monthOfTime, parseFen, parsePieces } from '../table/cell-text';
import type { FoundFault } from './row-fault';

/** The progress of an order; of two rows about the same line the more advanced one counts. */
interface OrderState {
  readonly rank: number;
  readonly excluded: ExclusionReason | null;
}

/** First match counts: a refund ends what was closed, closing ends what was paid or not. */
const states: readonly { readonly said: RegExp; readonly state: OrderState }[] = [
  { said: /已退款|退款成功/, state: { rank: 6, excluded: 'refunded' } },
  { said: /关闭/, state: { rank: 5, excluded: 'closed' } },
  { said: /取消|[(（]删除[)）]/, state: { rank: 4, excluded: 'cancelled' } },
  { said: /等待买家付款|未付款|待付款|待支付/, state: { rank: 0, excluded: 'unpaid' } },
  { said: /成功|完成|已签收|已收货/, state: { rank: 3, excluded: null } },
  { said: /已发货|待收货|待签收/, state: { rank: 2, excluded: null } },
];

const PAID: OrderState = { rank: 1, excluded: null };
const REFUNDED = states[0]!;

/** Platforms use about a dozen texts; a hundred thousand rows repeat them. */
const known = new Map<string, OrderState>();
const MOST_KNOWN = 1_000;

/** The state of an order by 订单状态; 售后状态 counts only if it says that the money was refunded. */
const stateOf = (status: string, afterSales: string): OrderState => {
  if (REFUNDED.said.test(afterSales)) return REFUNDED.state;
  const seen = known.get(status);
  if (seen) return seen;
  const state = states.find(({ said }) => said.test(status))?.state ?? PAID;
  if (known.size < MOST_KNOWN) known.set(status, state);
  return state;
};

/** The sale in a row. `address` exists only while the row is read. */
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

interface ExcludedRow {
  readonly excluded: ExclusionReason;
  readonly rank: number;
  readonly key?: OrderKey;
  readonly fault?: FoundFault;
}

export type ReadRow = OrderRow | ExcludedRow;

/** Identifies lines of orders. */
type OrderKey = Pick<OrderRow, 'order' | 'line' | 'title'>;

const FOOTER = /^(总计|合计|共计)/;
/** A spreadsheet has turned the number into 5.20191E+17: the digits that distinguish orders are lost. */
const DAMAGED = /^\d(\.\d+)?E\+\d+$/i;

// oxlint-disable-next-line no-control-regex -- a title is shown on terminals and remembered
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;
/** No title or address is longer; what is gets cut off. */
const LONGEST_CELL = 500;

const HUNDRED_MILLION_YUAN = 10_000_000_000;

/** Row → sale, or why it does not count; null for blank rows and repeated headers. */
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
  const beyond = overfullAt(found, cells);
  if (beyond >= 0) return unreadable({ code: 'ORDER.ROW_OVERFULL', at: beyond }, rank);
  const sale = saleOf(found, text);
  if ('code' in sale) return unreadable(sale, rank);
  const { platform, shops } = found.layout;
  // Fields are named one by one: spreading two objects costs more than the rest of a row.
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

/** The first cell beyond the headers, -1 if there is none: the row has shifted. */
const overfullAt = ({ width }: FoundLayout, cells: readonly string[]): number => {
  if (cells.length <= width) return -1;
  const beyond = cells.slice(width).findIndex((cell) => cell.trim() !== '');
  return beyond < 0 ? -1 : width + beyond;
};

const unreadable = (fault: FoundFault, rank: number): ExcludedRow => ({
  excluded: fault.code === 'ORDER.ROW_TIME' ? 'noTime' : 'unreadable',
  rank,
  fault,
});

type Text = (column: number | undefined) => string;

const saleOf = (
  { layout, columns }: FoundLayout,
  text: Text,
): Pick<OrderRow, 'month' | 'quantity' | 'refund' | 'fen'> | FoundFault => {
  const paid = parseFen(text(columns.amount));
  if (paid === null) return misread(columns, text, 'amount', 'ORDER.ROW_AMOUNT');
  const refund = text(columns.refund) === '' ? 0 : parseFen(text(columns.refund));
  if (refund === null) return { code: 'ORDER.ROW_REFUND', at: 'refund' };
  const quantity = parsePieces(text(columns.quantity));
  if (quantity === null) return misread(columns, text, 'quantity', 'ORDER.ROW_QUANTITY');
  if (refund > paid) return { code: 'ORDER.ROW_REFUND_ABOVE_PRICE', at: 'refund' };
  if (paid > HUNDRED_MILLION_YUAN) return { code: 'ORDER.ROW_AMOUNT_TOO_LARGE', at: 'amount' };
  const month = monthOf(layout, columns, text);
  if (month !== null) return { month, quantity, refund, fen: paid - refund };
  const isPaidSaid = columns.created === undefined || text(columns.paid) !== '';
  return { code: 'ORDER.ROW_TIME', at: isPaidSaid ? 'paid' : 'created' };
};

const monthOf = (
  { dayInOrder }: PlatformLayout,
  columns: FoundLayout['columns'],
  text: Text,
): number | null =>
  monthOfTime(text(columns.paid)) ??
  monthOfTime(text(columns.created)) ??
  (dayInOrder ? monthOfOrder(text(columns.order)) : null);

const misread = (
  columns: FoundLayout['columns'],
  text: Text,
  at: OrderField,
  code: FoundFault['code'],
): FoundFault => ({ code: text(columns[at]) === '' ? 'ORDER.ROW_EMPTY' : code, at });

const isFilled = (text: string): boolean => text !== '' && text.toLowerCase() !== 'null';

const addressOf = ({ columns }: FoundLayout, text: Text): string => {
  const changed = text(columns.changedAddress);
  if (isFilled(changed)) return changed;
  return [text(columns.province), text(columns.city), text(columns.district), text(columns.address)]
    .filter(isFilled)
    .join(' ');
};
