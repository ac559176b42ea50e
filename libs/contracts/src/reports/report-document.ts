import type { Coarsening } from '../disclosure';
import type { Language } from '../problem';
import type { Letterhead } from '../letterhead';

/**
 * A finished report as pure data: every number is there twice, as the exact decimal (`value`) and as the text for
 * people (`text`). Renderers place it on a page or in a cell; they compute nothing.
 */
export interface ReportDocument {
  readonly schema: 'xiangtong.report/1';
  /** Folder name in reports/. */
  readonly report: string;
  readonly title: string;
  readonly language: Language;
  /** Page layout: a statistical form (default), an official document after GB/T 9704, or as little paper as can be. */
  readonly layout?: 'form' | 'official' | 'brief';
  readonly edition: 'internal' | 'public';
  readonly parameters: {
    readonly period: string;
    readonly scope: string;
    /** Breakdowns instead of those by single units. */
    readonly coarser?: readonly Coarsening[];
    /** Its figures are rounded, so that they add up. */
    readonly rounded?: true;
  };
  /** Who issues the report, and when: under the title, where a form has its caption. */
  readonly byline?: readonly string[];
  /**
   * What a Word file has of an official document of a bureau: it is fixed when the report is made. It says who issues it
   * and when, in place of the byline.
   */
  readonly letterhead?: Letterhead;
  /** Form number, issuer, approval number, validity: printed top right. */
  readonly legalHeader: readonly LabelledText[];
  /** Line under the title: filling unit left, period centre, unit of measure right. */
  readonly caption: { readonly unit: string; readonly period: string; readonly unitOfMeasure: string };
  readonly asOf: { readonly seq: number; readonly ledgerHash: string };
  /**
   * ISO instant at which the ledger reached `asOf`, used as the date of the files; default the epoch. Never the current
   * time.
   */
  readonly createdAt?: string;
  /** The common prefix of the addresses of all figures; see `Row.key`. */
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
  /** Notes that texts refer to are set small; an annex begins on a page of its own. */
  readonly role?: 'notes' | 'annex';
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table | Chart;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly id: string;
  readonly text: string;
  /** Figures printed in the text, in order; their address is `<trace>/<block id>/<path>`. */
  readonly figures?: readonly { readonly text: string; readonly path: string }[];
}

/** A piece of a text; `path` where it is a figure. */
export interface TextPiece {
  readonly text: string;
  readonly path?: string;
}

/** Where a figure is printed; the number of a note, `[1]`, is none. */
const positionOfFigure = (figure: string, within: string): number => {
  if (figure === '') return -1;
  let at = within.indexOf(figure);
  while (at > 0 && within[at - 1] === '[' && within[at + figure.length] === ']')
    at = within.indexOf(figure, at + 1);
  return at;
};

/** The text of a paragraph, its figures apart from the words between them. */
export const splitFigures = ({ text, figures = [] }: Paragraph): readonly TextPiece[] => {
  const pieces: TextPiece[] = [];
  let rest = text;
  for (const figure of figures) {
    const at = positionOfFigure(figure.text, rest);
    if (at < 0) continue;
    if (at > 0) pieces.push({ text: rest.slice(0, at) });
    pieces.push(figure);
    rest = rest.slice(at + figure.text.length);
  }
  return rest === '' ? pieces : [...pieces, { text: rest }];
};

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
  /** The printed text: `6,570.98`, `—`, `▲56.74`. */
  readonly text: string;
  /**
   * Exact decimal in the unit of the column, so that a workbook holds a number (ratios to eight places); null for text
   * and for "no base".
   */
  readonly value: string | null;
  /** Used if the column has no common format: rows of different measures, quantities. */
  readonly numberFormat?: string;
  /** Number of the table's note for the cell, from 1: why there is no figure, or its basis. */
  readonly note?: number;
  /** Why there is no figure: `notReported`, `baseNotYetThere`, `baseZero`. */
  readonly reason?: string;
  /** Reported periods now and then, if a growth compares unequal numbers of them. */
  readonly periods?: { readonly now: number; readonly base: number };
  /** The month (`2019-01`) or day (`2019-01-31`) that the text is, so that a workbook holds a date. */
  readonly date?: string;
}

export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Alternative text for people who do not see the picture. */
  readonly alternativeText: string;
  readonly type: 'bar' | 'horizontal-bar' | 'line' | 'waterfall' | 'tile-map';
  readonly unit: string;
  /** Decimals of the values in the picture; default as many as the values have, two at most. */
  readonly decimals?: number;
  /**
   * Waterfall only: indexes of the categories that are levels (base, result) and start on the axis. All others are
   * changes and float between their neighbours.
   */
  readonly levels?: readonly number[];
  readonly categories: readonly string[];
  /** Tile map only: six-digit codes of the province-level divisions of the categories. */
  readonly codes?: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Where a value is missing, and why; the line breaks there and a mark shows it. */
  readonly gaps?: readonly ChartGap[];
  /** Printed at the foot of the picture: what is not in it. */
  readonly notes?: readonly string[];
}

export interface ChartGap {
  /** Indexes of the series and of the category. */
  readonly series: number;
  readonly category: number;
  /** Why the value is missing, as in a cell. */
  readonly reason: string;
  /** 未报, 未到期, 未建 */
  readonly mark: string;
}
