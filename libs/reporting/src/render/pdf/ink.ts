import { breakLines } from '../text/line-breaker';
import type { Typefaces, Weight } from '../fonts/typeface';
import { inks } from './style';

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
}

/** Stretch of a line, in points. */
export interface Span {
  readonly left: number;
  readonly width: number;
}

export type Alignment = 'left' | 'center' | 'right';

/** Draws lines of text and rules. Every position is the baseline: what stands on one line stands on one line exactly. */
export class Ink {
  constructor(
    readonly pdf: PDFKit.PDFDocument,
    private readonly faces: Typefaces,
  ) {
    for (const weight of ['regular', 'bold'] as const) {
      // The parsed font is a font source for pdfkit, which its types do not know.
      pdf.registerFont(weight, faces[weight].source as Buffer, weight);
    }
  }

  width(text: string, { size, weight = 'regular' }: TextStyle): number {
    return this.faces[weight].width(text, size);
  }

  lines(text: string, width: number, style: TextStyle): readonly string[] {
    return breakLines(text, width, (piece) => this.width(piece, style)).map((line) =>
      line.replace(/\s+$/, ''),
    );
  }

  text(text: string, x: number, baseline: number, style: TextStyle, spacing = 0): void {
    if (text === '') return;
    const { size, weight = 'regular', color = inks.black } = style;
    this.pdf.font(weight).fontSize(size).fillColor(color);
    this.pdf.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
  }

  /** One line of text at an edge or in the middle of a span. */
  aligned(text: string, { left, width }: Span, baseline: number, style: TextStyle, align: Alignment): void {
    const slack = width - this.width(text, style);
    const shift: Readonly<Record<Alignment, number>> = { left: 0, center: slack / 2, right: slack };
    this.text(text, left + shift[align], baseline, style);
  }

  /** One line set out to both edges, as Chinese prose is, unless it is so short that gaps would show. */
  justified(text: string, left: number, width: number, baseline: number, style: TextStyle): void {
    const gaps = [...text].length - 1;
    const slack = width - this.width(text, style);
    const spread = gaps > 0 && slack > 0 && slack < 2 * style.size ? slack / gaps : 0;
    this.text(text, left, baseline, style, spread);
  }

  rule(left: number, y: number, width: number, thickness: number, color: string = inks.black): void {
    this.pdf
      .lineWidth(thickness)
      .strokeColor(color)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke();
  }
}
