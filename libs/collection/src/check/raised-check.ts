import type { CheckCode, MessageParameters, Repair } from '@xiangtong/contracts';

/** A doubt that the figures of a submission raise. Words are put to it at the edge. */
export interface RaisedCheck {
  readonly code: CheckCode;
  /** `total`, or `lines[3].quantity`. */
  readonly path: string;
  /** The numbers of its sentence. */
  readonly parameters: MessageParameters;
}

/** `explanation` is null while the respondent has not written any. */
export interface ExplainedCheck extends RaisedCheck {
  readonly explanation: string | null;
  /** Of a draft: what can be done with its lines in one step. */
  readonly repairs?: readonly Repair[];
}

type Explanations = Readonly<Record<string, string>> | null;

/**
 * What the respondent wrote about a check: under its code, under code and path for this place alone, or under the path
 * for all that is doubted there.
 */
export const explanationOf = (
  check: Pick<RaisedCheck, 'code' | 'path'>,
  explanations: Explanations,
): string | null => {
  for (const key of [`${check.code}@${check.path}`, check.code, `@${check.path}`]) {
    const text = explanations && Object.hasOwn(explanations, key) ? explanations[key]?.trim() : '';
    if (text) return text;
  }
  return null;
};

export const unexplained = (checks: readonly RaisedCheck[], explanations: Explanations): RaisedCheck[] =>
  checks.filter((check) => explanationOf(check, explanations) === null);
