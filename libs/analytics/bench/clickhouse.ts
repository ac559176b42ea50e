import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import type { ClickHouseConfig, Logger } from '@xiangtong/infrastructure';
import { lineExportColumns, LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { Cube, type CubeSource } from '../src';
import { ClickHouseEngine } from '../src/engine/clickhouse/clickhouse-engine';
import { connectionAt } from '../src/engine/clickhouse/connection';
import { createTables, summedColumnsOf } from '../src/engine/clickhouse/schema';
import { Store } from '../src/engine/clickhouse/store';
import { inTurns, round, seconds, type BenchResult } from './bench-result';
import { benchQueries } from './cube-queries';
import { fillClickHouse } from './fact-data';

/** Long enough for every question on any machine. */
const patience = { milliseconds: 600_000, atOnce: 1 };

const mark = { step: 1, seq: 1, hash: '11'.repeat(32), genesis: null, referenceVersion: 1 };

/** Runs `work` in a database that is made for it, and dropped. */
const inDatabase = async <T>(
  { server }: ClickHouseConfig,
  name: string,
  work: (store: Store) => Promise<T>,
): Promise<T> => {
  const whole = new Store(server, null, false);
  const store = whole.in(name);
  try {
    await whole.command(`drop database if exists ${name}`);
    await whole.command(`create database ${name}`);
    return await work(store);
  } finally {
    await whole.command(`drop database if exists ${name}`);
    await store.close();
    await whole.close();
  }
};

/** Cube queries against SQL by hand on the same tables, through the same client: the worst ratio. */
export const benchClickHouseCube = (place: ClickHouseConfig, facts: number, runs = 5): Promise<BenchResult> =>
  inDatabase(place, `${place.database}_bench`, async (store) => {
    await createTables(store, null);
    await fillClickHouse((sql) => store.command(sql), facts);
    const source: CubeSource = {
      read: (use) => use(connectionAt(store, mark)),
      atLeast: () => Promise.resolve(),
      upTo: () => Promise.resolve(),
    };
    const cube = new Cube(source, { budget: patience });
    const timings: [name: string, ours: number, hand: number][] = [];
    for (const { name, cube: query, clickhouse } of benchQueries) {
      const [hand, ours] = await inTurns(runs, [
        () => store.rows(clickhouse),
        () => cube.query(query, 'all'),
      ]);
      timings.push([name, ours!, hand!]);
    }
    return {
      name: `cube query / SQL by hand on ClickHouse, ${round(facts / 1e6, 1)} M facts`,
      ratio: round(Math.max(...timings.map(([, ours, hand]) => ours / hand))),
      bar: facts >= 50_000_000 ? { kind: 'at-most', value: 1.25 } : null,
      details: Object.fromEntries(
        timings.map(([name, ours, hand]) => [name, `cube ${round(ours)} s, by hand ${round(hand)} s`]),
      ),
    };
  });

/**
 * What a person would type: one COPY of the lines with the place of their revision, into a table with the keys and
 * partitions of the facts.
 */
const byHand = (source: DataSource, place: ClickHouseConfig): Promise<number> =>
  inDatabase(place, `${place.database}_by_hand`, async (store) => {
    await store.command(`create table line (seq Int64, unit_id Int32, month Int32, revision_id Int64, line Int32,
      product_id Int32, destination Int32, platform_id Int16, flow LowCardinality(String), store Nullable(String),
      ${summedColumnsOf('line')}) engine = MergeTree order by (month, unit_id, product_id) partition by intDiv(month, 100)`);
    const columns = lineExportColumns.map((column) => `line.${column}`).join(', ');
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      const copied = client.query(
        copyTo(`copy (select entry.seq, entry.unit_id, entry.month, ${columns}
          from ledger_entry entry join revision_line line on line.revision_id = entry.revision_id
          where entry.kind <> 'withdraw') to stdout (format csv)`),
      );
      const lines = new PassThrough();
      return await seconds(() =>
        Promise.all([pipeline(copied, lines), store.insert('insert into line format CSV', 'lines', lines)]),
      );
    } finally {
      await runner.release();
    }
  });

/** A ledger, filled by fillLedger, into empty tables, against the bare insertion of its lines. */
export const benchClickHouseLoad = async (
  source: DataSource,
  place: ClickHouseConfig,
  logger: Logger,
): Promise<BenchResult> => {
  const engine = new ClickHouseEngine({
    place: { ...place, database: `${place.database}_load${process.pid}` },
    ledger: new LedgerReader(source),
    reference: new ReferenceCatalogue(source),
    deadlines: () => Promise.resolve([]),
    logger,
  });
  const ours = await seconds(() => engine.open({ mode: 'once' }));
  const { facts, bytes } = await engine.status();
  await engine.close();
  const hand = await byHand(source, place);
  return {
    name: 'loading into ClickHouse / bare insertion of the same lines',
    ratio: round(hand / ours),
    bar: { kind: 'at-least', value: 0.7 },
    details: {
      lines: facts,
      oursPerSecond: Math.round(facts / ours),
      byHandPerSecond: Math.round(facts / hand),
      bytes,
    },
  };
};
