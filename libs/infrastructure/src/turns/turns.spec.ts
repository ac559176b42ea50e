import { setTimeout as pause } from 'node:timers/promises';
import { Turns } from './turns';

describe('turns', () => {
  it('let no more than so many work at once, in the order they came, whatever fails', async () => {
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

  it('go around the callers, however many of them one caller waits for', async () => {
    const turns = new Turns(1);
    const begun: string[] = [];
    const asked = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'].map((name) =>
      turns.take(
        async () => {
          begun.push(name);
          await pause(1);
        },
        name.slice(0, 1),
      ),
    );
    expect([turns.length, turns.heldBy('a')]).toEqual([6, 4]);
    await Promise.all(asked);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
    expect([turns.length, turns.heldBy('a')]).toEqual([0, 0]);
  });

  /** Takes a turn that ends when the test says so. */
  const holdTurn = (turns: Turns, caller: string, signal?: AbortSignal) => {
    let end = (): void => undefined;
    const begun = { yet: false };
    const done = turns.take(
      () => {
        begun.yet = true;
        return new Promise<void>((resolve) => (end = resolve));
      },
      caller,
      signal,
    );
    return { begun, done, end: () => end() };
  };

  it('keep one caller from taking all of them', async () => {
    const turns = new Turns(2, 1);
    const [first, second, other] = [holdTurn(turns, 'a'), holdTurn(turns, 'a'), holdTurn(turns, 'b')];
    expect([first, second, other].map(({ begun }) => begun.yet)).toEqual([true, false, true]);
    expect([turns.length, turns.heldBy('a'), turns.heldBy('b'), turns.isFree('c')]).toEqual([1, 2, 1, false]);
    other.end();
    await other.done;
    expect([second.begun.yet, turns.isFree('c')]).toEqual([false, true]);
    first.end();
    await first.done;
    expect(second.begun.yet).toBe(true);
    second.end();
    await second.done;
    expect([turns.length, turns.heldBy('a')]).toEqual([0, 0]);
  });

  it('are given up by whoever goes away before his turn', async () => {
    const turns = new Turns(1);
    const gone = new AbortController();
    const [first, second, third] = [
      holdTurn(turns, 'a'),
      holdTurn(turns, 'b', gone.signal),
      holdTurn(turns, 'c'),
    ];
    gone.abort(new Error('gone'));
    await expect(second.done).rejects.toThrow('gone');
    expect(turns.length).toBe(1);
    first.end();
    await first.done;
    expect([second.begun.yet, third.begun.yet]).toEqual([false, true]);
    third.end();
    await third.done;
    await expect(turns.take(() => Promise.resolve(), 'd', gone.signal)).rejects.toThrow('gone');
  });
});
