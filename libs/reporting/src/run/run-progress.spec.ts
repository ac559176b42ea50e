import type { ReportStep } from '@xiangtong/contracts';
import { RunProgress } from './run-progress';

const step = (done: number): ReportStep => ({ done, total: 9, what: `section:${done}` });

/** Writes only when the test says so. */
class SlowTable {
  readonly written: number[] = [];
  private readonly waiting: ((goesOn: boolean) => void)[] = [];

  readonly write = ({ done }: ReportStep): Promise<boolean> => {
    this.written.push(done);
    return new Promise((resolve) => this.waiting.push(resolve));
  };

  readonly answer = (goesOn: boolean): void => this.waiting.shift()?.(goesOn);
}

describe('the progress of a run', () => {
  it('is written one at a time, the newest only', async () => {
    const table = new SlowTable();
    const progress = new RunProgress(table.write, () => undefined, 10);
    for (const done of [1, 2, 3]) progress.note(step(done));
    expect(table.written).toEqual([1]);
    table.answer(true);
    while (table.written.length < 2) await new Promise(setImmediate);
    expect(table.written).toEqual([1, 3]);
    table.answer(true);
    await progress.end();
  });

  it('tells when the run does not go on', async () => {
    const table = new SlowTable();
    let lost = 0;
    const progress = new RunProgress(table.write, () => (lost += 1));
    progress.note(step(1));
    table.answer(false);
    await new Promise(setImmediate);
    expect(lost).toBe(1);
    await progress.end();
  });

  it('ends with the run: nothing is written, and nobody is told, from then on', async () => {
    const table = new SlowTable();
    let lost = 0;
    const progress = new RunProgress(table.write, () => (lost += 1));
    progress.note(step(1));
    progress.note(step(2));
    const ended = progress.end();
    table.answer(false);
    await ended;
    expect([table.written, lost]).toEqual([[1], 0]);
  });
});
