import type { OrderRowFault } from './order/row-fault';

/** Why a row does not count. Part of the contract: a published name keeps its meaning. */
export type ExclusionReason =
  /** 交易关闭 */
  | 'closed'
  /** 已取消, and orders deleted in the shop's back office: (删除)… */
  | 'cancelled'
  /** 等待买家付款, 未付款, 待付款, 待支付 */
  | 'unpaid'
  /** 已退款, 退款成功, in the order's state or in 售后状态 */
  | 'refunded'
  /** 总计, 合计, rows without order number */
  | 'footer'
  /** Neither a time of payment nor of ordering. */
  | 'noTime'
  /** An amount or a number of pieces that is not a number, or a row that does not fit its header. */
  | 'unreadable'
  /** Sold in a month other than the requested one. */
  | 'otherPeriod';

export interface OrderFileSummary {
  readonly name: string;
  readonly platform: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030`; `xlsx` for workbooks. */
  readonly encoding: string;
  /** Rows that count + all excluded + duplicates; header, description and blank rows are not counted. */
  readonly rowsRead: number;
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  /** Rows that would count except that the same line of the same order is elsewhere, in this file or another. */
  readonly duplicates: number;
  /** Rows `unreadable` and without time: their number, and the places of the first ones. Absent if there are none. */
  readonly unreadableRows?: UnreadableRows;
  /** No row of the file counts, or those that count come to 0.00 yuan. */
  readonly warning?: OrderFileWarning;
}

export type OrderFileWarning = 'ORDER.NOTHING_COUNTED' | 'ORDER.AMOUNT_ZERO';

export interface UnreadableRows {
  readonly count: number;
  /** The first 50 at most. */
  readonly rows: readonly OrderRowFault[];
}

export interface OrderLine {
  /** `2019-12` */
  readonly period: string;
  readonly product: string;
  /** Six digits; 000000 unknown. */
  readonly destination: string;
  readonly platform: string;
  /** Pieces as the platform counts them: packs, not weights. */
  readonly quantity: number;
  /** Distinct order numbers. */
  readonly orders: number;
  /** Yuan, two decimals, refunds taken off. */
  readonly amount: string;
}

export interface UnmatchedTitle {
  readonly title: string;
  readonly rows: number;
  readonly quantity: number;
  readonly amount: string;
}

/** The content of a shop's exports, without any buyer data. */
export interface OrderExportsAnswer {
  readonly files: readonly OrderFileSummary[];
  /** Distinct orders and their amount, unmatched titles included. */
  readonly orders: number;
  readonly amount: string;
  readonly lines: readonly OrderLine[];
  /** Titles without a product of the catalogue, and those that name several goods; by amount. */
  readonly unmatched: readonly UnmatchedTitle[];
  readonly unknownDestination: { readonly orders: number; readonly amount: string };
}

export interface OrderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The data for matching titles and addresses, as plain data. */
export interface OrderCatalogue {
  readonly products: readonly { readonly code: string; readonly names: readonly string[] }[];
  /** Provinces, prefectures and counties; six or twelve digits. */
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  /** Title → product code, as remembered; stronger than any alias. */
  readonly titleMapping?: Readonly<Record<string, string>>;
}
