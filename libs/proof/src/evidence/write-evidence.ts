import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { codeVersion, sha256 } from '@xiangtong/documents';
import { BundleWriter, type BundleFile } from './bundle-writer';
import type { EvidenceSource } from './evidence-source';
import { addCheckpointFiles, type BundledCheckpoint } from './files/checkpoint-file';
import { addFigureFile } from './files/figure-file';
import { addHistoryFile } from './files/history-file';
import { addLedgerFile, excerptStart, type ExcerptStart } from './files/ledger-file';
import { addPhotoFiles } from './files/photo-files';
import { addReportFiles } from './files/report-files';
import { addRevisionFiles } from './files/revision-files';

const EVIDENCE_SCHEMA = 'xiangtong.evidence/2';

/** Description and content of a bundle. It contains no clock time: the same request gives the same bytes. */
export interface EvidenceManifest {
  readonly schema: typeof EVIDENCE_SCHEMA;
  readonly scope: { readonly code: string; readonly zh: string; readonly en: string };
  readonly period: string;
  /** The ledger entry at the bundle's position, and when it was recorded. */
  readonly asOf: { readonly seq: number; readonly hash: string; readonly recordedAt: string };
  readonly madeBy: string;
  /** Version of the product that made it. */
  readonly code: string;
  readonly ledger: ExcerptStart;
  readonly seals: readonly string[];
  /** The signed checkpoint in the bundle, and the entry that it is proved to cover. */
  readonly checkpoint: BundledCheckpoint | null;
  /** Every file except this one and its signature, `manifest.note`. */
  readonly files: readonly BundleFile[];
}

/** Beside this file; the program that checks bundles does not come with them. */
const readme = join(__dirname, 'bundle-readme.md');

/** A text signed by the key of the ledger; null where there is none yet. */
export type SignText = (text: string) => Promise<string | null>;

const manifestOf = (
  { scope, period, head, madeBy }: EvidenceSource,
  found: Pick<EvidenceManifest, 'ledger' | 'seals' | 'checkpoint'>,
  files: readonly BundleFile[],
): EvidenceManifest => ({
  schema: EVIDENCE_SCHEMA,
  scope: { code: scope.code, ...scope.name },
  period: period.text,
  asOf: { seq: head.seq, hash: head.hash, recordedAt: head.recordedAt.toISOString() },
  madeBy,
  code: codeVersion(),
  ...found,
  files,
});

/**
 * Writes the bundle as a ZIP archive and ends the target; memory does not grow with the lines. The signed manifest covers
 * every file, those too that no hash of the ledger covers: history, names, reasons.
 */
export const writeEvidence = async (
  target: Writable,
  source: EvidenceSource,
  now: Date,
  signText: SignText,
): Promise<EvidenceManifest> => {
  const writer = new BundleWriter(target);
  try {
    await writer.text('README.md', readFileSync(readme, 'utf8'));
    await addFigureFile(writer, source);
    await addRevisionFiles(writer, source);
    await addPhotoFiles(writer, source);
    await addHistoryFile(writer, source);
    const ledger = await excerptStart(source);
    await addLedgerFile(writer, source, ledger);
    const checkpoint = await addCheckpointFiles(writer, source, ledger);
    const seals = await addReportFiles(writer, source, now);
    const manifest = manifestOf(source, { ledger, seals, checkpoint }, writer.files);
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writer.text('manifest.json', text);
    const { seq, hash } = manifest.asOf;
    const note = await signText(`${EVIDENCE_SCHEMA}\nmanifest ${sha256(text)}\nledger ${seq} ${hash}\n`);
    if (note !== null) await writer.text('manifest.note', note);
    await writer.end();
    return manifest;
  } catch (error) {
    writer.abort(error as Error);
    throw error;
  }
};
