export * from './document/report-document';
export * from './render';
export { reportEvents } from './audit/report-events';
export {
  openLineExtract,
  type ExtractParameters,
  type ExtractParts,
  type LineExtract,
} from './extract/line-extract';
export {
  extractCsv,
  extractFileName,
  extractFormats,
  writeExtractWorkbook,
  type ExtractFormat,
} from './extract/write-extract';
export { buildReport } from './build/build-report';
export {
  type Name,
  type ProductName,
  type ReportParameters,
  type ReportScope,
  type ReportSources,
} from './build/sources';
export {
  loadDefinition,
  loadDefinitions,
  storedDefinitions,
  type DefinitionSource,
} from './definition/load-definitions';
export { DefinitionError, describeMistake, type DefinitionMistake } from './definition/mistakes';
export type { ReportDefinition } from './definition/report-definition';
export { type ScopeLevel } from './grammar/scope-level';
export type { ReportProgress, ReportStep } from './build/progress';
export { makeReport, type MadeReport, type MakeOptions } from './run/make-report';
export {
  renderFiles,
  reportFormats,
  type RenderFiles,
  type RenderWatch,
  type ReportFile,
  type ReportFormat,
} from './run/render-files';
export { RenderThreads } from './run/render-thread';
export { toCubeScope } from './sources/cube-scope';
export { createReportSources } from './sources/report-sources';
export { createSourceParts, type SourceParts } from './sources/source-parts';
export { canonicalJson, sha256 } from './document/canonical-json';
export type { FigureChange } from './publish/figure-changes';
export { withPublicUrl } from './publish/public-url';
export { publishReport, type KeepPublished, type PublishRequest } from './publish/publish-report';
export { type SealManifest, type SealMark } from './publish/seal';
export { SealStore, type SealedReport } from './publish/seal-store';
export { withinScope } from './publish/within-scope';
export type { Difference, DifferenceKind } from './publish/verify/difference';
export { pageLines, readPdfPages, type PdfPage, type PdfText } from './publish/verify/pdf-pages';
export {
  verifyFile,
  type FindSealed,
  type Finding,
  type SealedCopy,
  type Verification,
} from './publish/verify/verify-file';
export { noPins, readHeads, readSealPins, togetherPins, type Pins } from './proof/pins';
export { prove, type Proof, type RecordFault } from './proof/prove';
export { exportLedgerHead } from './publish/export-head';
export { differenceTexts, findingTexts } from './publish/verify/finding-texts';
export { readAnchor, type LedgerAnchor, type LedgerHeadExport } from './publish/verify/ledger-anchor';
export { verifyAlone, type LoneVerification } from './publish/verify/verify-alone';
export {
  openEvidence,
  type EvidenceCaller,
  type EvidenceRequest,
  type EvidenceSource,
} from './evidence/evidence-source';
export { writeEvidence, type EvidenceManifest } from './evidence/write-evidence';
export { recordReportEvent, type ReportEvent } from './audit/record-report-event';
export { readReportBasis } from './sources/report-basis';
export { createTracer } from './trace/create-tracer';
export {
  FigureTracer,
  type PrintedPlace,
  type TraceCaller,
  type TraceRequest,
  type TracerParts,
} from './trace/figure-tracer';
export { compareEditions } from './compare/compare-editions';
export type { BoundaryChange, Comparison } from './compare/comparison';
export { withExceptionReasons } from './compare/exception-reasons';
export { readBoundaries, type BoundaryWindow } from './compare/read-boundaries';
export { comparisonDocument } from './compare/comparison-document';
export type { ComparisonCaller, ComparisonParts, ComparisonRequest } from './compare/comparison-request';
export {
  readEditions,
  type EditionFilter,
  type EditionWithRun,
  type PublishedEdition,
} from './publish/edition-list';
export { askAt } from './position/ask-at';
export {
  positionIn,
  Positions,
  type KnownPosition,
  type PositionCaller,
  type PositionParts,
} from './position/positions';
export { readCoherence, type Coherence, type CoherenceQuery } from './quality/coherence';
export type { CoherenceFinding } from './quality/coherence-finding';
export type { StatedFigure } from './quality/stated-figures';
export {
  qualityMembers,
  readQuality,
  type Quality,
  type QualityMember,
  type QualityQuery,
} from './quality/quality';
