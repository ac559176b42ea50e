import { createHash } from 'node:crypto';
import {
  attributeOf,
  MEGABYTE,
  readRelations,
  type Relation,
  type SheetPart,
  type XmlHandler,
  type ZipArchive,
} from '@xiangtong/tables';
import type { Fact } from './facts';

const MAX_PART = 32 * MEGABYTE;

/** Anchors in their order on the sheet, with their content. */
class DrawingReader implements XmlHandler {
  readonly anchors: { row: number; column: number; content: string[] }[] = [];
  private element = '';
  private from = false;

  open(name: string, attributes: string): void {
    this.element = local(name);
    if (/Anchor$/.test(this.element)) this.anchors.push({ row: 0, column: 0, content: [] });
    if (this.element === 'from') this.from = true;
    const content = this.anchors.at(-1)?.content;
    if (this.element === 'blip') content?.push(attributeOf(attributes, 'r:embed') ?? '');
    if (this.element === 'chart') content?.push(attributeOf(attributes, 'r:id') ?? '');
    if (this.element === 'sp') content?.push('shape');
  }

  text(text: string): void {
    const anchor = this.anchors.at(-1);
    if (!anchor) return;
    if (this.from && this.element === 'row') anchor.row = Number(text);
    if (this.from && this.element === 'col') anchor.column = Number(text);
    if (this.element === 't') anchor.content.push(text);
  }

  close(name: string): void {
    if (local(name) === 'from') this.from = false;
    this.element = '';
  }
}

const local = (name: string): string => name.replace(/^\w+:/, '');

/** What a chart shows: its kinds, the cells that it is drawn from, and their values. */
class ChartReader implements XmlHandler {
  readonly shown: string[] = [];
  private element = '';

  open(name: string, attributes: string): void {
    this.element = local(name);
    const isKind = /^(?:barDir|grouping|orientation|formatCode)$/.test(this.element);
    if (isKind || /.Chart$/.test(this.element))
      this.shown.push(`${this.element}=${attributeOf(attributes, 'val') ?? ''}`);
  }

  text(text: string): void {
    if (this.element === 'f') this.shown.push(text);
    // Programs write as many digits of a number as they like.
    if (this.element === 'v') this.shown.push(String(Number.isNaN(Number(text)) ? text : Number(text)));
  }

  close(): void {
    this.element = '';
  }
}

const chartFact = (archive: ZipArchive, part: string): string => {
  const reader = new ChartReader();
  archive.scan(part, reader, MAX_PART);
  return createHash('sha256').update(reader.shown.join('\n')).digest('hex').slice(0, 16);
};

const digestOf = async (archive: ZipArchive, part: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of archive.chunks(part)) hash.update(chunk);
  return hash.digest('hex').slice(0, 16);
};

const hasRelations = (archive: ZipArchive, part: string): boolean =>
  archive.has(part.replace(/([^/]+)$/, '_rels/$1.rels'));

const relationsOf = (archive: ZipArchive, part: string): readonly Relation[] =>
  hasRelations(archive, part) ? readRelations(archive, part) : [];

const shownIn = async (archive: ZipArchive, drawing: string): Promise<readonly string[]> => {
  const reader = new DrawingReader();
  archive.scan(drawing, reader, MAX_PART);
  const relations = new Map(relationsOf(archive, drawing).map(({ id, target }) => [id, target]));
  const inOrder = [...reader.anchors].sort((one, other) => one.row - other.row || one.column - other.column);
  const named = inOrder.flatMap(({ content }) => content);
  return Promise.all(
    named.map(async (name) => {
      const part = relations.get(name);
      if (part === undefined || !archive.has(part)) return name;
      return part.startsWith('xl/charts/') ? chartFact(archive, part) : digestOf(archive, part);
    }),
  );
};

/** Pictures, charts and shapes of a sheet, in visible order; the notes of its cells. */
export const readPictureFacts = async (
  archive: ZipArchive,
  { name: table, part }: Pick<SheetPart, 'name' | 'part'>,
): Promise<readonly Fact[]> => {
  const relations = relationsOf(archive, part).filter(({ target }) => archive.has(target));
  const facts: Fact[] = [];
  for (const { type, target } of relations) {
    if (type === 'drawing') {
      const shown = await shownIn(archive, target);
      facts.push(
        ...shown.map((text, index) => ({ kind: 'picture', table, at: `#${index + 1}`, text }) as const),
      );
    }
    if (type === 'comments' || type === 'threadedComment')
      facts.push({ kind: 'text', table, at: type, text: await digestOf(archive, target) });
  }
  return facts;
};
