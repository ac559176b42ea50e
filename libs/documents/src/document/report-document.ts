import type { Language } from '@xiangtong/contracts';

/**
 * A finished report as pure data: every number is there twice, as the exact decimal (`value`) and as the text
 * people read (`text`). Renderers place it on a page or in a cell; they compute nothing.
 */
export interface ReportDocument {
  readonly schema: 'xiangtong.report/1';
  /** Folder name in reports/. */
  readonly report: string;
  readonly title: string;
  readonly language: Language;
  /** How pages look: a statistical form, which none means, or an official document after GB/T 9704. */
  readonly layout?: 'form' | 'official';
  readonly edition: 'internal' | 'public';
  readonly parameters: { readonly period: string; readonly scope: string };
  /** Form number, issuer, approval number, validity: printed top right. */
  readonly legalHeader: readonly LabelledText[];
  /** Line under the title: filling unit left, period centre, unit of measure right. */
  readonly caption: { readonly unit: string; readonly period: string; readonly unitOfMeasure: string };
  readonly asOf: { readonly seq: number; readonly ledgerHash: string };
  /** ISO instant at which the ledger reached `asOf`, the date of the files; none leaves the epoch. Never a clock's. */
  readonly createdAt?: string;
  /** What the address of every figure begins with; see `Row.key`. */
  readonly trace?: string;
  readonly sections: readonly Section[];
  /** Rounding note, synthetic-data label, sources: printed after the last section. */
  readonly notes: readonly string[];
  /** 单位负责人, 统计负责人, 填表人, 联系电话, 报出日期 with empty or filled values. */
  readonly signatures: readonly LabelledText[];
  /** Small line at the foot of every page. */
  readonly pageFooter: string;
}

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

export interface Section {
  readonly id: string;
  /** Heading of a part that begins with this section: one village of many. */
  readonly part?: string;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table | Chart;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly id: string;
  readonly text: string;
  /** Figures printed in the text, in its order; their address is `<trace>/<block id>/<path>`. */
  readonly figures?: readonly { readonly text: string; readonly path: string }[];
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  /** Printed number of the table, e.g. `表 3` / `Table 3`. */
  readonly number: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

export type ColumnKind = 'text' | 'number';

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Unit of measure printed in the head: 万元, %, 户; empty for none. */
  readonly unit: string;
  readonly kind: ColumnKind;
  /** Excel number format of the values, e.g. `#,##0.00`, `0.00%`; empty for text. */
  readonly numberFormat: string;
  /** Relative width; 1 is a narrow number, 3 a long name. */
  readonly width: number;
}

export interface Row {
  /** `total` rows are set bold and kept with their neighbours; `part` rows are indented (其中). */
  readonly kind: 'body' | 'total' | 'part';
  /** Identifies the row within its table; the address of a figure is `<trace>/<table id>/<key>/<column key>`. */
  readonly key?: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** What people read: `6,570.98`, `—`, `▲56.74`. */
  readonly text: string;
  /**
   * Exact decimal in the unit of the column, so that a workbook holds a number (ratios to eight places); null for text
   * and for "no base".
   */
  readonly value: string | null;
  /** Where the column has no format for all of its cells: rows of different measures, quantities. */
  readonly numberFormat?: string;
  /** Number of the table's note that the cell refers to, from 1: why there is no figure, or what it goes by. */
  readonly note?: number;
  /** Why there is no figure: `notReported`, `baseNotYetThere`, `baseZero`. */
  readonly reason?: string;
  /** Reported periods now and then, where growth goes by unequal numbers of them. */
  readonly periods?: { readonly now: number; readonly base: number };
  /** Of a text that is a month (`2019-01`) or a day (`2019-01-31`), so that a workbook holds a date. */
  readonly date?: string;
}

export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Read to people who do not see the picture. */
  readonly alternativeText: string;
  readonly type: 'bar' | 'horizontal-bar' | 'line' | 'waterfall' | 'tile-map';
  readonly unit: string;
  /** Decimals of the values written into the picture; none means as many as the values have, two at most. */
  readonly decimals?: number;
  /**
   * Waterfall only: indexes of the categories that are levels (base, result) and stand on the axis. All others are
   * changes and float between their neighbours.
   */
  readonly levels?: readonly number[];
  readonly categories: readonly string[];
  /** Tile map only: six-digit codes of the province-level divisions that the categories are. */
  readonly codes?: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Where a value is missing, and why; the line breaks there and a mark says so. */
  readonly gaps?: readonly ChartGap[];
  /** Written at the foot of the picture: what is not in it. */
  readonly notes?: readonly string[];
}

export interface ChartGap {
  /** Indexes of the series and of the category. */
  readonly series: number;
  readonly category: number;
  /** As that of a cell. */
  readonly reason: string;
  /** 未报, 未到期, 未建 */
  readonly mark: string;
}
