import type { SumRelation } from '@xiangtong/domain';
import type { LinearOutcome, LinearProgram, LinearRow, SolveLinearProgram } from './linear-program';

export interface Interval {
  readonly low: number;
  /** NaN where the solver found no bound in time: nothing is proven then. */
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

const highestOf = (outcome: LinearOutcome, scale: number): number => {
  if (outcome.status === 'optimal') return outcome.objective * scale;
  return outcome.status === 'unbounded' ? Infinity : NaN;
};

interface Place {
  readonly row: number;
  readonly factor: number;
}

/** Cells that may differ from the truth, and by how much each is wanted to. */
interface Moving {
  readonly cells: readonly number[];
  readonly wanted: ReadonlyMap<number, number>;
  readonly told: readonly number[];
}

interface Neighbours {
  readonly cells: readonly number[];
  readonly rows: readonly number[];
}

/** Cells of a quick proof and those taken of each row: where few are not enough, more of them are tried. */
const widths = [
  { near: 120, partners: 4 },
  { near: 1000, partners: 12 },
  { near: 5000, partners: 40 },
] as const;

/** How far cells may move in units of what is wanted. */
const FURTHEST = 64;
/** The part of what is wanted that the solver may miss. */
const ROUNDING = 1e-6;

/** A reader with a solver: what follows from the printed figures about those that are not. */
export class Attacker {
  private readonly rows: readonly LinearRow[];
  /** The rows of each cell. */
  private readonly placesOf: readonly (readonly Place[])[];

  constructor(
    private readonly knowledge: Knowledge,
    private readonly solve: SolveLinearProgram,
  ) {
    this.rows = rowsOf(knowledge);
    const places: Place[][] = Array.from({ length: knowledge.cellCount }, () => []);
    for (const [row, { entries }] of this.rows.entries())
      for (const [cell, factor] of entries) places[cell]!.push({ row, factor });
    this.placesOf = places;
  }

  /** The smallest and the largest value that a cell can have. */
  boundsOf(cell: number): Bounds {
    const exact = this.exact(cell);
    if (exact !== null) return { low: exact, high: exact };
    const high = this.highestOf(cell);
    const { outcome, scale } = this.extreme(cell, 'minimize');
    if (high === null || outcome.status === 'infeasible') return null;
    return { low: outcome.status === 'optimal' ? Math.max(0, outcome.objective * scale) : 0, high };
  }

  /** The largest value alone, which takes half as long. */
  highestOf(cell: number): number | null {
    const exact = this.exact(cell);
    if (exact !== null) return exact;
    const { outcome, scale } = this.extreme(cell, 'maximize');
    return outcome.status === 'infeasible' ? null : highestOf(outcome, scale);
  }

  private extreme(cell: number, sense: 'minimize' | 'maximize') {
    const { cells, rows } = this.around(cell);
    const scale = this.scaleOf(rows);
    const columns = cells.map((one) => ({ cost: one === cell ? 1 : 0, ...this.columnBounds(one, scale) }));
    return { outcome: this.solve({ sense, columns, rows: this.restated(rows, cells, scale) }), scale };
  }

  /**
   * How much larger than the truth a cell can be, up to `most`, for a reader of what is true: seen from the truth there are
   * no figures of all sizes, among which the solver takes a possible table for impossible. NaN where it found nothing in
   * time.
   */
  riseOf(cell: number, most: number, truth: readonly bigint[]): number {
    if (this.isExact(cell)) return 0;
    const { cells } = this.around(cell);
    // With a limit on how far it looks, the solver needs only a part of the time.
    const wanted = new Map([[cell, most]]);
    const program = this.movement(cell, most, { cells, wanted, told: truth.map(Number) });
    const outcome = this.solve(program);
    return outcome.status === 'optimal' ? outcome.values[0]! * most : NaN;
  }

  /**
   * Cells that can lie higher by what is wanted of them, even for a reader who is told the truth about all but a few
   * other cells: a quick proof that they cannot be found out. What is printed must not contradict the truth. A cell
   * that is not among them may still not be found out.
   */
  unbounded(wanted: ReadonlyMap<number, number>, truth: readonly bigint[]): ReadonlySet<number> {
    const told = truth.map(Number);
    if (!this.isTrue(truth)) return new Set();
    const open = new Map([...wanted].filter(([cell]) => !this.isExact(cell)));
    const unknown = new Map<number, readonly number[]>();
    for (const width of widths)
      for (const [cell, protection] of [...open]) {
        if (!open.has(cell)) continue;
        const cells = this.near(cell, told, unknown, width);
        const moved = this.moved(cell, protection, { cells, wanted: open, told });
        for (const [index, one] of cells.entries())
          if (moved[index]! * protection >= (open.get(one) ?? Infinity) * (1 - ROUNDING)) open.delete(one);
      }
    return new Set([...wanted.keys()].filter((cell) => !open.has(cell) && !this.isExact(cell)));
  }

  /** Whether all that is printed holds of the truth. */
  isTrue(truth: readonly bigint[]): boolean {
    return this.wrongCells(truth.map(Number))?.length === 0;
  }

  /** Whether there is a table that prints this; of one that is not true to itself nothing follows. */
  isPossible(truth: readonly bigint[]): boolean {
    const told = truth.map(Number);
    const wrong = this.wrongCells(told);
    if (wrong === null) return false;
    const seen = new Set<number>();
    for (const cell of wrong) {
      if (seen.has(cell)) continue;
      for (const one of this.around(cell).cells) seen.add(one);
      if (this.boundsOf(cell) === null) return false;
    }
    return true;
  }

