import type { AtPositions, CheckQuestion, Positions } from './positions';
import type { EditionReader } from '../publish/edition-list';

interface Asking<Question, Answer> {
  readonly check: CheckQuestion;
  readonly ask: (question: AtPositions<Question>) => Promise<Answer>;
}

/** Runs the question once the positions are known. Throws CUBE.INVALID with all mistakes. */
export const askAt = async <Question extends object, Answer>(
  positions: Positions,
  caller: EditionReader,
  asked: Question,
  { check, ask }: Asking<Question, Answer>,
): Promise<Answer> => {
  const { question } = await positions.known(asked, caller, check);
  return ask(question);
};
