import { salesCells } from '@xiangtong/contracts';

/** The fields of a line in the order of the grid, which is also that of pasted blocks. */
export const columns = salesCells;
export type Column = (typeof columns)[number];

/** Some fields of a line. */
export type Fields = Partial<Record<Column, string>>;

/** The figures of a line, which belong to it alone. */
export const numericColumns: ReadonlySet<Column> = new Set(['quantity', 'amount', 'orders', 'refundAmount']);

/** A row without its figures. */
export const withoutFigures = <Row extends Readonly<Record<Column, string>>>(row: Row): Row => ({
  ...row,
  ...Object.fromEntries([...numericColumns].map((column) => [column, ''])),
});

/** A line as it is typed: names of products and places, numbers as texts. */
export type SalesRow = { readonly id: number } & Readonly<Record<Column, string>>;

export const emptyRow = (id: number): SalesRow => ({
  id,
  product: '',
  destination: '',
  platform: '',
  quantity: '',
  unit: '',
  amount: '',
  orders: '',
  store: '',
  flow: '',
  refundAmount: '',
});

export const isEmpty = (row: SalesRow): boolean => columns.every((column) => row[column].trim() === '');

/** Nobody has written a figure into it yet. */
export const isUnfilled = (row: SalesRow): boolean =>
  !isEmpty(row) && [...numericColumns].every((column) => row[column].trim() === '');

/** What stays from line to line on a phone. */
const carried = ['destination', 'platform'] as const;

/** The fields of a row that the next one begins with. */
export const carriedFrom = (row: SalesRow | undefined): Fields =>
  Object.fromEntries(carried.map((column) => [column, row?.[column] ?? '']));

/** Nothing was added to what it began with. */
export const isOnlyCarried = (row: SalesRow): boolean =>
  columns.every((column) => row[column].trim() === '' || (carried as readonly Column[]).includes(column));

/** Key of a column's name among the texts; `orders` is taken by the text for a number of orders. */
export const headOf = (column: Column): Exclude<Column, 'orders'> | 'ordersColumn' =>
  column === 'orders' ? 'ordersColumn' : column;
