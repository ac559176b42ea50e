import { setTimeout as pause } from 'node:timers/promises';
import { Turns } from './budget';

describe('turns', () => {
  it('let no more than so many work at once, first come, first served, whatever fails', async () => {
    const turns = new Turns(2);
    let working = 0;
    let most = 0;
    const begun: number[] = [];
    const work = (index: number) => async (): Promise<void> => {
      begun.push(index);
      most = Math.max(most, (working += 1));
      await pause(1);
      working -= 1;
      if (index % 3 === 0) throw new Error('failed');
    };
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => turns.take(work(index))),
    );
    expect(most).toBe(2);
    expect(begun).toEqual(Array.from({ length: 10 }, (_, index) => index));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    await expect(turns.take(() => Promise.resolve('free'))).resolves.toBe('free');
  });
});
