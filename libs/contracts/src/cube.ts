import { indicators } from './form';

/** Made of sales lines. */
export const salesMeasures = [
  'amount',
  'quantity',
  'orders',
  'refunds',
  'averageOrder',
  'products',
  'units',
  'stores',
  'provinces',
  'cities',
  'districts',
] as const;
export type SalesMeasure = (typeof salesMeasures)[number];

/** The indicators of the other forms are measures too; one query asks for measures of one form. */
export const cubeMeasures = [...salesMeasures, ...indicators] as const;
export type CubeMeasure = (typeof cubeMeasures)[number];

export const cubeDimensions = [
  'unit',
  'village',
  'park',
  'township',
  'county',
  'prefecture',
  'unitKind',
  'organisingModel',
  'product',
  'category',
  'destination',
  'destinationProvince',
  'destinationCity',
  'platform',
  'store',
  'flow',
  'month',
  'quarter',
  'year',
] as const;
export type CubeDimension = (typeof cubeDimensions)[number];

export const cubeCompares = ['yoy', 'mom'] as const;
export type CubeCompare = (typeof cubeCompares)[number];

export const compareSuffixes = ['base', 'change', 'growth', 'contribution', 'share'] as const;
export type CompareSuffix = (typeof compareSuffixes)[number];

/** A measure, or one of its comparison columns: `amount.growth`. */
export type CubeColumnKey = CubeMeasure | `${CubeMeasure}.${CompareSuffix}` | CubeDimension;

export interface CubeQuery {
  readonly measures: readonly CubeMeasure[];
  readonly by: readonly CubeDimension[];
  /** Dimension → member codes; a division code selects all below it (`county: '520122'`). */
  readonly where?: Readonly<Partial<Record<CubeDimension, string | readonly string[]>>>;
  readonly period: string;
  readonly compare?: CubeCompare;
  /** Ledger position; default the replica's newest. */
  readonly asOf?: number;
  /** The answer must contain at least this ledger position (read your own write). */
  readonly atLeast?: number;
  readonly order?: readonly { readonly key: string; readonly direction: 'asc' | 'desc' }[];
  readonly limit?: number;
}

export interface CubeColumn {
  readonly key: string;
  readonly role: 'dimension' | 'measure';
  /** `yuan`, `base unit`, `count`, `ratio`; null for dimensions. */
  readonly unit: string | null;
  readonly decimals: number | null;
}

/** Dimension columns hold codes; `labels` of the response names them. Null means "no base" in comparison columns. */
export type CubeRow = Readonly<Record<string, string | number | null>>;

/** domain.md §4: contributions are ratios of the base total and add to growth exactly. */
export type GrowthDecomposition = Readonly<
  Record<'continuing' | 'entry' | 'exit' | 'response' | 'comparableGrowth', string | null>
>;

export interface CubeCoverage {
  readonly due: number;
  readonly reported: number;
  readonly imputedShare: string;
  readonly unknownDestinationShare: string | null;
}

export interface CubeResponse {
  readonly asOf: number;
  readonly ledgerHash: string;
  readonly columns: readonly CubeColumn[];
  readonly rows: readonly CubeRow[];
  /** With `compare` the totals also carry the decomposition of the first additive measure asked for. */
  readonly totals: CubeRow & Partial<GrowthDecomposition>;
  readonly coverage: CubeCoverage;
  /** Rows exist beyond `limit`. */
  readonly truncated: boolean;
  /** Dimension → code → name in zh and en, for the members in `rows`. */
  readonly labels: Readonly<
    Partial<Record<CubeDimension, Readonly<Record<string, { zh: string; en: string }>>>>
  >;
}
