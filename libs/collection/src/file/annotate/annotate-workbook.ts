import { posix } from 'node:path';
import {
  MEGABYTE,
  readRelations,
  readWorkbookParts,
  relationsPart,
  type Relation,
  type SheetPart,
  type ZipArchive,
} from '@xiangtong/tables';
import { openArchive } from '../table/open-archive';
import { gatherNotes, type CellNote } from './cell-notes';
import { ArchiveInMemory } from './archive-in-memory';
import { MarkedStyles } from './marked-styles';
import { markSheet } from './marked-sheet';
import { drawingPart, notedCells, notesPart } from './notes-parts';
import type { NoteMistake } from './note-text';

const TYPES = '[Content_Types].xml';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const MAX_PART = 32 * MEGABYTE;

/**
 * The same workbook with a note and a fill on every cell that has a mistake. Only additions are made: sheets, styles,
 * charts, validations and all parts that are not understood here are copied unchanged.
 */
export const annotateWorkbook = async (bytes: Buffer, mistakes: readonly NoteMistake[]): Promise<Buffer> => {
  const archive = openArchive(bytes);
  const parts = readWorkbookParts(archive);
  const notes = gatherNotes(mistakes, parts.sheets[0]!.name);
  const styles = new MarkedStyles(parts.styles ? archive.text(parts.styles, MAX_PART) : null);
  const annotation = new Annotation(archive, styles);
  for (const sheet of parts.sheets) {
    const own = notes.get(sheet.name);
    if (own) await annotation.sheet(sheet, own);
  }
  const marked = styles.finish();
  if (marked !== null && parts.styles) await annotation.writer.addTexts(parts.styles, [marked]);
  return annotation.finish();
};

class Annotation {
  private readonly target = new ArchiveInMemory();
  readonly writer = this.target.writer;
  private readonly newNotes: string[] = [];
  private readonly taken = new Set<string>();

  constructor(
    private readonly archive: ZipArchive,
    private readonly styles: MarkedStyles,
  ) {}

  async sheet({ part }: SheetPart, notes: ReadonlyMap<string, CellNote>): Promise<void> {
    const relationsName = relationsPart(part);
    const relations = this.archive.has(relationsName) ? readRelations(this.archive, part) : [];
    const comments = this.find(relations, 'comments') ?? this.freeName('xl/comments', 'xml');
    const drawing = this.find(relations, 'vmlDrawing') ?? this.freeName('xl/drawings/vmlDrawing', 'vml');
    const existing = this.existing(comments);
    const drawn = this.existing(drawing);
    const known = notedCells(existing);
    const shapes = [...notes].flatMap(([address, note]) => (known.has(address) ? [] : [note]));
    const added = [
      ...(existing === null ? [{ id: 'rIdXtNotes', type: 'comments', target: comments }] : []),
      ...(drawn === null ? [{ id: 'rIdXtDrawing', type: 'vmlDrawing', target: drawing }] : []),
    ];
    const link = drawn === null ? 'rIdXtDrawing' : null;
    await this.writer.addTexts(part, markSheet(this.archive.texts(part), notes, this.styles, link));
    await this.writer.addTexts(comments, [notesPart(notes, existing)]);
    await this.writer.addTexts(drawing, [drawingPart(shapes, drawn)]);
    if (existing === null) this.newNotes.push(comments);
    if (added.length > 0)
      await this.writer.addTexts(relationsName, [this.relations(relationsName, part, added)]);
  }

  async finish(): Promise<Buffer> {
    const types = this.archive.text(TYPES);
    await this.writer.addTexts(TYPES, [withTypes(types, this.newNotes)]);
    await this.writer.carryOver(this.archive);
    return this.target.finish();
  }

  private find(relations: readonly Relation[], type: string): string | undefined {
    return relations.find((relation) => relation.type === type && this.archive.has(relation.target))?.target;
  }

  private existing(name: string): string | null {
    return this.archive.has(name) ? this.archive.text(name, MAX_PART) : null;
  }

  /** Numbered as spreadsheets do it; some programs identify these parts only by name. */
  private freeName(stem: string, extension: string): string {
    for (let n = 1; ; n += 1) {
      const name = `${stem}${n}.${extension}`;
      if (this.archive.has(name) || this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }

  private relations(name: string, part: string, added: readonly Relation[]): string {
    const list = added
      .map(({ id, type, target }) => {
        const relative = posix.relative(posix.dirname(part), target);
        return `<Relationship Id="${id}" Type="${officeRelation}/${type}" Target="${relative}"/>`;
      })
      .join('');
    const existing = this.existing(name);
    const end = existing?.lastIndexOf('</Relationships>') ?? -1;
    return existing !== null && end >= 0
      ? existing.slice(0, end) + list + existing.slice(end)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  }
}

const withTypes = (types: string, notes: readonly string[]): string => {
  const drawing = /Extension=["']vml["']/i.test(types)
    ? ''
    : `<Default Extension="vml" ContentType="${drawingType}"/>`;
  const list = notes.map((name) => `<Override PartName="/${name}" ContentType="${commentsType}"/>`).join('');
  const end = types.lastIndexOf('</Types>');
  return end < 0 ? types : types.slice(0, end) + drawing + list + types.slice(end);
};
