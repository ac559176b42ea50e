import fc from 'fast-check';
import {
  amountInProse,
  amountWithUnit,
  formatAmount,
  formatDecimal,
  formatIndex,
  formatPercent,
  magnitudeOf,
} from './format-figure';

describe('figures on the screen', () => {
  it('writes amounts in the magnitude of the view', () => {
    expect(formatAmount('65709800.00', 'ten-thousand')).toBe('6,570.98');
    expect(formatAmount('497000000.00', 'hundred-million')).toBe('4.97');
    expect(formatAmount('-0.50', 'yuan')).toBe('−0.50');
    expect(magnitudeOf(['9999.99', '-10000.00'])).toBe('ten-thousand');
    expect(magnitudeOf([])).toBe('yuan');
  });

  it('has the unit of the view behind it, apart from the figure where it begins with digits', () => {
    expect(amountWithUnit('189000000.00', 'hundred-million', 'zh')).toBe('1.89 亿元');
    expect(amountWithUnit('189000000.00', 'hundred-million', 'en')).toBe('1.89 (100 million yuan)');
    expect(amountWithUnit('1.50', 'yuan', 'en')).toBe('1.50 yuan');
  });

  it('counts in the numbers of the language in a sentence', () => {
    expect(amountInProse('189000000.00', 'zh')).toBe('1.89 亿元');
    expect(amountInProse('189000000.00', 'en')).toBe('189.000 million yuan');
    expect(amountInProse('1737000000.00', 'en')).toBe('1.737 billion yuan');
    expect(amountInProse('-65709.80', 'zh')).toBe('−6.57 万元');
    expect(amountInProse('999.5', 'en')).toBe('999.50 yuan');
  });

  it('rounds half away from zero', () => {
    expect(formatDecimal('2.345', 2)).toBe('2.35');
    expect(formatDecimal('-2.345', 2)).toBe('−2.35');
    expect(formatPercent('0.567400')).toBe('56.74');
    expect(['0.418149', '-0.035000', '0.000000'].map(formatIndex)).toEqual(['141.81', '96.50', '100.00']);
    expect(formatPercent('-0.000049')).toBe('0.00');
  });

  it('is exact to any length', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (fen) => {
        const sign = fen < 0n ? '-' : '';
        const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
        const shown = formatAmount(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`, 'yuan');
        expect(BigInt(shown.replace('−', '-').replace(/[,.]/g, ''))).toBe(fen);
      }),
    );
  });
});
