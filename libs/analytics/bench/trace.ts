import { DuckDBInstance } from '@duckdb/node-api';
import type { CubeQuery } from '@xiangtong/contracts';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Cube, CubeTrace, type CubeSource } from '../src';
import { engineConnection } from '../src/engine/duckdb/replica';
import { inTurns, round, type BenchResult } from './bench-result';
import type { CubeBench } from './cube';
import { fillDuckDb } from './fact-data';

/** Figures as reports print them: rows of tables that are narrowed to one flow. */
const figures: Readonly<Record<string, NonNullable<CubeQuery['where']>>> = {
  'a product': { product: 'product-4' },
  'a unit': { unit: 'unit-7' },
  'a product on a platform': { product: 'product-4', platform: 'platform-2' },
};

const page = { after: null, limit: 200 };

/** Traces figures of a year to their units, revisions and first lines; the slowest counts, in seconds. */
export const benchTrace = async (bench: Omit<CubeBench, 'owner'>): Promise<BenchResult> => {
  const { directory, threads, memory, facts, runs = 5 } = bench;
  await mkdir(directory, { recursive: true });
  const file = join(directory, `trace-${facts}.duckdb`);
  const instance = await DuckDBInstance.create(file, { threads: String(threads), memory_limit: memory });
  const connection = await instance.connect();
  try {
    await fillDuckDb(connection, facts);
    const visible = () => Promise.resolve();
    const source: CubeSource = {
      read: (use) => use(engineConnection(connection)),
      atLeast: visible,
      upTo: visible,
    };
    const trace = new CubeTrace(new Cube(source));
    const seconds = await inTurns(
      runs,
      Object.values(figures).map((where) => () => {
        const query = { where: { flow: 'up', ...where }, period: '2019' };
        return trace.cell({ measure: 'amount', query, side: 'current' }, 'all', page);
      }),
    );
    return {
      name: `figure of a table row → its lines, ${round(facts / 1e6, 1)} M facts, seconds`,
      ratio: round(Math.max(...seconds)),
      bar: { kind: 'at-most', value: 0.1 },
      details: Object.fromEntries(
        Object.keys(figures).map((name, index) => [name, `${round(seconds[index]! * 1000, 0)} ms`]),
      ),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
    for (const path of [file, `${file}.wal`]) await rm(path, { force: true });
  }
};
