import type { CellValue, MergedRange, TableRow } from './table';

interface Covered {
  readonly range: MergedRange;
  readonly value: CellValue | undefined;
}

/** While the rows of a sheet are read, knows which cells are part of a merged one and the value of that cell. */
export class MergedCells {
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
