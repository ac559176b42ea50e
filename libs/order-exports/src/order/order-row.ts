import type { ExclusionReason } from '../answer';
import { OrderFileError } from '../order-file-error';
import type { FoundLayout } from '../platform/find-layout';
import { statusMeanings, type OrderField, type RowRules, type StatusMeaning } from '../platform/layouts';
import { cleanCell, monthOfOrder, monthOfTime, parseFen, parsePieces, parseRefund } from '../table/cell-text';
import type { FoundFault } from './row-fault';

/** The progress of an order; of two rows about the same line the more advanced one counts. */
interface OrderState {
  readonly rank: number;
  readonly excluded: ExclusionReason | null;
}

const REFUNDED: OrderState = { rank: 6, excluded: 'refunded' };
const UNPAID: OrderState = { rank: 0, excluded: 'unpaid' };
const PAID: OrderState = { rank: 1, excluded: null };

/** The money went back; 部分退款成功 and 已部分退款 are less than that. */
const REFUND_SAID = /已退款|已?全额退款|(?<!部分)退款(成功|完成)/;

/** First match counts: a refund ends what was closed, closing ends what was paid or not. */
const states: readonly { readonly said: RegExp; readonly state: OrderState }[] = [
  { said: REFUND_SAID, state: REFUNDED },
  { said: /关闭/, state: { rank: 5, excluded: 'closed' } },
  { said: /取消|[(（]删除[)）]/, state: { rank: 4, excluded: 'cancelled' } },
  { said: /尾款已付|已付尾款/, state: PAID },
  // A deposit alone is no sale yet.
  {
    said: /等待买家付款|未付款|待付款|待支付|待?付尾款|尾款(未|待)付|(已付|仅付)定金|定金已付/,
    state: UNPAID,
  },
  { said: /成功|完成|已签收|已收货/, state: { rank: 3, excluded: null } },
  { said: /已发货|待收货|待签收/, state: { rank: 2, excluded: null } },
];

const meantStates: Readonly<Record<StatusMeaning, OrderState>> = {
  paid: PAID,
  unpaid: UNPAID,
  cancelled: { rank: 4, excluded: 'cancelled' },
  closed: { rank: 5, excluded: 'closed' },
  refunded: REFUNDED,
};

/** Platforms use about a dozen texts; a hundred thousand rows repeat them. */
const known = new Map<string, OrderState>();
const MOST_KNOWN = 1_000;

const stateByWords = (status: string): OrderState => {
  const seen = known.get(status);
  if (seen) return seen;
  const state = states.find(({ said }) => said.test(status))?.state ?? PAID;
  if (known.size < MOST_KNOWN) known.set(status, state);
  return state;
};

/**
 * The state of an order by 订单状态, as its words say or as a clerk has named it: where the paid states are named, any
 * other that no word excludes is unpaid.
 */
const stateOf = (status: string, { statuses }: RowRules): OrderState => {
  if (!statuses) return stateByWords(status);
  const meaning = statusMeanings.find((one) => statuses[one]?.includes(status));
  if (meaning) return meantStates[meaning];
  const state = stateByWords(status);
  return statuses.paid && !state.excluded ? UNPAID : state;
};

/** The money of a row, in fen. */
interface RowMoney {
  /** What the buyer paid: for the row, or for the whole order where its sums are repeated. */
  readonly paid: number;
  readonly refund: number;
  /** Value of the row's goods, by which a sum of the order is split; null where the export does not say. */
  readonly value: number | null;
}

/** The sale in a row. `address` exists only while the row is read. */
export interface OrderRow extends RowMoney {
  readonly order: string;
  /** The line of the order by its sub-order or article; empty where an export has neither. */
  readonly line: string;
  readonly rank: number;
  readonly platform: string;
  readonly month: number;
  readonly title: string;
  readonly quantity: number;
  readonly address: string;
}

interface ExcludedRow {
  readonly excluded: ExclusionReason;
  readonly rank: number;
  readonly key?: OrderKey;
  /** As far as it can be read: what an excluded item takes out of the sum of its order. */
  readonly money?: RowMoney & { readonly quantity: number };
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

/** Fields that a merged cell states once for all items of an order. */
// oxfmt-ignore
const ORDER_FIELDS = [
  'order', 'status', 'amount', 'paid', 'created', 'province', 'city', 'district', 'address', 'changedAddress', 'shop',
] as const satisfies OrderField[];

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

/**
 * An item under the row that names its order, as merged cells and 1688 leave it: the cells of the order are blank,
 * its title and pieces are not. Null for any other row.
 */
export const continueOrder = (
  { columns }: FoundLayout,
  cells: readonly string[],
  above: readonly string[],
): string[] | null => {
  if (columns.order === undefined || !isBlank(cells[columns.order])) return null;
  const at = (field: OrderField): string | undefined =>
    columns[field] === undefined ? undefined : cells[columns[field]];
  const title = cleanCell(at('title') ?? '');
  const isItem = title !== '' && !FOOTER.test(title) && parsePieces(cleanCell(at('quantity') ?? '')) !== null;
  const namesOrder = (['status', 'paid', 'created'] as const).some((field) => !isBlank(at(field)));
  if (!isItem || namesOrder) return null;
  const filled = [...cells];
  for (const field of ORDER_FIELDS) {
    const column = columns[field];
    if (column !== undefined && isBlank(filled[column])) filled[column] = above[column] ?? '';
  }
  return filled;
};

/** Row → sale, or why it does not count; null for blank rows and repeated headers. */
export const readOrderRow = (found: FoundLayout, cells: readonly string[], row: number): ReadRow | null => {
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined) return null;
  const { columns, layout } = found;
  const text = (column: number | undefined): string => {
    const cell = column === undefined ? '' : cells[column];
    return cell ? cleanCell(cell.slice(0, LONGEST_CELL)) : '';
  };
  const order = orderOf(found, text, row);
  if (order === found.orderHead) return null;
  if (isFooter(order, first)) return { excluded: 'footer', rank: 0 };
  if (DAMAGED.test(order)) throw new OrderFileError('ORDER.NUMBERS_DAMAGED', {}, row);
  const line = text(columns.line);
  const title = titleOf(text(columns.title), line);
  const { rank, excluded } = stateOfRow(found, text);
  if (excluded) return { excluded, rank, key: { order, line, title }, money: moneyOfExcluded(found, text) };
  const beyond = overfullAt(found, cells);
  if (beyond >= 0) return unreadable({ code: 'ORDER.ROW_OVERFULL', at: beyond }, rank);
  const sale = saleOf(found, text);
  if ('code' in sale) return unreadable(sale, rank);
  const { platform, shops } = layout;
  // Fields are named one by one: spreading two objects costs more than the rest of a row.
  return {
    order,
    line,
    month: sale.month,
    quantity: sale.quantity,
    refund: sale.refund,
    paid: sale.paid,
    value: sale.value,
    rank,
    title,
    platform: shops?.named.test(text(columns.shop)) ? shops.platform : platform,
    address: addressOf(found, text),
  };
};

