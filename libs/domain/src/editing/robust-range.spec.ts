import fc from 'fast-check';
import { robustRange } from './robust-range';

const options = { spread: 6, minimumFactor: 1.5 };

describe('robust range', () => {
  it('is the median of the logarithms with a multiple of their deviation to both sides', () => {
    // ln: -1, 0, 1 times ln 2; median 0, MAD ln 2
    const range = robustRange([0.5, 1, 2], options);
    expect(range.median).toBeCloseTo(1, 12);
    expect(range.high).toBeCloseTo(2 ** (6 * 1.4826), 6);
    expect(range.low * range.high).toBeCloseTo(1, 9);
  });

  it('is never narrower than its least factor', () => {
    const range = robustRange([10, 10, 10], options);
    expect([range.low, range.high, range.count]).toEqual([
      expect.closeTo(10 / 1.5, 9),
      expect.closeTo(15, 9),
      3,
    ]);
  });

  it('is not moved by a few slips', () => {
    const prices = Array.from({ length: 21 }, (_, index) => 10 + index / 10);
    const clean = robustRange(prices, options);
    const slipped = robustRange([...prices, 100, 1000, 0.001], options);
    expect(slipped.high).toBeLessThan(clean.high * 1.1);
  });

  it('scales with its values and does not depend on their order', () => {
    const prices = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(prices, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, scale) => {
        const range = robustRange(list, options);
        const scaled = robustRange(list.map((price) => price * scale).reverse(), options);
        expect(scaled.median / range.median / scale).toBeCloseTo(1, 6);
        expect(scaled.low / range.low / scale).toBeCloseTo(1, 6);
      }),
    );
  });
});
