import { typefaces } from './typeface';

describe('a typeface', () => {
  /** Fonts give several characters one picture: a blank and a no-break blank, a character and its radical. */
  it('gives every character its own text, whichever was asked for first', () => {
    const { source } = typefaces().regular as unknown as {
      source: { layout(text: string): { glyphs: readonly { id: number; codePoints: readonly number[] }[] } };
    };
    for (const [first, second] of [
      ['\u00A0', ' '],
      ['⽤', '用'],
      ['•', '·'],
    ] as const) {
      const [one] = source.layout(first).glyphs;
      const [other] = source.layout(second).glyphs;
      expect(other!.id).toBe(one!.id);
      expect(one!.codePoints).toEqual([first.codePointAt(0)]);
      expect(other!.codePoints).toEqual([second.codePointAt(0)]);
    }
  });
});
