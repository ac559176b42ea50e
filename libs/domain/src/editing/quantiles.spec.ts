import fc from 'fast-check';
import { median, medianDeviation, quantile, sorted } from './quantiles';

describe('quantiles', () => {
  it('interpolate linearly (type 7)', () => {
    const four = sorted([4, 1, 3, 2]);
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(four, p))).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(quantile(sorted([7]), 0.75)).toBe(7);
    expect([median([3, 1, 2]), median([10, 2]), medianDeviation([1, 1, 2, 2, 4, 6, 9], 2)]).toEqual([
      2, 6, 1,
    ]);
  });

  it('do not depend on the order and lie within the values', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const found = quantile(sorted(list), p);
        expect(quantile(sorted([...list].reverse()), p)).toBe(found);
        expect(found).toBeGreaterThanOrEqual(Math.min(...list));
        expect(found).toBeLessThanOrEqual(Math.max(...list));
      }),
    );
  });
});
