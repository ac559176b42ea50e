import { withOthers } from '@xiangtong/analytics';
import type { PositionCaller, Positions } from './positions';

/** A question whose position may be a number, a time or a publication. */
interface Asked {
  readonly asOf?: unknown;
}

/**
 * Asks once the position is known. A position that is none is told with everything else that is wrong
 * (CUBE.INVALID).
 */
export const askAt = async <Question extends Asked, Answer>(
  positions: Positions,
  caller: PositionCaller,
  { asOf, ...question }: Question,
  ask: (question: Omit<Question, 'asOf'> & { readonly asOf?: number }) => Promise<Answer>,
): Promise<Answer> => {
  if (asOf === undefined) return ask(question);
  const found = await positions.find(asOf, 'asOf', caller);
  if ('mistake' in found) throw await withOthers([found.mistake], () => ask(question));
  return ask({ ...question, asOf: found.seq });
};
