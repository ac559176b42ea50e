import { readChineseNumerals } from './chinese-numerals';

describe('Chinese numerals', () => {
  it.each([
    ['三', 3, ''],
    ['十', 10, ''],
    ['十二斤', 12, '斤'],
    ['二十', 20, ''],
    ['一百零五', 105, ''],
    ['三千五百元', 3500, '元'],
    ['叁仟伍佰元', 3500, '元'],
    ['两千', 2000, ''],
    ['十二万三千', 123_000, ''],
    ['一万零五十', 10_050, ''],
    ['三千万元', 30_000_000, '元'],
    ['一亿二千万', 120_000_000, ''],
    ['零', 0, ''],
    ['三两', 3, '两'],
  ])('%s is %d', (text, value, rest) => {
    expect(readChineseNumerals(text)).toEqual({ value, rest });
  });

  it.each(['', '元', '百', '万元', '三千五', '一万二', '三五', '五十三百', '许多'])('%s is none', (text) => {
    expect(readChineseNumerals(text)).toBeNull();
  });

  it('reads back every number below a myriad', () => {
    const names = '零一二三四五六七八九';
    const written = (value: number): string =>
      [1000, 100, 10, 1]
        .map((place, at) => ({ digit: Math.floor(value / place) % 10, unit: '千百十'[at] ?? '' }))
        .map(({ digit, unit }) => (digit === 0 ? '零' : `${names[digit]}${unit}`))
        .join('')
        .replace(/零+/g, '零')
        .replace(/^零|零$/g, '');
    const values = Array.from({ length: 9_999 }, (_, index) => index + 1);
    expect(values.filter((value) => readChineseNumerals(written(value))?.value !== value)).toEqual([]);
  });
});
