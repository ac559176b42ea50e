import { decimalOf, divideFractions, fractionOf, roundFraction, subtractFractions } from '@xiangtong/domain';
import fc from 'fast-check';
import {
  changeText,
  clausesText,
  fixed,
  growthText,
  increaseText,
  listText,
  moneyText,
  monthText,
  paceText,
  scaledMoneyText,
  percentText,
  pullText,
  rateDifferenceText,
  trimmed,
} from './figures';
import { chineseNumeral } from './words';

const growth = (current: string, base: string) =>
  divideFractions(subtractFractions(fractionOf(current), fractionOf(base)), fractionOf(base));

describe('exact figures', () => {
  it('rounds half up, away from zero, once', () => {
    expect(roundFraction(fractionOf('56.735'), 2)).toBe('56.74');
    expect(roundFraction(fractionOf('-56.735'), 2)).toBe('-56.74');
    // Rounded to six digits first, 0.5673499999 would become 56.74.
    expect(percentText(fractionOf('0.5673499999'), 'zh')).toBe('56.73%');
  });

  it('gives the shortest equal decimal', () => {
    expect(decimalOf(fractionOf('100.00'))).toBe('100');
    expect(decimalOf(fractionOf('0.00'))).toBe('0');
    expect(decimalOf(divideFractions(fractionOf(1), fractionOf(3))!)).toBe('0.333333333333');
    expect(decimalOf(divideFractions(fractionOf('46823356.60'), fractionOf(300))!)).toBe('156077.855333333');
    expect(decimalOf(divideFractions(fractionOf(1), fractionOf('-0.00003'))!)).toBe('-33333.3333333333');
    expect(decimalOf(divideFractions(fractionOf('100000000000000000000'), fractionOf(3))!)).toBe(
      '33333333333333333333',
    );
    expect(decimalOf(fractionOf('123456789012345.123456'))).toBe('123456789012345.123456');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (units, digits) => {
        const text = (units / 10 ** digits).toFixed(digits);
        return Number(decimalOf(fractionOf(text))) === Number(text);
      }),
    );
  });

  it('has no quotient by zero', () => {
    expect(divideFractions(fractionOf(1), fractionOf('0.00'))).toBeNull();
  });
});

describe('money', () => {
  it.each([
    ['65709800.00', 'yuan', '65,709,800元', '65,709,800 yuan'],
    ['41922802.09', 'yuan', '41,922,802.09元', '41,922,802.09 yuan'],
    ['65709800.00', 'wan', '6,570.98万元', '65.7098 million yuan'],
    ['683964.20', 'wan', '68.40万元', '684,000 yuan'],
    ['-49.00', 'wan', '0.00万元', '0 yuan'],
    ['1700000000.00', 'yi', '17.00亿元', '1.7 billion yuan'],
    ['268000000.00', 'yi', '2.68亿元', '268 million yuan'],
    ['1699500000.00', 'yi', '17.00亿元', '1.7 billion yuan'],
    ['0.00', 'yuan', '0元', '0 yuan'],
    ['667260.00', 'wan', '66.73万元', '667,300 yuan'],
    ['66726000.00', 'wan', '6,672.60万元', '66.726 million yuan'],
    ['66726001.35', 'wan', '6,672.60万元', '66.7260 million yuan'],
  ] as const)('writes %s in %s', (value, scale, zh, en) => {
    expect(moneyText(fractionOf(value), scale, 'zh')).toBe(zh);
    expect(moneyText(fractionOf(value), scale, 'en')).toBe(en);
  });

  it('shows the fen of what is no whole number of yuan, also where they round to none', () => {
    const perPerson = divideFractions(fractionOf('6772503'), fractionOf(17_455))!;
    expect(moneyText(perPerson, 'yuan', 'zh')).toBe('388.00元');
    expect(moneyText(perPerson, 'yuan', 'en')).toBe('388.00 yuan');
  });

  it('falls back to 万元 below one 亿元, where two decimals would say too little', () => {
    expect(scaledMoneyText(fractionOf('99999999.99'), 'yi', 'zh')).toBe('10,000.00万元');
    expect(scaledMoneyText(fractionOf('100000000'), 'yi', 'zh')).toBe('1.00亿元');
    expect(scaledMoneyText(fractionOf('-1832200'), 'yi', 'zh')).toBe('-183.22万元');
    expect(scaledMoneyText(fractionOf('1832200'), 'yi', 'en')).toBe('1.8322 million yuan');
  });

  it('groups thousands and keeps the sign', () => {
    expect(fixed(fractionOf('-1234567.5'), 1)).toBe('-1,234,567.5');
    expect(fixed(fractionOf('1234.5'), 0)).toBe('1,235');
    expect(trimmed(fractionOf('1.500'), 3)).toBe('1.5');
    expect(trimmed(fractionOf('2000.000'), 3)).toBe('2,000');
  });
});

