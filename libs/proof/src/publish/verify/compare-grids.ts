import type { Difference } from '@xiangtong/contracts';
import { cellAddress, columnLetters } from '@xiangtong/tables';
import { kindOf, sameText } from './difference';

/** Texts of a sheet or a CSV file by row and column, from 0; holes are empty cells. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** Row with the names of the columns. */
  readonly head: number | null;
  /** Dates as people read them, by the row that begins with one. */
  readonly dates?: ReadonlyMap<number, string>;
}

const nameOfRow = ({ rows, head, dates }: Grid, row: number): string => {
  if (row === head) return '';
  return dates?.get(row) ?? rows[row]?.find((text) => text !== undefined && text !== '') ?? String(row + 1);
};

const nameOfColumn = ({ rows, head }: Grid, column: number): string =>
  (head === null ? undefined : rows[head]?.[column])?.replace(/\s+/g, ' ') ?? columnLetters(column);

/** Names of the row and the column of a cell, as they were sealed. */
export const namesIn = (grid: Grid, row: number, column: number): Pick<Difference, 'row' | 'column'> => ({
  row: nameOfRow(grid, row),
  column: nameOfColumn(grid, column),
});

/** Every cell of both; rows and columns have the names in the sealed file. */
export const compareGrids = (sealed: Grid, printed: Grid): readonly Difference[] => {
  const differences: Difference[] = [];
  for (let row = 0; row < Math.max(sealed.rows.length, printed.rows.length); row += 1) {
    const [was, is] = [sealed.rows[row] ?? [], printed.rows[row] ?? []];
    for (let column = 0; column < Math.max(was.length, is.length); column += 1) {
      const [before, after] = [was[column] ?? null, is[column] ?? null];
      if (sameText(before, after)) continue;
      differences.push({
        kind: kindOf(after, before),
        table: sealed.name,
        row: nameOfRow(sealed.rows[row] ? sealed : printed, row),
        column: nameOfColumn(sealed, column),
        at: cellAddress(row + 1, column),
        printed: after,
        sealed: before,
      });
    }
  }
  return differences;
};

/** Sheet by sheet, by name: a missing or added sheet counts as one difference. */
export const compareSheets = (sealed: readonly Grid[], printed: readonly Grid[]): readonly Difference[] => {
  const found = new Map(printed.map((grid) => [grid.name, grid]));
  const known = new Set(sealed.map(({ name }) => name));
  const whole = (name: string) => ({ kind: 'sheet', table: name, row: '', column: '', at: '' }) as const;
  return [
    ...sealed.flatMap((grid): readonly Difference[] => {
      const other = found.get(grid.name);
      return other ? compareGrids(grid, other) : [{ ...whole(grid.name), printed: null, sealed: grid.name }];
    }),
    ...printed
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => ({ ...whole(name), printed: name, sealed: null })),
  ];
};
