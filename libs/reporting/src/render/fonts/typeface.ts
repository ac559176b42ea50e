import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** The part of a parsed OpenType font that setting text needs. */
interface ParsedFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  glyphForCodePoint(codePoint: number): Glyph;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** Outline in font units, y upwards. */
  readonly path: { toSVG(): string };
}

interface Placement {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Placement[];
  readonly advanceWidth: number;
}

/** The two weights a report is set in. */
export const weights = ['regular', 'bold'] as const;
export type Weight = (typeof weights)[number];

/**
 * A font parsed once for the life of the process: parsing ten megabytes anew for every report would be its largest cost.
 *
 * Text is set one glyph a character, without the font's substitution and kerning tables. Chinese and tabular figures
 * need neither, it is twenty times as fast, and the width measured is exactly the width drawn.
 */
export class Typeface {
  private readonly advances = new Map<string, number>();
  private readonly glyphs = new Map<string, Glyph>();
  /** What pdfkit takes as a font source: the parsed font with the plain layout above. */
  readonly source: object;

  constructor(
    readonly file: string,
    private readonly font: ParsedFont,
  ) {
    this.source = Object.create(font, { layout: { value: (text: string) => this.layout(text) } }) as object;
  }

  /** Width of a line of text in points. */
  readonly width = (text: string, size: number): number => {
    let total = 0;
    for (const character of text) total += this.advance(character);
    return (total * size) / this.font.unitsPerEm;
  };

  /** Outlines of a line of text, in font units from its left end, with the units of one em. */
  outlines(text: string): {
    readonly unitsPerEm: number;
    readonly glyphs: readonly { readonly d: string; readonly x: number }[];
  } {
    let x = 0;
    const glyphs = [...text].map((character) => {
      const glyph = this.glyph(character);
      const placed = { d: glyph.path.toSVG(), x };
      x += glyph.advanceWidth;
      return placed;
    });
    return { unitsPerEm: this.font.unitsPerEm, glyphs };
  }

  private advance(character: string): number {
    const known = this.advances.get(character);
    if (known !== undefined) return known;
    const { advanceWidth } = this.glyph(character);
    this.advances.set(character, advanceWidth);
    return advanceWidth;
  }

  private glyph(character: string): Glyph {
    const known = this.glyphs.get(character);
    if (known) return known;
    const glyph = this.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    this.glyphs.set(character, glyph);
    return glyph;
  }

  private layout(text: string): GlyphRun {
    const glyphs = [...text].map((character) => this.glyph(character));
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return {
      glyphs,
      positions,
      advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
    };
  }
}

/** The fonts of a report. */
export type Typefaces = Readonly<Record<Weight, Typeface>>;

const files: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

/** pdfkit brings the font parser; asking it for the parsed font saves a dependency on that parser. */
const parse = (file: string): ParsedFont => {
  const scratch = new PDFDocument({ autoFirstPage: false, font: undefined });
  scratch.font(file);
  return (scratch as unknown as { readonly _font: { readonly font: ParsedFont } })._font.font;
};

const open = (weight: Weight): Typeface => {
  const file = createRequire(__filename).resolve(files[weight]);
  return new Typeface(file, parse(file));
};

let opened: Typefaces | undefined;

/** Both weights of Noto Sans SC, parsed at the first call and kept. */
export const typefaces = (): Typefaces => (opened ??= { regular: open('regular'), bold: open('bold') });
