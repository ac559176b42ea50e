import type { ReportDocument } from '@xiangtong/contracts';
import { fixZipDates } from '@xiangtong/tables';
import { Workbook } from 'exceljs';
import type { SealMark } from '../../seal/seal';
import { filePropertiesOf } from '../file-properties';
import { addChartData, type DrawnChart } from './chart-data';
import { withCharts, type Drawn } from './chart-package';
import { addChartSheet, chartsOf, type Drawing } from './chart-sheet';
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
  /** `pictured`: as published before charts were drawn from cells. */
  readonly charts?: 'drawn' | 'pictured';
}

/** Higher compression takes half as long again and saves one per cent. */
const quickly = { compression: 'DEFLATE', compressionOptions: { level: 3 } } as const;
/** Packed once, when the charts are in it. */
const unpacked = { compression: 'STORE' } as const;

/** Title, header and notes need their own rows. */
const ownRows = 64;

const emptyWorkbook = (document: ReportDocument, mark: SealMark | undefined): Workbook => {
  const workbook = new Workbook();
  const { creator, created, ...about } = filePropertiesOf(document, mark);
  Object.assign(workbook, { creator, lastModifiedBy: creator, created, modified: created, ...about });
  return workbook;
};

interface Composed {
  readonly workbook: Workbook;
  readonly charts: readonly DrawnChart[];
}

const compose = (document: ReportDocument, options: XlsxOptions, drawing: Drawing): Composed => {
  const { rowsPerSheet = sheetRowLimit - ownRows, mark, charts = 'drawn' } = options;
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
  addChartSheet(workbook, document, names, drawing);
  addMethodSheet(workbook, document, names, tables);
  if (document.edition === 'internal') addTraceSheet(workbook, document, names, tables);
  const added = [
    addRecalculationSheet(workbook, document, names, tables),
    addDataSheet(workbook, document, names),
  ];
  const drawn = charts === 'drawn' ? addChartData(workbook, document, names) : [];
  setRangeNames(workbook, [...tables, ...added.filter((range) => range !== null)]);
  return { workbook, charts: drawn };
};

/** All sheets except the one with the seal; chart sheets contain only their texts. */
export const composeSheets = (document: ReportDocument, options: XlsxOptions = {}): Workbook =>
  compose(document, options, 'none').workbook;

/** What stands in the places of the chart sheet, in their order. */
const drawnIn = (document: ReportDocument, charts: readonly DrawnChart[]): readonly Drawn[] =>
  chartsOf(document).map(
    (chart) =>
      charts.find((one) => one.chart === chart) ?? { alternativeText: chart.alternativeText || chart.title },
  );

/**
 * A cover, one sheet per table with real numbers, the charts, sheets on how the figures were made, with what can be
 * recalculated as formulas, with all figures in one list, and with the values that charts are drawn from; a sealed
 * workbook keeps the document in a hidden sheet.
 */
export const renderXlsx = async (document: ReportDocument, options: XlsxOptions = {}): Promise<Buffer> => {
  const { workbook, charts } = compose(
    document,
    options,
    options.charts === 'pictured' ? 'pictures' : 'charts',
  );
  if (options.mark) addSealSheet(workbook, document, options.mark);
  const zip = charts.length === 0 ? quickly : unpacked;
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer({ zip }));
  return charts.length === 0 ? fixZipDates(bytes) : withCharts(bytes, drawnIn(document, charts));
};
