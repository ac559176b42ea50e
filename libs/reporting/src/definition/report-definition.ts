import type {
  CubeCompare,
  CubeDimension,
  CubeMeasure,
  Language,
  PeriodKind,
  Chart,
  ReportDocument,
  DefinitionText,
} from '@xiangtong/contracts';
import type { ColumnFormatName } from '../grammar/column-formats';
import type { ScopeLevel } from '../grammar/scope-level';
import type { RecordsTableName } from '../sources/records/table-names';
import type { Template } from './template';

/** Place in the definition, for mistakes. */
interface Placed {
  readonly line: number;
}

/** Key of a text in texts.zh.yaml and texts.en.yaml. */
export interface TextKey extends Placed {
  readonly key: string;
}

/** Name of the query whose rows are shown. */
export interface QueryName extends Placed {
  readonly name: string;
}

/**
 * `query.column`, `query.first.column`, `query.coverage.due`, `query.count`, `query.names` or a built-in (`period`).
 */
export interface ValuePath extends Placed {
  readonly path: string;
}

export const periodVariables = [
  '$period',
  '$basePeriod',
  '$lastMonth',
  /** The month before the last one of the period. */
  '$previousMonth',
  /** January to the last month of the period. */
  '$yearToDate',
  '$year',
  '$baseYear',
] as const;
export type PeriodVariable = (typeof periodVariables)[number];

export type WhereValue =
  | { readonly kind: 'members'; readonly members: readonly string[] }
  /** Member of `dimension` in the first row of another query. */
  | { readonly kind: 'first'; readonly query: string; readonly dimension: string }
  /** The province the scope lies in. */
  | { readonly kind: 'ownProvince' };

export interface SortKey {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

interface AnyQuery extends Placed {
  readonly name: string;
  /** Read without a mistake; references to a broken query are not checked, they would only repeat the mistake. */
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
  'movement',
  'byMechanism',
  'byIncomeClass',
  'bySourceUnit',
  'byHomeVillage',
  'coverage',
  'lineCrossings',
  'effects',
  'doubts',
] as const;
export type ImpactTable = (typeof impactTables)[number];

/** Every impact table has the same months of the year before as `.base`. */
export interface ImpactQueryDefinition extends AnyQuery {
  readonly source: 'impact';
  readonly table: ImpactTable;
  readonly order: readonly SortKey[];
}

/** Records are as of the report's ledger position, like its cube queries. */
export interface RecordsQueryDefinition extends AnyQuery {
  readonly source: 'records';
  readonly table: RecordsTableName;
  readonly order: readonly SortKey[];
}

export const operators = ['+', '-', '*', '/'] as const;
export type Operator = (typeof operators)[number];

/** A column made of two others: `parkForm.floorArea`, or one computed before it. */
export interface Computation extends Placed {
  readonly name: string;
  readonly left: string;
  readonly operator: Operator;
  readonly right: string;
}

/**
 * The rows of several queries with the same dimensions side by side; columns are `<query>.<column>` and the computed
 * ones.
 */
export interface JoinQueryDefinition extends AnyQuery {
  readonly source: 'join';
  readonly queries: readonly QueryDefinition[];
  readonly compute: readonly Computation[];
  readonly order: readonly SortKey[];
}

/** Change of sales by price, volume and assortment (docs/methods.md) over the products of a compared cube query. */
export interface PriceVolumeQueryDefinition extends AnyQuery {
  readonly source: 'priceVolume';
  readonly products: CubeQueryDefinition;
  readonly order: readonly SortKey[];
}

export type QueryDefinition =
  | CubeQueryDefinition
  | ImpactQueryDefinition
  | RecordsQueryDefinition
  | JoinQueryDefinition
  | PriceVolumeQueryDefinition;

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
  /** Left out when this value is missing, zero or empty. */
  readonly when: ValuePath | null;
}

/** Name of a table or chart. */
interface BlockName extends Placed {
  readonly id: string;
}

export interface ProseBlock extends AnyBlock {
  readonly kind: 'prose';
  readonly text: TextKey;
  /** Tables and charts elsewhere that the text refers to, beside those that follow it. */
  readonly see: readonly BlockName[];
}

export interface ColumnDefinition extends Placed {
  readonly key: string;
  readonly label: TextKey;
  /** `row`: the item of the row decides. `unit`: the unit of measure of the row. */
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
  /** Label of the row with the sum of the rows beyond `top`. */
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
  /** If it differs from that of the format. */
  readonly unit: TextKey | null;
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
  /** Waterfall: starts on the axis instead of floating. */
  readonly level: boolean;
}

export interface ItemsChart extends AnyChart {
  readonly shape: 'items';
  readonly label: TextKey;
  readonly items: readonly BarItem[];
}

export type BlockDefinition = ProseBlock | RowsTable | ItemsTable | RowsChart | ItemsChart;

/**
 * `notes` has the notes that texts before it refer to; `annex` begins on a new page and numbers its tables by
 * themselves. Neither has a number of its own.
 */
export const sectionRoles = ['text', 'notes', 'annex'] as const;
export type SectionRole = (typeof sectionRoles)[number];

export interface SectionDefinition extends Placed {
  readonly id: string;
  readonly role: SectionRole;
  /** None: the blocks follow without a heading. */
  readonly title: TextKey | null;
  readonly orientation: 'portrait' | 'landscape';
  readonly levels: readonly ScopeLevel[];
  readonly when: ValuePath | null;
  readonly blocks: readonly BlockDefinition[];
}

/** Label of a header field or signature: text `<group>.<name>.label`; its content `<group>.<name>.text`. */
export interface ReportStructure {
  readonly title: TextKey;
  readonly scopes: readonly ScopeLevel[];
  /** Made once for each reporting unit of the scope; queries, sections and blocks are those of one unit. */
  readonly repeat: 'unit' | null;
  /** Page layout; see ReportDocument. */
  readonly layout: NonNullable<ReportDocument['layout']>;
  /** Whether growth that differs much from comparable growth says so; a sheet with its sources has no room for notes. */
  readonly comparable: 'none' | 'noted';
  readonly periods: readonly PeriodKind[];
  /** Who issues the report, and when: lines under the title, instead of the caption of a form. */
  readonly byline: readonly TextKey[];
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
  /** What it was read from, shared texts too. */
  readonly files: DefinitionText;
  /** SHA-256 of the files. */
  readonly digest: string;
}
