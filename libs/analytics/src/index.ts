export * from './replica/catch-up';
export * from './replica/replica';
export { ReplicaFile, type ReplicaSettings } from './replica/replica-file';
export { execute, rows, SqlError, type SqlParameters } from './replica/rows';
export * from './cube/cube';
export * from './cube/schema';
export * from './cube/scope';
export { CubeTrace } from './cube/trace/cube-trace';
export * from './cube/trace/traced';