/** A table kept by hand may number no orders: there each row with a title is one. */
const orderOf = ({ columns }: FoundLayout, text: Text, row: number): string => {
  if (columns.order !== undefined) return text(columns.order);
  return text(columns.title) === '' ? '' : `row ${row}`;
};

/** A row of several sub-orders joins their numbers and their titles by semicolons; titles are joined by ， elsewhere. */
const titleOf = (title: string, line: string): string => {
  const plain = title.replace(CONTROL, ' ');
  return /[;；]/.test(line) ? plain.replace(/[;；]/g, '，') : plain;
};

const isFooter = (order: string, first: string): boolean =>
  order === '' || FOOTER.test(order) || FOOTER.test(cleanCell(first));

/** The state of the order; 售后状态 counts only if it says that all the money of the row was refunded. */
const stateOfRow = (found: FoundLayout, text: Text): OrderState => {
  const { columns, layout } = found;
  const isRefunded =
    columns.afterSales !== undefined &&
    REFUND_SAID.test(text(columns.afterSales)) &&
    !isPartlyRefunded(found, text);
  return isRefunded ? REFUNDED : stateOf(text(columns.status), layout);
};

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

/** 售后状态 says that money went back; the refund says that it was less than the goods cost. */
const isPartlyRefunded = (found: FoundLayout, text: Text): boolean => {
  const { paid, refund, value } = moneyOfExcluded(found, text);
  return refund > 0 && refund < (found.layout.orderSums && value !== null ? Math.min(value, paid) : paid);
};

const moneyOfExcluded = (found: FoundLayout, text: Text): NonNullable<ExcludedRow['money']> => {
  const quantity = parsePieces(text(found.columns.quantity)) ?? 0;
  return {
    paid: paidOf(found, text) ?? 0,
    refund: parseRefund(text(found.columns.refund)) ?? 0,
    value: valueOf(found, text, quantity),
    quantity,
  };
};

/** The amount of the row and what is added to it; an empty addend is nothing. */
const paidOf = ({ columns, addends }: FoundLayout, text: Text): number | null =>
  addends.reduce<number | null>(
    (sum, column) => {
      const more = text(column) === '' ? 0 : parseFen(text(column));
      return sum === null || more === null ? null : sum + more;
    },
    parseFen(text(columns.amount)),
  );

const valueOf = ({ columns }: FoundLayout, text: Text, quantity: number): number | null => {
  if (columns.gift !== undefined && /^(是|yes|true|1)$/i.test(text(columns.gift))) return 0;
  const value = columns.value === undefined ? null : parseFen(text(columns.value));
  if (value !== null || columns.price === undefined) return value;
  const price = parseFen(text(columns.price));
  return price === null ? null : price * quantity;
};

const saleOf = (
  found: FoundLayout,
  text: Text,
): Pick<OrderRow, 'month' | 'quantity' | 'refund' | 'paid' | 'value'> | FoundFault => {
  const { layout, columns } = found;
  const paid = paidOf(found, text);
  if (paid === null) return misread(columns, text, 'amount', 'ORDER.ROW_AMOUNT');
  const refund = parseRefund(text(columns.refund));
  if (refund === null) return { code: 'ORDER.ROW_REFUND', at: 'refund' };
  const quantity = parsePieces(text(columns.quantity));
  if (quantity === null) return misread(columns, text, 'quantity', 'ORDER.ROW_QUANTITY');
  if (refund > paid) return { code: 'ORDER.ROW_REFUND_ABOVE_PRICE', at: 'refund' };
  if (paid > HUNDRED_MILLION_YUAN) return { code: 'ORDER.ROW_AMOUNT_TOO_LARGE', at: 'amount' };
  const month = monthOf(layout, columns, text);
  if (month !== null) return { month, quantity, refund, paid, value: valueOf(found, text, quantity) };
  const isPaidSaid = columns.created === undefined || text(columns.paid) !== '';
  return { code: 'ORDER.ROW_TIME', at: isPaidSaid ? 'paid' : 'created' };
};

const monthOf = ({ dayInOrder }: RowRules, columns: FoundLayout['columns'], text: Text): number | null =>
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
