import type { SubmissionReceipt } from '@xiangtong/collection';
import type { SubmissionStatus } from '@xiangtong/contracts';

export interface ReceiptResponse {
  readonly id: string;
  readonly revision: number;
  readonly status: SubmissionStatus;
  /** Ledger position of the action; ask the cube for `atLeast` this to read your own write. */
  readonly seq: number | null;
  /** Doubts that need an explanation before submitting. */
  readonly checks: readonly never[];
}

export const toReceiptResponse = (receipt: SubmissionReceipt): ReceiptResponse => ({
  ...receipt,
  checks: [],
});
