import fc from 'fast-check';
import { childExceedsParent, periodAboveCumulative, repeatsItself, surpriseOfSame } from './relations';

describe('relations', () => {
  it('lets a part be as large as the whole, not larger', () => {
    expect([childExceedsParent(5, 5), childExceedsParent(6, 5), childExceedsParent(0, 0)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('finds the period above the cumulative', () => {
    expect(periodAboveCumulative(100, [20, 30, 50])).toBeNull();
    expect(periodAboveCumulative(100, [20, 130, 110])).toBe(130);
    expect(periodAboveCumulative(0, [])).toBeNull();
  });

  it('never doubts the sum of the periods', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 12 }), (periods) => {
        const sum = periods.reduce((total, value) => total + value, 0);
        expect(periodAboveCumulative(sum, periods)).toBeNull();
        expect(periods.some((value) => childExceedsParent(value, sum))).toBe(false);
      }),
    );
  });

  it('is more surprised by the same odd amounts than by round ones, and less after many months', () => {
    expect(surpriseOfSame([1_823_456], 10)).toBeCloseTo(Math.log10(1_823_456) - 1, 12);
    expect(surpriseOfSame([120_000], 10)).toBeCloseTo(Math.log10(12) - 1, 12);
    expect(surpriseOfSame([120_000, 130_000], 10)).toBeCloseTo(Math.log10(12 * 13) - 1, 12);
    expect(surpriseOfSame([0], 1)).toBe(0);
  });

  it('knows whose habit it is to repeat', () => {
    expect(repeatsItself([5, 6, 7, 8, 9, 10, 11, 11])).toBe(false);
    expect(repeatsItself([5, 5, 5, 6])).toBe(true);
    expect(repeatsItself([5])).toBe(false);
  });
});
