import type { Face, Typefaces } from '../../fonts/typeface';
import { breakLines } from '../text/line-breaker';
import { inks } from './style';
import type { Tagging } from './tags';

export interface TextStyle {
  readonly size: number;
  readonly weight?: Face;
  readonly color?: string;
}

/** Stretch of a line, in points. */
export interface Span {
  readonly left: number;
  readonly width: number;
}

export type Alignment = 'left' | 'center' | 'right';

/** Draws lines of text and rules. Every position is the baseline, so texts on one line are exactly aligned. */
export class Ink {
  private readonly registered = new Set<Face>();

  constructor(
    readonly pdf: PDFKit.PDFDocument,
    private readonly faces: Typefaces,
    readonly tags: Tagging,
  ) {}

  width(text: string, { size, weight = 'regular' }: TextStyle): number {
    return this.faces[weight].width(text, size);
  }

  lines(text: string, width: number, style: TextStyle): readonly string[] {
    return breakLines(text, width, (piece) => this.width(piece, style)).map((line) =>
      line.replace(/\s+$/, ''),
    );
  }

  /** Text outside of every element becomes a separate paragraph, so that screen readers read everything printed. */
  text(text: string, x: number, baseline: number, style: TextStyle, spacing = 0): void {
    if (text === '') return;
    if (this.tags.isMarking) this.draw(text, x, baseline, style, spacing);
    else this.tags.leaf('P', () => this.draw(text, x, baseline, style, spacing));
  }

  /** One line of text at an edge or in the middle of a span. */
  aligned(text: string, { left, width }: Span, baseline: number, style: TextStyle, align: Alignment): void {
    const slack = width - this.width(text, style);
    const shift: Readonly<Record<Alignment, number>> = { left: 0, center: slack / 2, right: slack };
    this.text(text, left + shift[align], baseline, style);
  }

  rule(left: number, y: number, width: number, thickness: number, color: string = inks.black): void {
    this.tags.artifact(() => {
      this.pdf
        .lineWidth(thickness)
        .strokeColor(color)
        .moveTo(left, y)
        .lineTo(left + width, y)
        .stroke();
    });
  }

  /** Non-text content: pictures and codes. */
  graphic(draw: (pdf: PDFKit.PDFDocument) => void): void {
    draw(this.pdf);
  }

  /** Back to an earlier page, from 1. */
  turnTo(page: number): void {
    this.pdf.switchToPage(page - 1);
    // pdfkit keeps the last page's transformation, which it uses to place links.
    Object.assign(this.pdf, { _ctm: [1, 0, 0, -1, 0, this.pdf.page.height] });
  }

  /** Registers a typeface with pdfkit on first use, and makes it the current one. */
  use(face: Face): void {
    if (!this.registered.has(face)) {
      // The parsed font is a font source for pdfkit, which its types do not know.
      this.pdf.registerFont(face, this.faces[face].source as Buffer, face);
      this.registered.add(face);
    }
    this.pdf.font(face);
  }

  private draw(text: string, x: number, baseline: number, style: TextStyle, spacing: number): void {
    const { size, weight = 'regular', color = inks.black } = style;
    this.use(weight);
    this.pdf.fontSize(size).fillColor(color);
    this.pdf.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
  }
}
