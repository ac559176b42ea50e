import type { Instant, Language } from '@xiangtong/contracts';
import {
  findingTexts,
  type FigureChange,
  type SealedReport,
  type SealManifest,
  type Verification,
} from '@xiangtong/reporting';
import type { SealView } from './seal-desk';

export interface PublishedResponse {
  readonly seal: string;
  readonly manifest: SealManifest;
  readonly publishedAt: Instant;
  readonly embargoUntil: Instant | null;
  /** Against the edition that this one replaces. */
  readonly changes: readonly FigureChange[];
}

export interface SealResponse {
  readonly seal: string;
  readonly manifest: SealManifest;
  readonly publishedAt: Instant;
  readonly replaced: boolean;
  /** Seal of the newer edition. Of an internal edition it is not told: it would lead a reader on to its figures. */
  readonly replacedBy: string | null;
  /** Public editions only. */
  readonly changes: readonly FigureChange[] | null;
}

export const toPublishedResponse = (report: SealedReport): PublishedResponse => ({
  seal: report.seal,
  manifest: report.manifest,
  publishedAt: report.publishedAt.toISOString(),
  embargoUntil: report.embargoUntil?.toISOString() ?? null,
  changes: report.changes,
});

export const toSealResponse = ({ replacedBy, ...report }: SealView): SealResponse => {
  const isPublic = report.document.edition === 'public';
  return {
    seal: report.seal,
    manifest: report.manifest,
    publishedAt: report.publishedAt.toISOString(),
    replaced: replacedBy !== null,
    replacedBy: isPublic ? replacedBy : null,
    changes: isPublic ? report.changes : null,
  };
};

export interface VerificationResponse extends Verification {
  /** The finding in words. */
  readonly message: string;
}

export const toVerificationResponse = (result: Verification, language: Language): VerificationResponse => ({
  ...result,
  message: findingTexts[result.finding][language],
});
