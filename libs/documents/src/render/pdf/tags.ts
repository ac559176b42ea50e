/** Types of structure elements a report has, after ISO 32000-1 §14.8.4. */
export type TagType =
  | 'Part'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

/** The part of the structure that drawing code needs. */
export type Tagging = Pick<Tags, keyof Tags>;

export interface TagOptions {
  /** Alternative text of a picture. */
  readonly alt?: string;
  /** Rectangle of a picture from the top left of its page: left, top, right, bottom. */
  readonly bbox?: readonly [number, number, number, number];
  /** The scope of a header cell. */
  readonly scope?: 'Column' | 'Row';
}

type Element = PDFKit.PDFStructureElement;

/**
 * The structure of a report for reading aloud: nested elements in reading order. Everything drawn is either content of
 * an element or an artifact: rules, page numbers, repeated headers.
 */
export class Tags {
  private readonly open: Element[];
  private marking = false;

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    this.open = [root];
  }

  /** Is the current drawing already content or an artifact? */
  get isMarking(): boolean {
    return this.marking;
  }

  /** An element inside the open one; elements made meanwhile become its children. */
  within(type: TagType, fill: () => void, options: TagOptions = {}): void {
    this.later(type, options)(fill);
  }

  /** An element at this place of the reading order that is filled later. */
  later(type: TagType, options: TagOptions = {}): (fill: () => void) => void {
    const element = this.pdf.struct(type, options);
    this.open.at(-1)?.add(element);
    return (fill) => {
      this.open.push(element);
      fill();
      this.open.pop();
      element.end();
    };
  }

  /** Elements made meanwhile are placed after the open element, not into it. */
  aside(fill: () => void): void {
    const inner = this.open.pop();
    fill();
    if (inner) this.open.push(inner);
  }

  /** Everything drawn meanwhile, on one page, is content of the open element. */
  content(draw: () => void): void {
    const element = this.open.at(-1);
    const type = (element as unknown as { readonly dictionary: { readonly data: { readonly S: string } } })
      .dictionary.data.S;
    element?.add(this.pdf.markStructureContent(type));
    this.marked(draw);
  }

  /** An element that only has content. */
  leaf(type: TagType, draw: () => void, options: TagOptions = {}): void {
    this.within(type, () => this.content(draw), options);
  }

  /** Everything drawn meanwhile is not part of the text. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    if (this.marking) return draw();
    this.pdf.markContent('Artifact', { type });
    this.marked(draw);
  }

  /** A link from a rectangle of the page to a named place of the document. */
  link(text: string, [x, y, width, height]: readonly [number, number, number, number], place: string): void {
    const options = { structParent: this.open.at(-1), Contents: new String(text) };
    this.pdf.goTo(x, y, width, height, place, options as unknown as PDFKit.Mixins.AnnotationOption);
  }

  /** A field of a form, an element of its own. */
  field([x, y, width, height]: readonly [number, number, number, number], data: object): void {
    this.within('Form', () => {
      const options = { structParent: this.open.at(-1), ...data };
      this.pdf.annotate(x, y, width, height, options as unknown as PDFKit.Mixins.AnnotationOption);
    });
  }

  private marked(draw: () => void): void {
    this.marking = true;
    draw();
    this.marking = false;
    this.pdf.endMarkedContent();
  }
}
