import { JobWorker, type Job, type JobSource } from './job-worker';

/** Jobs in memory; records their outcome. */
class Jobs implements JobSource {
  readonly waiting: string[] = [];
  readonly ended: string[] = [];

  fetch = async (): Promise<Job | null> => {
    const id = this.waiting.shift();
    return id === undefined ? null : { id, origin: {} };
  };
  complete = async (id: string): Promise<void> => void this.ended.push(`${id} done`);
  fail = async (id: string): Promise<void> => void this.ended.push(`${id} failed`);
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
};

const HOUR_MS = 3_600_000;

describe('a worker', () => {
  const start = (jobs: Jobs, handle: (job: Job) => Promise<void>) => {
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    return { errors, worker: new JobWorker({ source: jobs, handle, pollingMs: HOUR_MS, onError }) };
  };

  it('does one job after the other, and sleeps until it is woken', async () => {
    const jobs = new Jobs();
    jobs.waiting.push('a', 'b');
    const handled: string[] = [];
    const { worker } = start(jobs, async ({ id }) => void handled.push(id));
    await settled();
    jobs.waiting.push('c');
    await settled();
    expect(handled).toEqual(['a', 'b']);
    worker.wake();
    await settled();
    expect([handled, jobs.ended]).toEqual([
      ['a', 'b', 'c'],
      ['a done', 'b done', 'c done'],
    ]);
    await worker.stop();
  });

  it('is not put to sleep by a call that came while it looked', async () => {
    const jobs = new Jobs();
    const handled: string[] = [];
    const { worker } = start(jobs, async ({ id }) => void handled.push(id));
    worker.wake();
    jobs.waiting.push('a');
    await settled();
    expect(handled).toEqual(['a']);
    await worker.stop();
  });

  it('goes on after a job that broke', async () => {
    const jobs = new Jobs();
    jobs.waiting.push('a', 'b');
    const broken = new Error('broken');
    const { worker, errors } = start(jobs, ({ id }) =>
      id === 'a' ? Promise.reject(broken) : Promise.resolve(),
    );
    await settled();
    worker.wake();
    await settled();
    expect([jobs.ended, errors]).toEqual([['a failed', 'b done'], [broken]]);
    await worker.stop();
  });

  it('stops after the job in hand', async () => {
    const jobs = new Jobs();
    jobs.waiting.push('a', 'b');
    let finish = (): void => undefined;
    const { worker } = start(jobs, () => new Promise((resolve) => (finish = resolve)));
    await settled();
    const stopped = worker.stop();
    finish();
    await stopped;
    expect([jobs.ended, jobs.waiting]).toEqual([['a done'], ['b']]);
  });
});
