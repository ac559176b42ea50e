import { attributeOf, broken, type XmlHandler, type ZipArchive } from '@xiangtong/tables';
import { ofdSealNames } from '../render/ofd/render-ofd';
import { linesOf, type PdfPage, type PdfText } from './pdf-pages';

/** A page with its texts, in millimetres, and the part of the package that draws it. */
export interface OfdPage extends PdfPage {
  readonly part: string;
}

/** Every file of the format begins at this part. */
const ENTRY = 'OFD.xml';

export const isOfd = (archive: ZipArchive): boolean => archive.has(ENTRY);

/** The texts of the elements of a part by their names: properties by `Title`, data of others by `Seal`. */
class EntryReader implements XmlHandler {
  readonly said = new Map<string, string>();
  private name = '';

  open(name: string, attributes: string): void {
    this.name = attributeOf(attributes, 'Name') ?? name;
  }

  close(): void {
    this.name = '';
  }

  text(text: string): void {
    if (this.name !== '') this.said.set(this.name, (this.said.get(this.name) ?? '') + text);
  }
}

/** Data of sealed documents may be longer than other parts. */
const MAX_ENTRY = 1 << 25;

/** What the file says of itself. */
export const readOfdEntry = (archive: ZipArchive): ReadonlyMap<string, string> => {
  const reader = new EntryReader();
  archive.scan(ENTRY, reader, MAX_ENTRY);
  return reader.said;
};

/** The seal data in a file, not yet verified: empty texts where there is none. */
export const readOfdSeal = (archive: ZipArchive) => {
  const said = readOfdEntry(archive);
  const dataOf = (name: string): string => said.get(name) ?? '';
  return {
    seal: dataOf(ofdSealNames.seal),
    manifest: dataOf(ofdSealNames.manifest),
    content: dataOf(ofdSealNames.content),
  };
};

/** A path as a part writes it: from its own folder, or from the root of the package. */
const pathFrom = (part: string, path: string): string =>
  path.startsWith('/') ? path.slice(1) : part.slice(0, part.lastIndexOf('/') + 1) + path;

class PageListReader implements XmlHandler {
  readonly locations: string[] = [];

  open(name: string, attributes: string): void {
    if (name === 'Page') this.locations.push(attributeOf(attributes, 'BaseLoc') ?? '');
  }

  close(): void {}

  text(): void {}
}

const numbersOf = (text: string): readonly number[] => text.trim().split(/\s+/).map(Number);

class PageReader implements XmlHandler {
  size: readonly number[] = [];
  readonly texts: PdfText[] = [];
  private name = '';
  private box: readonly number[] = [];

  open(name: string, attributes: string): void {
    this.name = name;
    if (name === 'TextObject') this.box = numbersOf(attributeOf(attributes, 'Boundary') ?? '');
  }

  close(): void {
    this.name = '';
  }

  text(text: string): void {
    if (this.name === 'PhysicalBox') this.size = numbersOf(text);
    if (this.name !== 'TextCode') return;
    const [left = 0, top = 0, width = 0, height = 0] = this.box;
    this.texts.push({ text, left, top, right: left + width, bottom: top + height, endsLine: true });
  }
}

/** Every page with its texts, in the order in which they are drawn. */
export const readOfdPages = (archive: ZipArchive): readonly OfdPage[] => {
  const root = pathFrom(ENTRY, readOfdEntry(archive).get('DocRoot') ?? '');
  if (!archive.has(root)) throw broken('document');
  const list = new PageListReader();
  archive.scan(root, list);
  return list.locations.map((location): OfdPage => {
    const part = pathFrom(root, location);
    if (!archive.has(part)) throw broken('page');
    const reader = new PageReader();
    archive.scan(part, reader);
    const [, , width = 0, height = 0] = reader.size;
    return { part, width, height, texts: reader.texts, lines: linesOf(reader.texts) };
  });
};

/** Null for another kind of archive. */
export const readOfd = (archive: ZipArchive) =>
  isOfd(archive)
    ? { ...readOfdSeal(archive), about: readOfdEntry(archive), pages: readOfdPages(archive) }
    : null;
