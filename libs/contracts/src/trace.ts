import type { CubeQuery } from './cube/cube';
import type { CubeMeasure } from './cube/cube-measures';
import type { BenefitItem, ImpactQuery } from './impact/impact';
import type { Instant } from './instant';
import type { Bilingual } from './messages/message';

export interface TracedName {
  readonly zh: string;
  readonly en: string;
}

export interface TracedMember {
  readonly code: string;
  readonly name: TracedName;
}

/** A line of a revision. */
export interface LinePosition {
  readonly revision: string;
  readonly line: number;
}

/** Part of a figure reported by one unit. `amount` is exact, in the unit of the measure. */
export interface TracedUnit {
  readonly unit: string;
  readonly name: TracedName;
  readonly months: number;
  readonly lines: number;
  readonly amount: string;
}

/** Part of a figure from one accepted revision. */
export interface TracedRevision {
  readonly id: string;
  readonly unit: string;
  /** Last month of its reference period. */
  readonly month: string;
  /** Ledger position that put it in force, and the one that ended it; null while it is in force. */
  readonly seq: number;
  readonly endedBy: number | null;
  readonly lines: number;
  readonly amount: string;
}

/** People and times of a revision. */
export interface RevisionOrigin {
  readonly submission: string;
  /** Number within its submission; a later one is a correction. */
  readonly number: number;
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  readonly explanations: Readonly<Record<string, string>> | null;
  readonly contentHash: string;
  /** Ledger entries that name it: who accepted or withdrew it, when, and why. */
  readonly entries: readonly {
    readonly seq: number;
    readonly kind: string;
    readonly actor: string;
    readonly at: Instant;
    readonly reason: string | null;
  }[];
}

export type TracedOrigin = TracedRevision & Partial<RevisionOrigin>;

/** A line of a sales form as in the revision. */
export interface TracedSalesLine extends LinePosition {
  readonly product: TracedMember;
  readonly destination: TracedMember;
  readonly platform: TracedMember;
  readonly store: string | null;
  readonly flow: 'up' | 'down';
  readonly quantity: string;
  readonly amount: string;
  readonly orders: number;
  readonly refund: string | null;
}

/** A value of an indicator form. */
export interface TracedValue extends LinePosition {
  readonly indicator: string;
  readonly platform: TracedMember | null;
  readonly value: string;
}

/** A member of a distinct count, with its sales. */
export interface CountedMember extends TracedMember {
  readonly lines: number;
  readonly amount: string;
}

/**
 * Classes of the growth decomposition as exact amounts of one unit, on boundaries as of the last month of the period.
 */
export interface ClassedUnit {
  readonly unit: string;
  readonly name: TracedName;
  readonly continuingNow: string;
  readonly continuingBase: string;
  readonly entryNow: string;
  readonly exitBase: string;
  readonly responseNow: string;
  readonly responseBase: string;
}

/** Months in which a unit owes the form, and how many of them it reported. */
export interface DueUnit {
  readonly unit: string;
  readonly name: TracedName;
  readonly due: number;
  readonly reported: number;
}

/** A household behind a figure, by its short key. */
export interface TracedHousehold {
  readonly household: string;
  readonly village: string;
  readonly persons: number;
  readonly lines: number;
  readonly net: string;
  /** Relative to the poverty line, or within the register; null where neither applies. */
  readonly standing: string | null;
}

/** A row of a table of records with all its figures. */
export interface TracedRecord {
  readonly codes: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string | null>>;
}

/** The query of a figure: the body of POST /cube, the query of GET /impact/summary, or a table of records. */
export type TracedQuery =
  | ({ readonly source: 'cube' } & CubeQuery)
  | ({ readonly source: 'impact' } & ImpactQuery)
  | {
      readonly source: 'records';
      readonly table: string;
      readonly scope: string;
      readonly period: string;
      readonly asOf: number;
    };

/** The data behind a figure. Only the parts of its kind of figure are present. */
export interface TracedParts {
  readonly lineCount?: number;
  readonly revisionCount?: number;
  readonly unitCount?: number;
  /** Largest first; `unitsBeyond` is the sum of the units that are not listed. */
  readonly units?: readonly TracedUnit[];
  readonly unitsBeyond?: { readonly units: number; readonly amount: string } | null;
  /** Revisions from the first of the page on. */
  readonly revisions?: readonly TracedOrigin[];
  readonly lines?: readonly (TracedSalesLine | TracedValue)[];
  /** Benefit lines of an impact figure. */
  readonly benefits?: readonly BenefitItem[];
  readonly householdCount?: number;
  readonly households?: readonly TracedHousehold[];
  /** `cursor` of the next page; null at the end. */
  readonly next?: string | null;
  readonly members?: readonly CountedMember[];
  readonly classes?: readonly ClassedUnit[];
  readonly due?: readonly DueUnit[];
  readonly records?: readonly TracedRecord[];
}

/** A figure, or an operand of one. */
export interface FigurePart extends TracedParts {
  readonly address: string;
  readonly query: TracedQuery;
  readonly measure: CubeMeasure | string;
  /** The exact value in the report, in the unit of the measure; null: there is no such figure. */
  readonly value: string | null;
  /** Formula over the operands; null for a sum or a count of the data behind it. */
  readonly formula: string | null;
  readonly operands: readonly FigurePart[];
  /** Recomputed from the data behind it. */
  readonly sum: string | null;
  readonly sumsBack: boolean;
  /** Values that were estimated, not reported. No figure contains any yet. */
  readonly estimates: readonly never[];
}

export interface PrintedValue {
  /** The printed text. */
  readonly text: string;
  /** Exact decimal in the printed unit. */
  readonly value: string | null;
  readonly unit: string;
}

/** The answer of GET /trace/{figure}. */
export interface FigureTrace extends FigurePart {
  readonly figure: string;
  /** Null, like the scope, for a figure of an answer of the cube. */
  readonly report: string | null;
  readonly scope: string | null;
  readonly period: string;
  readonly asOf: { readonly seq: number; readonly recordedAt: Instant | null };
  readonly printed: PrintedValue;
  /** Why households and benefit lines are left out, and what to do: nobody looks at them without a purpose. */
  readonly purposeNeeded?: Bilingual;
}
