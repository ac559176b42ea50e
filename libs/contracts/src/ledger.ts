import type { FormCode } from './form';
import type { Instant } from './instant';

export const entryKinds = ['accept', 'supersede', 'withdraw', 'import'] as const;
/**
 * `accept` puts a first revision in force, `supersede` replaces it by another one, `withdraw` takes it out. An `import`
 * brings the register of households or their benefits up to date.
 */
export type EntryKind = (typeof entryKinds)[number];
/** Kinds of entries that name a revision. */
export type RevisionEntryKind = Exclude<EntryKind, 'import'>;

export type ImportSubject = 'households' | 'benefits';

/** An entry in a form that anybody can check: its hashed content, its hash and the previous hash. */
export interface LedgerEntryView {
  readonly seq: number;
  readonly kind: RevisionEntryKind;
  readonly form: FormCode;
  readonly unit: string;
  readonly period: string;
  readonly submission: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

/** An import in the same form. It names no household. */
export interface ImportEntryView {
  readonly seq: number;
  readonly kind: 'import';
  readonly subject: ImportSubject;
  /** Digits of the smallest division that contains all of it. */
  readonly place: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly contentHash: string;
  readonly actor: string;
  readonly recordedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

export type AnyEntryView = LedgerEntryView | ImportEntryView;

/**
 * An entry without its content: enough to compute its hash from the hash before it, but no unit, period, figures,
 * person or reason. Replaces entries that the reader of an excerpt may not see.
 */
export interface ChainLink {
  readonly seq: number;
  /** SHA-256 state after the withheld blocks, hexadecimal. */
  readonly state: string;
  /** Bytes of the whole text. */
  readonly length: number;
  /** Bytes between the withheld blocks and the previous hash, hexadecimal; empty if the blocks extend into the hash. */
  readonly shown: string;
  readonly hash: string;
}

/** An own entry with all it hashes, or the link that stands for another. */
export type ExcerptEntry = AnyEntryView | ChainLink;

export const ledgerOrders = ['asc', 'desc'] as const;
export type LedgerOrder = (typeof ledgerOrders)[number];
