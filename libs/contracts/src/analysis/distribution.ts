import type { TracedMember } from '../trace';
import type { Ground } from '../cube/ground';
import type { Reason } from './reason';
import type { SharedMeasure } from './analysis-question';

/** Members of a distribution: stores, and units by their kinds and divisions. */
export const distributionMembers = ['unit', 'village', 'park', 'store', 'township', 'county'] as const;

export type DistributionMember = (typeof distributionMembers)[number];

/**
 * How one period's sales are spread over its members. Figures are in the unit of the measure; ratios have six places.
 */
export interface Spread {
  readonly n: number;
  /** Members that reported and sold nothing; they count as zeros. */
  readonly zeros: number;
  readonly total: string;
  readonly mean: string | null;
  readonly quantiles: readonly { readonly p: string; readonly value: string | null }[];
  readonly gini: string | null;
}

export interface RankedRow {
  readonly member: TracedMember;
  /** Null in a period to which the member does not belong. */
  readonly value: string | null;
  readonly baseValue: string | null;
  readonly rank: number | null;
  readonly baseRank: number | null;
  /** Places won (positive) or lost; null without a rank in both periods. */
  readonly rankChange: number | null;
}

export interface Distribution extends Ground, Spread {
  readonly measure: SharedMeasure;
  readonly over: DistributionMember;
  readonly period: string;
  /** Shares of the smallest members and of their sales, from 0 to 1; at most 101 points of the curve. */
  readonly lorenz: readonly { readonly members: string; readonly amount: string }[];
  /** Sales that belong to no member: other kinds of units, sales without a store. */
  readonly leftOut: string;
  /** The spread of the compared period; null without `compare`. */
  readonly base: Spread | null;
  readonly ranks: { readonly total: number; readonly offset: number; readonly items: readonly RankedRow[] };
  readonly reasons: readonly Reason[];
}
