import type { SubmissionStatus } from '@xiangtong/contracts';
import type { Queries } from '@xiangtong/infrastructure';
import type { RecordedRevision } from '@xiangtong/ledger';
import type { ExplainedCheck } from '../check/raised-check';

/** State of a submission after an action. `seq` is the ledger position of the action, if it made an entry. */
export interface SubmissionReceipt {
  readonly id: string;
  readonly revision: number;
  readonly status: SubmissionStatus;
  readonly seq: number | null;
  /** Version of a draft just written; rises with every change. */
  readonly version?: number;
  /** Doubts about the figures, after actions that check them. */
  readonly checks?: readonly ExplainedCheck[];
}

/** Keeps a receipt in the transaction that it is about; null for a part of the work that has none of its own. */
export type KeepReceipt = (transaction: Queries, receipt: SubmissionReceipt | null) => Promise<void>;

/** Submitted, and waiting for its officer. */
export const submittedReceipt = ({ submissionId, number }: RecordedRevision): SubmissionReceipt => ({
  id: submissionId,
  revision: number,
  status: 'submitted',
  seq: null,
});
