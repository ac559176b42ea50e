import type { CubeDimension } from './cube/cube';

interface Coarser {
  readonly fine: CubeDimension;
  readonly coarse: CubeDimension;
}

/** Breakdowns that a public edition can have instead of those by single units, which are hidden whole. */
export const coarsenings = ['unit-township', 'unit-county', 'park-county'] as const;
export type Coarsening = (typeof coarsenings)[number];

export const coarserOf: Readonly<Record<Coarsening, Coarser>> = {
  'unit-township': { fine: 'unit', coarse: 'township' },
  'unit-county': { fine: 'unit', coarse: 'county' },
  'park-county': { fine: 'park', coarse: 'county' },
};

/**
 * Why a cell is hidden: too few contributors, one that dominates, one that another can estimate; because others would
 * follow from it; because an edition published before hides it; because its difference to what was published before is
 * the correction of few. `exposed` is sensitive too, but editions published before give it away, whatever this one hides.
 * Parameters of the rules are never told.
 */
export type HidingReason =
  | 'minimum'
  | 'dominance'
  | 'pPercent'
  | 'complementary'
  | 'published'
  | 'correction'
  | 'exposed';

export interface HiddenCell {
  /** Names of its members, in the language of the report; empty for a total. */
  readonly members: readonly string[];
  readonly reason: HidingReason;
}

/** What a public edition hides of one breakdown in one period. */
export interface DisclosedTable {
  readonly form: string;
  readonly by: readonly string[];
  readonly period: string;
  /** Names of the members that it is about, by dimension, in the language of the report where they stand in it. */
  readonly where: Readonly<Record<string, string>>;
  /** Cells that somebody stands behind. */
  readonly cells: number;
  /** Share of the value of its cells that is hidden, to a hundredth. */
  readonly hiddenShare: string;
  readonly hidden: readonly HiddenCell[];
}

export interface CoarserBreakdown {
  readonly coarsening: Coarsening;
  readonly cells: number;
  readonly hidden: number;
}

/** What a public edition hides and why, before it is published; no figure and no parameter. */
export interface DisclosurePreview {
  readonly cells: number;
  readonly hidden: number;
  readonly hiddenShare: string;
  readonly tables: readonly DisclosedTable[];
  /** Breakdowns that hide less: chosen by making the edition with `coarser`. */
  readonly coarser: readonly CoarserBreakdown[];
  /** Null where no correction since earlier editions hides anything. */
  readonly corrections: HeldCorrections | null;
}

/** Corrections of so few units that the difference to earlier editions would tell them. */
export interface HeldCorrections {
  /** Cells that are hidden for them. */
  readonly cells: number;
  /** The newest ledger position at which none of them had been accepted; null where there is none. */
  readonly safeAsOf: number | null;
}
