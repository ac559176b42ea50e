import type { ExplainedCheck, SubmissionDetail, SubmissionReceipt } from '@xiangtong/collection';
import {
  type CheckCode,
  describe,
  type Language,
  type MessageParameters,
  type Repair,
  type SubmissionStatus,
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
  /** Repairs of a draft's lines in one step. */
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

export interface DetailResponse extends Omit<SubmissionDetail, 'checks'> {
  readonly checks: readonly CheckResponse[];
}

export const toDetailResponse = (detail: SubmissionDetail, language: Language): DetailResponse => ({
  ...detail,
  checks: detail.checks.map((check) => toCheckResponse(check, language)),
});

export interface ReceiptResponse {
  readonly id: string;
  readonly revision: number;
  readonly status: SubmissionStatus;
  /** Ledger position of the action; query the cube with `atLeast` this to read your own write. */
  readonly seq: number | null;
  /** Version of a draft just written, the value for `If-Match`; rises with every change. */
  readonly version?: number;
  /** Doubts that need an explanation before submitting. */
  readonly checks: readonly CheckResponse[];
}

export const toReceiptResponse = (receipt: SubmissionReceipt, language: Language): ReceiptResponse => ({
  ...receipt,
  checks: (receipt.checks ?? []).map((check) => toCheckResponse(check, language)),
});
