import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

interface Series {
  count: number;
  seconds: number;
}

const LOOP_MS = 10;

/** The route that has answered, with its parameters as names; empty for pages and for what no route knows. */
export const routeOf = (request: IncomingMessage): string => {
  const { route } = request as { readonly route?: { readonly path?: unknown } };
  return typeof route?.path === 'string' && !route.path.includes('"') ? route.path : '';
};

/** Counts requests by method, route and status; names and labels are limited, so memory is too. */
export class HttpMetrics {
  private readonly series = new Map<string, Series>();
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
      this.record(
        `method="${request.method ?? ''}",status="${response.statusCode}",route="${routeOf(request)}"`,
        performance.now() - start,
      );
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

  private record(labels: string, milliseconds: number): void {
    const series = this.series.get(labels) ?? { count: 0, seconds: 0 };
    series.count += 1;
    series.seconds += milliseconds / 1000;
    this.series.set(labels, series);
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
