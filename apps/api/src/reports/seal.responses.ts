import {
  describe,
  type Instant,
  type Language,
  type FigureChange,
  type SealManifest,
  type PdfSignature,
  type Difference,
  type Withdrawal,
  differenceTexts,
  findingTexts,
  receivedText,
  signatureText,
  withdrawalWords,
} from '@xiangtong/contracts';
import type { ReportPublishing, SealDesk, SealVerification } from '@xiangtong/proof';

type SealedReport = Awaited<ReturnType<ReportPublishing['publish']>>;
type SealView = Awaited<ReturnType<SealDesk['find']>>;

export interface PublishedResponse {
  readonly seal: string;
  readonly manifest: SealManifest;
  readonly publishedAt: Instant;
  readonly embargoUntil: Instant | null;
  /** Compared with the edition that this one replaces. */
  readonly changes: readonly FigureChange[];
}

/**
 * A manifest as strangers see it. The hash of a small table, or of a short list of changes, could be reversed by trying
 * figures: tables and changes of an internal edition are only for callers who may read it.
 */
export interface ShownManifest extends Omit<SealManifest, 'tables'> {
  readonly tables: SealManifest['tables'] | null;
}

const shown = (manifest: SealManifest, mayRead: boolean): ShownManifest =>
  mayRead ? manifest : { ...manifest, tables: null, replaces: null };

export interface SealResponse {
  readonly seal: string;
  /** Title of the report, with the names of place and period. */
  readonly title: string;
  readonly manifest: ShownManifest;
  readonly publishedAt: Instant;
  readonly replaced: boolean;
  /** Seal of the newer edition, only for callers who may read it: it leads to its figures. */
  readonly replacedBy: string | null;
  /** Only for callers who may read the edition. */
  readonly changes: readonly FigureChange[] | null;
  /** A public edition that was taken back. */
  readonly withdrawn: Withdrawal | null;
  /**
   * Signed note (c2sp.org/signed-note) of the ledger's key: the seal, who published it and by which second factor this
   * person confirmed it. Only people who are signed in and may read the edition see it; null until it is signed.
   */
  readonly signature: string | null;
}

export const toPublishedResponse = (report: SealedReport): PublishedResponse => ({
  seal: report.seal,
  manifest: report.manifest,
  publishedAt: report.publishedAt.toISOString(),
  embargoUntil: report.embargoUntil?.toISOString() ?? null,
  changes: report.changes,
});

export const toSealResponse = ({
  replaced,
  replacedBy,
  mayRead,
  withdrawn,
  signature,
  ...report
}: SealView): SealResponse => ({
  seal: report.seal,
  title: report.document.title,
  manifest: shown(report.manifest, mayRead),
  publishedAt: report.publishedAt.toISOString(),
  replaced,
  replacedBy,
  changes: mayRead ? report.changes : null,
  withdrawn,
  signature,
});

export interface NamedDifference extends Difference {
  /** Its kind in words. */
  readonly what: string;
}

export interface SignatureResponse extends PdfSignature {
  /** Whose it is and whether it holds, in words. */
  readonly message: string;
}

export interface VerificationResponse extends Omit<
  SealVerification,
  'differences' | 'manifest' | 'mayRead' | 'signature'
> {
  /** Signature of a PDF that the bureau has signed. */
  readonly signature: SignatureResponse | null;
  readonly manifest: ShownManifest | null;
  /** The finding in words, and since when and why the edition is withdrawn. */
  readonly message: string;
  /** The first of them; none for callers who may not read the edition. */
  readonly differences: readonly NamedDifference[];
}

export const toVerificationResponse = (
  { mayRead, manifest, signature, ...result }: SealVerification,
  language: Language,
): VerificationResponse => ({
  ...result,
  signature: signature && { ...signature, message: signatureText(signature, language) },
  manifest: manifest && shown(manifest, mayRead),
  message: [
    findingTexts[result.finding][language],
    ...(result.receivedFrom ? [receivedText(result.receivedFrom, language)] : []),
    ...(result.withdrawn ? [describe('EDITION.WITHDRAWN', withdrawalWords(result.withdrawn), language)] : []),
  ].join(language === 'zh' ? '' : ' '),
  differences: result.differences.map((difference) => ({
    ...difference,
    what: differenceTexts[difference.kind][language],
  })),
});
