import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type ReportDocument,
  type Table,
  type FigureChange,
  SEAL_SCHEMA,
  type SealManifest,
} from '@xiangtong/contracts';
import { productVersion } from '@xiangtong/infrastructure';
import { canonicalJson, sha256 } from '../document/canonical-json';
import { faces, typefaces } from '../fonts/typeface';
import { figureChanges } from './figure-changes';
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
const manifestOf = (document: ReportDocument, definition: string): SealManifest => {
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

/** The seal: SHA-256 of the canonical manifest. */
export const sealOf = (manifest: SealManifest): string => sha256(canonicalJson(manifest));

/** The edition that a newer one replaces. */
export interface EditionBefore {
  readonly seal: string;
  readonly document: ReportDocument;
}

/** The seal of a document made by a definition; one that replaces an edition names it, and the figures it changes. */
export const sealedMark = (
  document: ReportDocument,
  definition: string,
  before: EditionBefore | null = null,
): SealMark => {
  const changes = before ? figureChanges(before.document, document) : [];
  const replaces = before && {
    seal: before.seal,
    changes: changes.length,
    changesHash: sha256(canonicalJson(changes)),
  };
  const manifest = { ...manifestOf(document, definition), replaces };
  return { seal: sealOf(manifest), manifest, changes };
};
