import type { PageFlow } from './page-flow';

/** The target of a bookmark, from the outside in. */
export const bookmarkLevels = ['part', 'section', 'block'] as const;
export type BookmarkLevel = (typeof bookmarkLevels)[number];

type Item = PDFKit.PDFOutline;

/** Bookmarks of the file and the named places that its contents lead to. */
export class Bookmarks {
  private readonly open: { readonly depth: number; readonly item: Item }[] = [];
  private readonly pages = new Map<string, number>();

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly flow: PageFlow,
  ) {}

  /** The current place of the flow. */
  add(level: BookmarkLevel, title: string, place: string): void {
    const depth = bookmarkLevels.indexOf(level);
    while ((this.open.at(-1)?.depth ?? -1) >= depth) this.open.pop();
    const parent = this.open.at(-1)?.item ?? this.pdf.outline;
    // pdfkit measures the left edge from the right one.
    const options = { fit: false, left: this.pdf.page.width, top: this.flow.y, zoom: 0 };
    this.open.push({ depth, item: parent.addItem(title, options as object) });
    this.pdf.addNamedDestination(place, 'XYZ', 0, this.flow.y, 0);
    this.pages.set(place, this.flow.page);
  }

  /** Number of the page, from 1, on which a place is. */
  pageOf(place: string): number | undefined {
    return this.pages.get(place);
  }
}
