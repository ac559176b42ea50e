import fc from 'fast-check';
import { formatQuantity, parseFactor, parseQuantity, toBaseUnit } from './quantity';

describe('quantity', () => {
  it.each([
    ['3', '0.5', '1.500'],
    ['1', '0.05', '0.050'],
    ['0.001', '0.5', '0.001'],
    ['0.001', '0.4', '0.000'],
    ['999999999', '1000', '999999999000.000'],
  ])('converts %s by %s into %s', (quantity, factor, base) => {
    expect(formatQuantity(toBaseUnit(parseQuantity(quantity)!, parseFactor(factor)!))).toBe(base);
  });

  it('rounds half up exactly, whatever the size', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.nat(1e9), (milli, factor) => {
        const exact = (BigInt(milli) * BigInt(factor) + 500_000n) / 1_000_000n;
        expect(BigInt(toBaseUnit(milli, factor))).toBe(exact);
      }),
    );
  });

  it('reads back what it writes', () => {
    fc.assert(fc.property(fc.nat(1e14), (milli) => expect(parseQuantity(formatQuantity(milli))).toBe(milli)));
  });

  it.each(['', '1.2345', '1,5', '1e3', 'x'])('refuses %p', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});
