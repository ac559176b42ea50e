export {
  type DocumentAddress,
  type FigureAddress,
  type FigurePlace,
  REST_KEY,
  TOTAL_KEY,
  definitionMark,
  formatDocument,
  formatFigure,
  itemKeys,
  memberKey,
  membersOf,
  parseDocument,
  parseFigure,
  sealMark,
} from './document/address';
export { canonicalJson, sha256 } from './document/canonical-json';
export { type RenderFiles, type ReportFile, renderFiles } from './files/render-files';
export { RenderThreads } from './files/render-thread';
export type { DocxBlock } from './read/docx-blocks';
export { type DocxText, isDocx, readDocxSeal, readDocxText } from './read/docx-text';
export { isOfd, readOfdEntry, readOfdPages, readOfdSeal } from './read/ofd-pages';
export {
  type PdfPage,
  type PdfText,
  eachPage,
  pageLines,
  pageOf,
  readPdfPages,
  withPdf,
} from './read/pdf-pages';
export { csvFields, csvSealWords, renderCsv, tableCsv } from './render/csv/render-csv';
export { renderDocx } from './render/docx/render-docx';
export { element as markup, text as markupText, type Html as Markup } from './render/html/element';
export { htmlSealNames, renderHtml } from './render/html/render-html';
export { renderJson } from './render/json/render-json';
export { renderOfd } from './render/ofd/render-ofd';
export { renderPdf } from './render/pdf/render-pdf';
export { renderPptx } from './render/pptx/render-pptx';
export { qrPath, type QrPath } from './render/qr-path';
export { printedSeal } from './render/seal-lines';
export type { LargeColumn } from './render/xlsx/large/large-column';
export { type LargeOptions, writeLargeWorkbook } from './render/xlsx/large/large-workbook';
export type { LargeCell, LargeRow } from './render/xlsx/large/row-xml';
export { TargetClosed, ZipStream } from './render/xlsx/large/zip-stream';
export { composeSheets, renderXlsx } from './render/xlsx/render-xlsx';
export { sealSheetName } from './render/xlsx/seal-sheet';
export { headRow } from './render/xlsx/table-sheet';
export { figureChanges, hasOtherFigures, tableName } from './seal/figure-changes';
export { joinedParts, unpacked } from './seal/packed';
export { type SealMark, codeVersion, manifestOf, replacing, sealOf, tablesOf } from './seal/seal';
export { type FileSigner, emptied, fillSlot, readSlot } from './seal/signature-slot';
