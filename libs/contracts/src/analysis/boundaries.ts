import type { TracedMember } from '../trace';
import type { Ground } from '../cube/ground';
import type { SharedMeasure } from './analysis-question';

/** Units whose sums change when units merge or split. */
export const boundaryMembers = ['unit', 'township', 'county'] as const;

export type BoundaryMember = (typeof boundaryMembers)[number];

export interface BoundarySides {
  readonly asReported: string;
  readonly onBoundaries: string;
  /** onBoundaries − asReported. */
  readonly change: string;
}

/** Sums on the boundaries under which they were reported, beside sums on the boundaries of another month. */
export interface BoundaryComparison extends Ground {
  readonly measure: SharedMeasure;
  readonly over: BoundaryMember;
  readonly period: string;
  readonly boundaries: string;
  readonly total: BoundarySides;
  /** Largest change first. */
  readonly rows: readonly (BoundarySides & { readonly member: TracedMember })[];
  /** Transfers between units: `weight` of everything that `from` reported, over any number of mergers and splits. */
  readonly moves: readonly {
    readonly from: TracedMember;
    readonly to: TracedMember;
    readonly weight: string;
    readonly value: string;
  }[];
}
