import type { Workbook } from 'exceljs';
import type { ReportDocument } from '../../document/report-document';
import { packed } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';

/** No table can have this name: it would be cut or cleaned before. */
export const sealSheetName = 'xiangtong.seal';

/** A cell holds 32,767 characters. */
const PIECE = 30_000;

/**
 * What the file needs to be verified without the service: seal, manifest and what was sealed, below each
 * other in the first column. The sheet shows nothing that the others do not, so it is kept out of sight.
 */
export const addSealSheet = (
  workbook: Workbook,
  document: ReportDocument,
  { seal, manifest, changes }: SealMark,
): void => {
  const sheet = workbook.addWorksheet(sealSheetName, { state: 'veryHidden' });
  const content = packed({ document, changes });
  sheet.addRow([seal]);
  sheet.addRow([packed(manifest)]);
  for (let at = 0; at < content.length; at += PIECE) sheet.addRow([content.slice(at, at + PIECE)]);
};
