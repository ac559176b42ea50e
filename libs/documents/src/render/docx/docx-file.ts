import { strToU8, zipSync, type Zippable } from 'fflate';
import { element } from '../html/element';
import { part, type Xml } from './word-xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
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

/** The zero of ZIP files, whatever the time zone: the clock has no place in a file that must come out the same again. */
const EPOCH = new Date(1980, 0, 1);

const relations = (list: readonly { id: string; type: string; target: string }[]): string =>
  part(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...list.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })),
    ),
  );

/** Collects the parts of a Word file. The same parts give the same bytes on every machine: the packer is JavaScript. */
export class DocxFile {
  private readonly files: Zippable = {};
  private readonly related: { id: string; type: string; target: string }[] = [];
  private readonly types = new Map<string, string>();
  private marks = 0;

  /** Adds a part that the text refers to; returns the name of the reference. */
  add(kind: PartKind, target: string, content: Xml | Uint8Array): string {
    const name = target.startsWith('../') ? target.slice(3) : `word/${target}`;
    const type = kinds[kind];
    if (type) this.types.set(name, type);
    this.put(name, content);
    const id = `rId${this.related.length + 1}`;
    this.related.push({ id, type: `${OFFICE}/${kind}`, target });
    return id;
  }

  /** Adds a part that the text does not refer to. */
  addBeside(name: string, content: Xml | Uint8Array, type?: string): void {
    if (type) this.types.set(name, type);
    this.put(name, content);
  }

  /** The next number for something that must have its own: a bookmark, a picture. */
  nextMark(): number {
    this.marks += 1;
    return this.marks;
  }

  /** The number of the next picture. */
  get pictures(): number {
    return this.related.filter(({ type }) => type.endsWith('/image')).length;
  }

  pack(document: Xml, core: Xml, application: Xml): Buffer {
    this.types.set('word/document.xml', `${WORD}.document.main+xml`);
    this.types.set('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml');
    this.types.set(
      'docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    );
    const ofPackage = [
      { id: 'rId1', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
      { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      { id: 'rId3', type: `${OFFICE}/extended-properties`, target: 'docProps/app.xml' },
    ];
    const texts = {
      '[Content_Types].xml': this.contentTypes(),
      '_rels/.rels': relations(ofPackage),
      'word/document.xml': part(document),
      'word/_rels/document.xml.rels': relations(this.related),
      'docProps/core.xml': part(core),
      'docProps/app.xml': part(application),
    };
    const first = Object.entries(texts).map(([name, content]) => [name, strToU8(content)] as const);
    // Higher compression takes twice as long and saves two per cent.
    return Buffer.from(zipSync({ ...Object.fromEntries(first), ...this.files }, { level: 5, mtime: EPOCH }));
  }

  private put(name: string, content: Xml | Uint8Array): void {
    // A PNG is packed already.
    this.files[name] = content instanceof Uint8Array ? [content, { level: 0 }] : strToU8(part(content));
  }

  private contentTypes(): string {
    const byEnding = {
      rels: 'application/vnd.openxmlformats-package.relationships+xml',
      xml: 'application/xml',
      png: 'image/png',
      svg: 'image/svg+xml',
    };
    return part(
      element(
        'Types',
        { xmlns: `${PACKAGE}/content-types` },
        ...Object.entries(byEnding).map(([Extension, ContentType]) =>
          element('Default', { Extension, ContentType }),
        ),
        ...[...this.types].map(([name, ContentType]) =>
          element('Override', { PartName: `/${name}`, ContentType }),
        ),
      ),
    );
  }
}
