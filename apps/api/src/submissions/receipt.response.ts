import type { SubmissionReceipt } from '@xiangtong/collection';
import type { Language, SubmissionStatus } from '@xiangtong/contracts';
import { toCheckResponse, type CheckResponse } from './check.response';

export interface ReceiptResponse {
  readonly id: string;
  readonly revision: number;
  readonly status: SubmissionStatus;
  /** Ledger position of the action; query the cube with `atLeast` this to read your own write. */
  readonly seq: number | null;
  /** Of a draft just written: rises with every change; the value for `If-Match`. */
  readonly version?: number;
  /** Doubts that need an explanation before submitting. */
  readonly checks: readonly CheckResponse[];
}

export const toReceiptResponse = (receipt: SubmissionReceipt, language: Language): ReceiptResponse => ({
  ...receipt,
  checks: (receipt.checks ?? []).map((check) => toCheckResponse(check, language)),
});
