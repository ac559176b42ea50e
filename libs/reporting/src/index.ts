export * from './document/report-document';
export * from './render';
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
