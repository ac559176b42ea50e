import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from '@xiangtong/infrastructure';
import { appendEntries, LedgerReader, recordRevisions, type RevisionLine } from '@xiangtong/ledger';
import { ReferenceCatalogue, type Catalogue } from '@xiangtong/reference';
import type { DataSource } from 'typeorm';
import { Cube, Replica } from '../src';
import { round, type BenchResult } from './bench-result';

export interface VisibleBench {
  /** Filled by fillLedger, so that batches are applied to a table of some size. */
  readonly source: DataSource;
  readonly directory: string;
  readonly logger: Logger;
  readonly threads: number;
  readonly memory: string;
  /** Acceptances that are measured. */
  readonly acceptances: number;
  readonly linesEach: number;
}

const MONTH = 202101;

/**
 * Time from the commit of an acceptance until a cube query would contain it, while cube queries run all the time. The
 * ratio is the 95th percentile in seconds.
 */
export const benchVisible = async (bench: VisibleBench): Promise<BenchResult> => {
  const { source, directory, logger, threads, memory } = bench;
  const reference = new ReferenceCatalogue(source);
  const ledger = new LedgerReader(source);
  const replica = new Replica({
    settings: { directory: join(directory, 'visible'), threads, memory },
    deadlines: () => Promise.resolve([]),
    ledger,
    reference,
    logger,
  });
  await replica.open({ mode: 'tail' });
  const load = startLoad(new Cube(replica));
  try {
    const catalogue = await reference.current();
    const delays: number[] = [];
    for (let index = 0; index < bench.acceptances; index += 1) {
      const seq = await accept(source, catalogue, bench.linesEach, index);
      const committed = performance.now();
      await replica.atLeast(seq, 30_000);
      delays.push((performance.now() - committed) / 1000);
    }
    return report(delays, await load.stop());
  } finally {
    await load.stop();
    await replica.close();
  }
};

const report = (delays: readonly number[], queries: number): BenchResult => {
  const sorted = [...delays].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    name: 'accepted → visible in the cube, p95 in seconds',
    ratio: at(0.95),
    bar: { kind: 'at-most', value: 1 },
    details: { acceptances: delays.length, p50: at(0.5), max: at(1), queriesMeanwhile: queries },
  };
};

/** Cube queries one after the other until stopped; tells how many there were. */
const startLoad = (cube: Cube): { stop(): Promise<number> } => {
  let stopped = false;
  let queries = 0;
  const running = (async () => {
    while (!stopped) {
      await cube.query(
        { measures: ['amount', 'products'], by: ['destinationProvince'], period: '2015-01..2021-12' },
        'all',
      );
      queries += 1;
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await running;
      return queries;
    },
  };
};

const accept = (source: DataSource, catalogue: Catalogue, count: number, index: number): Promise<number> =>
  source.transaction(async (manager) => {
    const units = [...catalogue.units.values()];
    const unit = units[index % units.length]!;
    const month = MONTH + (Math.floor(index / units.length) % 12);
    const lines = benchLines(catalogue, count);
    const totalFen = lines.reduce((sum, line) => sum + line.amount, 0);
    const head = {
      submissionId: randomUUID(),
      number: 1,
      form: 'sales' as const,
      values: [],
      unit,
      month,
      explanations: null,
    };
    const recorded = await recordRevisions(manager, [
      { ...head, lines, totalFen, submittedBy: 'bench', submittedAt: new Date() },
    ]);
    const entries = recorded.map((revision) => ({
      action: 'accept' as const,
      revision,
      actor: 'bench',
      reason: null,
    }));
    return (await appendEntries(manager, entries, new Date())).seq;
  });

const benchLines = (catalogue: Catalogue, count: number): RevisionLine[] => {
  const products = [...catalogue.products.values()];
  const platform = [...catalogue.platforms.values()][0]!;
  return Array.from({ length: count }, (_, index) => ({
    product: products[index % products.length]!,
    destination: 110_101,
    platform,
    store: `store ${index}`,
    flow: 'up',
    quantity: 1_000,
    amount: 12_345,
    orders: 1,
    refund: null,
    measure: products[index % products.length]!.baseUnit,
    reportedQuantity: 1_000,
  }));
};
