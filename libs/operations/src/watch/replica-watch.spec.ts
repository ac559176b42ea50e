import { createLogger } from '@xiangtong/infrastructure';
import { ReplicaWatch } from './replica-watch';

const watchOf = () => {
  const state = { head: 10, position: 10, isAway: false };
  const told: unknown[] = [];
  const watch = new ReplicaWatch({
    head: async () => {
      if (state.isAway) throw new Error('connection refused');
      return state.head;
    },
    position: () => state.position,
    alarm: { replicaBehind: async (details) => void told.push(details) },
    logger: createLogger('silent'),
  });
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) await watch.look();
  };
  return { state, told, rounds };
};

describe('the watch of the replica', () => {
  it('tells after five rounds in a row behind what was there a round before', async () => {
    const { state, told, rounds } = watchOf();
    await rounds(3);
    state.head = 12;
    await rounds(5);
    expect(told).toEqual([]);
    await rounds(1);
    expect(told).toEqual([{ entries: 2, minutes: 5 }]);
  });

  it('tells nothing while the replica follows, however busy the ledger is', async () => {
    const { state, told, rounds } = watchOf();
    for (let round = 0; round < 20; round += 1) {
      await rounds(1);
      state.position = state.head;
      state.head += 100;
    }
    expect(told).toEqual([]);
  });

  it('begins to count anew when it has caught up, and survives a database that is away', async () => {
    const { state, told, rounds } = watchOf();
    state.head = 12;
    await rounds(4);
    state.position = 12;
    await rounds(1);
    state.head = 14;
    await rounds(4);
    state.isAway = true;
    await rounds(3);
    expect(told).toEqual([]);
  });
});
