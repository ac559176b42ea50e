import { ratioOf, sumOf } from './sums';

describe('sums of the form', () => {
  it('are exact', () => {
    expect(sumOf(['0.10', '0.20', 'x', '99999999999.99'])).toBe('100000000000.29');
    expect(sumOf([])).toBe('0.00');
  });

  it.each([
    ['110.00', '100.00', '0.100000'],
    ['50.00', '200.00', '-0.750000'],
    ['1.00', '0.00', null],
  ])('%s after %s', (now, before, ratio) => expect(ratioOf(now, before)).toBe(ratio));
});
