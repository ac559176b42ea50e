import type { ReportDocument, SealManifest, ReportFormat } from '@xiangtong/contracts';
import {
  sha256,
  renderFiles,
  type RenderFiles,
  type ReportFile,
  hasOtherFigures,
  sealedMark,
} from '@xiangtong/documents';
import {
  announce,
  DomainError,
  type Clock,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import type { Confirmation } from './confirmation';
import { SealStore, type SealedReport } from './seal-store';
import { readWithdrawal, wasWithdrawn } from './withdrawal';

export interface PublishRequest {
  readonly document: ReportDocument;
  /** Digest of the definition that made the document. */
  readonly definition: string;
  readonly formats: readonly ReportFormat[];
  readonly embargoUntil: Date | null;
  readonly publishedBy: string;
  /** How this person has confirmed it. */
  readonly confirmation?: Confirmation;
}

/** Runs in the sealing transaction: other changes that must happen together with the seal. */
export type KeepPublished = (
  queries: Transaction,
  published: SealedReport,
  files: readonly ReportFile[],
) => Promise<void>;

/**
 * Seals a document and renders its files again, with the seal. The same document gets the same seal, however often it
 * is published, even simultaneously. Another document of the same report and parameters becomes a corrected edition
 * that names its predecessor and lists the changed figures. Throws SEAL.NOTHING_CHANGED if none changed, and
 * EDITION.WITHDRAWN for what was withdrawn.
 */
export const publishReport = (
  source: Database,
  clock: Clock,
  request: PublishRequest,
  keep: KeepPublished,
  render: RenderFiles = renderFiles,
): Promise<SealedReport> =>
  source.transaction(async (queries) => {
    const store = new SealStore(queries);
    const { manifest: first } = sealedMark(request.document, request.definition);
    await store.lockSeries(first);
    const same = await store.findSame(first);
    const withdrawn = same && (await readWithdrawal(queries, same.seal));
    if (withdrawn) throw wasWithdrawn(withdrawn);
    const published = same ?? (await seal(queries, clock, first, request));
    const files = await render(published.document, request.formats, published);
    await store.addFiles(
      published.seal,
      files.map(({ content }) => sha256(content)),
    );
    await keep(queries, published, files);
    return published;
  });

const seal = async (
  queries: Transaction,
  clock: Clock,
  first: SealManifest,
  { document, definition, embargoUntil, publishedBy, confirmation }: PublishRequest,
): Promise<SealedReport> => {
  const store = new SealStore(queries);
  const before = await store.newestOf(first);
  const mark = sealedMark(document, definition, before);
  if (before && !hasOtherFigures(before.document, document, mark.changes))
    throw new DomainError('SEAL.NOTHING_CHANGED', { seal: before.seal });
  const publishedAt = clock.now();
  const report = {
    ...mark,
    document,
    publishedBy,
    publishedAt,
    embargoUntil,
  };
  await store.add(report, first);
  if (confirmation) await store.addConfirmation(report.seal, confirmation);
  if (document.edition === 'public') await announceEdition(queries, 'edition.published', report, publishedAt);
  return report;
};

/** Of public editions alone: others are for the people who made them. Nobody hears of one before its embargo ends. */
export const announceEdition = (
  queries: Transaction,
  kind: 'edition.published' | 'edition.withdrawn',
  { seal: sealed, document, embargoUntil }: SealedReport,
  at: Date,
): Promise<void> => {
  const { title, language, report, parameters } = document;
  const { scope, period } = parameters;
  return announce(queries, {
    kind,
    details: { seal: sealed, title, scope, period, language },
    subject: `edition ${report} ${scope} ${period} ${language}`,
    at,
    notBefore: embargoUntil,
  });
};
