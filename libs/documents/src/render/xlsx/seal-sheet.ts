import type { ReportDocument } from '@xiangtong/contracts';
import type { Workbook } from 'exceljs';
import { packed } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';

/** No table can have this name: it would be shortened or cleaned. */
export const sealSheetName = 'xiangtong.seal';

/** A cell holds 32,767 characters. */
const PIECE = 30_000;

/**
 * The data for verifying the file without the service: seal, manifest and sealed content, one below the other in the
 * first column. The sheet shows nothing new to readers, so it is hidden.
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
