import { plain, readSumWord, type FileField } from '@xiangtong/naming';
import { fileError } from '../file-error';
import { MAX_FILE_ROWS, MAX_READING_MS } from '../limits';
import { fieldLabels, requiredFields } from '../meaning/heads';
import { findLayout, type Layout } from '../meaning/layout';
import type { CellValue, MergedRange, TableFile, TableRow, TableSheet } from '../table/table';
import { listsSheetName } from '../table/marker';
import { cellPlace, placeOf } from './places';
import type { FileReport } from './report';

interface Covered {
  readonly range: MergedRange;
  readonly value: CellValue | undefined;
}

/** While the rows of a sheet are read, knows which cells are part of a merged one and the value of that cell. */
class MergedCells {
  private readonly waiting: MergedRange[];
  private current: Covered[] = [];

  constructor(ranges: readonly MergedRange[]) {
    this.waiting = [...ranges].sort((a, b) => b.top - a.top);
  }

  /** Must be called with every row, in order. */
  enter(row: TableRow): void {
    if (this.current.length > 0)
      this.current = this.current.filter(({ range }) => range.bottom >= row.number);
    for (let next = this.waiting.at(-1); next && next.top <= row.number; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.bottom < row.number) continue;
      this.current.push({ range: next, value: next.top === row.number ? row.cells[next.left] : undefined });
    }
  }

  /** The merged cell over a column of the current row. */
  at(column: number): Covered | undefined {
    return this.current.length === 0
      ? undefined
      : this.current.find(({ range }) => range.left <= column && column <= range.right);
  }
}

/** Text below a table: signatures and remarks. */
const footerWords =
  /^(单位负责人|统计负责人|填表人|制表人|审核人|联系电话|报出日期|填报日期|说明|备注|注)([:：\d].*)?$/;

type RowKind = 'line' | 'total' | 'subtotal' | 'footer';

/** Recognised by the first text of the row. */
const kindOfRow = ({ cells }: TableRow): RowKind => {
  const first = cells.find(isText);
  if (first === undefined || first.length > 60) return 'line';
  return readSumWord(first) ?? (footerWords.test(plain(first)) ? 'footer' : 'line');
};

const isText = (cell: CellValue | undefined): cell is string =>
  typeof cell === 'string' && cell.trim() !== '';

/** A row that holds figures, or the total of those above it. */
export interface WalkedRow {
  readonly kind: 'line' | 'total';
  readonly row: TableRow;
  readonly layout: Layout;
  /** Null in a row of totals. */
  readonly cellOf: (field: FileField) => CellValue | undefined;
}

const figureFields: readonly FileField[] = ['quantity', 'amount', 'orders'];

/**
 * Walks through the tables of a file and classifies each row. Mistakes of the table itself (heads, hidden or merged
 * cells) go into the report; rows are yielded in the order of the file, in chunks.
 */
export async function* walkTable(file: TableFile, report: FileReport): AsyncGenerator<readonly WalkedRow[]> {
  const limit = performance.now() + MAX_READING_MS;
  let rows = 0;
  let tables = 0;
  for (const sheet of file.sheets) {
    if (sheet.hidden) {
      if (sheet.name === listsSheetName) continue;
      report.notice({ sheet: sheet.name, code: 'FILE.HIDDEN_SHEET', parameters: {} });
      continue;
    }
    const walk = new SheetWalk(sheet, report);
    for await (const piece of sheet.rows()) {
      if (performance.now() > limit) throw tooComplex('s', MAX_READING_MS / 1000);
      const walked = piece.flatMap((row) => walk.enter(row) ?? []);
      rows += walked.length;
      if (rows > MAX_FILE_ROWS) throw tooComplex('rows', MAX_FILE_ROWS);
      yield walked;
    }
    walk.end();
    tables += walk.tables;
  }
  if (tables === 0) {
    throw fileError('FILE.NO_HEADS', {
      expected: requiredFields.map((field) => fieldLabels[field]).join('、'),
    });
  }
}

const tooComplex = (part: string, limit: number) => fileError('FILE.TOO_COMPLEX', { part, limit });

