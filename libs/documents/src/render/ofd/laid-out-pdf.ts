/** The parts of a document of pdfkit that is laid out and not ended, which its types do not know. */

export interface PdfReference {
  readonly data: Readonly<Record<string, unknown>>;
}

export interface PdfFont {
  /** Its name on pages, without the slash. */
  readonly id: string;
  /** The name within the font file. */
  readonly name: string;
  /** Width of each glyph, and height above and below the baseline, in thousandths of the size. */
  readonly widths: readonly number[];
  readonly ascender: number;
  readonly descender: number;
  /** Characters that each glyph was written for. */
  readonly unicode: readonly (readonly number[])[];
  readonly subset: { encode(): Uint8Array };
  readonly font: {
    readonly familyName: string;
    /** The whole font file, and where its tables are. */
    readonly stream: { readonly buffer: Uint8Array };
    readonly directory: {
      readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
    };
  };
}

export interface PdfPageParts {
  readonly width: number;
  readonly height: number;
  readonly content: { readonly buffer: readonly Uint8Array[] };
  readonly dictionary: PdfReference;
  readonly ext_gstates: Readonly<Record<string, PdfReference>>;
  readonly patterns: Readonly<Record<string, PdfReference>>;
}

export interface PdfOutlineItem {
  readonly outlineData: {
    readonly Title: string;
    readonly Dest: readonly [page: PdfReference, kind: 'XYZ', left: number, top: number, zoom: number];
  };
  readonly children: readonly PdfOutlineItem[];
}

export interface LaidOutPdf {
  readonly _pageBuffer: readonly PdfPageParts[];
  readonly _fontFamilies: Readonly<Record<string, PdfFont>>;
  readonly outline: { readonly children: readonly PdfOutlineItem[] };
  /** What the cells of patterns are drawn with. */
  readonly forms: ReadonlyMap<PdfReference, readonly string[]>;
}

export const contentOf = ({ content }: PdfPageParts): string =>
  Buffer.concat(content.buffer).toString('latin1');

/**
 * Fonts are known by several names: each once, in the order of their use. Standard fonts have no file and are left out.
 */
export const fontsOf = ({ _fontFamilies: families }: LaidOutPdf): readonly PdfFont[] => [
  ...new Set(Object.values(families).filter((font) => 'subset' in font)),
];
