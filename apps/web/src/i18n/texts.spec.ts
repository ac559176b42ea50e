import { speaker } from './texts';

const speak = speaker({
  plain: 'Nothing to do',
  found_one: '{{count}} village',
  found_other: '{{count}} villages',
  moved: '{{from}} → {{to}}, {{from}}',
  said: 'They said {{count}}',
});

describe('a text', () => {
  it('is found by its key, and a key without one speaks for itself', () => {
    expect(speak('plain')).toBe('Nothing to do');
    expect(speak('520122')).toBe('520122');
  });

  it('has its values wherever they are named, a missing one leaves nothing', () => {
    expect(speak('moved', { from: 'A', to: '{{from}}' })).toBe('A → {{from}}, A');
    expect(speak('moved', { from: 'A' })).toBe('A → , A');
  });

  it('tells one from many and from none', () => {
    expect([0, 1, 2].map((count) => speak('found', { count }))).toEqual([
      '0 villages',
      '1 village',
      '2 villages',
    ]);
    expect(speak('said', { count: 1 })).toBe('They said 1');
  });
});
