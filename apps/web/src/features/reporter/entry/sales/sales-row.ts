import { salesCells } from '@xiangtong/contracts';

/** The fields of a line in the order of the grid, which is also that of pasted blocks. */
export const columns = salesCells;
export type Column = (typeof columns)[number];

export const numericColumns: ReadonlySet<Column> = new Set(['quantity', 'amount', 'orders', 'refundAmount']);

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

/** Under which the name of a column is among the texts: `orders` names a number of them as well. */
export const headOf = (column: Column): Exclude<Column, 'orders'> | 'ordersColumn' =>
  column === 'orders' ? 'ordersColumn' : column;
