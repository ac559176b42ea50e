import type { Config } from '@xiangtong/infrastructure';
import { ClickHouseEngine, type ClickHouseParts } from './clickhouse/clickhouse-engine';
import { Replica, type ReplicaParts } from './duckdb/replica';
import type { Engine } from './engine';

/** The token under which a process provides its engine. */
export const ENGINE = Symbol('Engine');

export type EngineParts = Omit<ReplicaParts & ClickHouseParts, 'settings' | 'place'> & {
  readonly config: Pick<Config, 'duckdb' | 'clickhouse'>;
};

/** The engine that the configuration names; it is not opened yet. */
export const makeEngine = ({ config, ...parts }: EngineParts): Engine =>
  config.clickhouse
    ? new ClickHouseEngine({ ...parts, place: config.clickhouse })
    : new Replica({ ...parts, settings: config.duckdb });
