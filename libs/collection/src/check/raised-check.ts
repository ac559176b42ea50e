import type { CheckCode, MessageParameters, Repair } from '@xiangtong/contracts';

/** A doubt that the figures of a submission raise. Its text is added at the edge. */
export interface RaisedCheck {
  readonly code: CheckCode;
  /** `total`, or `lines[3].quantity`. */
  readonly path: string;
  /** The numbers of its message. */
  readonly parameters: MessageParameters;
}

/** `explanation` is null until the respondent has written one. */
export interface ExplainedCheck extends RaisedCheck {
  readonly explanation: string | null;
  /** Repairs of a draft's lines in one step. */
  readonly repairs?: readonly Repair[];
}

type Explanations = Readonly<Record<string, string>> | null;

/**
 * The respondent's explanation of a check: under its code, under code and path for this place alone, or under the path
 * for all doubts there.
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
