import { inBreaths, type InputMistake } from '@xiangtong/infrastructure';
import { checkBatch, checking, countyOf, type FiguresToCheck, type RaisedChecks } from './check-batch';
import type { Ground } from './check-desk';
import { explanationOf, unexplained, type ExplainedCheck, type RaisedCheck } from './raised-check';

/** The result of the checks for one submission. */
export interface Judgement {
  readonly raised: readonly RaisedCheck[];
  /** The checks that need an explanation before this can be submitted. */
  readonly unexplained: readonly InputMistake[];
  /** Who set the rule that accepts it without review, if nothing was raised; null when an officer has to review it. */
  readonly ruledBy: string | null;
}

/** Judges submissions together, see `checkBatch`, in the order of `batch`. Others have their turn meanwhile. */
export const judgeBatch = async (batch: readonly FiguresToCheck[], ground: Ground): Promise<Judgement[]> => {
  const checks = await inBreaths(checking(batch, ground));
  return batch.map((figures) => judgementOf(figures, checks, ground));
};

export const judge = (figures: FiguresToCheck, ground: Ground): Judgement =>
  judgementOf(figures, checkBatch([figures], ground), ground);

const judgementOf = (figures: FiguresToCheck, checks: RaisedChecks, ground: Ground): Judgement => {
  const raised = checks.get(figures)!;
  return {
    raised,
    unexplained: unexplained(raised, figures.explanations),
    ruledBy: raised.length === 0 ? ground.unreviewedBy(countyOf(figures.unit)) : null,
  };
};

/** The checks, each with the respondent's explanation. */
export const withExplanations = (
  raised: readonly RaisedCheck[],
  explanations: FiguresToCheck['explanations'],
): ExplainedCheck[] =>
  raised.map((check) => ({
    ...check,
    parameters: namedAsToday(check.parameters),
    explanation: explanationOf(check, explanations),
  }));

/** Doubts about totals are kept as they were raised; older ones call the amount `value`. */
const namedAsToday = (parameters: RaisedCheck['parameters']): RaisedCheck['parameters'] =>
  parameters['value'] === undefined ? parameters : { amount: parameters['value'], ...parameters };
