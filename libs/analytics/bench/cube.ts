import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Cube, rows, type CubeSource } from '../src';
import { fastest, round, type BenchResult } from './bench-result';
import { benchQueries, type BenchQuery } from './cube-queries';
import { fillDuckDb, fillPostgres } from './fact-data';

export interface CubeBench {
  /** Owner of a scratch database; null leaves PostgreSQL out. */
  readonly owner: DataSource | null;
  readonly directory: string;
  readonly threads: number;
  readonly memory: string;
  /** Facts, e.g. 1e6, 1e7, 5e7. */
  readonly facts: number;
  readonly runs?: number;
}

interface Timing {
  readonly query: BenchQuery;
  readonly cube: number;
  readonly hand: number;
  readonly postgres: number | null;
}

/**
 * Cube queries against hand-written SQL on the same DuckDB file, and against the same query in PostgreSQL. Two
 * results a size: the worst ratio to the SQL by hand, and the worst gain over PostgreSQL.
 */
export const benchCube = async (bench: CubeBench): Promise<BenchResult[]> => {
  const timings = await measure(bench);
  const size = `${round(bench.facts / 1e6, 1)} M facts`;
  const details = Object.fromEntries(
    timings.map(({ query, cube, hand, postgres }) => [
      query.name,
      `cube ${round(cube)} s, by hand ${round(hand)} s${postgres === null ? '' : `, PostgreSQL ${round(postgres)} s`}`,
    ]),
  );
  const ratio = Math.max(...timings.map(({ cube, hand }) => cube / hand));
  const gains = timings.flatMap(({ cube, postgres }) => (postgres === null ? [] : [postgres / cube]));
  return [
    {
      name: `cube query / SQL by hand, ${size}`,
      ratio: round(ratio),
      bar: { kind: 'at-most', value: 1.2 },
      details,
    },
    ...(gains.length > 0
      ? [
          {
            name: `PostgreSQL / cube query, ${size}`,
            ratio: round(Math.min(...gains)),
            bar: { kind: 'at-least', value: 20 },
            details,
          } as const,
        ]
      : []),
  ];
};

const measure = async (bench: CubeBench): Promise<Timing[]> => {
  const { owner, directory, threads, memory, facts, runs = 3 } = bench;
  await mkdir(directory, { recursive: true });
  const file = join(directory, `cube-${facts}.duckdb`);
  const instance = await DuckDBInstance.create(file, { threads: String(threads), memory_limit: memory });
  const connection = await instance.connect();
  try {
    await fillDuckDb(connection, facts);
    if (owner) await fillPostgres(owner, facts);
    const timings: Timing[] = [];
    for (const query of benchQueries) {
      timings.push({
        query,
        hand: await fastest(runs, () => rows(connection, query.duckdb)),
        cube: await fastest(runs, () => new Cube(sourceOf(connection)).query(query.cube, 'all')),
        postgres: owner ? await fastest(1, () => owner.query(query.postgres)) : null,
      });
    }
    return timings;
  } finally {
    connection.closeSync();
    instance.closeSync();
    await owner?.query('drop table if exists bench_fact');
    for (const path of [file, `${file}.wal`]) await rm(path, { force: true });
  }
};

const sourceOf = (connection: DuckDBConnection): CubeSource => ({
  read: (use) => use(connection),
  atLeast: () => Promise.resolve(),
});
