export {
  type DocumentAddress,
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
} from './document/address';
export { canonicalJson, sha256 } from './document/canonical-json';
export { type RenderFiles, type ReportFile, renderFile, renderFiles } from './files/render-files';
export { RenderThreads } from './files/render-thread';
export { renderPasswordLetter } from './letter/password-letter';
export { type DocxText, readDocx } from './read/docx-text';
export { sealedCsv, sealedSheets } from './read/sealed-grids';
export { readOfd } from './read/ofd-pages';
export { type DrawnPages, readDrawnPdf } from './read/pdf-drawings';
export { type PdfPage, readPdfPages, withPdf } from './read/pdf-pages';
export { csvSealWords, tableCsv } from './render/csv/render-csv';
export { element as markup, text as markupText } from './render/html/element';
export { htmlSealNames } from './render/html/render-html';
export { qrPath } from './render/qr-path';
export { printedSeal } from './render/seal-lines';
export type { LargeColumn } from './render/xlsx/large/large-column';
export { writeLargeWorkbook } from './render/xlsx/large/large-workbook';
export type { LargeCell, LargeRow } from './render/xlsx/large/row-xml';
export { TargetClosed, ZipStream } from './render/xlsx/large/zip-stream';
export { renderXlsx } from './render/xlsx/render-xlsx';
export { sealSheetName } from './render/xlsx/seal-sheet';
export { figureChanges, hasOtherFigures, tableName } from './seal/figure-changes';
export { joinedParts, unpacked } from './seal/packed';
export { type SealMark, codeVersion, sealedMark, sealOf, tablesOf } from './seal/seal';
export { type FileSigner, emptied, fillSlot, readSlot } from './seal/signature-slot';
