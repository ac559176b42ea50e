import { fixZipDates } from '@xiangtong/tables';
import { Workbook } from 'exceljs';
import type { ReportDocument } from '../../document/report-document';
import type { SealMark } from '../../seal/seal';
import { filePropertiesOf } from '../file-properties';
import { addChartSheet } from './chart-sheet';
import { addCoverSheet } from './cover-sheet';
import { addDataSheet } from './data-sheet';
import { addMethodSheet, type NamedTable } from './method-sheet';
import { RangeNames, setRangeNames } from './range-names';
import { addRecalculationSheet } from './recalculation-sheet';
import { addSealSheet } from './seal-sheet';
import { SheetNames } from './sheet-names';
import { sheetWords } from './sheet-words';
import { addTableSheets, sheetRowLimit } from './table-sheet';
import { addTraceSheet } from './trace-sheet';

export interface XlsxOptions {
  /** Rows of figures a sheet may hold; smaller in tests. */
  readonly rowsPerSheet?: number;
  /** Seal of a published report. */
  readonly mark?: SealMark;
}

/** Higher compression takes half as long again and saves one per cent. */
const quickly = { compression: 'DEFLATE', compressionOptions: { level: 3 } } as const;

/** Title, header and notes need their own rows. */
const ownRows = 64;

const emptyWorkbook = (document: ReportDocument, mark: SealMark | undefined): Workbook => {
  const workbook = new Workbook();
  const { creator, created, ...about } = filePropertiesOf(document, mark);
  Object.assign(workbook, { creator, lastModifiedBy: creator, created, modified: created, ...about });
  return workbook;
};

/** All sheets except the one with the seal; without `pictures` chart sheets contain only their texts. */
export const composeSheets = (
  document: ReportDocument,
  { rowsPerSheet = sheetRowLimit - ownRows, mark }: XlsxOptions = {},
  pictures = true,
): Workbook => {
  const workbook = emptyWorkbook(document, mark);
  const names = new SheetNames();
  const ranges = new RangeNames(sheetWords[document.language].data);
  const tables: NamedTable[] = [];
  addCoverSheet(workbook, document, names, mark);
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.kind !== 'table') continue;
      tables.push(...addTableSheets(workbook, block, { document, section, names, ranges, rowsPerSheet }));
    }
  }
  addChartSheet(workbook, document, names, pictures);
  addMethodSheet(workbook, document, names, tables);
  if (document.edition === 'internal') addTraceSheet(workbook, document, names, tables);
  const added = [
    addRecalculationSheet(workbook, document, names, tables),
    addDataSheet(workbook, document, names),
  ];
  setRangeNames(workbook, [...tables, ...added.filter((range) => range !== null)]);
  return workbook;
};

/**
 * A cover, one sheet per table with real numbers, the charts as pictures, sheets on how the figures were made, with what
 * can be recalculated as formulas, and with all figures in one list; a sealed workbook keeps the document in a hidden
 * sheet.
 */
export const renderXlsx = async (document: ReportDocument, options: XlsxOptions = {}): Promise<Buffer> => {
  const workbook = composeSheets(document, options);
  if (options.mark) addSealSheet(workbook, document, options.mark);
  return fixZipDates(Buffer.from(await workbook.xlsx.writeBuffer({ zip: quickly })));
};
