import { withOthers } from '@xiangtong/analytics';
import type { Principal } from '@xiangtong/identity';
import type { Positions } from '../cube/position';

/** A question whose position may be a number, a time or a publication. */
interface Asked {
  readonly asOf?: unknown;
}

/**
 * Asks once the position is known and readers see it. A position that is none is told with everything else that is wrong
 * (CUBE.INVALID).
 */
export const askAt = async <Question extends Asked, Answer>(
  positions: Positions,
  principal: Principal,
  { asOf, ...question }: Question,
  ask: (question: Omit<Question, 'asOf'> & { readonly asOf?: number }) => Promise<Answer>,
): Promise<Answer> => {
  if (asOf === undefined) return ask(question);
  const found = await positions.find(asOf, 'asOf', principal);
  if ('mistake' in found) throw await withOthers([found.mistake], () => ask(question));
  await positions.reach(found.seq);
  return ask({ ...question, asOf: found.seq });
};
