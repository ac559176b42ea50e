import { attributeOf, cellAddress, columnOf, MEGABYTE, megabytes, TableError } from '@xiangtong/tables';
import type { CellNote } from './cell-notes';
import type { MarkedStyles } from './marked-styles';

const MAX_HELD = 16 * MEGABYTE;

/** Elements that must follow the drawing of the notes, in the order of the format. */
const followers =
  /<(?:\w+:)?(?:AlternateContent|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts)\b/;
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The XML of a sheet with marked cells, in chunks. Everything else is unchanged, byte for byte. `drawing` is the
 * relation of the notes' drawing, null when the sheet has one already.
 */
export async function* markSheet(
  texts: AsyncIterable<string>,
  notes: ReadonlyMap<string, CellNote>,
  styles: MarkedStyles,
  drawing: string | null,
): AsyncGenerator<string> {
  const marker = new RowMarker(notes, styles);
  let held = '';
  let inTail = false;
  for await (const text of texts) {
    held += text;
    if (held.length > MAX_HELD)
      throw new TableError('TOO_COMPLEX', { part: 'worksheet', limit: megabytes(MAX_HELD) });
    if (inTail) continue;
    const tail = /<\/(?:\w+:)?sheetData\s*>/.exec(held);
    inTail = tail !== null;
    const end = tail ? tail.index : lastRowStart(held);
    yield marker.mark(held.slice(0, end));
    held = held.slice(end);
  }
  yield drawing === null ? held : withDrawing(held, drawing);
}

/** Everything before this row is complete. */
const lastRowStart = (text: string): number => {
  const at = Math.max(text.lastIndexOf('<row'), text.lastIndexOf(':row'));
  const start = at < 0 ? -1 : text.lastIndexOf('<', at);
  return Math.max(0, start);
};

const withDrawing = (tail: string, relation: string): string => {
  const end = /<\/(\w+:)?worksheet\s*>\s*$/.exec(tail);
  if (!end) return tail;
  const extensions = /<\/(?:\w+:)?extLst\s*>\s*$/.test(tail.slice(0, end.index))
    ? Math.max(tail.lastIndexOf('<extLst'), tail.lastIndexOf(`<${end[1] ?? ''}extLst`))
    : -1;
  const before = [followers.exec(tail)?.index ?? -1, extensions, end.index].filter((at) => at >= 0);
  const at = Math.min(...before);
  const element = `<${end[1] ?? ''}legacyDrawing xmlns:r="${relationships}" r:id="${relation}"/>`;
  return tail.slice(0, at) + element + tail.slice(at);
};

class RowMarker {
  private readonly byRow = new Map<number, CellNote[]>();
  private lastRow = 0;

  constructor(
    notes: ReadonlyMap<string, CellNote>,
    private readonly styles: MarkedStyles,
  ) {
    for (const note of notes.values()) {
      const row = this.byRow.get(note.row);
      if (row) row.push(note);
      else this.byRow.set(note.row, [note]);
    }
  }

  /** Marks the cells of complete rows. */
  mark(text: string): string {
    const row = /<((?:\w+:)?)row\b([^>]*)>/g;
    let marked = '';
    let done = 0;
    for (let match = row.exec(text); match; match = row.exec(text)) {
      const attributes = match[2] ?? '';
      this.lastRow = Number(attributeOf(attributes, 'r') ?? this.lastRow + 1);
      const notes = this.byRow.get(this.lastRow);
      if (!notes || attributes.endsWith('/')) continue;
      const start = match.index + match[0].length;
      const end = text.indexOf(`</${match[1]}row`, start);
      if (end < 0) break;
      marked += text.slice(done, start) + this.markRow(text.slice(start, end), notes, match[1] ?? '');
      done = end;
    }
    return marked + text.slice(done);
  }

  private markRow(row: string, notes: readonly CellNote[], prefix: string): string {
    return notes.reduce((text, note) => this.markCell(text, note, prefix), row);
  }

  private markCell(row: string, note: CellNote, prefix: string): string {
    const address = cellAddress(note.row, note.column);
    const cell = new RegExp(`<${prefix}c\\b[^>]*\\sr=["']${address}["'][^>]*>`).exec(row);
    if (cell) {
      const style = this.styles.twinOf(Number(attributeOf(cell[0], 's') ?? 0));
      if (style === null) return row;
      const bare = cell[0].replace(/\ss=("\d*"|'\d*')/, '');
      const tag = bare.replace(/^<([\w:]+)/, `<$1 s="${style}"`);
      return row.slice(0, cell.index) + tag + row.slice(cell.index + cell[0].length);
    }
    const style = this.styles.twinOf(0);
    if (style === null) return row;
    return insertCell(row, note.column, `<${prefix}c r="${address}" s="${style}"/>`);
  }
}

/** An empty cell in its place: before the first cell of a later column. */
const insertCell = (row: string, column: number, cell: string): string => {
  for (const match of row.matchAll(/<(?:\w+:)?c\b([^>]*)>/g)) {
    const address = attributeOf(match[1] ?? '', 'r');
    // Cells without addresses count from the left: no cell can be inserted between them.
    if (address === undefined) return row;
    if (columnOf(address) > column) return row.slice(0, match.index) + cell + row.slice(match.index);
  }
  return row + cell;
};
