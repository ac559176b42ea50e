import type { Instant, Language } from '@xiangtong/contracts';
import type { FigureChange, SealManifest } from '@xiangtong/documents';
import {
  differenceTexts,
  findingTexts,
  type Difference,
  type SealedReport,
  type Verification,
  type SealView,
} from '@xiangtong/proof';

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
  readonly manifest: ShownManifest;
  readonly publishedAt: Instant;
  readonly replaced: boolean;
  /** Seal of the newer edition, only for callers who may read it: it leads to its figures. */
  readonly replacedBy: string | null;
  /** Only for callers who may read the edition. */
  readonly changes: readonly FigureChange[] | null;
}

export const toPublishedResponse = (report: SealedReport): PublishedResponse => ({
  seal: report.seal,
  manifest: report.manifest,
  publishedAt: report.publishedAt.toISOString(),
  embargoUntil: report.embargoUntil?.toISOString() ?? null,
  changes: report.changes,
});

export const toSealResponse = ({ replaced, replacedBy, mayRead, ...report }: SealView): SealResponse => ({
  seal: report.seal,
  manifest: shown(report.manifest, mayRead),
  publishedAt: report.publishedAt.toISOString(),
  replaced,
  replacedBy,
  changes: mayRead ? report.changes : null,
});

export interface NamedDifference extends Difference {
  /** Its kind in words. */
  readonly what: string;
}

export interface VerificationResponse extends Omit<Verification, 'differences' | 'manifest' | 'mayRead'> {
  readonly manifest: ShownManifest | null;
  /** The finding in words. */
  readonly message: string;
  /** The first of them; none for callers who may not read the edition. */
  readonly differences: readonly NamedDifference[];
}

export const toVerificationResponse = (
  { mayRead, manifest, ...result }: Verification,
  language: Language,
): VerificationResponse => ({
  ...result,
  manifest: manifest && shown(manifest, mayRead),
  message: findingTexts[result.finding][language],
  differences: result.differences.map((difference) => ({
    ...difference,
    what: differenceTexts[difference.kind][language],
  })),
});
