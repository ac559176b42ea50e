import { join } from 'node:path';
import { benchCube, benchRebuild, fillLedger, type BenchResult } from '../../libs/analytics/bench';
import type { BenchDatabase, Ground } from '../ground/ground';
import type { BenchRow } from '../measure/bench-row';

const REBUILD_LINES = 1_000_000;
/** Below this PostgreSQL answers from memory in moments; what the cube is for begins here. */
const LARGE_FACTS = 10_000_000;

const toRow = ({ name, ratio, bar, details }: BenchResult): BenchRow => ({
  name,
  ours: '',
  bare: '',
  ratio,
  bar,
  notes: Object.entries(details).map(([label, value]) => `${label}: ${value}`),
});

/** The replica from an empty file, and once more over itself, against COPY by hand of the same lines. */
export const rebuildRow = async (ground: Ground, database: BenchDatabase): Promise<BenchRow> => {
  await fillLedger(database.owner, REBUILD_LINES);
  const directory = join(ground.directory, 'rebuild');
  const { logger, duckdb } = ground;
  return toRow(await benchRebuild({ source: database.service, directory, logger, ...duckdb }));
};

/** Cube queries over `facts` facts against SQL by hand in DuckDB, and against PostgreSQL. */
export const cubeRows = async (
  ground: Ground,
  database: BenchDatabase,
  facts: number,
): Promise<BenchRow[]> => {
  const directory = join(ground.directory, 'cube');
  const results = await benchCube({ owner: database.owner, directory, facts, ...ground.duckdb });
  return results
    .map(toRow)
    .map((row) =>
      row.bar?.kind === 'at-least' ? { ...row, notes: [], bar: facts < LARGE_FACTS ? null : row.bar } : row,
    );
};
