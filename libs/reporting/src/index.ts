export * from './document/report-document';
export * from './render';
export { reportEvents } from './audit/report-events';
export { buildReport } from './build/build-report';
export {
  ReportParameterError,
  type Name,
  type ProductName,
  type ReportParameters,
  type ReportScope,
  type ReportSources,
} from './build/sources';
export { loadDefinitions } from './definition/load-definitions';
export { DefinitionError, describeMistake, type DefinitionMistake } from './definition/mistakes';
export type { ReportDefinition } from './definition/report-definition';
export { scopeLevels, type ScopeLevel } from './grammar/scope-level';
export {
  makeReport,
  renderFiles,
  reportFileName,
  reportFormats,
  type MadeReport,
  type ReportFile,
  type ReportFormat,
} from './run/make-report';
export { createReportSources, toCubeScope, type SourceParts } from './sources/report-sources';
export { canonicalJson, sha256 } from './document/canonical-json';
export type { FigureChange } from './publish/figure-changes';
export { publishReport, type KeepPublished, type PublishRequest } from './publish/publish-report';
export { manifestOf, sealOf, SEAL_SCHEMA, type SealManifest, type SealMark } from './publish/seal';
export { SealStore, type SealedReport } from './publish/seal-store';
export type { Difference } from './publish/verify/difference';
export {
  carriedCopy,
  findings,
  verifyFile,
  type FindSealed,
  type Finding,
  type SealedCopy,
  type Verification,
} from './publish/verify/verify-file';
export { exportLedgerHead } from './publish/export-head';
export { findingTexts } from './publish/verify/finding-texts';
export { readAnchor, type LedgerAnchor, type LedgerHeadExport } from './publish/verify/ledger-anchor';
export { verifyAlone, type LoneVerification } from './publish/verify/verify-alone';
