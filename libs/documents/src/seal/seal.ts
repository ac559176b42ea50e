import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { productVersion } from '@xiangtong/infrastructure';
import { canonicalJson, sha256 } from '../document/canonical-json';
import type { ReportDocument, Table } from '../document/report-document';
import { faces, typefaces } from '../fonts/typeface';
import type { FigureChange } from './figure-changes';
import type { FileSigner } from './signature-slot';

let digest: string | undefined;

/** SHA-256 of the font files in the order of the faces, read once. */
const fontsDigest = (): string => {
  if (digest === undefined) {
    const hash = createHash('sha256');
    for (const face of faces) hash.update(readFileSync(typefaces()[face].file));
    digest = hash.digest('hex');
  }
  return digest;
};

export const SEAL_SCHEMA = 'xiangtong.seal/1';

/** The content of a seal, format `xiangtong.seal/1` of docs/adr/0015. All hashes are SHA-256 in hexadecimal digits. */
export interface SealManifest {
  readonly schema: typeof SEAL_SCHEMA;
  readonly report: string;
  readonly parameters: {
    readonly period: string;
    readonly scope: string;
    readonly coarser?: readonly string[];
    readonly language: string;
    readonly edition: string;
  };
  /** Of the definition with its texts in both languages and the shared texts. */
  readonly definition: string;
  /** Of the font files. */
  readonly fonts: string;
  /** Version of the product that set the pages. */
  readonly code: string;
  readonly asOf: { readonly seq: number; readonly ledgerHash: string };
  /** Of the canonical document, never of a file. */
  readonly document: string;
  /** Of the canonical tables, in the order of the document: a CSV file is proved by its own table. */
  readonly tables: readonly { readonly id: string; readonly hash: string }[];
  /**
   * The edition that this one corrects, and the figures it changes: their number, and the hash of their canonical list.
   */
  readonly replaces: { readonly seal: string; readonly changes: number; readonly changesHash: string } | null;
}

/** The seal data in a sealed file. */
export interface SealMark {
  readonly seal: string;
  readonly manifest: SealManifest;
  /** Compared with the edition that this one replaces. */
  readonly changes: readonly FigureChange[];
  /** Address of the service for readers; part of the print, not of the sealed data. */
  readonly publicUrl?: string | null;
  /** Whose certificate signs the PDF; part of the print as well. */
  readonly signedBy?: FileSigner | null;
}

export const tablesOf = ({ sections }: ReportDocument): readonly Table[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

let version: string | undefined;

export const codeVersion = (): string => {
  version ??= productVersion();
  return `xiangtong ${version}`;
};

/** The manifest of a document made by the definition with this digest, as a first edition. */
export const manifestOf = (document: ReportDocument, definition: string): SealManifest => {
  const { report, parameters, language, edition, asOf } = document;
  return {
    schema: SEAL_SCHEMA,
    report,
    parameters: { ...parameters, language, edition },
    definition,
    fonts: fontsDigest(),
    code: codeVersion(),
    asOf,
    document: sha256(canonicalJson(document)),
    tables: tablesOf(document).map((table) => ({ id: table.id, hash: sha256(canonicalJson(table)) })),
    replaces: null,
  };
};

export const replacing = (
  manifest: SealManifest,
  seal: string,
  changes: readonly FigureChange[],
): SealManifest => ({
  ...manifest,
  replaces: { seal, changes: changes.length, changesHash: sha256(canonicalJson(changes)) },
});

/** The seal: SHA-256 of the canonical manifest. */
export const sealOf = (manifest: SealManifest): string => sha256(canonicalJson(manifest));
