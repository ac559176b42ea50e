import { entryOf, moneyUnits } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { readHeads, type FileField, type Head } from '@xiangtong/naming';
import { cellAddress, columnLetters } from '@xiangtong/tables';
import type { TableRow, TableSheet } from '../table/table';
import { fieldLabels, requiredFields } from './heads';

export interface LayoutColumn {
  readonly column: number;
  readonly head: string;
  /** Power of ten between the written value and yuan. */
  readonly shift: number;
  /** Unit of measure that the head names, or empty. */
  readonly measure: string;
}

/** The columns of a table. */
export interface Layout {
  readonly sheet: string;
  readonly headRow: number;
  readonly columns: ReadonlyMap<FileField, LayoutColumn>;
}

export interface FoundLayout {
  readonly layout: Layout;
  readonly mistakes: readonly InputMistake[];
  readonly notices: readonly InputMistake[];
}

const FEWEST_HEADS = 3;

/** Collects the columns of one row of heads, and what is wrong with them. */
class HeadRow {
  readonly columns = new Map<FileField, LayoutColumn>();
  readonly mistakes: InputMistake[] = [];
  readonly notices: InputMistake[] = [];

  constructor(
    private readonly row: TableRow,
    private readonly sheet: TableSheet,
  ) {}

  take({ column, text, head }: ReadHead): void {
    if (head === 'ignored') return;
    const parameters = { column: text.slice(0, 40) };
    if (head === null) {
      this.notices.push({ ...this.place(column), code: 'FILE.COLUMN_IGNORED', parameters });
      return;
    }
    const { field } = head;
    const earlier = this.columns.get(field);
    if (earlier) {
      const first = cellAddress(this.row.number, earlier.column);
      this.mistakes.push({
        ...this.place(column),
        code: 'FILE.COLUMN_TWICE',
        parameters: { ...parameters, first },
      });
      return;
    }
    if (this.sheet.isHiddenColumn(column))
      this.notices.push({ ...this.place(column), code: 'FILE.HIDDEN_COLUMN', parameters });
    this.columns.set(field, { column, head: text.slice(0, 40), ...measureOf(head) });
  }

  requireFields(firstColumn: number): void {
    for (const field of requiredFields.filter((required) => !this.columns.has(required)))
      this.mistakes.push({
        ...this.place(firstColumn),
        code: 'FILE.MISSING_COLUMN',
        parameters: { column: fieldLabels[field] },
      });
  }

  private place(column: number) {
    return {
      ...(this.sheet.name && { sheet: this.sheet.name }),
      cell: cellAddress(this.row.number, column),
      row: this.row.number,
      column: columnLetters(column),
    };
  }
}

/** The layout given by a header row; null if it is not one: fewer than three of its cells are known headers. */
export const findLayout = (row: TableRow, sheet: TableSheet): FoundLayout | null => {
  const heads = headsOf(row);
  const fields = new Set(heads.flatMap(({ head }) => (typeof head === 'object' && head ? [head.field] : [])));
  if (fields.size < FEWEST_HEADS) return null;
  const found = new HeadRow(row, sheet);
  for (const head of heads) found.take(head);
  found.requireFields(heads[0]?.column ?? 0);
  const { columns, mistakes, notices } = found;
  return { layout: { sheet: sheet.name, headRow: row.number, columns }, mistakes, notices };
};

interface ReadHead {
  readonly column: number;
  readonly text: string;
  readonly head: Head | 'ignored' | null;
}

const headsOf = ({ cells }: TableRow): ReadHead[] => {
  const filled = cells.flatMap((value, column) =>
    typeof value === 'string' && value.trim() !== '' ? [{ column, text: value }] : [],
  );
  const heads = readHeads(filled.map(({ text }) => text));
  return filled.map((cell, at) => ({ ...cell, head: heads[at]! }));
};

const measureOf = ({ measure }: Head): { shift: number; measure: string } => {
  const shift = entryOf(moneyUnits, measure);
  return shift === undefined ? { shift: 0, measure } : { shift, measure: '' };
};
