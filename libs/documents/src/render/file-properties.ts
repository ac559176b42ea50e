import type { ReportDocument } from '@xiangtong/contracts';
import type { SealMark } from '../seal/seal';

/** What the properties of a file say: of the document, never of a person, an account or a machine. */
interface FileProperties {
  readonly creator: string;
  readonly created: Date;
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
}

export const filePropertiesOf = (
  { title, report, parameters, asOf, createdAt }: ReportDocument,
  mark: SealMark | undefined,
): FileProperties => ({
  creator: 'Xiangtong',
  created: new Date(createdAt ?? 0),
  title,
  subject: `${report} ${parameters.period} ${parameters.scope}`,
  keywords: `seq ${asOf.seq}, ledger ${asOf.ledgerHash}${mark ? `, seal ${mark.seal}` : ''}`,
});
