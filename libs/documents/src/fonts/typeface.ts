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
  /** What a reader copies from the page. */
  readonly codePoints: readonly number[];
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

/** The typefaces of a report: tables and charts in a sans, headings in its bold, prose in a serif. */
export const faces = ['regular', 'bold', 'serif'] as const;
export type Face = (typeof faces)[number];

/**
 * A font parsed once for the life of the process: parsing ten megabytes anew for every report would be its largest
 * cost.
 *
 * Text is set one glyph a character, without the font's substitution and kerning tables. Chinese and tabular figures
 * need neither, it is twenty times as fast, and the width measured is exactly the width drawn.
 */
class Typeface {
  private readonly advances = new Map<string, number>();
  private readonly glyphs = new Map<string, Glyph>();
  private readonly paths = new Map<string, string>();
  /** A pdfkit font source: the parsed font with the plain layout above. */
  readonly source: object;

  constructor(
    readonly file: string,
    private readonly font: ParsedFont,
  ) {
    this.source = Object.create(font, { layout: { value: (text: string) => this.layout(text) } }) as object;
  }

  /** Does the font have a glyph for this character? Blanks have none and need none. */
  readonly has = (character: string): boolean => this.glyph(character).id !== 0;

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
      const placed = { d: this.path(character), x };
      x += this.advance(character);
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

  /** Charts repeat few characters: tracing their outlines again would take a third of the time of a picture. */
  private path(character: string): string {
    const known = this.paths.get(character);
    if (known !== undefined) return known;
    const path = this.glyph(character).path.toSVG();
    this.paths.set(character, path);
    return path;
  }

  private glyph(character: string): Glyph {
    const known = this.glyphs.get(character);
    if (known) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    // The font keeps one object a picture, with the character that asked first in the life of the process.
    const glyph = Object.create(this.font.glyphForCodePoint(codePoint), {
      codePoints: { value: [codePoint] },
    }) as Glyph;
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
export type Typefaces = Readonly<Record<Face, Typeface>>;

/** Written out, so that `npm run package` finds the files. */
const files: Readonly<Record<Face, () => string>> = {
  regular: () => require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  serif: () => require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
};

/** Files of the sans fonts, for what pdfkit sets by itself. */
export const fontFiles = (): { readonly regular: string; readonly bold: string } => ({
  regular: files.regular(),
  bold: files.bold(),
});

/** pdfkit contains the font parser; using its parsed font saves a dependency on that parser. */
const parse = (file: string): ParsedFont => {
  const scratch = new PDFDocument({ autoFirstPage: false, font: undefined });
  scratch.font(file);
  return (scratch as unknown as { readonly _font: { readonly font: ParsedFont } })._font.font;
};

const open = (face: Face): Typeface => {
  const file = files[face]();
  return new Typeface(file, parse(file));
};

const opened = new Map<Face, Typeface>();

const face = (name: Face): Typeface => {
  const known = opened.get(name) ?? open(name);
  opened.set(name, known);
  return known;
};

const all: Typefaces = {
  get regular() {
    return face('regular');
  },
  get bold() {
    return face('bold');
  },
  get serif() {
    return face('serif');
  },
};

/** Noto Sans SC in two weights and Noto Serif SC; each is parsed on first use and kept. */
export const typefaces = (): Typefaces => all;
