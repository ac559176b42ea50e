import type { Catalogue } from '@xiangtong/reference';
import { REPORTERS_UNITS } from '../ground/furnish';
import type { BenchDatabase, Ground } from '../ground/ground';
import type { HttpClient } from '../ground/http-client';
import type { BenchService } from '../ground/service';
import { SubmissionMaker } from '../ground/submissions';
import type { BenchRow } from '../measure/bench-row';
import { inTurns, median, seconds, speedRatio } from '../measure/pairs';
import { settleAll } from '../measure/settle-all';
import { perSecond } from '../measure/table';
import { BareInsert, type BareLine } from './bare-insert';

export const LINES_EACH = 200;

/**
 * A service is warm; for the first five hundred submissions of a process its code is still being compiled. `batch` is the
 * submissions of one turn.
 */
const sizesOf = ({ short }: Ground) =>
  short ? { warmUp: 1, turns: 1, batch: 4 } : { warmUp: 16, turns: 11, batch: 32 };

/** Numbers of submissions that no row has used yet. */
let next = 0;

const takeNumbers = (count: number): number[] => Array.from({ length: count }, () => next++);

export const reportersMaker = (catalogue: Catalogue): SubmissionMaker =>
  new SubmissionMaker(catalogue, [...catalogue.units.keys()].slice(0, REPORTERS_UNITS));

export const takeBodies = (maker: SubmissionMaker, count: number): string[] =>
  takeNumbers(count).map((n) => JSON.stringify(maker.at(n, LINES_EACH)));

/** Processes a list with some concurrent workers. */
const inParallel = async <Item>(
  workers: number,
  items: readonly Item[],
  work: (item: Item, worker: number) => Promise<unknown>,
): Promise<void> => {
  const queue = [...items];
  const worker = async (_: unknown, index: number): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item, index);
  };
  await settleAll(Array.from({ length: workers }, worker));
};

/** The ways of submitting: as a person, who looks at the draft first, and as a program, in one step. */
export const submitting = {
  'draft and submit': async (reporter: HttpClient, body: string): Promise<void> => {
    const { id } = await reporter.post<{ id: string }>('/submissions', body);
    await reporter.post(`/submissions/${id}/submit`);
  },
  'in one step': async (reporter: HttpClient, body: string): Promise<void> => {
    await reporter.post('/submissions?submit=true', body);
  },
} as const;

const bars: Readonly<Record<keyof typeof submitting, BenchRow['bar']>> = {
  'draft and submit': { kind: 'at-least', value: 0.35 },
  'in one step': { kind: 'at-least', value: 0.55 },
};

export interface SubmissionCase {
  readonly way: keyof typeof submitting;
  readonly concurrency: number;
}

export const submissionCases: readonly SubmissionCase[] = (
  ['draft and submit', 'in one step'] as const
).flatMap((way) => [1, 4].map((concurrency) => ({ way, concurrency })));

/**
 * A submission of 200 lines over HTTP against one transaction with one INSERT of the revision and one of its 200 lines
 * into the same tables.
 */
export const submissionRow = async (
  ground: Ground,
  database: BenchDatabase,
  { reporter }: BenchService,
  catalogue: Catalogue,
  { way, concurrency }: SubmissionCase,
): Promise<BenchRow> => {
  const { warmUp, turns, batch } = sizesOf(ground);
  const maker = reportersMaker(catalogue);
  const inserts = await BareInsert.open(database, catalogue, concurrency, LINES_EACH);
  const submit = (body: string): Promise<void> => submitting[way](reporter, body);
  try {
    const lines = Array.from({ length: batch }, () => linesToInsert(catalogue));
    const work = {
      ours: () => {
        const bodies = takeBodies(maker, batch);
        return seconds(() => inParallel(concurrency, bodies, submit));
      },
      bare: () =>
        seconds(() => inParallel(concurrency, lines, (item, worker) => inserts.insert(worker, item))),
    };
    await inTurns(warmUp, work);
    const times = await inTurns(turns, work);
    return {
      name: `200-line submission over HTTP, ${way} / INSERT, ${concurrency} at once`,
      ours: perSecond(batch * LINES_EACH, median(times.ours), 'lines'),
      bare: perSecond(batch * LINES_EACH, median(times.bare), 'lines'),
      ratio: speedRatio(times.ours, times.bare),
      bar: bars[way],
      notes: [],
    };
  } finally {
    await inserts.close();
  }
};

const linesToInsert = (catalogue: Catalogue): BareLine[] => {
  const products = [...catalogue.products.values()];
  const platforms = [...catalogue.platforms.values()];
  return Array.from({ length: LINES_EACH }, (_, index) => {
    const product = products[index % products.length]!;
    return {
      product: product.id,
      destination: 320_102,
      platform: platforms[index % platforms.length]!.id,
      store: index % 3 === 0 ? `店铺 520102016001-${index % 3}` : null,
      quantity: '12.500',
      amount: 123_456 + index,
      orders: index,
      refund: index % 10 === 0 ? 150 : null,
      measure: product.baseUnit,
    };
  });
};
