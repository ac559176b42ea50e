import type { Waiting } from '../queue';
import { DecisionKeeper, type Deciding } from './decision-keeper';

const UNDO_MS = 40;

const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const deciding = (id: string, decision: Deciding['decision'] = 'accepted'): Deciding => ({
  submission: { id } as Waiting,
  decision,
  reason: '',
  revision: 1,
  version: 3,
});

const open = (send: (deciding: Deciding) => Promise<void> = () => Promise.resolve()) => {
  const sent: string[] = [];
  const answered: string[] = [];
  const keeper = new DecisionKeeper(
    (one) => {
      sent.push(one.submission.id);
      return send(one);
    },
    (id) => answered.push(id),
    UNDO_MS,
  );
  return { keeper, sent, answered };
};

describe('decisions that can be taken back', () => {
  it('are written when their time is over, not before', async () => {
    const { keeper, sent, answered } = open();
    keeper.hold([deciding('a')]);
    expect(keeper.state().standing.get('a')).toBe('accepting');
    await after(UNDO_MS / 4);
    expect(sent).toEqual([]);
    await after(UNDO_MS);
    expect(sent).toEqual(['a']);
    expect(answered).toEqual(['a']);
    expect(keeper.state()).toMatchObject({ held: [], refused: [] });
    expect(keeper.state().standing.get('a')).toBe('accepted');
  });

  it('are taken back in one step, the newest first, and never written then', async () => {
    const { keeper, sent } = open();
    keeper.hold([deciding('a')]);
    keeper.hold([deciding('b', 'returned')]);
    keeper.hold([deciding('c'), deciding('d'), deciding('a')]);
    expect(keeper.state().held.map(({ all }) => all.length)).toEqual([1, 1, 2]);
    expect(keeper.undo().map(({ submission }) => submission.id)).toEqual(['c', 'd']);
    expect(keeper.undo(1).map(({ submission }) => submission.id)).toEqual(['a']);
    expect([...keeper.state().standing]).toEqual([['b', 'returning']]);
    await after(UNDO_MS * 2);
    expect(sent).toEqual(['b']);
    expect(keeper.undo()).toEqual([]);
  });

  it('count as made only when the service has said so', async () => {
    let answer = (): void => undefined;
    const { keeper } = open(() => new Promise((done) => (answer = done)));
    keeper.hold([deciding('a')]);
    const writing = keeper.writeNow();
    expect(keeper.state()).toMatchObject({ held: [{ isWriting: true }] });
    expect(keeper.state().standing.get('a')).toBe('accepting');
    expect(keeper.undo()).toEqual([]);
    answer();
    await writing;
    expect(keeper.state().standing.get('a')).toBe('accepted');
  });

  it('that are refused wait again, and the others count', async () => {
    const failure = new Error('somebody was quicker');
    const { keeper } = open(({ submission }) =>
      submission.id === 'b' ? Promise.reject(failure) : Promise.resolve(),
    );
    keeper.hold([deciding('a'), deciding('b'), deciding('c')]);
    await keeper.writeNow();
    expect([...keeper.state().standing]).toEqual([
      ['a', 'accepted'],
      ['c', 'accepted'],
    ]);
    expect(keeper.state().refused).toEqual([{ submission: { id: 'b' }, failure }]);
    keeper.hold([deciding('b')]);
    expect(keeper.state().refused).toEqual([]);
  });

  it('are all on their way at once when the page is left', () => {
    const { keeper, sent } = open(() => new Promise(() => undefined));
    keeper.hold([deciding('a'), deciding('b')]);
    keeper.hold([deciding('c')]);
    void keeper.writeNow('at once');
    expect(sent).toEqual(['a', 'b', 'c']);
  });
});
