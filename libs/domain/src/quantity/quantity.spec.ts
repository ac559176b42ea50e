import fc from 'fast-check';
import { formatQuantity, MAX_LINE_MILLI, parseFactor, parseQuantity, toBaseUnit } from './quantity';

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

  it.each([
    ['1', 1_000],
    ['1.5', 1_500],
    ['0.001', 1],
    ['-1.5', -1_500],
    [0.25, 250],
    ['123456789012', 123_456_789_012_000],
  ])('reads %p', (text, milli) => {
    expect(parseQuantity(text)).toBe(milli);
  });

  it.each(['', '1.2345', '1,5', '1e3', 'x', '1234567890123'])('refuses %p', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it('writes three decimals and a sign', () => {
    expect([0, 1, -1, 1_500, -1_500, 10n ** 20n].map(formatQuantity)).toEqual([
      '0.000',
      '0.001',
      '-0.001',
      '1.500',
      '-1.500',
      '100000000000000000.000',
    ]);
    expect(MAX_LINE_MILLI).toBe(1_000_000_000 * 1_000);
  });

  it.each([
    ['1', 1_000_000],
    ['0.5', 500_000],
    ['0.000001', 1],
    ['999999.999999', 999_999_999_999],
  ])('takes the factor %s', (text, micro) => {
    expect(parseFactor(text)).toBe(micro);
  });

  it.each(['', '-1', '1.', '.5', '1.0000001', '1000000', 'x1', '1x', '1.5x', '1e3'])(
    'refuses the factor %p',
    (text) => {
      expect(parseFactor(text)).toBeNull();
    },
  );
});