describe('growth in prose', () => {
  it.each([
    ['65709800.00', '41922802.09', '同比增长56.74%', 'up 56.74 percent year on year'],
    ['2895000.00', '3000000.00', '同比下降3.50%', 'down 3.50 percent year on year'],
    ['100.00', '100.00', '与上年同期持平', 'unchanged year on year'],
    ['100000.00', '100001.00', '与上年同期持平', 'unchanged year on year'],
    ['100.00', '0.00', '上年同期无数据', 'no base in the same period of the previous year'],
    ['0.00', '100.00', '同比下降100.00%', 'down 100.00 percent year on year'],
  ])('%s after %s', (current, base, zh, en) => {
    expect(growthText(growth(current, base), 'zh')).toBe(zh);
    expect(growthText(growth(current, base), 'en')).toBe(en);
  });

  it('never shows a sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (hundredths) => {
        const ratio = fractionOf((hundredths / 10_000).toFixed(4));
        const texts = [
          growthText(ratio, 'zh'),
          changeText(ratio, 'zh'),
          pullText(ratio, 'zh'),
          rateDifferenceText(ratio, 'zh'),
          monthText(ratio, 'zh'),
          paceText(ratio, 'zh'),
          increaseText(ratio, 'wan', 'zh'),
        ];
        return texts.every((text) => !text.includes('-'));
      }),
    );
  });

  it('has words for contributions and differences of rates', () => {
    expect(changeText(fractionOf('0.14'), 'zh')).toBe('增长14.00%');
    expect(pullText(fractionOf('0.09'), 'zh')).toBe('拉高9.00个百分点');
    expect(pullText(fractionOf('-0.10'), 'zh')).toBe('拉低10.00个百分点');
    expect(pullText(fractionOf('0'), 'zh')).toBe('没有影响');
    expect(pullText(fractionOf('-0.10'), 'en')).toBe('taking off 10.00 percentage points');
    expect(rateDifferenceText(fractionOf('0.012'), 'zh')).toBe('提高1.20个百分点');
    expect(rateDifferenceText(fractionOf('-0.012'), 'en')).toBe('down 1.20 percentage points');
  });

  it('has words for months, pace and changes in money', () => {
    expect(monthText(fractionOf('-0.2595'), 'zh')).toBe('环比下降25.95%');
    expect(monthText(fractionOf('0'), 'zh')).toBe('与上期持平');
    expect(monthText(null, 'en')).toBe('no figure for the preceding period');
    expect(paceText(fractionOf('0.1083'), 'zh')).toBe('加快10.83个百分点');
    expect(paceText(fractionOf('-0.1083'), 'en')).toBe('10.83 percentage points slower');
    expect(increaseText(fractionOf('-120000000'), 'yi', 'zh')).toBe('减少1.20亿元');
    expect(increaseText(fractionOf('48791300'), 'yi', 'zh')).toBe('增加4,879.13万元');
    expect(increaseText(fractionOf('0'), 'wan', 'en')).toBe('no change');
  });

  it('joins clauses, empty ones left out', () => {
    expect(clausesText(['甲增长', '', '乙下降'], 'zh')).toBe('甲增长；乙下降');
    expect(clausesText(['A rose', 'B fell'], 'en')).toBe('A rose; B fell');
  });

  it('lists', () => {
    expect(listText(['香港特别行政区'], 'zh')).toBe('香港特别行政区');
    expect(listText(['甲', '乙', '丙'], 'zh')).toBe('甲、乙、丙');
    expect(listText(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  });

  it('counts sections in Chinese', () => {
    expect([1, 9, 10, 11, 20, 21].map(chineseNumeral)).toEqual(['一', '九', '十', '十一', '二十', '二十一']);
  });
});
