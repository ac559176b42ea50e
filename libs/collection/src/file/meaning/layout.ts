import { moneyUnits } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { cellAddress, columnLetters } from '@xiangtong/tables';
import type { TableRow, TableSheet } from '../table/table';
import { fieldLabels, readHead, requiredFields, type FileField, type Head } from './heads';

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

/** The layout given by a header row; null if it is not one: fewer than three of its cells are known headers. */
export const findLayout = (row: TableRow, sheet: TableSheet): FoundLayout | null => {
  const heads = headsOf(row);
  const fields = new Set(heads.flatMap(({ head }) => (typeof head === 'object' && head ? [head.field] : [])));
  if (fields.size < FEWEST_HEADS) return null;
  const columns = new Map<FileField, LayoutColumn>();
  const mistakes: InputMistake[] = [];
  const notices: InputMistake[] = [];
  const place = (column: number) => ({
    ...(sheet.name && { sheet: sheet.name }),
    cell: cellAddress(row.number, column),
    row: row.number,
    column: columnLetters(column),
  });
  const hasMeasure = heads.some(({ text, head }) => isField(head, 'unit') && !/^unit$/i.test(text.trim()));
  for (const { column, text, head } of heads) {
    if (head === 'ignored') continue;
    if (head === null) {
      notices.push({
        ...place(column),
        code: 'FILE.COLUMN_IGNORED',
        parameters: { column: text.slice(0, 40) },
      });
      continue;
    }
    // In English, both the reporting unit and the unit of measure are called unit.
    const field = hasMeasure && /^unit$/i.test(text.trim()) ? 'reportingUnit' : head.field;
    const earlier = columns.get(field);
    if (earlier) {
      const parameters = { column: text.slice(0, 40), first: cellAddress(row.number, earlier.column) };
      mistakes.push({ ...place(column), code: 'FILE.COLUMN_TWICE', parameters });
      continue;
    }
    if (sheet.isHiddenColumn(column)) {
      notices.push({
        ...place(column),
        code: 'FILE.HIDDEN_COLUMN',
        parameters: { column: text.slice(0, 40) },
      });
    }
    columns.set(field, { column, head: text.slice(0, 40), ...measureOf(head) });
  }
  for (const field of requiredFields.filter((required) => !columns.has(required))) {
    mistakes.push({
      ...place(heads[0]?.column ?? 0),
      code: 'FILE.MISSING_COLUMN',
      parameters: { column: fieldLabels[field] },
    });
  }
  return { layout: { sheet: sheet.name, headRow: row.number, columns }, mistakes, notices };
};

interface ReadHead {
  readonly column: number;
  readonly text: string;
  readonly head: Head | 'ignored' | null;
}

const headsOf = ({ cells }: TableRow): ReadHead[] =>
  cells.flatMap((value, column) =>
    typeof value === 'string' && value.trim() !== '' ? [{ column, text: value, head: readHead(value) }] : [],
  );

const isField = (head: ReadHead['head'], field: FileField): boolean =>
  head !== null && head !== 'ignored' && head.field === field;

const measureOf = ({ measure }: Head): { shift: number; measure: string } => {
  const shift = moneyUnits[measure];
  return shift === undefined ? { shift: 0, measure } : { shift, measure: '' };
};
