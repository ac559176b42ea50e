import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

interface Series {
  count: number;
  seconds: number;
}

interface Histogram {
  /** Answers by the first bucket that they fit into; the last one has no bound. */
  readonly counts: number[];
  seconds: number;
}

/** Upper bounds in seconds: from a cached catalogue to the longest question of the cube. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

const LOOP_MS = 10;

/** The route that has answered, with its parameters as names; empty for pages and for what no route knows. */
export const routeOf = (request: IncomingMessage): string => {
  const { route } = request as { readonly route?: { readonly path?: unknown } };
  return typeof route?.path === 'string' && !route.path.includes('"') ? route.path : '';
};

/** A stream of events lasts as long as its page is open: that says nothing of how fast we answer. */
const isEventStream = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

/**
 * Counts requests by method, route and status, and how long answers took by method and route. Labels are of our routes,
 * never of an address, so memory is limited.
 */
export class HttpMetrics {
  private readonly series = new Map<string, Series>();
  private readonly durations = new Map<string, Histogram>();
  private readonly loop = monitorEventLoopDelay({ resolution: LOOP_MS });
  private active = 0;

  constructor() {
    this.loop.enable();
  }

  readonly observe = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const start = performance.now();
    this.active += 1;
    response.once('close', () => {
      this.active -= 1;
      const seconds = (performance.now() - start) / 1000;
      const [method, route] = [request.method ?? '', routeOf(request)];
      this.count(`method="${method}",status="${response.statusCode}",route="${route}"`, seconds);
      if (!isEventStream(response)) this.time(`method="${method}",route="${route}"`, seconds);
    });
    next();
  };

  /** Prometheus text format 0.0.4. */
  text(): string {
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    return [
      ...metricLines('process_cpu_seconds_total', 'counter', 'Processor time of the process.', [
        ['', (user + system) / 1e6],
      ]),
      ...metricLines('process_resident_memory_bytes', 'gauge', 'Memory of the process.', [['', rss]]),
      ...metricLines('nodejs_heap_used_bytes', 'gauge', 'Memory that JavaScript values take.', [
        ['', heapUsed],
      ]),
      ...this.loopLag(),
      ...metricLines('process_uptime_seconds', 'gauge', 'Since the start of the process.', [
        ['', process.uptime()],
      ]),
      ...metricLines('http_requests_in_flight', 'gauge', 'Requests that are being answered.', [
        ['', this.active],
      ]),
      ...metricLines(
        'http_requests_total',
        'counter',
        'Answered requests by method, status and route.',
        this.values((series) => series.count),
      ),
      ...metricLines(
        'http_request_seconds_total',
        'counter',
        'Time that answers took, by method, status and route.',
        this.values((series) => series.seconds),
      ),
      ...this.durationLines(),
      '',
    ].join('\n');
  }

  /** How late the event loop was since the metrics were read before: for so long no request was looked at. */
  private loopLag(): string[] {
    const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - LOOP_MS) / 1e3;
    const [p99, max] = [late(this.loop.percentile(99)), late(this.loop.max)];
    this.loop.reset();
    return [
      ...metricLines(
        'nodejs_eventloop_lag_p99_seconds',
        'gauge',
        'How late the event loop was since the last scrape: 99 of 100 times less than this.',
        [['', p99]],
      ),
      ...metricLines(
        'nodejs_eventloop_lag_max_seconds',
        'gauge',
        'How late the event loop was at worst since the last scrape.',
        [['', max]],
      ),
    ];
  }

  private count(labels: string, seconds: number): void {
    const series = this.series.get(labels) ?? { count: 0, seconds: 0 };
    series.count += 1;
    series.seconds += seconds;
    this.series.set(labels, series);
  }

  private time(labels: string, seconds: number): void {
    const found = this.durations.get(labels);
    const histogram = found ?? { counts: Array.from({ length: BUCKETS.length + 1 }, () => 0), seconds: 0 };
    if (!found) this.durations.set(labels, histogram);
    const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
    histogram.counts[bucket === -1 ? BUCKETS.length : bucket]! += 1;
    histogram.seconds += seconds;
  }

  /** Prometheus wants each bucket to count the smaller ones too, and the total as the bucket without a bound. */
  private durationLines(): string[] {
    const name = 'http_request_duration_seconds';
    const help = 'How long answers took, by method and route; event streams are left out.';
    const lines = [...this.durations].flatMap(([labels, { counts, seconds }]) => {
      let total = 0;
      const buckets = counts.map((count, index) => {
        total += count;
        return `${name}_bucket{${labels},le="${BUCKETS[index] ?? '+Inf'}"} ${total}`;
      });
      return [...buckets, `${name}_sum{${labels}} ${seconds}`, `${name}_count{${labels}} ${total}`];
    });
    return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...lines];
  }

  private values(of: (series: Series) => number): [string, number][] {
    return [...this.series].map(([labels, series]) => [`{${labels}}`, of(series)]);
  }
}

/** A metric and its values by labels, in the text format. */
export const metricLines = (
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: readonly (readonly [string, number])[],
): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...values.map(([labels, value]) => `${name}${labels} ${value}`),
];
