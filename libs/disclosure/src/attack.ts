import type { SumRelation } from '@xiangtong/domain';
import type { LinearRow, SolveLinearProgram } from './linear-program';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Everything a reader knows. Cells are numbered; no cell is negative. */
export interface Knowledge {
  readonly cellCount: number;
  /** Printed figures, exact or as the interval that rounds to them. */
  readonly printed: ReadonlyMap<number, Interval>;
  readonly relations: readonly SumRelation[];
  /** Printed rates, shares and ranks, as inequalities between cells. */
  readonly inequalities?: readonly LinearRow[];
}

/** Null: what was printed contradicts itself, so that nothing follows from it. */
export type Bounds = Interval | null;

/** Room for the rounding of the solver, as a part of the figure. */
const SLACK = 1e-9;

/** The inequalities of what is known, with printed cells as intervals. */
const rowsOf = ({ relations, inequalities = [] }: Knowledge): readonly LinearRow[] => [
  ...relations.map(({ total, parts }) => ({
    lower: 0,
    upper: 0,
    entries: [[total, -1] as const, ...parts.map((part) => [part, 1] as const)],
  })),
  ...inequalities.map((row) => ({ ...row, entries: onceEach(row.entries) })),
];

/** A share of the whole in itself names the same cell twice. */
const onceEach = (entries: LinearRow['entries']): LinearRow['entries'] => {
  const factors = new Map<number, number>();
  for (const [cell, factor] of entries) factors.set(cell, (factors.get(cell) ?? 0) + factor);
  return [...factors];
};

interface Neighbours {
  readonly cells: readonly number[];
  readonly rows: readonly number[];
}

/** Cells of a quick proof, and those taken of each row. */
const NEAR = 120;
const PARTNERS = 4;

/** A reader with a solver: what follows from the printed figures about those that are not. */
export class Attacker {
  private readonly rows: readonly LinearRow[];
  private readonly rowsOfCell: readonly (readonly number[])[];

  constructor(
    private readonly knowledge: Knowledge,
    private readonly solve: SolveLinearProgram,
  ) {
    this.rows = rowsOf(knowledge);
    const rowsOfCell: number[][] = Array.from({ length: knowledge.cellCount }, () => []);
    for (const [index, { entries }] of this.rows.entries())
      for (const [cell] of entries) rowsOfCell[cell]!.push(index);
    this.rowsOfCell = rowsOfCell;
  }

  /** The smallest and the largest value that a cell can have. */
  boundsOf(cell: number): Bounds {
    const printed = this.knowledge.printed.get(cell);
    if (printed && printed.low === printed.high) return printed;
    const { cells, rows } = this.around(cell);
    const scale = this.scaleOf(rows);
    const [low, high] = (['minimize', 'maximize'] as const).map((sense) =>
      this.solve({
        sense,
        columns: cells.map((one) => ({ cost: one === cell ? 1 : 0, ...this.columnBounds(one, scale) })),
        rows: this.restated(rows, cells, scale),
      }),
    );
    if (low!.status === 'infeasible' || high!.status === 'infeasible') return null;
    return {
      low: low!.status === 'optimal' ? Math.max(0, low!.objective * scale) : 0,
      high: high!.status === 'optimal' ? high!.objective * scale : Infinity,
    };
  }

  /**
   * Whether the cell can be as high as this even for a reader who is told the truth about all but a few cells besides:
   * a quick proof that it cannot be found out. False where there may be another.
   */
  reaches(cell: number, wanted: number, truth: readonly bigint[]): boolean {
    const { cells, rows } = this.near(cell, truth);
    const scale = this.scaleOf(rows);
    const outcome = this.solve({
      sense: 'maximize',
      columns: cells.map((one) => ({ cost: one === cell ? 1 : 0, ...this.columnBounds(one, scale) })),
      rows: this.restated(rows, cells, scale, truth),
    });
    return (
      outcome.status === 'unbounded' || (outcome.status === 'optimal' && outcome.objective * scale >= wanted)
    );
  }

  /** A few large unknown cells of each row that one of them stands in. */
  private near(cell: number, truth: readonly bigint[]): Neighbours {
    const cells = new Set([cell]);
    const rows = new Set<number>();
    for (const one of cells)
      for (const row of this.rowsOfCell[one]!) {
        if (rows.has(row)) continue;
        rows.add(row);
        if (cells.size >= NEAR) continue;
        const others = this.rows[row]!.entries.map(([other]) => other).filter(
          (other) => !cells.has(other) && !this.isExact(other),
        );
        others.sort((a, b) => Number(truth[b]! - truth[a]!));
        for (const other of others.slice(0, PARTNERS)) cells.add(other);
      }
    return { cells: [...cells], rows: [...rows] };
  }

  /** The cells that are not exactly known and hang together with this one. */
  private around(cell: number): Neighbours {
    const cells = new Set([cell]);
    const rows = new Set<number>();
    for (const one of cells)
      for (const row of this.rowsOfCell[one]!) {
        if (rows.has(row)) continue;
        rows.add(row);
        for (const [other] of this.rows[row]!.entries) if (!this.isExact(other)) cells.add(other);
      }
    return { cells: [...cells], rows: [...rows] };
  }

  private isExact(cell: number): boolean {
    const printed = this.knowledge.printed.get(cell);
    return printed !== undefined && printed.low === printed.high;
  }

  private columnBounds(cell: number, scale: number): { readonly lower: number; readonly upper: number } {
    const { low, high } = this.knowledge.printed.get(cell) ?? { low: 0, high: Infinity };
    return { lower: low / scale, upper: high / scale };
  }

  /** The largest known amount of the rows, so that the solver works with numbers around one. */
  private scaleOf(rows: readonly number[]): number {
    const known = rows.map((row) => Math.abs(this.knownPart(this.rows[row]!)));
    return known.reduce((a, b) => Math.max(a, b), 1);
  }

  private knownPart({ entries }: LinearRow): number {
    return entries.reduce(
      (sum, [cell, factor]) =>
        this.isExact(cell) ? sum + factor * this.knowledge.printed.get(cell)!.low : sum,
      0,
    );
  }

  private restated(
    rows: readonly number[],
    cells: readonly number[],
    scale: number,
    truth?: readonly bigint[],
  ): readonly LinearRow[] {
    const columns = new Map(cells.map((cell, column) => [cell, column]));
    return rows.map((index) => {
      const row = this.rows[index]!;
      const told = (cell: number): number =>
        columns.has(cell) || this.isExact(cell) || !truth ? 0 : Number(truth[cell]);
      const known =
        this.knownPart(row) + row.entries.reduce((sum, [cell, factor]) => sum + factor * told(cell), 0);
      const room = truth || row.entries.every(([cell]) => this.isExact(cell)) ? SLACK * scale : 0;
      return {
        lower: (row.lower - known - room) / scale,
        upper: (row.upper - known + room) / scale,
        entries: row.entries.flatMap(([cell, factor]) =>
          columns.has(cell) ? [[columns.get(cell)!, factor] as const] : [],
        ),
      };
    });
  }
}
