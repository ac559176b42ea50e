import type { CubeCompare, CubeDimension, CubeMeasure, Language } from '@xiangtong/contracts';
import type { Chart } from '../document/report-document';
import type { ColumnFormatName } from '../grammar/column-formats';
import type { PeriodKind } from '../grammar/periods';
import type { ScopeLevel } from '../grammar/scope-level';
import type { Template } from './template';

/** Where something stands in the definition, for mistakes. */
export interface Placed {
  readonly line: number;
}

/** Key of a text in texts.zh.yaml and texts.en.yaml. */
export interface TextKey extends Placed {
  readonly key: string;
}

/** Name of a query where something shows its rows. */
export interface QueryName extends Placed {
  readonly name: string;
}

/** `query.column`, `query.first.column`, `query.coverage.due`, `query.count`, `query.names` or a built-in (`period`). */
export interface ValuePath extends Placed {
  readonly path: string;
}

export const periodVariables = ['$period', '$basePeriod', '$lastMonth', '$year', '$baseYear'] as const;
export type PeriodVariable = (typeof periodVariables)[number];

export type WhereValue =
  | { readonly kind: 'members'; readonly members: readonly string[] }
  /** Member of `dimension` in the first row of another query. */
  | { readonly kind: 'first'; readonly query: string; readonly dimension: string };

export interface SortKey {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

interface AnyQuery extends Placed {
  readonly name: string;
  /** Read without a mistake; what refers to a broken query is not checked, it would only repeat the mistake. */
  readonly sound: boolean;
  /** The query runs for these scopes only. */
  readonly levels: readonly ScopeLevel[];
  readonly period: PeriodVariable;
}

export interface CubeQueryDefinition extends AnyQuery {
  readonly source: 'cube';
  readonly measures: readonly CubeMeasure[];
  readonly by: readonly CubeDimension[];
  readonly where: Readonly<Partial<Record<CubeDimension, WhereValue>>>;
  readonly compare: CubeCompare | null;
  readonly order: readonly SortKey[];
  readonly limit: number | null;
}

export const impactTables = [
  'figures',
  'byMechanism',
  'bySourceUnit',
  'byHomeVillage',
  'coverage',
  'lineCrossings',
] as const;
export type ImpactTable = (typeof impactTables)[number];

/** Every impact table carries the same months of the year before as `.base`. */
export interface ImpactQueryDefinition extends AnyQuery {
  readonly source: 'impact';
  readonly table: ImpactTable;
  readonly order: readonly SortKey[];
}

export type QueryDefinition = CubeQueryDefinition | ImpactQueryDefinition;

/** The rows of a query that a table or chart shows. */
export interface RowView {
  readonly order: readonly SortKey[];
  /** Only rows in which this column is above or below zero. */
  readonly only: { readonly key: string; readonly sign: 1 | -1 } | null;
  /** Row limit by level of the scope; none: all rows. */
  readonly top: Readonly<Partial<Record<ScopeLevel, number>>>;
}

interface AnyBlock extends Placed {
  readonly id: string;
  readonly levels: readonly ScopeLevel[];
}

export interface ProseBlock extends AnyBlock {
  readonly kind: 'prose';
  readonly text: TextKey;
}

export interface ColumnDefinition extends Placed {
  readonly key: string;
  readonly label: TextKey;
  /** `row`: the item of the row says it. `unit`: the unit of measure of the row. */
  readonly format: ColumnFormatName | 'row' | 'unit';
  /** Unit of measure where the format has none: 户, 人. */
  readonly unit: TextKey | null;
  readonly width: number | null;
}

/** A table with the rows of a query. */
export interface RowsTable extends AnyBlock, RowView {
  readonly kind: 'table';
  readonly title: TextKey;
  readonly query: QueryName;
  readonly columns: readonly ColumnDefinition[];
  readonly total: TextKey | null;
  /** Label of the row that sums up the rows beyond `top`. */
  readonly rest: TextKey | null;
  readonly notes: readonly TextKey[];
}

export interface ItemDefinition extends Placed {
  readonly label: TextKey;
  readonly kind: 'body' | 'total' | 'part';
  readonly format: ColumnFormatName;
  /** Unit of measure where the format has none: 户, 人, 个. */
  readonly unit: TextKey | null;
  /** Column key → value or text. */
  readonly values: Readonly<Record<string, ValuePath | TextKey>>;
}

/** A table whose rows are named one by one. */
export interface ItemsTable extends AnyBlock {
  readonly kind: 'items';
  readonly title: TextKey;
  readonly columns: readonly ColumnDefinition[];
  readonly items: readonly ItemDefinition[];
  readonly notes: readonly TextKey[];
}

interface AnyChart extends AnyBlock {
  readonly kind: 'chart';
  readonly type: Chart['type'];
  readonly title: TextKey;
  readonly alternativeText: TextKey;
  readonly format: ColumnFormatName;
}

export interface SeriesDefinition extends Placed {
  readonly value: string;
  readonly label: TextKey;
}

export interface RowsChart extends AnyChart, RowView {
  readonly shape: 'rows';
  readonly query: QueryName;
  readonly category: string;
  readonly series: readonly SeriesDefinition[];
}

export interface BarItem {
  readonly label: TextKey;
  readonly value: ValuePath;
  /** Waterfall: stands on the axis instead of floating. */
  readonly level: boolean;
}

export interface ItemsChart extends AnyChart {
  readonly shape: 'items';
  readonly label: TextKey;
  readonly items: readonly BarItem[];
}

export type BlockDefinition = ProseBlock | RowsTable | ItemsTable | RowsChart | ItemsChart;

export interface SectionDefinition extends Placed {
  readonly id: string;
  readonly title: TextKey;
  readonly orientation: 'portrait' | 'landscape';
  readonly levels: readonly ScopeLevel[];
  readonly blocks: readonly BlockDefinition[];
}

/** Label of a header field or signature: text `<group>.<name>.label`; its content `<group>.<name>.text`. */
export interface ReportStructure {
  readonly title: TextKey;
  readonly scopes: readonly ScopeLevel[];
  readonly periods: readonly PeriodKind[];
  readonly legalHeader: readonly TextKey[];
  readonly signatures: readonly TextKey[];
  readonly notes: readonly TextKey[];
  readonly queries: readonly QueryDefinition[];
  readonly sections: readonly SectionDefinition[];
}

export interface TextEntry extends Placed {
  readonly file: string;
  readonly template: Template;
}

export type Texts = ReadonlyMap<string, TextEntry>;

export interface ReportDefinition extends ReportStructure {
  /** Folder name in reports/. */
  readonly id: string;
  readonly texts: Readonly<Record<Language, Texts>>;
  /** SHA-256 of the files the definition was read from, shared texts included. */
  readonly digest: string;
}
