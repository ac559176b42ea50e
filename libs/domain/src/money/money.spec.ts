import fc from 'fast-check';
import { fenOf, formatScaled, formatYuan, MAX_LINE_FEN, parseYuan } from './money';

describe('money', () => {
  it('reads yuan into fen', () => {
    expect(parseYuan('65709800.00')).toBe(6_570_980_000);
    expect(parseYuan('41922802.09')).toBe(4_192_280_209);
    expect(parseYuan('0.1')).toBe(10);
    expect(parseYuan(19.9)).toBe(1990);
    expect(parseYuan('-3')).toBe(-300);
    expect(parseYuan('0')).toBe(0);
    expect(parseYuan('1234567890123')).toBe(123_456_789_012_300);
    expect(MAX_LINE_FEN).toBe(10_000_000_000 * 100);
  });

  it.each(['', ' 1', '1.', '.5', '1,000', '1e3', '0.001', '１２', 'NaN', '12345678901234', '--1'])(
    'refuses %p',
    (text) => {
      expect(parseYuan(text)).toBeNull();
    },
  );

  it.each([NaN, Infinity, 1e21, 0.001])('refuses the number %p', (value) => {
    expect(parseYuan(value)).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (fen) =>
        expect(parseYuan(formatYuan(fen))).toBe(fen),
      ),
    );
  });

  it('reads sums of any size back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        (fen) => fenOf(formatYuan(fen)) === fen,
      ),
    );
  });

  it('writes scaled integers of any size', () => {
    expect(formatScaled(5n, 2)).toBe('0.05');
    expect(formatScaled(-5n, 2)).toBe('-0.05');
    expect(formatScaled(123n, 0)).toBe('123');
    expect(formatScaled(10n ** 40n, 2)).toBe(`${'1'.padEnd(39, '0')}.00`);
  });
});
