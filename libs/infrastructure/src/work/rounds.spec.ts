import { setTimeout as after } from 'node:timers/promises';
import { Rounds } from './rounds';

/** Rounds that end when they are told to. */
const roundsAtHand = (milliseconds = 60_000) => {
  const ends: (() => void)[] = [];
  const rounds = new Rounds(milliseconds, () => new Promise((resolve) => ends.push(resolve)));
  return { rounds, ends };
};

describe('rounds', () => {
  it('go one after the other, and those that wait are one', async () => {
    const { rounds, ends } = roundsAtHand();
    const first = rounds.wake();
    await after();
    const [second, third] = [rounds.wake(), rounds.wake()];
    expect(third).toBe(second);
    expect(ends).toHaveLength(1);
    ends[0]!();
    await first;
    await after();
    expect(ends).toHaveLength(2);
    ends[1]!();
    await second;
  });

  it('come at their interval until they are closed', async () => {
    let count = 0;
    const rounds = new Rounds(1, () => {
      count += 1;
      return Promise.resolve();
    });
    rounds.open();
    while (count < 3) await after(1);
    await rounds.close();
    const last = count;
    await rounds.wake();
    await after(10);
    expect(count).toBe(last);
  });

  it('are closed when the one under way is over, without the one that waits', async () => {
    const { rounds, ends } = roundsAtHand();
    void rounds.wake();
    await after();
    void rounds.wake();
    let isClosed = false;
    const closed = rounds.close().then(() => (isClosed = true));
    await after();
    expect(isClosed).toBe(false);
    ends[0]!();
    await closed;
    expect(ends).toHaveLength(1);
  });
});
