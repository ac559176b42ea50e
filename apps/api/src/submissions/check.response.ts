import type { ExplainedCheck } from '@xiangtong/collection';
import {
  describe,
  type CheckCode,
  type Language,
  type MessageParameters,
  type Repair,
} from '@xiangtong/contracts';

/** A doubt about the figures, with its message. It is explained under `code`, `code@path` or `@path`. */
export interface CheckResponse {
  readonly code: CheckCode;
  readonly path: string;
  readonly message: string;
  /** The numbers of the message. */
  readonly numbers: MessageParameters;
  readonly explained: boolean;
  readonly explanation: string | null;
  /** Of a draft: repairs of its lines in one step. */
  readonly repairs?: readonly Repair[];
}

export const toCheckResponse = (
  { code, path, parameters, explanation, repairs = [] }: ExplainedCheck,
  language: Language,
): CheckResponse => ({
  code,
  path,
  message: describe(code, parameters, language),
  numbers: parameters,
  explained: explanation !== null,
  explanation,
  ...(repairs.length > 0 && { repairs }),
});
