export { type NewEntry, appendEntries, readHead } from './append/append-entries';
export { appendImport } from './append/append-import';
export { GENESIS_HASH } from './entry';
export { warnOfClock } from './append/recording-time';
export * from './relations';
export { lineText, linesHashOf } from './revision/content-hash';
export { readRevisionPhotos } from './revision/photos';
export { recordingStatement, recordRevisionWith, recordRevisions } from './revision/record-revisions';
export type {
  RevisionLine,
  RevisionValue,
  RevisionPhoto,
  NewRevision,
  RecordedRevision,
} from './revision/revision';
export { figuresHashOf, type RevisionValueView } from './revision/values';
export * from './verify/verify-ledger';
export { isConsistent, type TreeHead } from './tree/check-proofs';
export { consistencyProof, inclusionProof, keepSubtrees, recomputedRoots, rootAt } from './tree/stored-tree';
export * from './revision/read-revisions';
export * from './read/ledger-events';
export * from './read/ledger-feed';
export * from './read/ledger-reader';
export { type BatchExtent, lineExportColumns, LedgerSnapshot } from './read/ledger-snapshot';
export * from './ledger-desk';
export * from './read/import-entries';
export type { LedgerFilter } from './read/ledger-page';
export {
  type SubmittedFigure,
  type LedgerFigure,
  readFiguresAfter,
  type LargeLine,
  readLargeLines,
  type PriceSample,
  readPriceSamples,
} from './read/figures';
export { readMonthlySales } from './read/monthly-sales';
export { readLinesInForce, type LineInForce } from './read/lines-in-force';
export { firstOfExcerpt, readExcerpt } from './excerpt/read-excerpt';
export type { ExcerptWindow } from './read/excerpt-window';
export {
  excerptLineText,
  excerptValueText,
  type ExcerptRevision,
  readExcerptRevisions,
} from './excerpt/read-excerpt-revisions';
export { readStanding } from './excerpt/read-standing';
export { readEntryReasons, type EntryReason } from './read/entry-reasons';
export { readRevisionOrigins } from './read/revision-origins';
export * from './excerpt/read-corrections';
export * from './excerpt/read-line-sums';
export { type Move, readMoves } from './excerpt/read-moves';
