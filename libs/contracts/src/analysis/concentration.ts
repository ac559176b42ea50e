import type { CubeDimension } from '../cube/cube';
import type { TracedMember } from '../trace';
import type { Ground } from '../cube/ground';
import type { Reason } from './reason';
import type { SharedMeasure } from './analysis-question';

/** Ratios have six places; null where `reasons` says why. */
export interface Concentration extends Ground {
  readonly measure: SharedMeasure;
  readonly over: CubeDimension;
  readonly period: string;
  /** Members that sold something. */
  readonly n: number;
  readonly total: string;
  /** Sales that belong to no member: unknown destinations, sales without a store, other kinds of units. */
  readonly leftOut: string;
  /** Sum of the squares of the members' shares: from 1/n to 1. */
  readonly hhi: string | null;
  /** 1/HHI, to two places. */
  readonly effectiveNumber: string | null;
  readonly topShares: readonly { readonly first: number; readonly share: string | null }[];
  readonly largest: readonly {
    readonly member: TracedMember;
    readonly value: string;
    readonly share: string;
  }[];
  readonly reasons: readonly Reason[];
}
