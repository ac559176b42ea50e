import 'reflect-metadata';
export * from './clock/clock';
export * from './config/config';
export type { BackupConfig, KeptBackups } from './config/backup-config';
export type { ClickHouseConfig } from './config/clickhouse-config';
export type { ProviderConfig } from './config/provider-config';
export type { CountySecretStore } from './config/county-secrets';
export { Environment, environmentNames } from './config/environment';
export { ledgerKey, type LedgerKeyStore } from './config/ledger-key';
export { signingCertificate, type SigningCertificate } from './config/signing-certificate';
export type { TimeAuthority } from './config/time-authority';
export { buildText, productVersion, projectDirectory, readBuild } from './config/project-directory';
export * from './config/thread-pool';
export * from './csv/read-table';
export { makeIdentity, readIdentities } from './database/backup/encryption';
export {
  type BackupHead,
  type BackupManifest,
  isEncrypted,
  manifestSum,
  readManifest,
} from './database/backup/manifest';
export type { ReadBackupHead } from './database/backup/open-client';
export { restoreBackup } from './database/backup/restore-backup';
export { copyCluster } from './database/backup/base-copy';
export { proveSegments, removeSegmentsBefore } from './database/backup/wal-segments';
export { writeBackup, flushFolder } from './database/backup/write-backup';
export type { ArrivalPosition } from './database/arrival-position';
export * from './database/conflicts';
export {
  ownerDataSource,
  serviceDataSourceOptions,
  withServiceSource,
  migrate,
} from './database/data-source';
export * from './database/database';
export * from './database/connections';
export * from './database/database-server';
export { DatabaseWatch } from './database/database-watch';
export * from './database/is-uuid';
export { type Migration, type SchemaPart, togetherSchema } from './database/schema-part';
export { valueTypes } from './database/value-types';
export { serviceUrlOf } from './database/service-login';
export { startEmbeddedPostgres } from './database/embedded/embedded-postgres';
export { withThrowAwayPostgres } from './database/embedded/throw-away-postgres';
export { withFolderLock } from './database/embedded/folder-lock';
export * from './errors/domain-error';
export * from './errors/outer-failures';
export { requirePeriod } from './errors/require-period';
export * from './events/event-window';
export {
  refuseOtherContentTypes,
  refuseNulInUrl,
  jsonBodyOptions,
  refuseLargeJson,
  translateBodyError,
  whenSilent,
  endSilentSenders,
  type Unstorable,
  unstorableText,
  followRequest,
  HttpMetrics,
  metricLines,
  IntakeMetrics,
  outcomeOf,
  requestLog,
  errorForLog,
  toInputError,
  toProblem,
  ProblemFilter,
  readCursor,
  requestLanguage,
  validationOptions,
} from './http';
export { JobQueue } from './jobs/job-queue';
export { isPresent, Presence } from './jobs/presence';
export * from './logging/logger';
export { announce, announceOnce, type Happening } from './outbox/announce';
export { OutboxInterest } from './outbox/outbox-interest';
export { forgetPlanned, Outbox, type OutboxEvent } from './outbox/outbox';
export { startTracing } from './tracing/start-tracing';
export { Rounds } from './work/rounds';
export { withPatience } from './work/with-patience';
export { within } from './work/work';
export { WorkerThreads } from './work/worker-threads';
export * from './turns/breath';
export * from './turns/caller-signal';
export * from './turns/room';
export * from './turns/turns';
export { poolState } from './database/pool-state';
