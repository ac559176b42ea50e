import type { TracedMember } from '../trace';
import type { Ground } from '../cube/ground';
import type { Reason } from './reason';

export const reachLevels = ['province', 'city', 'district'] as const;

export type ReachLevel = (typeof reachLevels)[number];

export interface ReachedPlace {
  readonly place: TracedMember;
  /** First month with sales there, as the ledger knows at the position and the caller may see. */
  readonly firstMonth: string;
  /** The unit that sold most there in that month. */
  readonly firstUnit: TracedMember;
  readonly isNew: boolean;
  /** Sales in the period. */
  readonly amount: string;
}

export interface ReachCount {
  readonly reached: number;
  /** First reached in the period. */
  readonly new: number;
}

/** Amounts in yuan, ratios with six places. */
export interface Reach extends Ground {
  readonly period: string;
  readonly total: string;
  readonly provinces: ReachCount;
  /** Hong Kong, Macao and Taiwan, which do not count as provinces. */
  readonly beside: ReachCount;
  readonly cities: ReachCount;
  readonly districts: ReachCount;
  /** First month with any sale: sales before it are not known. */
  readonly earliestMonth: string | null;
  readonly unknown: { readonly amount: string; readonly share: string | null };
  readonly distance: {
    /** Great-circle distance from the seat of the unit's county, weighted by amount, to one place. */
    readonly kilometres: string | null;
    /** Part of the total with coordinates at both ends. */
    readonly located: string;
    readonly locatedShare: string | null;
  };
  readonly level: ReachLevel;
  readonly places: readonly ReachedPlace[];
  readonly reasons: readonly Reason[];
}
