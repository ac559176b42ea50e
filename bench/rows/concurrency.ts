import { cubeDimensions, type CubeDimension, type CubeQuery } from '@xiangtong/contracts';
import type { Catalogue } from '@xiangtong/reference';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from '../ground/ground';
import type { BenchService } from '../ground/service';
import type { HttpClient } from '../ground/http-client';
import { explained } from '../ground/submissions';
import type { BenchRow } from '../measure/bench-row';
import { quantile, seconds } from '../measure/pairs';
import { settleAll } from '../measure/settle-all';
import { LINES_EACH, reportersMaker, submitting } from './submission';

const CLIENTS = 16;
const SUBMISSIONS = 100;
const WARM_UP = 10;
/** Six hundred submissions a minute. */
const PAUSE_MS = 100;

const dimensions = cubeDimensions.filter((dimension) => !['village', 'park', 'store'].includes(dimension));

/** The n-th of many different questions: no answer was given before. */
const questionAt = (n: number): CubeQuery => {
  const by: CubeDimension[] = [dimensions[n % dimensions.length]!];
  const year = 2016 + (n % 5);
  const month = String((n % 12) + 1).padStart(2, '0');
  return {
    measures: n % 3 === 0 ? ['amount', 'orders', 'products'] : ['amount'],
    by,
    period: `${year - 1}-${month}..${year}-${month}`,
    ...(n % 2 === 0 && { compare: 'yoy' }),
    limit: 100 + (n % 997),
  };
};

/** Asks one question after the other until it is stopped; returns the seconds each took. */
const ask = async (officer: HttpClient, client: number, isOver: () => boolean): Promise<number[]> => {
  const times: number[] = [];
  for (let n = client; !isOver(); n += CLIENTS)
    times.push(await seconds(() => officer.post('/cube', JSON.stringify(questionAt(n)))));
  return times;
};

interface Together {
  readonly elapsed: number;
  /** Seconds of each submission after the warm-up. */
  readonly submissions: readonly number[];
  /** Seconds of the answers that each client got. */
  readonly asked: readonly (readonly number[])[];
}

/** Submits one after the other, while the clients ask until the last submission is answered. */
const submitBesideQuestions = async (
  { reporter, officer }: BenchService,
  bodies: readonly string[],
): Promise<Together> => {
  let isOver = false;
  const clients = settleAll(
    Array.from({ length: CLIENTS }, (_, client) => ask(officer, client, () => isOver)),
  );
  const started = performance.now();
  const submissions: number[] = [];
  const submit = async (): Promise<number> => {
    try {
      for (const body of bodies) {
        submissions.push(await seconds(() => submitting['in one step'](reporter, body)));
        await pause(PAUSE_MS);
      }
    } finally {
      isOver = true;
    }
    return (performance.now() - started) / 1000;
  };
  const [elapsed, asked] = await settleAll([submit(), clients]);
  return { elapsed, submissions: submissions.slice(WARM_UP), asked };
};

/** Submissions of 200 lines one after the other while sixteen people ask the cube without a pause. */
export const concurrencyRow = async (
  { short }: Ground,
  service: BenchService,
  catalogue: Catalogue,
): Promise<BenchRow> => {
  const maker = reportersMaker(catalogue);
  const bodies = Array.from({ length: (short ? 5 : SUBMISSIONS) + WARM_UP }, (_, n) =>
    JSON.stringify(explained(maker.at(n, LINES_EACH))),
  );
  const { elapsed, submissions, asked } = await submitBesideQuestions(service, bodies);
  const counts = asked.map((times) => times.length);
  const p95 = quantile(submissions, 0.95);
  return {
    name: `submission of 200 lines while ${CLIENTS} clients ask the cube, p95 in seconds`,
    ours: `p50 ${quantile(submissions, 0.5).toFixed(3)} s, p95 ${p95.toFixed(3)} s`,
    bare: '',
    ratio: p95,
    bar: { kind: 'at-most', value: 0.2 },
    notes: [
      `${Math.round(counts.reduce((sum, count) => sum + count, 0) / elapsed)} answers a second over 1 M facts, p95 ${quantile(asked.flat(), 0.95).toFixed(2)} s; ` +
        `a client got ${Math.min(...counts)} to ${Math.max(...counts)}`,
    ],
  };
};
