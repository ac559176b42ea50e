import type { Column, Row } from '../reports/report-document';
import type { Name } from '../name';
import type { Flow } from '../submission/submission';
import type { Instant } from '../instant';
import type { Language } from '../problem';
import type { FigureChange } from '../reports/seal';

export const moveKinds = ['late', 'correction', 'withdrawal', 'reinstatement'] as const;

/**
 * `late` is the first report of a unit and month, `correction` replaces it, `withdrawal` takes it out, `reinstatement`
 * is a report after a withdrawal.
 */
export type MoveKind = (typeof moveKinds)[number];

/** A figure on both sides. Null if an edition does not have it. */
export interface ComparedCell {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
  /** after − before, in the unit of the column; null if one of them is not a number. */
  readonly change: string | null;
  /** change / before; null without a base, and for rates. */
  readonly growth: string | null;
}

export interface ComparedRow {
  /** Text of the first cell. */
  readonly label: string;
  readonly kind: Row['kind'];
  readonly moved: boolean;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedTable {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly columns: readonly Pick<Column, 'key' | 'label' | 'unit'>[];
  readonly rows: readonly ComparedRow[];
}

/** One of the two editions: a published one, or the report as of a ledger position. */
export interface ComparedEdition {
  readonly seq: number;
  readonly ledgerHash: string;
  readonly recordedAt: Instant;
  readonly seal: string | null;
}

/** A figure on both sides; amounts are yuan. */
export interface Sides {
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/**
 * Why growth differs: the base was revised, Y1(to)/Y0(to) − Y1(to)/Y0(from), and the current figure was,
 * Y1(to)/Y0(from) − Y1(from)/Y0(from). Both add to the change. Null where there is no base.
 */
export interface GrowthSides {
  readonly before: string | null;
  readonly after: string | null;
  readonly change: string | null;
  readonly byBase: string | null;
  readonly byCurrent: string | null;
}

/** Sales of one flow of the scope: the period, the same months a year before, and growth. */
export interface ComparedFlow {
  readonly flow: Flow;
  readonly current: Sides;
  readonly base: Sides;
  readonly growth: GrowthSides;
}

/** An amount by flow, yuan with its sign. */
export type ByFlow = Readonly<Record<Flow, string>>;

/** The effect of one ledger entry on the figures. */
export interface ExplainedMove {
  readonly seq: number;
  readonly kind: MoveKind;
  readonly unit: string;
  readonly name: Name;
  /** `2019-11` */
  readonly period: string;
  /** Whether the month belongs to the period, to its base, or (of a long period) to both. */
  readonly sides: readonly ComparedSide[];
  readonly effect: ByFlow;
  readonly products: readonly {
    readonly product: string;
    readonly name: Name;
    readonly change: string;
  }[];
  readonly submission: string;
  readonly revision: number;
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  readonly actor: string;
  readonly recordedAt: Instant;
  /** The reason of the entry, or of the exception under which the report was accepted: `停电 (→ 2020-02-01)`. */
  readonly reason: string | null;
  readonly explanations: Readonly<Record<string, string>> | null;
}

export const comparedSides = ['current', 'base'] as const;

export type ComparedSide = (typeof comparedSides)[number];

/** Entries of one kind and their sum. */
export interface KindEffect {
  readonly kind: MoveKind;
  readonly entries: number;
  readonly current: ByFlow;
  readonly base: ByFlow;
}

/** A change of the register between the two editions, or a merge or split dated in their months. */
export interface BoundaryChange {
  readonly unit: string;
  readonly name: Name;
  readonly action: string;
  /** First month of the successor. */
  readonly month: string | null;
  readonly recordedAt: Instant | null;
  readonly actor: string | null;
  /** Units that succeed, with their weights. */
  readonly successors: readonly {
    readonly unit: string;
    readonly name: Name;
    readonly weight: string;
  }[];
}

/** Two editions of a report side by side: what changed, and why. */
export interface Comparison {
  readonly schema: 'xiangtong.comparison/1';
  readonly report: string;
  readonly title: string;
  readonly scope: { readonly code: string; readonly name: Name };
  readonly period: string;
  readonly language: Language;
  readonly from: ComparedEdition;
  readonly to: ComparedEdition;
  /** One of them was made by another definition of the report: this alone may change figures. */
  readonly definitionChanged: boolean;
  readonly flows: readonly ComparedFlow[];
  readonly effects: readonly KindEffect[];
  /** The change of the figures minus the effects: zero. */
  readonly unexplained: Readonly<Record<ComparedSide, ByFlow>>;
  readonly moves: readonly ExplainedMove[];
  readonly boundaries: readonly BoundaryChange[];
  readonly changes: readonly FigureChange[];
  readonly tables: readonly ComparedTable[];
}
