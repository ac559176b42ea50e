/** A printed figure that differs between two editions; null where one of them has no such figure. */
export interface FigureChange {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export const SEAL_SCHEMA = 'xiangtong.seal/1';

/** The content of a seal, format `xiangtong.seal/1` of docs/adr/0015. All hashes are SHA-256 in hexadecimal digits. */
export interface SealManifest {
  readonly schema: typeof SEAL_SCHEMA;
  readonly report: string;
  readonly parameters: {
    readonly period: string;
    readonly scope: string;
    readonly coarser?: readonly string[];
    readonly rounded?: true;
    readonly language: string;
    readonly edition: string;
  };
  /** Hash of the definition with its texts in both languages and the shared texts. */
  readonly definition: string;
  /** Hash of the font files. */
  readonly fonts: string;
  /** Version of the product that set the pages. */
  readonly code: string;
  readonly asOf: { readonly seq: number; readonly ledgerHash: string };
  /** Hash of the canonical document, never of a file. */
  readonly document: string;
  /** Hashes of the canonical tables, in the order of the document: a CSV file is proved by its own table. */
  readonly tables: readonly { readonly id: string; readonly hash: string }[];
  /**
   * The edition that this one corrects, and the figures it changes: their number, and the hash of their canonical list.
   */
  readonly replaces: { readonly seal: string; readonly changes: number; readonly changesHash: string } | null;
}
