export { type BenchResult } from './bench-result';
export { benchClickHouseCube, benchClickHouseLoad } from './clickhouse';
export { benchCube } from './cube';
export { fourteenQuestions } from './cube-queries';
export { fillLedger } from './ledger-data';
export { benchRebuild } from './rebuild';
export { benchTrace } from './trace';
