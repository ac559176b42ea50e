import { Workbook } from 'exceljs';
import type { ReportDocument } from '../../document/report-document';
import type { SealMark } from '../../publish/seal';
import { addChartSheet } from './chart-sheet';
import { addCoverSheet } from './cover-sheet';
import { addSealSheet } from './seal-sheet';
import { SheetNames } from './sheet-names';
import { addTableSheets, sheetRowLimit } from './table-sheet';
import { fixZipDates } from './zip-dates';

export interface XlsxOptions {
  /** Rows of figures a sheet may hold; smaller in tests. */
  readonly rowsPerSheet?: number;
  /** Seal of a published report. */
  readonly mark?: SealMark;
}

/** Title, head and notes need rows of their own. */
const ownRows = 64;

const emptyWorkbook = (document: ReportDocument, mark: SealMark | undefined): Workbook => {
  const workbook = new Workbook();
  const created = new Date(document.createdAt ?? 0);
  Object.assign(workbook, {
    creator: 'Xiangtong',
    lastModifiedBy: 'Xiangtong',
    created,
    modified: created,
    title: document.title,
    subject: `${document.report} ${document.parameters.period} ${document.parameters.scope}`,
    keywords: `seq ${document.asOf.seq}, ledger ${document.asOf.ledgerHash}${mark ? `, seal ${mark.seal}` : ''}`,
  });
  return workbook;
};

/** The sheets of figures and texts, without the pictures of the charts. */
export const composeSheets = (
  document: ReportDocument,
  names: SheetNames,
  { rowsPerSheet = sheetRowLimit - ownRows, mark }: XlsxOptions = {},
): Workbook => {
  const workbook = emptyWorkbook(document, mark);
  addCoverSheet(workbook, document, names, mark);
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'table') addTableSheets(workbook, block, { document, section, names, rowsPerSheet });
    }
  }
  return workbook;
};

/** A cover, one sheet a table with real numbers, and the charts as pictures; a sealed one keeps the document in a hidden sheet. */
export const renderXlsx = async (document: ReportDocument, options: XlsxOptions = {}): Promise<Buffer> => {
  const names = new SheetNames();
  const workbook = composeSheets(document, names, options);
  addChartSheet(workbook, document, names);
  if (options.mark) addSealSheet(workbook, document, options.mark);
  return fixZipDates(Buffer.from(await workbook.xlsx.writeBuffer()));
};
