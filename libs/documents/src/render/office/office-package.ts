import { strToU8, zipSync, type Zippable } from 'fflate';
import { element } from '../html/element';
import type { Html } from '../html/element';

/** Markup of a part, in which every text is escaped. */
type Xml = Html;

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The zero of ZIP files, whatever the time zone: the clock has no place in a file that must come out the same again. */
export const EPOCH = new Date(1980, 0, 1);

/** Kinds of parts that are known by their ending. */
const byEnding = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A part of the file: its declaration, and what it says. */
const part = (content: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content.markup}`;

export const relationsXml = (list: readonly Relation[]): Xml =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...list.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })),
  );

/** Collects the parts of an Office file. The same parts give the same bytes on every machine: the packer is JavaScript. */
export class OfficePackage {
  private readonly files: Zippable = {};
  private readonly types = new Map<string, string>();

  /** `type` is that of its content, for parts that are not known by their ending. */
  add(name: string, content: Xml | Uint8Array, type?: string): void {
    if (type !== undefined) this.types.set(name, type);
    // Pictures and workbooks are packed already.
    this.files[name] = content instanceof Uint8Array ? [content, { level: 0 }] : strToU8(part(content));
  }

  /** Packs the file with its main part and its properties. */
  pack(main: string, core: Xml, application: Xml): Buffer {
    this.types.set('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml');
    this.types.set(
      'docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    );
    const first: Zippable = {
      '[Content_Types].xml': strToU8(part(this.contentTypes())),
      '_rels/.rels': strToU8(
        part(
          relationsXml([
            { id: 'rId1', type: `${OFFICE}/officeDocument`, target: main },
            {
              id: 'rId2',
              type: `${PACKAGE}/relationships/metadata/core-properties`,
              target: 'docProps/core.xml',
            },
            { id: 'rId3', type: `${OFFICE}/extended-properties`, target: 'docProps/app.xml' },
          ]),
        ),
      ),
    };
    const properties: Zippable = {
      'docProps/core.xml': strToU8(part(core)),
      'docProps/app.xml': strToU8(part(application)),
    };
    // Higher compression takes twice as long and saves two per cent.
    const all = { ...first, ...this.files, ...properties };
    return Buffer.from(zipSync(all, { level: 5, mtime: EPOCH }));
  }

  private contentTypes(): Xml {
    return element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...Object.entries(byEnding).map(([Extension, ContentType]) =>
        element('Default', { Extension, ContentType }),
      ),
      ...[...this.types].map(([name, ContentType]) =>
        element('Override', { PartName: `/${name}`, ContentType }),
      ),
    );
  }
}
