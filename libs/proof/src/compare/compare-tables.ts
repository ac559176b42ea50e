import {
  languages,
  type Cell,
  type Column,
  type ReportDocument,
  type Row,
  type Table,
  type ComparedCell,
  type ComparedRow,
  type ComparedTable,
} from '@xiangtong/contracts';
import { tablesOf } from '@xiangtong/documents';
import { figureWords } from '@xiangtong/reporting';
import { decimalOf, divideFractions, fractionOf, roundFraction, subtractFractions } from '@xiangtong/domain';

const hasKeys = (table: Table | undefined): boolean =>
  table?.rows.every(({ key }) => key !== undefined) ?? true;

/** Rows by their keys, or by their texts; equal ones are distinguished by their order. */
const keyed = ({ rows, columns }: Table, byKey: boolean): ReadonlyMap<string, Row> => {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const texts = columns.map(({ kind }, index) => (kind === 'text' ? row.cells[index]?.text : ''));
      const key = (byKey && row.key) || texts.join('\t');
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return [`${key}\t${count}`, row];
    }),
  );
};

/** Rates and contributions have no growth. */
const isRate = ({ unit, numberFormat }: Column): boolean =>
  unit.includes('%') ||
  numberFormat.includes('%') ||
  languages.some((language) => unit === figureWords[language].points);

/** Exact change and, for levels, growth. */
const movement = (column: Column, before: string, after: string): Pick<ComparedCell, 'change' | 'growth'> => {
  const change = subtractFractions(fractionOf(after), fractionOf(before));
  const growth = isRate(column) ? null : divideFractions(change, fractionOf(before));
  return { change: decimalOf(change), growth: growth && roundFraction(growth, 6) };
};

const noMovement = { change: null, growth: null } as const;

const textOf = (cell: Cell | undefined): string | null => cell?.text ?? null;

const comparedCell = (column: Column, before: Cell | undefined, after: Cell | undefined): ComparedCell => ({
  column: column.key,
  before: textOf(before),
  after: textOf(after),
  ...(before?.value != null && after?.value != null
    ? movement(column, before.value, after.value)
    : noMovement),
});

const comparedRow = (
  columns: readonly Column[],
  before: Row | undefined,
  after: Row | undefined,
): ComparedRow => {
  const cells = columns.flatMap((column, index) =>
    column.kind === 'text' ? [] : [comparedCell(column, before?.cells[index], after?.cells[index])],
  );
  const row = after ?? before!;
  return {
    label: row.cells[0]?.text ?? '',
    kind: row.kind,
    moved: cells.some((cell) => cell.before !== cell.after),
    cells,
  };
};

/** Columns of the later table; an earlier one with other columns is compared where they have the same key. */
const aligned = (table: Table | undefined, columns: readonly Column[]): Table | undefined => {
  if (!table) return undefined;
  const places = columns.map(({ key }) => table.columns.findIndex((column) => column.key === key));
  const cellsOf = (row: Row): Cell[] => places.map((place) => row.cells[place] ?? { text: '', value: null });
  return { ...table, columns, rows: table.rows.map((row) => ({ ...row, cells: cellsOf(row) })) };
};

const comparedTable = (before: Table | undefined, after: Table | undefined): ComparedTable => {
  const { id, number, title, columns } = after ?? before!;
  const [old, current] = [aligned(before, columns), aligned(after, columns)];
  // An edition from before rows had keys is compared by the texts of its rows.
  const byKey = hasKeys(before) && hasKeys(after);
  const rowsOf = (table: Table | undefined) => (table ? keyed(table, byKey) : new Map<string, Row>());
  const [oldRows, rows] = [rowsOf(old), rowsOf(current)];
  const gone = [...oldRows].filter(([key]) => !rows.has(key));
  return {
    id,
    number,
    title,
    columns: columns.flatMap(({ key, label, unit, kind }) => (kind === 'text' ? [] : [{ key, label, unit }])),
    rows: [
      ...[...rows].map(([key, row]) => comparedRow(columns, oldRows.get(key), row)),
      ...gone.map(([, row]) => comparedRow(columns, row, undefined)),
    ],
  };
};

/** The tables of two editions side by side, in the order of the later one; tables only in the earlier one come last. */
export const compareTables = (before: ReportDocument, after: ReportDocument): ComparedTable[] => {
  const old = new Map(tablesOf(before).map((table) => [table.id, table]));
  const current = tablesOf(after);
  const known = new Set(current.map(({ id }) => id));
  return [
    ...current.map((table) => comparedTable(old.get(table.id), table)),
    ...[...old.values()].filter(({ id }) => !known.has(id)).map((table) => comparedTable(table, undefined)),
  ];
};
