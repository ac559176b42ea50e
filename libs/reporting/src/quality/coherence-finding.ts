import { findingTexts, type CoherenceCheck, type Pair } from './coherence-words';

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

export const findingOf = (
  check: CoherenceCheck,
  pair: Pair & { readonly member: string },
): CoherenceFinding => ({
  check,
  member: pair.member,
  value: pair.value,
  whole: pair.wholeValue,
  ...findingTexts[check](pair),
});
