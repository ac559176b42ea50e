import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { codeVersion } from '@xiangtong/documents';
import { BundleWriter, type BundleFile } from './bundle-writer';
import type { EvidenceSource } from './evidence-source';
import { addCheckpointFiles, type BundledCheckpoint } from './files/checkpoint-file';
import { addFigureFile } from './files/figure-file';
import { addHistoryFile } from './files/history-file';
import { addLedgerFile, excerptStart, type ExcerptStart } from './files/ledger-file';
import { addPhotoFiles } from './files/photo-files';
import { addReportFiles } from './files/report-files';
import { addRevisionFiles } from './files/revision-files';

const EVIDENCE_SCHEMA = 'xiangtong.evidence/1';

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
  /** Every file except this one. */
  readonly files: readonly BundleFile[];
}

const scriptFolder = join(__dirname, 'bundle');

/** README and the script that checks the bundle. */
const addScripts = async (writer: BundleWriter): Promise<void> => {
  const names = readdirSync(scriptFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(mjs|md)$/.test(name))
    .sort();
  for (const name of names) await writer.text(name, readFileSync(join(scriptFolder, name), 'utf8'));
};

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

/** Writes the bundle as a ZIP archive and ends the target; memory does not grow with the lines. */
export const writeEvidence = async (
  target: Writable,
  source: EvidenceSource,
  now: Date,
): Promise<EvidenceManifest> => {
  const writer = new BundleWriter(target);
  try {
    await addScripts(writer);
    await addFigureFile(writer, source);
    await addRevisionFiles(writer, source);
    await addPhotoFiles(writer, source);
    await addHistoryFile(writer, source);
    const ledger = await excerptStart(source);
    await addLedgerFile(writer, source, ledger);
    const checkpoint = await addCheckpointFiles(writer, source, ledger);
    const seals = await addReportFiles(writer, source, now);
    const manifest = manifestOf(source, { ledger, seals, checkpoint }, writer.files);
    await writer.text('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
    await writer.end();
    return manifest;
  } catch (error) {
    writer.abort(error as Error);
    throw error;
  }
};
