import type { Flow, FormCode, Indicator } from '@xiangtong/contracts';
import type { Fen, Milli, Month } from '@xiangtong/domain';

/** How figures were measured: what buyers paid, postage included, minus refunds known so far; or counted. */
export const basisOf = (form: FormCode): string => (form === 'sales' ? 'buyer-paid' : 'as-counted');

/** One checked line: codes for people and for the hash, ids for the tables. */
export interface RevisionLine {
  readonly product: { readonly id: number; readonly code: string };
  readonly destination: number;
  readonly platform: { readonly id: number; readonly code: string };
  readonly store: string | null;
  readonly flow: Flow;
  /** Quantity in the product's base unit. */
  readonly quantity: Milli;
  readonly amount: Fen;
  readonly orders: number;
  readonly refund: Fen | null;
  /** Unit as the respondent wrote it. */
  readonly measure: string;
  readonly reportedQuantity: Milli;
}

/** One checked value of an indicator form. */
export interface RevisionValue {
  readonly indicator: Indicator;
  /** Null for indicators that are not counted by platform. */
  readonly platform: { readonly id: number; readonly code: string } | null;
  /** Thousandths of the indicator's unit. */
  readonly value: Milli;
}

/** A photo of an invoice or a shipping list that belongs to a revision. */
export interface RevisionPhoto {
  /** Number within its submission, from 1. */
  readonly number: number;
  /** SHA-256 of its bytes. */
  readonly digest: Buffer;
}

/** A submitted revision: immutable from the moment it is recorded. */
export interface NewRevision {
  readonly submissionId: string;
  readonly number: number;
  readonly form: FormCode;
  readonly unit: { readonly id: number; readonly code: string };
  /** Last month of the reference period. */
  readonly month: Month;
  /** Lines of the form `sales`. */
  readonly lines: readonly RevisionLine[];
  /** Values of the other forms. */
  readonly values: readonly RevisionValue[];
  /** Sorted by number. */
  readonly photos: readonly RevisionPhoto[];
  readonly totalFen: Fen;
  readonly explanations: Readonly<Record<string, string>> | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
}

/** The data of a recorded revision that the ledger needs. */
export interface RecordedRevision {
  readonly id: number;
  readonly submissionId: string;
  readonly number: number;
  readonly form: FormCode;
  readonly unit: { readonly id: number; readonly code: string };
  readonly month: Month;
  readonly contentHash: Buffer;
}