class SheetWalk {
  /** Header rows that were found. */
  tables = 0;
  private layout: Layout | null = null;
  private readonly merged: MergedCells;
  private lastHidden = -1;
  private emptyRows = 0;
  private firstEmpty: TableRow | null = null;
  private hasText = false;

  constructor(
    private readonly sheet: TableSheet,
    private readonly report: FileReport,
  ) {
    this.merged = new MergedCells(sheet.merges);
  }

  enter(row: TableRow): WalkedRow | null {
    this.merged.enter(row);
    this.hasText ||= row.cells.length > 0;
    if (!this.layout || this.repeatsHeads(row)) return this.lookForHeads(row);
    const { layout } = this;
    switch (kindOfRow(row)) {
      case 'footer':
        // A table may be followed by another one with its own headers.
        this.layout = null;
        return null;
      case 'subtotal':
        this.report.mistake({
          ...cellPlace(
            this.sheet.name,
            row.number,
            row.cells.findIndex((cell) => cell !== undefined),
          ),
          code: 'FILE.SUBTOTAL',
          parameters: {},
        });
        return null;
      case 'total':
        return { kind: 'total', row, layout, cellOf: () => undefined };
      case 'line':
        return this.line(row, layout);
    }
  }

  end(): void {
    if (this.firstEmpty && this.layout) {
      this.report.notice({
        ...placeOf(this.layout, this.firstEmpty.number, 'quantity'),
        code: 'FILE.ROWS_WITHOUT_FIGURES',
        parameters: { count: this.emptyRows },
      });
    }
    if (this.tables === 0 && this.hasText && this.sheet.name !== '') {
      this.report.notice({ sheet: this.sheet.name, code: 'FILE.SHEET_IGNORED', parameters: {} });
    }
  }

  private lookForHeads(row: TableRow): null {
    const found = findLayout(row, this.sheet);
    if (!found) return null;
    this.tables += 1;
    for (const mistake of found.mistakes) this.report.mistake(mistake);
    for (const notice of found.notices) this.report.notice(notice);
    // No line can be read without its columns; the missing columns have already been reported.
    this.layout = found.mistakes.length === 0 ? found.layout : null;
    return null;
  }

  private repeatsHeads(row: TableRow): boolean {
    const product = this.layout?.columns.get('product');
    return product !== undefined && row.cells[product.column] === product.head;
  }

  private line(row: TableRow, layout: Layout): WalkedRow | null {
    const cellOf = (field: FileField): CellValue | undefined => {
      const column = layout.columns.get(field)?.column;
      if (column === undefined) return undefined;
      const own = row.cells[column];
      if (own !== undefined) return isBlank(own) ? undefined : own;
      return figureFields.includes(field) ? undefined : this.merged.at(column)?.value;
    };
    const mergedFigures = this.mergedFigures(layout);
    if (mergedFigures.length === 0 && figureFields.every((field) => cellOf(field) === undefined)) {
      if (cellOf('product') !== undefined) this.countEmpty(row);
      return null;
    }
    if (row.hidden) {
      if (this.lastHidden !== row.number - 1) {
        this.report.mistake({
          ...placeOf(layout, row.number, 'product'),
          code: 'FILE.HIDDEN_ROW',
          parameters: {},
        });
      }
      this.lastHidden = row.number;
      return null;
    }
    for (const field of mergedFigures) {
      this.report.mistake({
        ...placeOf(layout, row.number, field),
        code: 'FILE.MERGED_FIGURE',
        parameters: { column: layout.columns.get(field)?.head ?? field },
      });
    }
    return mergedFigures.length > 0 ? null : { kind: 'line', row, layout, cellOf };
  }

  /** Figures in cells merged over several rows. */
  private mergedFigures(layout: Layout): FileField[] {
    return figureFields.filter((field) => {
      const range = this.merged.at(layout.columns.get(field)!.column)?.range;
      return range !== undefined && range.bottom > range.top;
    });
  }

  private countEmpty(row: TableRow): void {
    this.emptyRows += 1;
    this.firstEmpty ??= row;
  }
}

const isBlank = (value: CellValue): boolean => typeof value === 'string' && value.trim() === '';
