import { Workbook } from 'exceljs';
import type { ReportDocument } from '../../document/report-document';
import { addChartSheet } from './chart-sheet';
import { addCoverSheet } from './cover-sheet';
import { SheetNames } from './sheet-names';
import { addTableSheets, sheetRowLimit } from './table-sheet';
import { fixZipDates } from './zip-dates';

export interface XlsxOptions {
  /** Rows of figures a sheet may hold; smaller in tests. */
  readonly rowsPerSheet?: number;
}

/** Title, head and notes need rows of their own. */
const ownRows = 64;

const emptyWorkbook = (document: ReportDocument): Workbook => {
  const workbook = new Workbook();
  const created = new Date(document.createdAt ?? 0);
  Object.assign(workbook, {
    creator: 'Xiangtong',
    lastModifiedBy: 'Xiangtong',
    created,
    modified: created,
    title: document.title,
    subject: `${document.report} ${document.parameters.period} ${document.parameters.scope}`,
    keywords: `seq ${document.asOf.seq}, ledger ${document.asOf.ledgerHash}`,
  });
  return workbook;
};

/** A cover, one sheet a table with real numbers, and the charts as pictures. */
export const renderXlsx = async (
  document: ReportDocument,
  { rowsPerSheet = sheetRowLimit - ownRows }: XlsxOptions = {},
): Promise<Buffer> => {
  const workbook = emptyWorkbook(document);
  const names = new SheetNames();
  addCoverSheet(workbook, document, names);
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'table') addTableSheets(workbook, block, { document, section, names, rowsPerSheet });
    }
  }
  addChartSheet(workbook, document, names);
  return fixZipDates(Buffer.from(await workbook.xlsx.writeBuffer()));
};
