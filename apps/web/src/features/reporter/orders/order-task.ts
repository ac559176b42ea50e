import type { OrderCatalogue, OrderExportsAnswer, OrderFileFailure } from '@xiangtong/order-exports';

/** What the worker is given: handles of the files, which it reads itself. */
export interface OrderTask {
  readonly files: readonly File[];
  readonly catalogue: OrderCatalogue;
  /** yyyymm */
  readonly month: number;
}

export interface ReadTitle {
  readonly title: string;
  readonly rows: number;
  readonly quantity: number;
  readonly amount: string;
  /** Several goods in one order: it cannot stand for one product. */
  readonly isSeveral: boolean;
}

export interface ReadOrders extends Omit<OrderExportsAnswer, 'unmatched'> {
  readonly unmatched: readonly ReadTitle[];
}

/** What the worker says: rows read of a file, or the end. Nothing about buyers is in any of it. */
export type OrderNews =
  | { readonly kind: 'progress'; readonly file: number; readonly rows: number }
  | { readonly kind: 'read'; readonly orders: ReadOrders }
  | { readonly kind: 'failed'; readonly failures: readonly OrderFileFailure[] }
  /** The browser could not open a file: it was moved or changed since it was chosen. */
  | { readonly kind: 'gone'; readonly file: string };
