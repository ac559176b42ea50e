import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import type { Catalogue } from '@xiangtong/reference';
import type { Ground } from '../ground/ground';
import type { BenchService } from '../ground/service';
import type { BenchRow } from '../measure/bench-row';
import { quantile } from '../measure/pairs';
import { settleAll } from '../measure/settle-all';
import { reportersMaker, takeBodies } from './submission';

const ACCEPTANCES = 120;
const WORKERS = 3;

/**
 * Measures the time from the answer to an acceptance until the cube has answered a query that includes it, over HTTP,
 * while several clients submit and accept without a pause.
 */
export const visibleRow = async (
  { short }: Ground,
  service: BenchService,
  catalogue: Catalogue,
): Promise<BenchRow> => {
  const acceptances = short ? 6 : ACCEPTANCES;
  const bodies = takeBodies(reportersMaker(catalogue), acceptances);
  const delays: number[] = [];
  const worker = async (): Promise<void> => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop())
      delays.push(await delayOf(service, body));
  };
  const start = performance.now();
  await settleAll(Array.from({ length: WORKERS }, worker));
  const perMinute = (acceptances / (performance.now() - start)) * 60_000;
  const p95 = quantile(delays, 0.95);
  return {
    name: 'accepted → visible in the cube, p95 in seconds',
    ours: `p50 ${quantile(delays, 0.5).toFixed(3)} s, p95 ${p95.toFixed(3)} s`,
    bare: '',
    ratio: p95,
    bar: { kind: 'at-most', value: 1 },
    notes: [
      `${Math.round(perMinute).toLocaleString('en')} submissions of 200 lines a minute meanwhile, draft, submit and accept`,
    ],
  };
};

const delayOf = async ({ reporter, officer }: BenchService, body: string): Promise<number> => {
  const { unit, period } = JSON.parse(body) as { unit: string; period: string };
  const { id } = await reporter.post<{ id: string }>('/submissions', body);
  await reporter.post(`/submissions/${id}/submit`);
  const { seq } = await officer.post<{ seq: number }>(`/submissions/${id}/accept`);
  const accepted = performance.now();
  const query: CubeQuery = {
    measures: ['amount'],
    by: ['product'],
    where: { unit },
    period,
    atLeast: seq,
  };
  const { rows } = await officer.post<CubeResponse>('/cube', JSON.stringify(query));
  if (rows.length === 0) throw new Error(`${unit} ${period} was accepted as ${seq} and is not in the cube`);
  return (performance.now() - accepted) / 1000;
};
