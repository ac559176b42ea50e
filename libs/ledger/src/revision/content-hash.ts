import { createHash, hash } from 'node:crypto';
import { formPeriod, type FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { linesBytesOf } from './line-bytes';
import { basisOf, type NewRevision, type RevisionLine } from './revision';

/** The canonical text of a line; see `linesBytesOf`. */
export const lineText = (line: RevisionLine): string => linesBytesOf([line]).bytes.toString('utf8');

export interface RevisionHead {
  readonly submissionId: string;
  readonly number: number;
  readonly form: FormCode;
  readonly unitCode: string;
  readonly month: Month;
  readonly basis: string;
  readonly lineCount: number;
  readonly totalFen: number;
  readonly explanations: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  /** SHA-256 of each, hex. */
  readonly photos: readonly string[];
}

/** Hash of the figures only: equal for two revisions that report the same lines. */
export const hashLines = (text: string): Buffer => hash('sha256', text, 'buffer');

/** `hashLines` of the canonical text of lines. */
export const linesHashOf = (lines: readonly RevisionLine[]): Buffer => linesBytesOf(lines).hash;

/**
 * Hash of a whole revision: who reported what for which unit and month, and when, and with which photos. One without
 * photos has the first format: hashes from before there were photos stay true.
 */
export const hashContent = (head: RevisionHead, linesHash: Buffer): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        head.photos.length > 0 ? 'xiangtong.revision/2' : 'xiangtong.revision/1',
        head.submissionId,
        head.number,
        head.form,
        head.unitCode,
        formPeriod(head.form, head.month),
        head.basis,
        head.lineCount,
        String(head.totalFen),
        head.explanations,
        head.submittedBy,
        head.submittedAt.toISOString(),
        linesHash.toString('hex'),
        ...(head.photos.length > 0 ? [head.photos] : []),
      ]),
    )
    .digest();

/** Explanations as stored: one JSON text with sorted keys, or null. */
export const explanationsText = (revision: Pick<NewRevision, 'explanations'>): string | null => {
  const entries = Object.entries(revision.explanations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? JSON.stringify(Object.fromEntries(entries)) : null;
};

export const revisionHead = (revision: NewRevision): RevisionHead => ({
  submissionId: revision.submissionId,
  number: revision.number,
  form: revision.form,
  unitCode: revision.unit.code,
  month: revision.month,
  basis: basisOf(revision.form),
  lineCount: revision.lines.length + revision.values.length,
  totalFen: revision.totalFen,
  explanations: explanationsText(revision),
  submittedBy: revision.submittedBy,
  submittedAt: revision.submittedAt,
  photos: revision.photos.map(({ digest }) => digest.toString('hex')),
});
