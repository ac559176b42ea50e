import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@xiangtong/infrastructure';
import { Cube, type CubeSource } from '../src';
import { engineConnection } from '../src/engine/duckdb/replica';
import { rows } from '../src/engine/duckdb/rows';
import { benchAnswers } from './answers';
import { inTurns, round, seconds, type BenchResult } from './bench-result';
import { benchQueries, fourteenQuestions } from './cube-queries';
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

/** The sizes at which the fourteen questions are judged. */
const JUDGED_SIZES: readonly number[] = [1_000_000, 10_000_000, FULL_SIZE];

interface Timing {
  readonly name: string;
  readonly cube: number;
  readonly hand: number;
  readonly postgres: number | null;
}

/** As ClickBench does, so that a millisecond more or less of a short question does not decide. */
const ADDED_SECONDS = 0.01;

export const clickBenchRatio = ({ cube, hand }: Pick<Timing, 'cube' | 'hand'>): number =>
  (ADDED_SECONDS + cube) / (ADDED_SECONDS + hand);

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const timingText = ({ cube, hand, postgres }: Timing): string =>
  `cube ${round(cube, 4)} s, by hand ${round(hand, 4)} s${postgres === null ? '' : `, PostgreSQL ${round(postgres)} s`}`;

/**
 * Cube queries against hand-written SQL on the same DuckDB file, as the geometric mean of ClickBench's ratios; four of
 * them against the same query in PostgreSQL, as the worst gain; then what people wait for an answer.
 */
export const benchCube = async (bench: CubeBench): Promise<BenchResult[]> => {
  const size = `${round(bench.facts / 1e6, 1)} M facts`;
  const isFullSize = bench.facts >= FULL_SIZE;
  const { timings, answers } = await measure(bench, (cube) => benchAnswers(cube, size, isFullSize));
  const worst = timings.reduce((one, other) => (clickBenchRatio(other) > clickBenchRatio(one) ? other : one));
  const gains = timings.flatMap(({ cube, postgres }) => (postgres === null ? [] : [postgres / cube]));
  const results: BenchResult[] = [
    {
      name: `cube, fourteen questions / SQL by hand, geometric mean, ${size}`,
      ratio: round(geometricMean(timings.map(clickBenchRatio))),
      bar: JUDGED_SIZES.includes(bench.facts) ? handBar : null,
      details: {
        worst: `${worst.name}, ${round(clickBenchRatio(worst), 2)}`,
        ...Object.fromEntries(timings.map((timing) => [timing.name, timingText(timing)])),
      },
    },
  ];
  if (gains.length > 0) {
    results.push({
      name: `PostgreSQL / cube query, ${size}`,
      ratio: round(Math.min(...gains)),
      bar: isFullSize ? postgresBar : null,
      details: {},
    });
  }
  return [...results, ...answers];
};

const handBar: BenchResult['bar'] = { kind: 'at-most', value: 1.1 };
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
    const inPostgres = async (name: string): Promise<number | null> => {
      const sql = benchQueries.find((query) => query.name === name)?.postgres;
      return owner && sql ? seconds(() => owner.query(sql)) : null;
    };
    for (const { name, duckdb, cube: query } of fourteenQuestions) {
      const [hand, ours] = await inTurns(runs, [
        () => rows(connection, duckdb),
        () => cube.query(query, 'all'),
      ]);
      timings.push({ name, hand: hand!, cube: ours!, postgres: await inPostgres(name) });
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
