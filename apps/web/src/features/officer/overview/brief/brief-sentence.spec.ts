import { pullsOf } from './brief-sentence';

const parts = { continuing: '0.351000', entry: '0.102100', exit: '-0.030000', response: '0.000000' };

describe('what the sentence of the trade names', () => {
  it('is the largest pull of a rise, and what pulls against it', () => {
    expect(pullsOf(parts, '0.423100')).toEqual({
      main: { part: 'continuing', ratio: '0.351000' },
      against: { part: 'exit', ratio: '-0.030000' },
    });
  });

  it('is the largest push of a fall', () => {
    const fall = { continuing: '-0.200000', entry: '0.050000', exit: '-0.010000', response: '0.000000' };
    expect(pullsOf(fall, '-0.160000')).toEqual({
      main: { part: 'continuing', ratio: '-0.200000' },
      against: { part: 'entry', ratio: '0.050000' },
    });
  });

  it('names nothing against where all pull the same way, and nothing without a base', () => {
    expect(pullsOf({ ...parts, exit: '0.000000' }, '0.453100')).toMatchObject({ against: null });
    expect(pullsOf(parts, null)).toBeNull();
  });
});
