import { shareOf } from './share-of';

describe('shares', () => {
  it('are of the whole', () => {
    expect(shareOf('100.00', '300.00')).toBe('0.333333');
    expect([shareOf('1.00', '0.00'), shareOf(null, '1.00')]).toEqual([null, null]);
  });
});
