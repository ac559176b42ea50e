import { setImmediate as breath } from 'node:timers/promises';
import { cubeDimensions, type CubeDimension, type CubeQuery } from '@xiangtong/contracts';
import type { Catalogue } from '@xiangtong/reference';
import { REPORTERS_UNITS } from '../ground/furnish';
import type { Ground } from '../ground/ground';
import type { HttpClient } from '../ground/http-client';
import type { BenchService } from '../ground/service';
import { explained, SubmissionMaker } from '../ground/submissions';
import type { BenchRow } from '../measure/bench-row';
import { looksAt } from '../measure/looks';
import { quantile, seconds } from '../measure/pairs';
import { settleAll } from '../measure/settle-all';
import { LINES_EACH, reportersMaker, submitting } from './submission';

const READERS = 16;
const WRITERS = 4;
const LOOK_MS = 20;
/** The numbers before belong to the row `concurrency`, which submits to the same database. */
const FIRST_WRITTEN = 200;
/** `streamed` is the submissions of one stream, which starts again until the time is up. */
const sizesOf = ({ short }: Ground) =>
  short ? { lasts: 2, warmUp: 0.5, streamed: 40 } : { lasts: 20, warmUp: 4, streamed: 1_000 };
const LINES_STREAMED = 50;
/** Submissions made between two breaths: the clients share a thread. */
const MADE_AT_ONCE = 20;

const dimensions = cubeDimensions.filter((dimension) => !['village', 'park', 'store'].includes(dimension));

/** Many different questions; every fourth has an answer of thousands of rows. */
const questionAt = (n: number): CubeQuery => {
  const isLarge = n % 4 === 3;
  const by: CubeDimension[] = isLarge ? ['unit', 'product'] : [dimensions[n % dimensions.length]!];
  const month = String((n % 12) + 1).padStart(2, '0');
  return {
    measures: ['amount', 'orders'],
    by,
    period: `2016-${month}..${2017 + (n % 4)}-${month}`,
    limit: isLarge ? 5_000 + (n % 997) : 100 + (n % 997),
  };
};

interface Times {
  live: readonly number[];
  readonly writes: number[];
  readonly cube: number[];
  /** Questions of a caller who asks one at a time beside the sixteen of another. */
  readonly alone: number[];
  submissionsStreamed: number;
}

class Pressure {
  readonly times: Times = { live: [], writes: [], cube: [], alone: [], submissionsStreamed: 0 };
  private readonly started = performance.now();

  constructor(
    private readonly sizes: ReturnType<typeof sizesOf>,
    private readonly service: BenchService,
    private readonly catalogue: Catalogue,
  ) {}

  async run(): Promise<Times> {
    await settleAll([
      this.look(),
      this.stream(),
      ...Array.from({ length: READERS }, (_, n) => this.read(this.service.officer, n, this.times.cube)),
      this.read(this.service.hub, 0, this.times.alone),
      ...Array.from({ length: WRITERS }, (_, n) => this.write(n)),
    ]);
    return this.times;
  }

  private get elapsed(): number {
    return (performance.now() - this.started) / 1000;
  }

  private async repeat(times: number[], work: () => Promise<unknown>): Promise<void> {
    while (this.elapsed < this.sizes.lasts) {
      const isWarm = this.elapsed > this.sizes.warmUp;
      const time = await seconds(work);
      if (isWarm) times.push(time);
    }
  }

  private async look(): Promise<void> {
    this.times.live = await looksAt({
      origin: this.service.reporter.origin,
      path: '/health/live',
      warmUpSeconds: this.sizes.warmUp,
      lastsSeconds: this.sizes.lasts,
      pauseMs: LOOK_MS,
    });
  }

  private read(client: HttpClient, first: number, times: number[]): Promise<void> {
    let n = first;
    return this.repeat(times, () => {
      const query = JSON.stringify(questionAt(n));
      n += READERS;
      return client.post('/cube', query);
    });
  }

  private write(first: number): Promise<void> {
    const maker = reportersMaker(this.catalogue);
    let n = FIRST_WRITTEN + first;
    return this.repeat(this.times.writes, () => {
      const body = JSON.stringify(explained(maker.at(n, LINES_EACH)));
      n += WRITERS;
      return submitting['in one step'](this.service.reporter, body);
    });
  }

  /** Streams submissions of units that the writers do not report for. */
  private async stream(): Promise<void> {
    const units = [...this.catalogue.units.keys()].slice(REPORTERS_UNITS);
    const maker = new SubmissionMaker(this.catalogue, units);
    const { streamed: count } = this.sizes;
    for (let n = 0; this.elapsed < this.sizes.lasts; n += count) {
      const lines: string[] = [];
      for (let index = 0; index < count; index += 1) {
        lines.push(`${JSON.stringify(explained(maker.at(n + index, LINES_STREAMED)))}\n`);
        if (index % MADE_AT_ONCE === 0) await breath();
      }
      await streamed(this.service.hub, lines.join(''));
      this.times.submissionsStreamed += count;
    }
  }
}

const streamed = (hub: HttpClient, body: string): Promise<string> =>
  hub.post<string>('/submissions/bulk', body, 'application/x-ndjson');

const row = (name: string, times: readonly number[], share: number, bar: number): BenchRow => {
  const at = (part: number): string => `${(quantile(times, part) * 1000).toFixed(0)} ms`;
  return {
    name: `${name} under pressure, p${share * 100} in seconds`,
    ours: `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`,
    bare: '',
    ratio: quantile(times, share),
    bar: { kind: 'at-most', value: bar },
    notes: [`${times.length} measured`],
  };
};

/** Sixteen readers, four writers and a stream on one process: is it alive, and does everybody get a turn? */
export const pressureRows = async (
  ground: Ground,
  service: BenchService,
  catalogue: Catalogue,
): Promise<BenchRow[]> => {
  const pressure = new Pressure(sizesOf(ground), service, catalogue);
  const { live, writes, cube, alone, submissionsStreamed } = await pressure.run();
  const rows = [
    row('GET /health/live', live, 0.99, 0.1),
    row(`submission of ${LINES_EACH} lines`, writes, 0.95, 0.5),
    row('POST /cube', cube, 0.95, 2),
    row('POST /cube of another caller, one at a time', alone, 0.95, 2),
  ];
  return rows.map((one) => ({
    ...one,
    notes: [...one.notes, `${submissionsStreamed} submissions streamed meanwhile`],
  }));
};
