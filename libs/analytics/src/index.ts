export type { Deadline, ReadDeadlines } from './engine/deadlines';
export {
  rows,
  type Engine,
  type EngineStatus,
  type OpenOptions,
  type RebuildProgress,
} from './engine/engine';
export { ClickHouseEngine, type ClickHouseParts } from './engine/clickhouse/clickhouse-engine';
export { Replica, type ReplicaParts } from './engine/duckdb/replica';
export { replicaTotals, type ReplicaTotals } from './engine/duckdb/replica-totals';
export { type ReplicaSettings } from './engine/duckdb/replica-file';
export { type QueryBudget } from './cube/question/budget';
export * from './cube/cube';
export { type ContributorsOfAnswer, type ContributorsOfRow, type SumOfRows } from './cube/contributors';
export {
  priceVolumeDimensions,
  priceVolumeOf,
  type PriceVolumeAnswer,
  type PriceVolumeFigures,
  type PriceVolumeIndex,
  type PriceVolumeQuestion,
} from './cube/price-volume';
export { cubeReference, type CubeReference } from './cube/cube-reference';
export { groundOf, type Ground } from './cube/answer/ground';
export * from './cube/schema';
export * from './cube/question/scope';
export { CubeTrace } from './cube/trace/cube-trace';
export * from './cube/trace/traced';
export * from './analysis/changes';
export * from './analysis/vintages';
export { revisedMeasures, type RevisedMeasure, type TimelessQuery } from './analysis/timeless-facts';
export * from './analysis/vintage-table';
export * from './analysis/analysis';
export { Audit, type TestsQuestion } from './analysis/audit/audit';
export type { AuditLine, FindSubmissions } from './analysis/audit/audit-lines';
export {
  MOST_HITS,
  type AuditSample,
  type SampleExtent,
  type SampleQuestion,
} from './analysis/audit/audit-sample';
export { auditTests, type AuditTest, type AuditTestsAnswer } from './analysis/audit/test-answers';
export {
  boundaryMembers,
  type BoundariesQuestion,
  type BoundaryComparison,
  type BoundaryMember,
  type BoundarySides,
} from './analysis/boundaries';
export { concentrationMembers, type Concentration } from './analysis/concentration';
export { distributionMembers, type Distribution, type DistributionMember } from './analysis/distribution';
export { type Growth, type GrowthOnUnits, type GrowthPart } from './analysis/growth';
export { matrixColumns, matrixRows, type Matrix } from './analysis/matrix';
export { checkQuestion, sharedMeasures, type SharedMeasure } from './analysis/question';
export type { Reach } from './analysis/reach/reach';
export { unitStanding, type PlaceAmong, type UnitStanding } from './analysis/standing';
export { readSeats, type Seats } from './analysis/reach/seats';
export { reachLevels, type ReachLevel } from './analysis/sql/reach';
export {
  fileTable,
  type FileCell,
  type FileColumn,
  type FileTable,
  type FileType,
} from './cube/export/file-table';
export { columnName, dimensionName } from './cube/export/names';
export { ParquetWriter } from './engine/duckdb/parquet';
export { CubeAnswers } from './cube/cube-answers';
export { invalidQuery, MistakeList } from './cube/question/mistakes';
export type { OrderBy } from './cube/question/plan';
export {
  checkMembers,
  checkNames,
  checkOrder,
  checkPeriod,
  checkPositions,
} from './cube/question/query-shape';
