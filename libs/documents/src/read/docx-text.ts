import { createHash } from 'node:crypto';
import {
  attributeOf,
  broken,
  readRelations,
  relationsPart,
  XmlScanner,
  type Relation,
  type XmlHandler,
  type ZipArchive,
} from '@xiangtong/tables';
import { docxSealNamespace } from '../render/docx/seal-part';
import { BlockReader, StyleReader, type DocxBlock, type DocxDrawn } from './docx-blocks';

/** A picture by the digest of its bytes, with that of its vectors; other drawn things by their names. */
interface DocxPicture {
  readonly points: string;
  /** Null where a program has left them out. */
  readonly vectors: string | null;
}

/** What a reader of a Word file sees, and what is hidden from it. */
export interface DocxText {
  readonly blocks: readonly DocxBlock[];
  /** Lines of headers, footers, notes and remarks, each once, in alphabetical order. */
  readonly beside: readonly string[];
  readonly pictures: readonly DocxPicture[];
  /** Texts that are there and not shown. */
  readonly hidden: readonly string[];
}

/** Names of relations to parts with texts beside the main one. */
const besides = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

/** Is this archive a Word file? The list of types says so. */
const isDocx = (archive: ZipArchive): boolean =>
  archive.has('[Content_Types].xml') &&
  /wordprocessingml\.document\.main\+xml/.test(archive.text('[Content_Types].xml'));

const mainPart = (archive: ZipArchive): string => {
  const main = readRelations(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (!main || !archive.has(main)) throw broken('document');
  return main;
};

const relationsOf = (archive: ZipArchive, part: string): readonly Relation[] =>
  archive.has(relationsPart(part)) ? readRelations(archive, part) : [];

const scan = async <Handler extends XmlHandler>(
  archive: ZipArchive,
  part: string,
  handler: Handler,
): Promise<Handler> => {
  const scanner = new XmlScanner(part, handler);
  for await (const text of archive.texts(part)) scanner.push(text);
  scanner.end();
  return handler;
};

const digestOf = async (archive: ZipArchive, part: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of archive.chunks(part)) hash.update(chunk);
  return hash.digest('hex').slice(0, 16);
};

const picturesOf = async (
  archive: ZipArchive,
  part: string,
  drawn: readonly DocxDrawn[],
): Promise<readonly DocxPicture[]> => {
  const targets = new Map(relationsOf(archive, part).map(({ id, target }) => [id, target]));
  const shown = async (relation: string): Promise<string> => {
    const target = targets.get(relation);
    return target !== undefined && archive.has(target) ? digestOf(archive, target) : relation;
  };
  const pictures: DocxPicture[] = [];
  for (const each of drawn) {
    if (each.kind === 'other') pictures.push({ points: each.name, vectors: null });
    else if (each.kind === 'points') pictures.push({ points: await shown(each.relation), vectors: null });
    else {
      const last = pictures.pop();
      pictures.push({ points: last?.points ?? '', vectors: await shown(each.relation) });
    }
  }
  return pictures;
};

const linesOf = (blocks: readonly DocxBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat()));

/** Reads a Word file by its relations: names of parts are up to the program that wrote it. */
export const readDocxText = async (archive: ZipArchive): Promise<DocxText> => {
  const main = mainPart(archive);
  const relations = relationsOf(archive, main).filter(({ target }) => archive.has(target));
  const styles = relations.find(({ type }) => type === 'styles')?.target;
  const hiding =
    styles === undefined ? new Set<string>() : (await scan(archive, styles, new StyleReader())).hiding;
  const body = await scan(archive, main, new BlockReader(hiding));
  const pictures = [...(await picturesOf(archive, main, body.drawn))];
  const hidden = [...body.hidden];
  const lines = new Set<string>();
  for (const { type, target } of relations) {
    if (!besides.has(type)) continue;
    const beside = await scan(archive, target, new BlockReader(hiding));
    for (const line of linesOf(beside.blocks)) if (line.trim() !== '') lines.add(line);
    pictures.push(...(await picturesOf(archive, target, beside.drawn)));
    hidden.push(...beside.hidden);
  }
  return { blocks: body.blocks, beside: [...lines].sort(), pictures, hidden };
};

/** The seal data in a file, not yet verified: empty texts where there is none. */
export interface DocxSeal {
  readonly seal: string;
  readonly manifest: string;
  readonly content: string;
}

/** Data of sealed documents may be longer than other small parts. */
const MAX_SEAL = 1 << 25;

class SealReader implements XmlHandler {
  isSeal = false;
  readonly said = new Map<string, string>();
  private element = '';

  open(name: string, attributes: string): void {
    this.element = name.replace(/^\w+:/, '');
    if (this.element === 'sealed')
      this.isSeal = (attributeOf(attributes, 'xmlns') ?? attributes).includes(docxSealNamespace);
  }

  close(): void {
    this.element = '';
  }

  text(text: string): void {
    if (this.isSeal && this.element !== '')
      this.said.set(this.element, (this.said.get(this.element) ?? '') + text);
  }
}

export const readDocxSeal = (archive: ZipArchive): DocxSeal => {
  const items = relationsOf(archive, mainPart(archive)).filter(
    ({ type, target }) => type === 'customXml' && archive.has(target),
  );
  for (const { target } of items) {
    const reader = new SealReader();
    archive.scan(target, reader, MAX_SEAL);
    const { said } = reader;
    const [seal, manifest, content] = ['seal', 'manifest', 'content'].map((name) => said.get(name) ?? '') as [
      string,
      string,
      string,
    ];
    if (reader.isSeal) return { seal, manifest, content };
  }
  return { seal: '', manifest: '', content: '' };
};

/** Null for another kind of archive. */
export const readDocx = async (archive: ZipArchive) =>
  isDocx(archive) ? { ...readDocxSeal(archive), text: await readDocxText(archive) } : null;
