import type { Ground } from '../cube/ground';
import type { RevisedMeasure } from './analysis-question';

export const growthParts = ['continuing', 'entry', 'exit', 'response'] as const;

/** Amounts as decimal strings of the measure; contributions as ratios of the base total with twelve places. */
export interface GrowthPart {
  readonly part: (typeof growthParts)[number];
  readonly now: string;
  readonly base: string;
  readonly contribution: string | null;
  /** Unit-months that were reported, on each side. */
  readonly pairs: { readonly now: number; readonly base: number };
}

/** Growth decomposed on the units of one month's boundaries, or on the units as they reported. */
export interface GrowthOnUnits {
  /** Month of the boundaries; null: units as they reported. */
  readonly boundaries: string | null;
  readonly parts: readonly GrowthPart[];
  readonly comparableGrowth: string | null;
}

export interface Growth extends Ground {
  readonly period: string;
  readonly compare: 'yoy' | 'mom';
  readonly measure: RevisedMeasure;
  /** `yuan`, `base unit` or `count`. */
  readonly unit: string;
  readonly now: string;
  readonly base: string;
  readonly change: string;
  readonly growth: string | null;
  /** The requested boundaries, or those of the period's last month. */
  readonly onBoundaries: GrowthOnUnits;
  readonly asReported: GrowthOnUnits;
  /** Y1/Y0 − Y1/Y0 as first published; null without `baseAsOf` or a base. */
  readonly baseRevisionEffect: string | null;
  /** Y1/Y0 − Y1 as first published/Y0; null without `currentAsOf` or a base. */
  readonly currentRevisionEffect: string | null;
}
