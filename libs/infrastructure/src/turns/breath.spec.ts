import { breathing, collected, inBreaths, inOnePiece } from './breath';

/** Takes about twenty milliseconds. */
function* long(): Generator<undefined, string> {
  for (let piece = 0; piece < 10; piece += 1) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

const turnsDuring = async (work: () => unknown): Promise<number> => {
  let turns = 0;
  let isOver = false;
  const other = (): void => {
    turns += 1;
    if (!isOver) setImmediate(other);
  };
  setImmediate(other);
  await work();
  isOver = true;
  return turns;
};

describe('long work', () => {
  it('lets others have a turn wherever it may breathe', async () => {
    expect(await turnsDuring(() => inBreaths(long()))).toBeGreaterThanOrEqual(8);
  });

  it('keeps everybody waiting in one piece', async () => {
    expect(await turnsDuring(() => inOnePiece(long()))).toBe(0);
  });

  it('lets others have a turn while a list is made or passed on', async () => {
    const items = function* (): Generator<number> {
      const work = long();
      for (let item = 0; !work.next().done; item += 1) yield item;
    };
    const expected = Array.from({ length: 10 }, (_, item) => item);
    let list: number[] = [];
    expect(await turnsDuring(async () => (list = await collected(items())))).toBeGreaterThanOrEqual(8);
    expect(list).toEqual(expected);
    list = [];
    const passOn = async (): Promise<void> => {
      for await (const item of breathing(items())) list.push(item);
    };
    expect(await turnsDuring(passOn)).toBeGreaterThanOrEqual(8);
    expect(list).toEqual(expected);
  });

  it('gives its result and its failure either way', async () => {
    expect([await inBreaths(long()), inOnePiece(long())]).toEqual(['done', 'done']);
    const failing = function* (): Generator<undefined, string> {
      yield;
      throw new Error('broken');
    };
    await expect(inBreaths(failing())).rejects.toThrow('broken');
    expect(() => inOnePiece(failing())).toThrow('broken');
  });
});
