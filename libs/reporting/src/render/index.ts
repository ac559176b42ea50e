export { renderPdf } from './pdf/render-pdf';
export { renderXlsx, type XlsxOptions } from './xlsx/render-xlsx';
export type { LargeColumn } from './xlsx/large/large-column';
export { writeLargeWorkbook, type LargeOptions } from './xlsx/large/large-workbook';
export type { LargeCell, LargeRow } from './xlsx/large/row-xml';
export { renderCsv, type NamedText } from './csv/render-csv';
export { renderJson } from './json/render-json';
export { benchLargeWorkbook, type LargeWorkbookBench } from './xlsx/large/bench-large-workbook';
