import type { Name } from '../name';
import type { CubeMeasure } from './cube-measures';
import type { ImpactDimension } from './impact-dimensions';

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

/** Their members are periods. */
export const timeDimensions = ['month', 'quarter', 'year'] as const;
export type TimeDimension = (typeof timeDimensions)[number];

export const isTimeDimension = (dimension: string): dimension is TimeDimension =>
  timeDimensions.some((one) => one === dimension);

/**
 * Compared with the same months a year before, the preceding run of the same length, or the same months two years
 * before.
 */
export const cubeCompares = ['yoy', 'mom', 'two-year'] as const;
export type CubeCompare = (typeof cubeCompares)[number];

/** Growth of everything, or only of the unit-months reported in both periods. */
export const cubeBases = ['published', 'comparable'] as const;
export type CubeBasis = (typeof cubeBases)[number];

/** How a missing unit-month is estimated: not at all, by the trend of comparable units, by its last reported value. */
export const cubeImputes = ['none', 'diftrend', 'prevalue'] as const;
export type CubeImpute = (typeof cubeImputes)[number];

export const compareSuffixes = ['base', 'change', 'growth', 'contribution', 'share'] as const;
export type CompareSuffix = (typeof compareSuffixes)[number];

export interface CubeQuery {
  readonly measures: readonly CubeMeasure[];
  readonly by: readonly CubeDimension[];
  /** Dimension → member codes; a division code selects all below it (`county: '520122'`). */
  readonly where?: Readonly<Partial<Record<CubeDimension, string | readonly string[]>>>;
  readonly period: string;
  readonly compare?: CubeCompare;
  /** With a comparison; default published. */
  readonly basis?: CubeBasis;
  /** Default none. */
  readonly impute?: CubeImpute;
  /** Months of the base period are estimated too. */
  readonly imputeBase?: boolean;
  /** `2019-12`: amounts of units that ended before count for their successors of that month; default as reported. */
  readonly boundaries?: string;
  /** With `yoy`: growth after price changes beside the nominal one. */
  readonly real?: boolean;
  /** With `yoy`: ledger position of the first publication, for the effect of base revisions on growth. */
  readonly baseAsOf?: number;
  /** Ledger position; default the replica's newest. */
  readonly asOf?: number;
  /** The answer must contain at least this ledger position (read your own write). */
  readonly atLeast?: number;
  readonly order?: readonly { readonly key: string; readonly direction: 'asc' | 'desc' }[];
  readonly limit?: number;
  /** Adds for each member, now and in the base period, whether there is a report. */
  readonly standing?: boolean;
  /** Adds the comparable rates of members whose growth differs from them by more than the limit, of 5,000 rows at most. */
  readonly comparableRates?: boolean;
}

