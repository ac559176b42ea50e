export { rows, type Engine } from './engine/engine';
export { ENGINE, makeEngine } from './engine/make-engine';
export { Replica } from './engine/duckdb/replica';
export { replicaTotals } from './engine/duckdb/replica-totals';
export { type CubeSource, Cube } from './cube/cube';
export {
  type ContributorsOfAnswer,
  type ContributorsOfRow,
  type ContributorsQuestion,
  type SumOfRows,
} from './cube/contributors';
export { priceVolumeDimensions, priceVolumeOf, type PriceVolumeQuestion } from './cube/price-volume';
export { cubeReference } from './cube/cube-reference';
export { type CubeSchema, cubeSchema } from './cube/schema';
export type { CubeScope } from './cube/question/scope';
export { CubeTrace } from './cube/trace/cube-trace';
export type { CellQuestion, TracePage } from './cube/trace/traced';
export { type EntryChange, type Standing, type ChangesBetween, ChangeReader } from './analysis/changes';
export { VintageReader } from './analysis/vintages';
export { type TimelessQuery } from './analysis/timeless-facts';
export { vintageTable } from './analysis/vintage-table';
export { Analysis } from './analysis/analysis';
export { Audit } from './analysis/audit/audit';
export type { FindSubmissions } from './analysis/audit/audit-lines';
export { type SampleExtent } from './analysis/audit/audit-sample';
export { concentrationMembers } from './analysis/concentration';
export { checkQuestion } from './analysis/question';
export { unitStanding } from './analysis/standing';
export { readSeats, type Seats } from './analysis/reach/seats';
export { fileTable } from './cube/export/file-table';
export { columnName, dimensionName } from './cube/export/names';
export { ParquetWriter } from './engine/duckdb/parquet';
export { CubeAnswers } from './cube/cube-answers';
export { invalidQuery, MistakeList, namesOf } from './cube/question/mistakes';
export type { OrderBy } from './cube/question/plan';
export {
  checkNames,
  checkOrder,
  checkPeriod,
  checkPositions,
  checkWhere,
  type WhereValues,
} from './cube/question/query-shape';
