import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@xiangtong/infrastructure';
import { Cube, type CubeSource } from '../src';
import { engineConnection } from '../src/engine/duckdb/replica';
import { rows } from '../src/engine/duckdb/rows';
import { benchAnswers } from './answers';
import { inTurns, round, seconds, type BenchResult } from './bench-result';
import { benchQueries, type BenchQuery } from './cube-queries';
import { fillDuckDb, fillPostgres } from './fact-data';

export interface CubeBench {
  /** Owner of a scratch database; null leaves PostgreSQL out. */
  readonly owner: Database | null;
  readonly directory: string;
  readonly threads: number;
  readonly memory: string;
  /** Facts, e.g. 1e6, 1e7, 5e7. */
  readonly facts: number;
  readonly runs?: number;
}

/** The size for which the speed table sets most of its bars; smaller ones show the growth. */
const FULL_SIZE = 50_000_000;

/** Here a question costs what surrounds the sums: planning, names, coverage. */
const SMALL_SIZE = 1_000_000;

interface Timing {
  readonly query: BenchQuery;
  readonly cube: number;
  readonly hand: number;
  readonly postgres: number | null;
}

/**
 * Cube queries against hand-written SQL on the same DuckDB file, and against the same query in PostgreSQL: the worst
 * ratio to the SQL by hand, the worst gain over PostgreSQL; then what people wait for an answer.
 */
export const benchCube = async (bench: CubeBench): Promise<BenchResult[]> => {
  const size = `${round(bench.facts / 1e6, 1)} M facts`;
  const isFullSize = bench.facts >= FULL_SIZE;
  const { timings, answers } = await measure(bench, (cube) => benchAnswers(cube, size, isFullSize));
  const details = Object.fromEntries(
    timings.map(({ query, cube, hand, postgres }) => [
      query.name,
      `cube ${round(cube)} s, by hand ${round(hand)} s${postgres === null ? '' : `, PostgreSQL ${round(postgres)} s`}`,
    ]),
  );
  const ratio = Math.max(...timings.map(({ cube, hand }) => cube / hand));
  const gains = timings.flatMap(({ cube, postgres }) => (postgres === null ? [] : [postgres / cube]));
  const results: BenchResult[] = [
    {
      name: `cube query / SQL by hand, ${size}`,
      ratio: round(ratio),
      bar: isFullSize ? handBar : null,
      details,
    },
  ];
  if (bench.facts === SMALL_SIZE) {
    const overhead = Math.max(...timings.map(({ cube, hand }) => cube - hand));
    results.push({
      name: `cube query less SQL by hand, milliseconds, ${size}`,
      ratio: round(overhead * 1000, 1),
      bar: overheadBar,
      details,
    });
  }
  if (gains.length > 0) {
    const gain = round(Math.min(...gains));
    results.push({
      name: `PostgreSQL / cube query, ${size}`,
      ratio: gain,
      bar: isFullSize ? postgresBar : null,
      details,
    });
  }
  return [...results, ...answers];
};

const handBar: BenchResult['bar'] = { kind: 'at-most', value: 1.2 };
const overheadBar: BenchResult['bar'] = { kind: 'at-most', value: 10 };
const postgresBar: BenchResult['bar'] = { kind: 'at-least', value: 20 };

const measure = async (
  bench: CubeBench,
  answersOf: (cube: Cube) => Promise<BenchResult[]>,
): Promise<{ timings: Timing[]; answers: BenchResult[] }> => {
  const { owner, directory, threads, memory, facts, runs = 5 } = bench;
  await mkdir(directory, { recursive: true });
  const file = join(directory, `cube-${facts}.duckdb`);
  const instance = await DuckDBInstance.create(file, { threads: String(threads), memory_limit: memory });
  const connection = await instance.connect();
  try {
    await fillDuckDb(connection, facts);
    if (owner) await fillPostgres(owner, facts);
    const timings: Timing[] = [];
    const cube = new Cube(sourceOf(connection));
    for (const query of benchQueries) {
      const [hand, ours] = await inTurns(runs, [
        () => rows(connection, query.duckdb),
        () => cube.query(query.cube, 'all'),
      ]);
      const postgres = owner ? await seconds(() => owner.query(query.postgres)) : null;
      timings.push({ query, hand: hand!, cube: ours!, postgres });
    }
    return { timings, answers: await answersOf(cube) };
  } finally {
    connection.closeSync();
    instance.closeSync();
    await owner?.query('drop table if exists bench_fact');
    for (const path of [file, `${file}.wal`]) await rm(path, { force: true });
  }
};

const sourceOf = (connection: DuckDBConnection): CubeSource => ({
  read: (use) => use(engineConnection(connection)),
  atLeast: () => Promise.resolve(),
  upTo: () => Promise.resolve(),
});
