import type { CoherenceCheck, CoherenceFinding } from '@xiangtong/contracts';
import { findingTexts, type Pair } from './coherence-words';

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
