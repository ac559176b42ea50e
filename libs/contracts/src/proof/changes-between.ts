import type { Instant } from '../instant';
import type { Ground } from '../cube/ground';
import type { RevisedMeasure } from '../analysis/analysis-question';
import type { MoveKind, BoundaryChange } from './changes';

/** Decimal strings of the measure's last decimal. */
interface Sides {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

export interface ChangePosition {
  readonly seq: number;
  readonly recordedAt: Instant | null;
  /** The time as requested, or `edition:` and the seal. */
  readonly name: string | null;
}

export interface ChangedUnit extends Sides {
  readonly unit: string;
  readonly zh: string;
  readonly en: string;
  readonly entries: number;
}

export interface ChangeEntry {
  readonly seq: number;
  readonly unit: string;
  readonly month: string;
  readonly kind: MoveKind;
  readonly difference: string;
  readonly submission: string;
  readonly revision: number;
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  readonly actor: string;
  readonly recordedAt: Instant;
  /** The reason of the entry, or of the exception under which the report was accepted. */
  readonly reason: string | null;
  readonly explanations: Readonly<Record<string, string>> | null;
}

/** What changed since a position, by unit and by entry; differences add to the total's exactly. */
export interface ChangesAnswer extends Ground {
  readonly measure: RevisedMeasure;
  readonly unit: string;
  readonly period: string;
  readonly since: ChangePosition;
  readonly until: ChangePosition;
  readonly total: Sides;
  readonly kinds: readonly {
    readonly kind: MoveKind;
    readonly entries: number;
    readonly difference: string;
  }[];
  /** Largest difference first. */
  readonly units: readonly ChangedUnit[];
  /** Largest difference first, at most 1000. */
  readonly entries: readonly ChangeEntry[];
  readonly truncated: boolean;
  /**
   * Both positions use the current register: these changes moved no figure between the positions, but changed which
   * units exist.
   */
  readonly boundaries: readonly BoundaryChange[];
}
