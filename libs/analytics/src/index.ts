export { rows, type Engine, type EngineStatus, type OpenOptions } from './engine/engine';
export { ENGINE, makeEngine } from './engine/make-engine';
export { ClickHouseEngine, type ClickHouseParts } from './engine/clickhouse/clickhouse-engine';
export { Replica } from './engine/duckdb/replica';
export { replicaTotals } from './engine/duckdb/replica-totals';
export * from './cube/cube';
export {
  type ContributorsOfAnswer,
  type ContributorsOfRow,
  type ContributorsQuestion,
  type SumOfRows,
} from './cube/contributors';
export { priceVolumeDimensions, priceVolumeOf, type PriceVolumeAnswer } from './cube/price-volume';
export { cubeReference } from './cube/cube-reference';
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
export { Audit } from './analysis/audit/audit';
export type { FindSubmissions } from './analysis/audit/audit-lines';
export { MOST_HITS, type AuditSample, type SampleExtent } from './analysis/audit/audit-sample';
export { auditTests, type AuditTest, type AuditTestsAnswer } from './analysis/audit/test-answers';
export { boundaryMembers, type BoundaryComparison, type BoundaryMember } from './analysis/boundaries';
export { concentrationMembers, type Concentration } from './analysis/concentration';
export { distributionMembers, type Distribution, type DistributionMember } from './analysis/distribution';
export { type Growth } from './analysis/growth';
export { matrixColumns, matrixRows, type Matrix } from './analysis/matrix';
export { checkQuestion, sharedMeasures, type SharedMeasure } from './analysis/question';
export type { Reach } from './analysis/reach/reach';
export { unitStanding, type UnitStanding } from './analysis/standing';
export { readSeats, type Seats } from './analysis/reach/seats';
export { reachLevels, type ReachLevel } from './analysis/sql/reach';
export { fileTable, type FileCell, type FileColumn } from './cube/export/file-table';
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
