export { type BenchResult } from './bench-result';
export { benchClickHouseCube, benchClickHouseLoad } from './clickhouse';
export { benchCube, type CubeBench } from './cube';
export { fillLedger } from './ledger-data';
export { benchRebuild, type RebuildBench } from './rebuild';
export { benchTrace } from './trace';
