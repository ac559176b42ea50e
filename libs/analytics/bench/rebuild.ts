import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { lineExportColumns, LedgerReader } from '@xiangtong/ledger';
import type { Logger } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { Replica } from '../src';
import { sumTypes } from '../src/engine/duckdb/schema';
import { summedColumns } from '../src/engine/summed-columns';
import { round, seconds, type BenchResult } from './bench-result';

export interface RebuildBench {
  /** Filled by fillLedger. */
  readonly source: DataSource;
  readonly directory: string;
  readonly logger: Logger;
  readonly threads: number;
  readonly memory: string;
}

const handTable = `revision_id bigint, line integer, product_id integer, destination integer, platform_id smallint,
  flow varchar, store varchar, ${summedColumns.map(({ name, unit }) => `${name} ${sumTypes[unit].fact}`).join(', ')}`;

/** What a person would type: COPY the lines to a file, COPY the file into DuckDB. */
const byHand = async ({ source, directory, threads, memory }: RebuildBench): Promise<number> => {
  const file = join(directory, 'by-hand.csv');
  const database = join(directory, 'by-hand.duckdb');
  const instance = await DuckDBInstance.create(database, { threads: String(threads), memory_limit: memory });
  const connection = await instance.connect();
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    return await seconds(async () => {
      const columns = lineExportColumns.join(', ');
      await pipeline(
        client.query(copyTo(`copy revision_line (${columns}) to stdout (format csv)`)),
        createWriteStream(file),
      );
      await connection.run(`create table line (${handTable})`);
      await connection.run(`copy line from '${file}' (format csv, header false)`);
    });
  } finally {
    await runner.release();
    connection.closeSync();
    instance.closeSync();
    for (const path of [file, database, `${database}.wal`]) await rm(path, { force: true });
  }
};

/** Rebuild of the replica against COPY by hand of the same lines, in lines per second. */
export const benchRebuild = async (bench: RebuildBench): Promise<BenchResult> => {
  const { source, directory, logger, threads, memory } = bench;
  const replica = new Replica({
    settings: { directory: join(directory, 'replica'), threads, memory },
    ledger: new LedgerReader(source),
    reference: new ReferenceCatalogue(source),
    deadlines: () => Promise.resolve([]),
    logger,
  });
  const first = await seconds(() => replica.open({ mode: 'once' }));
  const again = await seconds(() => replica.rebuild());
  const { facts, bytes } = await replica.status();
  await replica.close();
  const hand = await byHand(bench);
  return {
    name: 'replica rebuild',
    ratio: round(hand / Math.max(first, again)),
    bar: { kind: 'at-least', value: 0.7 },
    details: {
      lines: facts,
      fromNothingPerSecond: Math.round(facts / first),
      inPlacePerSecond: Math.round(facts / again),
      byHandPerSecond: Math.round(facts / hand),
      fileBytes: bytes,
    },
  };
};
