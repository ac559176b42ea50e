import type { ReportDocument } from '@xiangtong/contracts';
import { canonicalJson } from '../../document/canonical-json';
import { packed } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';

const sealField = (document: ReportDocument, { seal, manifest, changes }: SealMark): object => ({
  seal,
  manifest,
  changes,
  content: packed({ document, changes }),
});

/**
 * The document as canonical JSON; a sealed one has an additional field, `seal`, which holds the document as it was
 * sealed.
 */
export const renderJson = (document: ReportDocument, mark?: SealMark): string =>
  `${canonicalJson(mark ? { ...document, seal: sealField(document, mark) } : document)}\n`;
