export const qualityMembers = ['county', 'township', 'month'] as const;

export type QualityMember = (typeof qualityMembers)[number];

/** Shares and rates are ratios with six places; null without a denominator. */
export interface QualityFigures {
  readonly due: number;
  readonly reported: number;
  readonly timely: number;
  readonly late: number;
  readonly missing: number;
  readonly nil: number;
  readonly responseRate: string | null;
  readonly timelyRate: string | null;
  /** Weighted by the sales of the same month a year before. */
  readonly weightedResponseRate: string | null;
  readonly weightedTimelyRate: string | null;
  /** Share of the amount with an unknown destination. */
  readonly unknownDestinationShare: string | null;
}

/** What estimates by trend (DIFTREND) would add for missing reports. */
export interface ImputationFigures {
  /** Unit-months that would be estimated, and those without an estimate. */
  readonly imputed: number;
  readonly withoutEstimate: number;
  /** Share of estimated unit-months in those due, and of the estimated amount in the whole amount. */
  readonly imputationRate: string | null;
  readonly imputedShare: string | null;
}

/** Figures in force that were changed; MR, MAR in yuan and RMAR of monthly totals, first accepted against now. */
export interface CorrectionFigures {
  readonly corrections: number;
  readonly withdrawals: number;
  readonly meanRevision: string | null;
  readonly meanAbsoluteRevision: string | null;
  readonly relativeMeanAbsoluteRevision: string | null;
}

export interface QualityRow extends QualityFigures {
  /** Share of the estimated amount in the whole amount, if missing reports were estimated. */
  readonly imputedShare: string | null;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface Quality {
  readonly asOf: number;
  readonly ledgerHash: string;
  readonly period: string;
  readonly scope: { readonly code: string; readonly zh: string; readonly en: string };
  readonly totals: QualityFigures;
  readonly imputation: ImputationFigures;
  readonly revisions: CorrectionFigures;
  /** Σ |parts − whole| over all breakdowns, yuan: must be 0. */
  readonly incoherence: string;
  readonly by: QualityMember | null;
  readonly rows: readonly QualityRow[];
}

export const coherenceChecks = [
  'partsDiffer',
  'childReachesParent',
  'cumulativeBelowPeriod',
  'storeReportedTwice',
  'statedChildReachesParent',
  'statedCumulativeBelowPeriod',
  'statedDiffersFromReports',
] as const;

export type CoherenceCheck = (typeof coherenceChecks)[number];

/** Two contradictory figures. */
export interface CoherenceFinding {
  readonly check: CoherenceCheck;
  /** Code of the member, breakdown, store or scope. */
  readonly member: string;
  /** Yuan; for a store reported twice the number of units. */
  readonly value: string;
  readonly whole: string;
  readonly zh: string;
  readonly en: string;
  /** Units that report the store. */
  readonly units?: readonly string[];
}

export interface Coherence {
  readonly asOf: number;
  readonly ledgerHash: string;
  readonly period: string;
  readonly scope: { readonly code: string; readonly zh: string; readonly en: string };
  /** Every check that was made, with the number of pairs it compared. */
  readonly checks: readonly {
    readonly check: CoherenceCheck;
    readonly zh: string;
    readonly en: string;
    readonly checked: number;
    readonly found: number;
  }[];
  readonly findings: readonly CoherenceFinding[];
}

/** A figure of sales that is or will be published: in a report, a speech, a form of another office. */
export interface StatedFigure {
  /** Division code or code of a reporting unit. */
  readonly scope: string;
  readonly period: string;
  /** Yuan. */
  readonly amount: string;
}
