import { requireRoom, type Room } from './room';
import { Turns } from './turns';

describe('room to wait', () => {
  const room: Room = { ofCaller: 3, waiting: 4, seconds: 5 };

  it('is limited for one caller and for all', async () => {
    const turns = new Turns(1);
    let end = (): void => undefined;
    const first = new Promise<void>((resolve) => (end = resolve));
    const take = (caller: string): Promise<void> => turns.take(() => first, caller);
    const taken = [take('a'), take('a'), take('a')];
    expect(() => requireRoom(room, 'a', turns)).toThrow(
      expect.objectContaining({
        code: 'QUEUE.TOO_MANY_OF_YOURS',
        parameters: { count: 3, seconds: 5 },
      }) as Error,
    );
    expect(() => requireRoom(room, 'b', turns)).not.toThrow();
    taken.push(take('b'), take('b'));
    expect(() => requireRoom(room, 'c', turns)).toThrow(
      expect.objectContaining({ code: 'QUEUE.FULL', parameters: { place: 5, seconds: 5 } }) as Error,
    );
    end();
    await Promise.all(taken);
    for (const caller of ['a', 'b', 'c']) expect(() => requireRoom(room, caller, turns)).not.toThrow();
  });
});
