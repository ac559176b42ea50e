import type { components } from '../../../api/schema';
import { sha256 } from './chain-proof';

export type LedgerRevision = components['schemas']['LedgerRevisionView'];
type Line = LedgerRevision['lines'][number];

/** Yuan with two decimals → fen. */
const fen = (yuan: string): string => yuan.replace('.', '').replace(/^(-?)0+(?=\d)/, '$1');

/** The text of a line that is hashed; libs/ledger makes the same. */
const lineText = (line: Line): string =>
  `${[
    line.product,
    Number(line.destination),
    line.platform,
    line.store ?? '',
    line.flow[0],
    line.quantity,
    fen(line.amount),
    line.orders,
    line.refund === null ? '' : fen(line.refund),
    line.measure,
    line.reportedQuantity,
  ].join('\t')}\n`;

const figuresText = ({ lines, values }: LedgerRevision): string =>
  lines.map(lineText).join('') +
  values.map(({ indicator, platform, value }) => `${indicator}\t${platform ?? ''}\t${value}\n`).join('');

/** What a revision hashes: who reported what for which unit and month, and when (format `xiangtong.revision/1`, or `/2` with photos). */
const contentText = (revision: LedgerRevision, linesHash: string): string =>
  JSON.stringify([
    revision.photos.length > 0 ? 'xiangtong.revision/2' : 'xiangtong.revision/1',
    revision.submission,
    revision.revision,
    revision.form,
    revision.unit,
    revision.period,
    revision.basis,
    revision.lineCount,
    fen(revision.total),
    revision.explanations,
    revision.submittedBy,
    revision.submittedAt,
    linesHash,
    ...(revision.photos.length > 0 ? [revision.photos] : []),
  ]);

export interface RevisionProof {
  readonly linesHash: string;
  readonly contentHash: string;
  readonly linesAgree: boolean;
  readonly contentAgrees: boolean;
}

/** Recomputes both hashes of a revision from what it says. */
export const proveRevision = async (revision: LedgerRevision): Promise<RevisionProof> => {
  const linesHash = await sha256(figuresText(revision));
  const contentHash = await sha256(contentText(revision, linesHash));
  return {
    linesHash,
    contentHash,
    linesAgree: linesHash === revision.linesHash,
    contentAgrees: contentHash === revision.contentHash,
  };
};
