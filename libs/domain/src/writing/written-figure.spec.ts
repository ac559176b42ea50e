import * as fc from 'fast-check';
import { moneyUnits, readFigure, readMoney, shiftDecimal } from './written-figure';

describe('figure in a cell', () => {
  it.each([
    ['1,234.50', '1234.50'],
    ['1，234.50', '1234.50'],
    ['１２３４．５０', '1234.50'],
    [' ¥ 12.30 ', '12.30'],
    ['￥1,000', '1000'],
    ['1.2万', '12000'],
    ['1.2万元', '12000'],
    ['1.2万千克', '12000'],
    ['3.5千', '3500'],
    ['2百万', '2000000'],
    ['2千万', '20000000'],
    ['0.02亿', '2000000'],
    ['-¥3', '-3'],
    ['12345678901234567890', '12345678901234567890'],
    ['3.4567千元', '3456.7'],
    ['0.5亿元', '50000000'],
    ['12.', '12'],
    ["'1'200.50", '1200.50'],
    ['三千五百元', '3500'],
    ['十二万', '120000'],
    ['-3', '-3'],
    ['−3.5', '-3.5'],
    [0.1 + 0.2, '0.3'],
    [1234.5, '1234.5'],
    [0, '0'],
    [-2.5, '-2.5'],
    [123456789012345, '123456789012345'],
    [1234567890123.45, '1234567890123.45'],
  ])('%p is %s', (written, digits) => {
    expect(readFigure(written)?.digits).toBe(digits);
  });

  it('takes the units that amounts are written in, each for what it is', () => {
    const yuan = (unit: string) => readMoney(`1${unit}`);
    expect(['', '元', '块', 'rmb', 'yuan', 'CNY', '千元', '万元', '万', '亿元'].map(yuan)).toEqual([
      ...Array<string>(6).fill('1'),
      '1000',
      '10000',
      '10000',
      '100000000',
    ]);
    expect(readMoney('3', moneyUnits['万元'])).toBe('30000');
    expect(moneyUnits).toEqual({
      元: 0,
      人民币: 0,
      yuan: 0,
      rmb: 0,
      cny: 0,
      千元: 3,
      万元: 4,
      万: 4,
      '10000yuan': 4,
      '10,000yuan': 4,
      百万元: 6,
      亿元: 8,
    });
    expect(['1斤', '1元x', 'x1元', '1元/斤'].map((text) => readMoney(text))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes the unit of the head for numerals that name none', () => {
    expect(readFigure('三', 4)?.digits).toBe('30000');
    expect(readFigure('三元', 4)?.digits).toBe('3');
    expect(readFigure('一万', 4)?.digits).toBe('10000');
    expect(readFigure('一万二千', 4)?.digits).toBe('12000');
    expect(readFigure('九千九百九十九', 4)?.digits).toBe('99990000');
  });

  it.each([1e21, 1e-7, Infinity, NaN])('%d cannot be written in digits', (value) => {
    expect(readFigure(value)).toBeNull();
  });

  it.each(['', '无', '1,23', '12,34.5', '1.2.3', '1e5', '=1+1', '１２a１', 'x1', '1元/斤/月'])(
    '%p is none, or leaves a rest',
    (written) => {
      const figure = readFigure(written);
      expect(figure === null || figure.rest !== '').toBe(true);
    },
  );

  it('tells the unit behind it, which counts more than the head', () => {
    expect(readFigure('3斤')).toEqual({ digits: '3', rest: '斤' });
    expect(readFigure('3', 4)?.digits).toBe('30000');
    expect(readFigure('3元', 4)?.digits).toBe('3');
    expect(readFigure(0.0123, 4)?.digits).toBe('123');
  });

  it('moves the point exactly', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.nat(6),
        fc.nat(8),
        (digits, decimals, places) => {
          const text = digits.toString().padStart(decimals + 1, '0');
          const written = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
          const [whole = '', fraction = ''] = shiftDecimal(written, places).split('.');
          const scaled = BigInt(whole + fraction) * 10n ** BigInt(12 - fraction.length);
          expect(scaled).toBe(digits * 10n ** BigInt(12 - decimals + places));
        },
      ),
    );
  });

  it('reads grouped numbers back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const value = cents / 100;
        const grouped = value.toLocaleString('en', { minimumFractionDigits: 2 });
        expect(Number(readFigure(grouped)?.digits)).toBe(value);
        expect(Number(readFigure(value)?.digits)).toBe(value);
      }),
    );
  });
});
