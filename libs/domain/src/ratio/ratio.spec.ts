import fc from 'fast-check';
import { formatRatio, roundDecimal } from './ratio';

describe('ratios', () => {
  it('gives the growth of Libei', () => {
    expect(formatRatio(6_570_980_000n - 4_192_280_209n, 4_192_280_209n)).toBe('0.567400');
  });

  it('has no ratio without a base', () => {
    expect(formatRatio(1n, 0n)).toBeNull();
    expect(formatRatio(0n, 0n)).toBeNull();
  });

  it('rounds half up, away from zero, once', () => {
    expect(formatRatio(1n, 8n, 2)).toBe('0.13');
    expect(formatRatio(-1n, 8n, 2)).toBe('-0.13');
    expect(formatRatio(-1n, 1000n, 2)).toBe('0.00');
    expect(roundDecimal('56.735', 2)).toBe('56.74');
    expect(roundDecimal('-0.005', 2)).toBe('-0.01');
    expect(roundDecimal('3.15', 1)).toBe('3.2');
  });

  it('is within half a unit of the exact value', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), fc.integer({ min: 0, max: 9 }), (n, d, digits) => {
        fc.pre(d !== 0n);
        const rounded = BigInt(formatRatio(n, d, digits)!.replace('.', ''));
        const difference = 2n * (rounded * d - n * 10n ** BigInt(digits));
        expect(difference * difference <= d * d).toBe(true);
      }),
    );
  });
});
