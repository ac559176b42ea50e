import { OFFICE, OfficePackage, relationsXml, type Relation } from '../office/office-package';
import type { Xml } from './word-xml';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Kinds of parts that the text refers to, with their types of content; null for those known by their ending. */
const kinds = {
  styles: `${WORD}.styles+xml`,
  settings: `${WORD}.settings+xml`,
  fontTable: `${WORD}.fontTable+xml`,
  footnotes: `${WORD}.footnotes+xml`,
  footer: `${WORD}.footer+xml`,
  image: null,
  customXml: null,
} as const;
type PartKind = keyof typeof kinds;

/** Collects the parts of a Word file. */
export class DocxFile {
  private readonly parts = new OfficePackage();
  private readonly related: Relation[] = [];
  private marks = 0;

  /** Adds a part that the text refers to; returns the name of the reference. */
  add(kind: PartKind, target: string, content: Xml | Uint8Array): string {
    const name = target.startsWith('../') ? target.slice(3) : `word/${target}`;
    this.parts.add(name, content, kinds[kind] ?? undefined);
    const id = `rId${this.related.length + 1}`;
    this.related.push({ id, type: `${OFFICE}/${kind}`, target });
    return id;
  }

  /** Adds a part that the text does not refer to. */
  addBeside(name: string, content: Xml | Uint8Array, type?: string): void {
    this.parts.add(name, content, type);
  }

  /** The next number for something that must have its own: a bookmark, a picture. */
  nextMark(): number {
    this.marks += 1;
    return this.marks;
  }

  pack(document: Xml, core: Xml, application: Xml): Buffer {
    this.parts.add('word/document.xml', document, `${WORD}.document.main+xml`);
    this.parts.add('word/_rels/document.xml.rels', relationsXml(this.related));
    return this.parts.pack('word/document.xml', core, application);
  }
}
