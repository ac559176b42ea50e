import {
  expectedTotal,
  lookedAt,
  matching,
  mergeQueue,
  neighbour,
  nextWaiting,
  totalOf,
  undoubted,
  type Standing,
  type Waiting,
} from './queue';

const waiting = (id: string): Waiting =>
  ({ id, unit: `U-${id}`, unitName: `${id}村`, period: '2026-06', checks: [] }) as unknown as Waiting;
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(waiting) as [Waiting, Waiting, Waiting, Waiting];
const none = new Map<string, Standing>();

const told = (items: ReturnType<typeof mergeQueue>): string[] =>
  items.map(({ submission, state }) => `${submission.id} ${state}`);

describe('the queue of an officer', () => {
  it('stays in its order; what came since stands at the end', () => {
    expect(told(mergeQueue([a, b], [d, b, c, a], none))).toEqual([
      'a waiting',
      'b waiting',
      'd waiting',
      'c waiting',
    ]);
  });

  it('keeps what was decided in its place, and tells what somebody else decided', () => {
    expect(told(mergeQueue([a, b, c], [c], new Map([['a', 'accepted']])))).toEqual([
      'a accepted',
      'b gone',
      'c waiting',
    ]);
  });

  it('shows the decision before the service has answered', () => {
    expect(told(mergeQueue([a], [a], new Map([['a', 'returned']])))).toEqual(['a returned']);
  });

  it('goes up and down, and on to what still waits', () => {
    const items = mergeQueue([a, b, c], [a, c], none);
    expect([neighbour(items, 'a', 1), neighbour(items, 'a', -1), neighbour(items, null, 1)]).toEqual([
      'b',
      null,
      'a',
    ]);
    expect(nextWaiting(items, 'a')).toBe('c');
    expect(nextWaiting(items, 'c')).toBe('a');
    expect(nextWaiting(mergeQueue([a], [], none), 'a')).toBeNull();
  });

  it('is searched by name, code and period', () => {
    const items = mergeQueue([a, b], [a, b], none);
    expect(matching(items, ' u-B ').map(({ submission }) => submission.id)).toEqual(['b']);
    expect(matching(items, '2026-06')).toHaveLength(2);
    expect(matching(items, '')).toHaveLength(2);
  });

  it('looks at what it shows: a filter that hides it leads to the first one that is left', () => {
    const items = mergeQueue([a, b, c], [a, b, c], new Map([['a', 'accepted' as const]]));
    const looking = { chosen: 'b', mayBeElsewhere: false, isWide: true };
    expect(lookedAt(items, looking)).toBe('b');
    expect(lookedAt(matching(items, 'c村'), looking)).toBe('c');
    expect(lookedAt(matching(items, '火星'), looking)).toBeNull();
    expect(lookedAt(matching(items, 'c村'), { ...looking, isWide: false })).toBeNull();
    expect(lookedAt(items, { ...looking, chosen: null })).toBe('b');
    expect(lookedAt(items, { ...looking, chosen: 'x' })).toBe('b');
    expect(lookedAt(items, { ...looking, chosen: 'x', mayBeElsewhere: true })).toBe('x');
  });

  it('expects what the doubt about the total expects', () => {
    const check = (path: string, numbers: object) =>
      ({ path, numbers }) as unknown as Waiting['checks'][number];
    const [line, total] = [check('lines[0]', { expected: '7.00' }), check('total', { expected: '48978.17' })];
    expect(expectedTotal({ checks: [line, total], expected: '19728.38' })).toBe('48978.17');
    expect(expectedTotal({ checks: [line, check('total', {})], expected: '19728.38' })).toBe('19728.38');
    expect(expectedTotal({ checks: [], expected: null })).toBeNull();
  });

  it('tells what raises no doubt, with its sum', () => {
    const doubted = { ...b, checks: [{}] as unknown as Waiting['checks'] };
    const own = { ...c, own: true };
    const others = { ...a, total: '1200.50' };
    const items = mergeQueue([others, doubted, own, d], [others, doubted, own], none);
    expect(undoubted(items)).toEqual([others]);
    expect(totalOf([others, { ...d, total: null }, { ...c, total: '0.50' }])).toBe('1201.00');
  });
});
