import type { Instant } from '../instant';

/** A public key of the ledger as verifiers are given it. */
export interface LedgerKeyView {
  /** The vkey of a signed note. */
  readonly key: string;
  /** Signed by the key before; null for the first, and for one after a loss. */
  readonly statement: string | null;
  readonly madeAt: Instant;
}

export interface ConsistencyView {
  readonly from: number;
  readonly to: number;
  /** Hashes in base64, as RFC 6962 orders them. */
  readonly proof: readonly string[];
}

/** A checkpoint that an authority outside has seen. */
export interface StampView {
  readonly size: number;
  /** The signed note that is stamped. */
  readonly note: string;
  readonly time: Instant;
  /** Subject of the certificate of the authority. */
  readonly authority: string;
  /** Time-stamp token (RFC 3161) over the SHA-256 of the note, DER in base64. */
  readonly token: string;
}
