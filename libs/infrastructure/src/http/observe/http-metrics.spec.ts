import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { HttpMetrics } from './http-metrics';

let metrics: HttpMetrics;
let server: Server;
beforeEach(async () => {
  metrics = new HttpMetrics();
  const app = express();
  app.use(metrics.observe);
  app.get('/things/:id', (_request, response) => void response.json({}));
  app.get('/slow', (_request, response) => void setTimeout(() => response.json({}), 60));
  app.get('/live', (_request, response) => void response.type('text/event-stream').end('data: 1\n\n'));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const ask = (path: string, method = 'GET'): Promise<void> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asking = request({ host: '127.0.0.1', port, path, method, agent: false }, (response) => {
      response.resume().once('end', resolve);
    });
    asking.once('error', reject).end();
  });

/** Values of the histogram by what is behind its name: `_count{…}`, `_bucket{…}`. */
const durations = async (answers: number): Promise<Map<string, number>> => {
  // An answer is counted when its connection is done with it, a moment after the client has it.
  for (;;) {
    const found = new Map(
      [...metrics.text().matchAll(/^http_request_duration_seconds(_\S+) (\S+)$/gm)].map(([, key, value]) => [
        key!,
        Number(value),
      ]),
    );
    const counted = [...metrics.text().matchAll(/^http_requests_total\S* (\d+)$/gm)];
    if (counted.reduce((sum, [, count]) => sum + Number(count), 0) === answers) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const bounds = ['0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '10', '30', '+Inf'];

describe('times of answers', () => {
  it('are counted in buckets by route, each with the smaller ones', async () => {
    await ask('/slow');
    const found = await durations(1);
    const labels = 'method="GET",route="/slow"';
    const buckets = bounds.map((bound) => found.get(`_bucket{${labels},le="${bound}"}`)!);
    expect(buckets.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(buckets.slice(-4)).toEqual([1, 1, 1, 1]);
    expect(buckets).toEqual([...buckets].sort((a, b) => a - b));
    expect(found.get(`_count{${labels}}`)).toBe(1);
    expect(found.get(`_sum{${labels}}`)).toBeGreaterThan(0.055);
  });

  it('need no more memory for many addresses: unknown ones are one route, parameters are names', async () => {
    for (let id = 0; id < 20; id += 1) {
      await ask(`/things/${id}`);
      await ask(`/nothing/${id}?q=${id}`);
    }
    const keys = [...(await durations(40)).keys()].filter((key) => key.startsWith('_count'));
    expect(keys.sort()).toEqual([
      '_count{method="GET",route=""}',
      '_count{method="GET",route="/things/:id"}',
    ]);
  });

  it('leave out streams of events, which last as long as a page is open', async () => {
    await ask('/live');
    expect([...(await durations(1)).keys()]).toEqual([]);
  });
});
