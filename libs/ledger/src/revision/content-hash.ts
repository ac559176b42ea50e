import { createHash, hash } from 'node:crypto';
import { formatMonth, formatQuantity, type Month } from '@xiangtong/domain';
import { BASIS, type NewRevision, type RevisionLine } from './revision';

/**
 * The canonical text of a line: tab-separated, in the order below. Stores hold no control characters, so the text is
 * unambiguous. The same text is built in SQL by the verifier (verify/verify-ledger.ts).
 */
export const lineText = (line: RevisionLine): string => {
  const quantity = formatQuantity(line.quantity);
  const reported = line.reportedQuantity === line.quantity ? quantity : formatQuantity(line.reportedQuantity);
  return (
    `${line.product.code}\t${line.destination}\t${line.platform.code}\t${line.store ?? ''}\t${line.flow === 'up' ? 'u' : 'd'}\t` +
    `${quantity}\t${line.amount}\t${line.orders}\t${line.refund ?? ''}\t${line.measure}\t${reported}\n`
  );
};

export interface RevisionHead {
  readonly submissionId: string;
  readonly number: number;
  readonly form: string;
  readonly unitCode: string;
  readonly month: Month;
  readonly basis: string;
  readonly lineCount: number;
  readonly totalFen: number | string;
  readonly explanations: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
}

/** Hash of the figures alone: equal for two revisions that report the same lines. */
export const hashLines = (text: string): Buffer => hash('sha256', text, 'buffer');

const linesHashes = new WeakMap<readonly RevisionLine[], Buffer>();

/** `hashLines` of lines, made once for the same array. */
export const linesHashOf = (lines: readonly RevisionLine[]): Buffer => {
  const known = linesHashes.get(lines);
  if (known) return known;
  let text = '';
  for (const line of lines) text += lineText(line);
  const made = hashLines(text);
  linesHashes.set(lines, made);
  return made;
};

/** Hash of a whole revision: who reported what for which unit and month, and when. */
export const hashContent = (head: RevisionHead, linesHash: Buffer): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        'xiangtong.revision/1',
        head.submissionId,
        head.number,
        head.form,
        head.unitCode,
        formatMonth(head.month),
        head.basis,
        head.lineCount,
        String(head.totalFen),
        head.explanations,
        head.submittedBy,
        head.submittedAt.toISOString(),
        linesHash.toString('hex'),
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
  basis: BASIS,
  lineCount: revision.lines.length,
  totalFen: revision.totalFen,
  explanations: explanationsText(revision),
  submittedBy: revision.submittedBy,
  submittedAt: revision.submittedAt,
});
