import type { AtPositions, CheckQuestion, PositionField, Positions } from '../position/positions';
import type { EditionReader } from '../publish/edition-list';

/** A question whose positions may be numbers, times or publications; they are checked when they are looked up. */
export type Asked<Question> = Omit<Question, PositionField> & {
  readonly [Field in PositionField & keyof Question]?: unknown;
};

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
