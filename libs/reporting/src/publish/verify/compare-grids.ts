import { isFigure, noComparison, sameText, together, type Comparison, type Difference } from './difference';

/** Texts of a sheet or a CSV file by row and column, from 0; holes are empty cells. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** Row with the names of the columns. */
  readonly head: number | null;
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const nameOfRow = ({ rows, head }: Grid, row: number): string =>
  row === head ? '' : (rows[row]?.find((text) => text !== undefined && text !== '') ?? String(row + 1));

const nameOfColumn = ({ rows, head }: Grid, column: number): string =>
  (head === null ? undefined : rows[head]?.[column])?.replace(/\s+/g, ' ') ?? letters(column);

/** Every cell of both; names of rows and columns are those that were sealed. */
export const compareGrids = (sealed: Grid, printed: Grid): Comparison => {
  const differences: Difference[] = [];
  let [figures, wrongFigures] = [0, 0];
  for (let row = 0; row < Math.max(sealed.rows.length, printed.rows.length); row += 1) {
    const [was, is] = [sealed.rows[row] ?? [], printed.rows[row] ?? []];
    for (let column = 0; column < Math.max(was.length, is.length); column += 1) {
      const [before, after] = [was[column] ?? null, is[column] ?? null];
      const same = sameText(before, after);
      if (isFigure(before)) figures += 1;
      if (same) continue;
      if (isFigure(before)) wrongFigures += 1;
      differences.push({
        table: sealed.name,
        row: nameOfRow(sealed.rows[row] ? sealed : printed, row),
        column: nameOfColumn(sealed, column),
        at: `${letters(column)}${row + 1}`,
        printed: after,
        sealed: before,
      });
    }
  }
  return { figures, wrongFigures, differences };
};

const figuresOf = ({ rows }: Grid): number => rows.flat().filter((text) => isFigure(text ?? null)).length;

/** Sheet by sheet, by their names: a sheet that is missing or was added is one difference. */
export const compareSheets = (sealed: readonly Grid[], printed: readonly Grid[]): Comparison => {
  const found = new Map(printed.map((grid) => [grid.name, grid]));
  const known = new Set(sealed.map(({ name }) => name));
  const whole = (name: string): Omit<Difference, 'printed' | 'sealed'> => ({
    table: name,
    row: '',
    column: '',
    at: '',
  });
  return together([
    ...sealed.map((grid): Comparison => {
      const other = found.get(grid.name);
      if (other) return compareGrids(grid, other);
      const figures = figuresOf(grid);
      const missing = { ...whole(grid.name), printed: null, sealed: grid.name };
      return { figures, wrongFigures: figures, differences: [missing] };
    }),
    ...printed
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => ({
        ...noComparison,
        differences: [{ ...whole(name), printed: name, sealed: null }],
      })),
  ]);
};