  /** Cells not exactly known of which something untrue is printed; null where exact figures do not fit each other. */
  private wrongCells(told: readonly number[]): readonly number[] | null {
    const isWithin = (low: number, value: number, high: number, size: number): boolean =>
      value >= low - SLACK * size - 1e-6 && value <= high + SLACK * size + 1e-6;
    const printed = [...this.knowledge.printed].filter(([, { low, high }]) => low !== high);
    const wrong = printed.filter(
      ([cell, { low, high }]) => !isWithin(low, told[cell]!, high, Math.abs(told[cell]!)),
    );
    const cells = wrong.map(([cell]) => cell);
    for (const { lower, upper, entries } of this.rows) {
      const terms = entries.map(([cell, factor]) => factor * (this.exact(cell) ?? told[cell]!));
      const value = terms.reduce((sum, term) => sum + term, 0);
      const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
      if (isWithin(lower, value, upper, size)) continue;
      const open = entries.map(([cell]) => cell).filter((cell) => !this.isExact(cell));
      if (open.length === 0) return null;
      cells.push(...open);
    }
    return cells;
  }

  /** How far cells differ from the truth in another table, in units of the protection of the first. */
  private moved(cell: number, protection: number, moving: Moving): readonly number[] {
    const outcome = this.solve(this.movement(cell, protection, moving));
    return outcome.status === 'optimal' ? outcome.values : moving.cells.map(() => 0);
  }

  private movement(cell: number, protection: number, { cells, wanted, told }: Moving): LinearProgram {
    const columns = cells.map((one) => {
      const { low, high } = this.knowledge.printed.get(one) ?? { low: 0, high: Infinity };
      const [down, up] = [(low - told[one]!) / protection, (high - told[one]!) / protection];
      const own = wanted.get(one);
      const enough = own === undefined ? FURTHEST : Math.min(FURTHEST, own / protection);
      return {
        cost: one === cell ? cells.length : own === undefined ? 0 : 1 / Math.max(enough, 1),
        lower: Math.min(0, Math.max(-FURTHEST, down)),
        upper: Math.max(0, Math.min(enough, up)),
      };
    });
    return { sense: 'maximize', columns, rows: this.changes(cells, protection, told) };
  }

  /** What is known, restated for changes of a few cells. */
  private changes(cells: readonly number[], unit: number, told: readonly number[]): readonly LinearRow[] {
    const entries = new Map<number, [number, number][]>();
    for (const [column, cell] of cells.entries())
      for (const { row, factor } of this.placesOf[cell]!) {
        const own = entries.get(row) ?? [];
        entries.set(row, own);
        own.push([column, factor]);
      }
    return [...entries].map(([index, own]) => {
      const { lower, upper, entries: all } = this.rows[index]!;
      if (lower === 0 && upper === 0) return { lower: 0, upper: 0, entries: own };
      const value = all.reduce((sum, [cell, factor]) => sum + factor * told[cell]!, 0);
      return {
        lower: Math.min(0, (lower - value) / unit),
        upper: Math.max(0, (upper - value) / unit),
        entries: own,
      };
    });
  }

  /** A few large unknown cells of each row that one of them is in. */
  private near(
    cell: number,
    told: readonly number[],
    unknown: Map<number, readonly number[]>,
    { near, partners }: (typeof widths)[number],
  ): readonly number[] {
    const cells = new Set([cell]);
    const rows = new Set<number>();
    for (const one of cells)
      for (const { row } of this.placesOf[one]!) {
        if (rows.has(row) || cells.size >= near) continue;
        rows.add(row);
        const others = unknown.get(row) ?? this.unknownIn(row, told);
        unknown.set(row, others);
        let taken = 0;
        for (const other of others) {
          if (cells.has(other)) continue;
          cells.add(other);
          if ((taken += 1) === partners) break;
        }
      }
    return [...cells];
  }

  private unknownIn(row: number, told: readonly number[]): readonly number[] {
    const unknown = this.rows[row]!.entries.map(([cell]) => cell).filter((cell) => !this.isExact(cell));
    return unknown.sort((a, b) => told[b]! - told[a]!);
  }

  /** The cells that are not exactly known and hang together with this one. */
  private around(cell: number): Neighbours {
    const cells = new Set([cell]);
    const rows = new Set<number>();
    for (const one of cells)
      for (const { row } of this.placesOf[one]!) {
        if (rows.has(row)) continue;
        rows.add(row);
        for (const [other] of this.rows[row]!.entries) if (!this.isExact(other)) cells.add(other);
      }
    return { cells: [...cells], rows: [...rows] };
  }

  private isExact(cell: number): boolean {
    return this.exact(cell) !== null;
  }

  private exact(cell: number): number | null {
    const printed = this.knowledge.printed.get(cell);
    return printed && printed.low === printed.high ? printed.low : null;
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

  private restated(rows: readonly number[], cells: readonly number[], scale: number): readonly LinearRow[] {
    const columns = new Map(cells.map((cell, column) => [cell, column]));
    return rows.map((index) => {
      const row = this.rows[index]!;
      const known = this.knownPart(row);
      const room = row.entries.every(([cell]) => this.isExact(cell)) ? SLACK * scale : 0;
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
