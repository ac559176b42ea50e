import type { Instant } from '../instant';
import type { BilingualName } from '../messages/message';

/** The signature in a published PDF. Who vouches for its certificate is for the reader of the PDF to say. */
export interface PdfSignature {
  /** It is of this file as it is, made by this certificate. */
  readonly holds: boolean;
  /** Whom the certificate names. */
  readonly by: string;
  readonly issuer: string;
  /** SHA-256 of the certificate, hex. */
  readonly certificate: string;
  /** Time by the clock of the signer. */
  readonly signedAt: Instant;
  /** Time by the clock of a time-stamping authority; null without one. */
  readonly stampedAt: Instant | null;
}

/** The parts of a file that differ from what was sealed. */
export type DifferenceKind =
  | 'figure'
  | 'text'
  | 'number-format'
  | 'hidden'
  | 'formula'
  | 'picture'
  | 'sheet'
  | 'table'
  | 'page'
  | 'look'
  | 'property'
  | 'bytes';

/** A place of a file that differs from the published one. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Name of the sheet or table, number of the page; a path for a value outside of tables. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Cell of a sheet, line and field of a CSV file, path in a JSON file, line of a page. */
  readonly at: string;
  /** Null if the file has no value. */
  readonly printed: string | null;
  /** Null if nothing was sealed. */
  readonly sealed: string | null;
}

export type Finding =
  | 'genuine'
  | 'received'
  | 'not-received'
  | 'no-seal'
  | 'unknown-seal'
  | 'same-figures'
  | 'altered'
  | 'unproved';

/** Another installation, which has published an edition and sent it here. */
export interface ReceivedFrom {
  /** The place for which it speaks. */
  readonly place: BilingualName;
  readonly at: Instant;
}

export type AnchorFinding = 'published' | 'position' | 'other-ledger' | 'not-in-head';
