import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { projectDirectory } from '../config/project-directory';
import { WorkerThreads } from './worker-threads';

/** What the thread does: answers, after a while if it says so; ends or fails behind its answer; or fails before it. */
type Task = { readonly then?: 'end' | 'fail' | 'endAtOnce'; readonly fails?: true; readonly number: number };

/** Speaks as `WorkerThreads.serve` does, and has faults of every kind. */
const thread = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ task }) => {
  if (task.fails) {
    parentPort.postMessage({ failing: true });
    setImmediate(() => { throw new Error('of task ' + task.number); });
    return;
  }
  parentPort.postMessage({ answer: task.number });
  if (task.then === 'fail') setImmediate(() => { throw new Error('left over of task ' + task.number); });
  if (task.then === 'end') setTimeout(() => process.exit(0), 1);
  if (task.then === 'endAtOnce') process.exit(0);
});
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'));
  writeFileSync(join(folder, 'thread.js'), thread);
});
afterAll(() => rmSync(folder, { recursive: true }));

const threads = (idleMilliseconds: number): WorkerThreads<Task, number> =>
  new WorkerThreads({
    module: relative(join(projectDirectory(), 'dist'), join(folder, 'thread')),
    milliseconds: 4_000,
    megabytes: 64,
    limitCode: 'REPORT.TOO_LARGE',
    idleMilliseconds,
  });

/** The outcomes of many tasks that come at moments around the end of the idle time of the thread before. */
const runMany = async (
  pool: WorkerThreads<Task, number>,
  count: number,
  taskOf: (number: number) => Task,
) => {
  const outcomes: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const outcome = await pool.run(taskOf(number)).then(
      (answer) => (answer === number ? 'answered' : `answered ${answer} for ${number}`),
      (error: Error) => error.message,
    );
    outcomes.push(outcome);
    await later((number * 7) % 5);
  }
  return [...new Set(outcomes)];
};

describe('threads that are kept for the next task', () => {
  it('answer tasks that come when the thread is about to end for want of work', async () => {
    expect(await runMany(threads(2), 50, (number) => ({ number }))).toEqual(['answered']);
  });

  it('answer tasks at the same time as well', async () => {
    const pool = threads(1);
    const rounds = Array.from({ length: 3 }, () => runMany(pool, 15, (number) => ({ number })));
    expect(await Promise.all(rounds)).toEqual([['answered'], ['answered'], ['answered']]);
  });

  it.each(['end', 'fail', 'endAtOnce'] as const)(
    'answer the task behind one whose thread did %s',
    async (then) => {
      const taskOf = (number: number): Task => ({ number, ...(number % 2 === 0 && { then }) });
      expect(await runMany(threads(60_000), 40, taskOf)).toEqual(['answered']);
    },
  );

  it('say what a task fails of, and do not try it again', async () => {
    const pool = threads(60_000);
    await pool.run({ number: 1 });
    await expect(pool.run({ number: 2, fails: true })).rejects.toThrow('of task 2');
    expect(await pool.run({ number: 3 })).toBe(3);
  });
});
