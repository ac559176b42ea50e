import { plainLine, plainLines } from './control-characters';

const name = plainLine(1, 10);

describe('a line that is what it looks like', () => {
  it.each(['王芳', '葛\u{e0100}店', '𠮷田', 'A&B 店（总）', 'é', '👩🏽‍🌾', '🏳️‍🌈', '❤️', '一二三四五六七八九十'])(
    'is %s',
    (text) => expect(name.test(text)).toBe(true),
  );

  it.each([
    ['a mark of direction', '\u202e芳王'],
    ['an isolate', '\u2067芳王\u2069'],
    ['an Arabic letter mark', '王\u061c芳'],
    ['a blank without width', '王\u200b芳'],
    ['a joiner between characters', '王\u200d芳'],
    ['a joiner at the end of a picture', '🌾\u200d'],
    ['a non-joiner', '王\u200c芳'],
    ['a word joiner', '王\u2060芳'],
    ['a soft hyphen', 'co\u00adop'],
    ['a byte order mark', '\ufeff王芳'],
    ['a tag', '王\u{e0041}芳'],
    ['a line', '王\n芳'],
    ['a separator of lines', '王\u2028芳'],
    ['a control character', '王\u0000芳'],
    ['a C1 control character', '王\u0085芳'],
    ['half a character', '王\ud842'],
    ['nothing', ''],
    ['too much', '一二三四五六七八九十百'],
  ])('is none with %s', (_, text) => expect(name.test(text)).toBe(false));

  it('may have others below it', () => {
    expect(plainLines.test('第一行\r\n\t第二行👩🏽‍🌾')).toBe(true);
    expect(plainLines.test('')).toBe(true);
    expect(plainLines.test('第一行\n\u202e第二行')).toBe(false);
  });

  it('is told at once of a long text', () => {
    const started = performance.now();
    expect(plainLines.test(`${'👩🏽‍🌾'.repeat(20_000)}\u202e`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
