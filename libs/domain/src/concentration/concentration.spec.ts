import fc from 'fast-check';
import { formatRatio } from '../ratio/ratio';
import { effectiveNumber, herfindahl, topShare } from './concentration';
import { areEqual, fraction, type Fraction } from '../indexes/fraction';

const text = (value: Fraction | null, digits = 6): string | null =>
  value && formatRatio(value.numerator, value.denominator, digits);

describe('concentration', () => {
  it('of the market with shares of 30, 30, 20 and 20 per cent is 2600 (Horizontal Merger Guidelines 2010, §5.3)', () => {
    expect(text(herfindahl([30n, 30n, 20n, 20n]))).toBe('0.260000');
    expect(text(effectiveNumber([30n, 30n, 20n, 20n]), 4)).toBe('3.8462');
  });

  it('is null where nothing is there to share', () => {
    for (const values of [[], [0n, 0n]])
      expect([herfindahl(values), effectiveNumber(values), topShare(values, 1)]).toEqual([null, null, null]);
  });

  it('gives the share of the largest, whatever their order', () => {
    const values = [1n, 5n, 2n, 2n];
    expect([1, 3, 10].map((count) => text(topShare(values, count), 2))).toEqual(['0.50', '0.90', '1.00']);
  });

  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 1, maxLength: 30 });

  it('lies between 1/n and 1, and does not depend on order, unit of money or members without anything', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const index = herfindahl(values);
        if (index === null) return;
        expect(index.numerator * BigInt(values.length) >= index.denominator).toBe(true);
        expect(index.numerator <= index.denominator).toBe(true);
        const others = [0n, ...values.map((value) => value * 7n).reverse()];
        expect(areEqual(herfindahl(others)!, index)).toBe(true);
      }),
    );
  });

  it('of n equal members is 1/n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (n, value) => {
        const values = Array.from({ length: n }, () => value);
        expect(areEqual(effectiveNumber(values)!, fraction(BigInt(n)))).toBe(true);
      }),
    );
  });
});
