export { recordReportEvent } from './audit/record-report-event';
export { eventsAbout, reportEvents } from './audit/report-events';
export { buildReport } from './compose/build-report';
export type { ReportProgress } from './compose/progress';
export { loadDefinition, loadDefinitions, storedDefinitions } from './definition/load-definitions';
export { DefinitionShelf } from './versions/definition-shelf';
export { DefinitionDesk } from './versions/definition-desk';
export { DefinitionPreview } from './versions/preview';
export { VersionStore } from './versions/version-store';
export { isReportId, newReport } from './definition/new-report';
export { reportName } from './definition/report-name';
export { DefinitionError, describeMistake } from './definition/mistakes';
export type { ReportDefinition } from './definition/report-definition';
export { readPublishedFigures } from './figures/read-published-figures';
export { type ColumnFormatName, columnFormats, numberCell, textCell } from './grammar/column-formats';
export { figureWords } from './grammar/words';
export { householdLedgerDocument } from './household-ledger/household-ledger-document';
export {
  type CrossAnswers,
  type CrossQueries,
  type CrossTable,
  crossQueries,
  crossTable,
} from './pivot/cross-table';
export { askView } from './pivot/ask-view';
export { askTableParts } from './pivot/table-parts';
export { isFigureWithin, isViewWithin } from './pivot/view-places';
export { type ShownView, viewedDocument } from './pivot/viewed-document';
export { viewedWords } from './pivot/viewed-words';
export { type CoherenceQuery, readCoherence } from './quality/coherence';
export { type QualityQuery, readQuality } from './quality/quality';
export { type AskedEdition, attackEditions } from './disclosure/attack/attack-editions';
export { protectedAnswer } from './disclosure/told/protected-answer';
export { ToldTables } from './disclosure/told/told-tables';
export { actsForBureau, bureauDivision, ReportIssuing } from './letterhead/issue-report';
export { Letterheads } from './letterhead/letterheads';
export { explainParameter, makeReport } from './run/make-report';
export { checkPublishable } from './run/read-published-cells';
export { type ReportCaller, ReportDesk, reportCaller } from './run/report-desk';
export { type KeptRun, noteSeal, readKeptRun, runRelation } from './run/kept-run';
export { hasEnded } from './run/report-run';
export { ReportRuns } from './run/report-runs';
export { ReportSchedules } from './run/report-schedules';
export { RunFiles } from './run/run-files';
export { RunKeeper } from './run/run-keeper';
export { RunMaker } from './run/run-maker';
export { RunStore } from './run/run-store';
export { RunWatch } from './run/run-watch';
export { toCubeScope } from './sources/cube-scope';
export { createReportSources } from './sources/report-sources';
export { type FindEdition, type SourceParts, createSourceParts } from './sources/source-parts';
export type { Name, ReportScope, ReportSources } from './sources/sources';
export { withinScope } from './sources/within-scope';
export { createTracer } from './trace/create-tracer';
export { FigureTracer, type TraceCaller } from './trace/figure-tracer';
export { reportingRecords } from './schema';
export { waitingRuns } from './run/waiting-runs';
export { nextTime } from './run/schedule-times';
