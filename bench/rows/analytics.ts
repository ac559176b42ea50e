import { join } from 'node:path';
import {
  benchClickHouseCube,
  benchClickHouseLoad,
  benchCube,
  benchRebuild,
  benchTrace,
  fillLedger,
  type BenchResult,
} from '../../libs/analytics/bench';
import type { ClickHouseConfig } from '@xiangtong/infrastructure';
import type { BenchDatabase, Ground } from '../ground/ground';
import type { BenchRow } from '../measure/bench-row';

const REBUILD_LINES = 1_000_000;

const repetitions = ({ short }: Ground) => (short ? { runs: 1 } : {});

const detailed = ({ details }: BenchResult): string[] =>
  Object.entries(details).map(([label, value]) => `${label}: ${value}`);

const lines = (count: number | string | undefined): string => `${Number(count).toLocaleString('en')} lines/s`;

const linesToRebuild = ({ short }: Ground): number => (short ? 20_000 : REBUILD_LINES);

/** The replica from an empty file, and once more over itself, against COPY by hand of the same lines. */
export const rebuildRow = async (ground: Ground, database: BenchDatabase): Promise<BenchRow> => {
  await fillLedger(database.owner, linesToRebuild(ground));
  const directory = join(ground.directory, 'rebuild');
  const { logger, duckdb } = ground;
  const result = await benchRebuild({ source: database.service, directory, logger, ...duckdb });
  const { fromNothingPerSecond, inPlacePerSecond, byHandPerSecond } = result.details;
  return {
    name: `${result.name}, 1 M lines / COPY by hand`,
    ours: lines(Math.min(Number(fromNothingPerSecond), Number(inPlacePerSecond))),
    bare: lines(byHandPerSecond),
    ratio: result.ratio,
    bar: result.bar,
    notes: [],
  };
};

/**
 * Cube queries over `facts` facts: the slowest against SQL by hand in DuckDB as a ratio of times, and the smallest gain
 * over PostgreSQL; the waiting time for an answer.
 */
export const cubeRows = async (
  ground: Ground,
  database: BenchDatabase,
  facts: number,
): Promise<BenchRow[]> => {
  const directory = join(ground.directory, 'cube');
  const results = await benchCube({
    owner: database.owner,
    directory,
    facts,
    ...repetitions(ground),
    ...ground.duckdb,
  });
  return results.map((result, index): BenchRow => ({
    name: result.name,
    ours: '',
    bare: '',
    ratio: result.ratio,
    bar: result.bar,
    notes: index === 0 || !result.name.startsWith('PostgreSQL') ? detailed(result) : [],
  }));
};

/** Seconds from a printed figure to the units, revisions and first lines behind it. */
export const traceRow = async (ground: Ground, facts: number): Promise<BenchRow> => {
  const directory = join(ground.directory, 'trace');
  const result = await benchTrace({ directory, facts, ...repetitions(ground), ...ground.duckdb });
  return {
    name: result.name,
    ours: '',
    bare: '',
    ratio: result.ratio,
    bar: result.bar,
    notes: detailed(result),
  };
};

/** Cube queries on the tables of ClickHouse against SQL by hand on the same, through the same client. */
export const clickhouseCubeRow = async (place: ClickHouseConfig, facts: number): Promise<BenchRow> => {
  const result = await benchClickHouseCube(place, facts);
  return {
    name: result.name,
    ours: '',
    bare: '',
    ratio: result.ratio,
    bar: result.bar,
    notes: detailed(result),
  };
};

/** A ledger into empty tables of ClickHouse. */
export const clickhouseLoadRow = async (
  ground: Ground,
  { owner, service }: BenchDatabase,
  place: ClickHouseConfig,
): Promise<BenchRow> => {
  await fillLedger(owner, linesToRebuild(ground));
  const { name, ratio, bar, details } = await benchClickHouseLoad(service, place, ground.logger);
  const { oursPerSecond, byHandPerSecond } = details;
  return { name, ours: lines(oursPerSecond), bare: lines(byHandPerSecond), ratio, bar, notes: [] };
};