/** A member whose growth tells another story than that of its units that reported both periods. */
export interface ComparableRow {
  readonly members: CubeRow;
  /** Measure → its comparable growth as a ratio with six places; null: no unit of the member reported both periods. */
  readonly growth: Readonly<Record<string, string | null>>;
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

/** docs/methods.md, Growth: contributions are ratios of the base total and add to growth exactly. */
export type GrowthDecomposition = Readonly<
  Record<'continuing' | 'entry' | 'exit' | 'response' | 'comparableGrowth', string | null>
>;

export const decompositionColumns = ['continuing', 'entry', 'exit', 'response', 'comparableGrowth'] as const;

export interface CubeCoverage {
  /** Unit-months of the current period, on the requested boundaries. */
  readonly due: number;
  readonly reported: number;
  /** Share of the estimated amount in the whole amount. */
  readonly imputedShare: string;
  readonly unknownDestinationShare: string | null;
  /** With `impute`: unit-months due and not reported that are estimated, and those for which there is no estimate. */
  readonly imputed?: number;
  readonly withoutEstimate?: number;
  /** With `imputeBase`: share of the estimated amount in the whole amount of the base period. */
  readonly baseImputedShare?: string;
}

/**
 * Quality of the reports behind an answer: of the form, for the requested units and months,
 * regardless of filters on lines. Rates are ratios with six places, null without a denominator.
 */
export interface CubeQuality {
  /** Unit-months whose first accepted report was submitted by the deadline, and which are reported. */
  readonly timely: number;
  readonly responseRate: string | null;
  readonly timelyRate: string | null;
  /** Weighted by each unit's sales in the same months of the year before. */
  readonly weightedResponseRate: string | null;
  readonly weightedTimelyRate: string | null;
  /** Share of estimated unit-months in those due; by amount it is `imputedShare` of the coverage. */
  readonly imputationRate: string | null;
  /** MR and MAR in yuan and RMAR of monthly totals, first accepted against now; null for forms without amounts. */
  readonly revisions: {
    readonly meanRevision: string | null;
    readonly meanAbsoluteRevision: string | null;
    readonly relativeMeanAbsoluteRevision: string | null;
  } | null;
  /**
   * |Σ rows − total| of the first measure that adds up, in its unit; null when there is none, or not all rows are here.
   */
  readonly incoherence: string | null;
}

/**
 * Why there is no report: it was due and did not come, it is not yet due, the unit did not exist yet or no longer
 * exists, or no report of that month is owed.
 */
export const reportGaps = ['notReported', 'notYetDue', 'exempt', 'notYetThere', 'noLongerThere'] as const;
export type ReportGap = (typeof reportGaps)[number];

/** The reports behind a figure, on one side of a comparison. */
export interface ReportsBehind {
  /** Months (quarters, years: periods of the form) in which at least one unit reported. */
  readonly periods: number;
  /** Periods of single units that are due, not exempt, and those of them with an accepted report. */
  readonly due: number;
  readonly reported: number;
  /** Null where there is a report: then a figure of zero is a zero. */
  readonly gap: ReportGap | null;
  /** The same for a stock, which counts only at the last period of the form. */
  readonly stockGap: ReportGap | null;
}

/** For a member of the requested dimensions of units and time; without such dimensions for all. */
export interface CubeStanding {
  readonly members: Readonly<Partial<Record<CubeDimension, string>>>;
  readonly now: ReportsBehind;
  /** Null without a comparison. */
  readonly base: ReportsBehind | null;
  /**
   * The side with so few reports that its figures are preliminary: no growth and no rank is said of them, though there may be
   * figures (docs/methods.md, Growth). Null with enough of them.
   */
  readonly fewReports: 'now' | 'base' | null;
  /** The same for a stock, which counts only at the last period of the form. */
  readonly stockFewReports: 'now' | 'base' | null;
}

export type CubeWarningCode =
  | 'SPRING_FESTIVAL'
  | 'LEAP_DAY'
  | 'NOT_SEASONALLY_ADJUSTED'
  | 'NOMINAL'
  | 'DEFLATED'
  | 'ESTIMATES'
  | 'NO_BASE'
  | 'MIXED_UNITS';

/** In answers about households. */
export type ImpactWarningCode =
  | 'IMPORTS_SINCE'
  | 'FORMER_VALUES_UNKNOWN'
  | 'NO_POVERTY_LINE'
  | 'WEAK_POVERTY_LINE'
  | 'NO_BASE_RECORDS';

/** Notes that a reader needs to interpret the figures. */
export interface CubeWarning {
  readonly code: CubeWarningCode | ImpactWarningCode;
  readonly zh: string;
  readonly en: string;
}

/** Figures that are null because they would give a single unit away. */
export interface CubeHiding {
  /** Index in `rows`; null for the totals. */
  readonly row: number | null;
  readonly side: 'now' | 'base';
  readonly reason: 'confidential';
}

interface NamedUnit {
  readonly code: string;
  readonly name: Name;
}

/** Units that ended, and those that took over what they had, from that month on. */
export interface Reorganisation {
  /** `2019-03` */
  readonly month: string;
  readonly from: readonly NamedUnit[];
  readonly to: readonly (NamedUnit & {
    /** It began with that month; otherwise it was there before. */
    readonly isNew: boolean;
  })[];
}

export interface CubeResponse {
  readonly asOf: number;
  /** How the position was named: the time as requested, or `edition:` and the seal. */
  readonly asOfSource?: string;
  readonly ledgerHash: string;
  readonly columns: readonly CubeColumn[];
  readonly rows: readonly CubeRow[];
  /**
   * With `compare` the totals also have the decomposition of the first requested additive measure; with `baseAsOf` its
   * `baseRevisionEffect` as a difference of growth rates.
   */
  readonly totals: CubeRow & Partial<GrowthDecomposition>;
  readonly coverage: CubeCoverage;
  /** Omitted if not requested. */
  readonly quality?: CubeQuality;
  /** With `standing`: the total first, then each member, also members without a row. */
  readonly standing?: readonly CubeStanding[];
  /** With `comparableRates`: the limit in percentage points, and the rows beyond it. */
  readonly comparable?: { readonly points: number; readonly rows: readonly ComparableRow[] };
  /**
   * With `boundaries`, where these differ from the units that reported: the mergers and splits since the first month that is
   * compared, earliest first.
   */
  readonly reorganisations?: readonly Reorganisation[];
  /** The month of these boundaries. */
  readonly boundaries?: string;
  readonly warnings: readonly CubeWarning[];
  /** For callers without the right `confidential`. */
  readonly hidden?: readonly CubeHiding[];
  /** Rows exist beyond `limit`. */
  readonly truncated: boolean;
  /**
   * Dimension → code → name in zh and en, for the members in `rows` and `standing`; of
   * questions about households, theirs.
   */
  readonly labels: Readonly<
    Partial<Record<CubeDimension | ImpactDimension, Readonly<Record<string, { zh: string; en: string }>>>>
  >;
}
