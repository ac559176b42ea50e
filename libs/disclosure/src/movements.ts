import { isWitness, relationsByCell, type Movement, type SensitiveCell } from '@xiangtong/domain';
import { BalancedMoves } from './balanced-moves';
import { Exchanges } from './exchange';
import type { LinearProgram, LinearRow, SolveLinearProgram } from './linear-program';
import { costOf, isKnown, type ProtectionTask } from './protection-task';

/** How far another cell may move, in units of the protection asked for. */
const FURTHEST = 16;
/** The cells of a try, and how many are taken of each sum. */
interface Width {
  readonly most: number;
  readonly partners: number;
}

/** First tries are among what is hidden; one in a large table takes a few of its other cells before all of them. */
const narrow: Width = { most: 120, partners: 3 };
const wider: readonly Width[] = [
  { most: 1000, partners: 12 },
  { most: 4000, partners: 40 },
];
const withOthers: Width = { most: 300, partners: 3 };
const LARGE = 500;
/** Smaller changes are noise of the solver. */
const NOISE = 1e-6;

/** Why there is no change: none protects the cell, or the solver did not finish. */
type NotFound = 'impossible' | 'unknown';

/** The part of a table that hangs together with a cell by cells that can move. */
interface Neighbourhood {
  readonly cells: readonly number[];
  readonly relations: readonly number[];
}

/** Cells of a sum in the order in which they are taken. */
type Choose = (cells: readonly number[]) => readonly number[];

/** Finds for a sensitive cell the change of hidden and other cells that protects it at least cost. */
export class Movements {
  private readonly relationsOf: readonly (readonly number[])[];
  private readonly largestValue: number;
  private readonly exchanges: Exchanges;
  readonly balanced: BalancedMoves;
  private readonly proven = new WeakMap<Movement, boolean>();

  constructor(
    private readonly task: ProtectionTask,
    private readonly solve: SolveLinearProgram,
  ) {
    this.relationsOf = relationsByCell(task.system);
    this.exchanges = new Exchanges(task, this.relationsOf);
    this.balanced = new BalancedMoves(task);
    this.largestValue = task.system.values.reduce((largest, value) => Math.max(largest, Number(value)), 1);
  }

  /** `isUsable` tells which cells may move besides those that are hidden. */
  find(
    one: SensitiveCell,
    hidden: ReadonlySet<number>,
    isUsable: (cell: number) => boolean = () => true,
  ): Movement | NotFound {
    const found = this.balanced.find(one, hidden) ?? this.exchanges.find(one, hidden, isUsable);
    if (found) return found;
    const isOpen = (cell: number): boolean => cell === one.cell || !isKnown(this.task, cell);
    const isFree = (cell: number): boolean => isOpen(cell) && hidden.has(cell);
    const mayMove = (cell: number): boolean => isOpen(cell) && (hidden.has(cell) || isUsable(cell));
    const free: Choose = (cells) => this.largestFirst(cells.filter(isFree));
    const cheap: Choose = (cells) =>
      this.cheapestFirst(
        cells.filter((cell) => mayMove(cell) && !hidden.has(cell)),
        one,
      );
    const amongHidden = this.within(one, hidden, this.near(one.cell, narrow, [free]));
    if (typeof amongHidden !== 'string') return amongHidden;
    if (this.within(one, hidden, this.confined(one.cell, mayMove)) === 'impossible') return 'impossible';
    const tries = [
      ...wider.map((width) => ({ width, choices: [free] })),
      { width: withOthers, choices: [free, cheap] },
    ];
    for (const { width, choices } of this.isLarge ? tries : []) {
      const movement = this.within(one, hidden, this.near(one.cell, width, choices));
      if (typeof movement !== 'string') return movement;
    }
    return this.within(one, hidden, this.around(one.cell, mayMove));
  }

  private get isLarge(): boolean {
    return this.task.system.values.length > LARGE;
  }

  private largestFirst(cells: readonly number[]): readonly number[] {
    return [...cells].sort((a, b) => costOf(this.task, b) - costOf(this.task, a));
  }

  /** Those that have room for the protection first. */
  private cheapestFirst(cells: readonly number[], { protection }: SensitiveCell): readonly number[] {
    const lacks = (cell: number): number => (this.task.system.values[cell]! < protection ? 1 : 0);
    const order = (a: number, b: number): number =>
      lacks(a) - lacks(b) || costOf(this.task, a) - costOf(this.task, b);
    return [...cells].sort(order);
  }

  private within(one: SensitiveCell, hidden: ReadonlySet<number>, part: Neighbourhood): Movement | NotFound {
    const movement = this.solved(one, hidden, part, false);
    if (typeof movement === 'string' || this.isExact(one, hidden, movement)) return movement;
    // Its parts are rounded: one of whole protections needs no rounding, where there is any.
    const whole = this.solved(one, hidden, part, true);
    return typeof whole !== 'string' && this.isExact(one, hidden, whole) ? whole : movement;
  }

  private isExact(one: SensitiveCell, hidden: ReadonlySet<number>, movement: Movement): boolean {
    const mayMove = (cell: number): boolean =>
      (hidden.has(cell) || movement.has(cell)) && (cell === one.cell || !isKnown(this.task, cell));
    return isWitness(this.task.system, this.relationsOf, mayMove, one, movement);
  }

  private solved(
    one: SensitiveCell,
    hidden: ReadonlySet<number>,
    { cells, relations }: Neighbourhood,
    isWhole: boolean,
  ): Movement | NotFound {
    const outcome = this.solve(this.program(one, hidden, { cells, relations }, isWhole));
    if (outcome.status !== 'optimal') return outcome.status === 'infeasible' ? 'impossible' : 'unknown';
    const change = (index: number): number => outcome.values[2 * index]! - outcome.values[2 * index + 1]!;
    return new Map(
      cells.flatMap((cell, index): [number, bigint][] =>
        Math.abs(change(index)) < NOISE
          ? []
          : [[cell, BigInt(Math.round(change(index) * Number(one.protection)))]],
      ),
    );
  }

  /** Exact: whether the change proves the protection. One that is shared is checked once; what is hidden stays the same. */
  proves(movement: Movement, one: SensitiveCell, hidden: ReadonlySet<number>): boolean {
    if ((movement.get(one.cell) ?? 0n) < one.protection) return false;
    const isHidden = (cell: number): boolean => hidden.has(cell) && !isKnown(this.task, cell);
    const proven =
      this.proven.get(movement) ??
      isWitness(this.task.system, this.relationsOf, isHidden, { ...one, protection: 0n }, movement);
    this.proven.set(movement, proven);
    return proven;
  }

  /**
   * Hidden cells cost nothing more, and a few large ones are mostly enough: of each sum only these are taken. Tables of
   * single units are hidden whole, and hang together over all their periods.
   */
  private near(start: number, { most, partners }: Width, choices: readonly Choose[]): Neighbourhood {
    const cells = new Set([start]);
    const relations = new Set<number>();
    for (const cell of cells)
      for (const index of this.relationsOf[cell]!) {
        if (relations.has(index)) continue;
        relations.add(index);
        if (cells.size >= most) continue;
        const { total, parts } = this.task.system.relations[index]!;
        const others = [total, ...parts].filter((one) => !cells.has(one));
        for (const other of choices.flatMap((choose) => choose(others).slice(0, partners))) cells.add(other);
      }
    return { cells: [...cells], relations: [...relations] };
  }

  /**
   * A few cells and those sums of which they are all that can move, the narrowest first. What is impossible by these sums
   * alone is so by all: most cells that earlier editions gave away are told by a handful.
   */
  private confined(start: number, mayMove: (cell: number) => boolean): Neighbourhood {
    const cells = new Set<number>();
    const relations = new Set<number>();
    const waiting = new Map<number, readonly number[]>();
    const take = (cell: number): void => {
      cells.add(cell);
      for (const relation of this.relationsOf[cell]!) {
        if (relations.has(relation) || waiting.has(relation)) continue;
        const { total, parts } = this.task.system.relations[relation]!;
        waiting.set(relation, [total, ...parts].filter(mayMove));
      }
    };
    take(start);
    while (waiting.size > 0) {
      const [relation, own] = [...waiting].reduce((a, b) => (b[1].length < a[1].length ? b : a));
      const more = own.filter((cell) => !cells.has(cell));
      if (cells.size + more.length > narrow.most) break;
      waiting.delete(relation);
      relations.add(relation);
      for (const cell of more) take(cell);
    }
    return { cells: [...cells], relations: [...relations] };
  }

  private around(start: number, mayMove: (cell: number) => boolean): Neighbourhood {
    const cells = new Set([start]);
    const relations = new Set<number>();
    for (const cell of cells)
      for (const index of this.relationsOf[cell]!) {
        if (relations.has(index)) continue;
        relations.add(index);
        const { total, parts } = this.task.system.relations[index]!;
        for (const other of [total, ...parts]) if (mayMove(other)) cells.add(other);
      }
    return { cells: [...cells], relations: [...relations] };
  }

  /** Every sum still holds after the change; built from the cells that move, which are few. */
  private balances(cells: readonly number[], relations: readonly number[]): readonly LinearRow[] {
    const entries = new Map(relations.map((relation) => [relation, [] as [number, number][]]));
    for (const [at, cell] of cells.entries())
      for (const relation of this.relationsOf[cell]!) {
        const sign = this.task.system.relations[relation]!.total === cell ? -1 : 1;
        entries.get(relation)?.push([2 * at, sign], [2 * at + 1, -sign]);
      }
    return [...entries.values()].map((own) => ({ lower: 0, upper: 0, entries: own }));
  }

  private program(
    { cell: wanted, protection }: SensitiveCell,
    hidden: ReadonlySet<number>,
    { cells, relations }: Neighbourhood,
    isWhole: boolean,
  ): LinearProgram {
    return {
      sense: 'minimize',
      columns: cells.flatMap((cell) => {
        if (cell === wanted)
          return [
            { cost: 0, lower: 1, upper: 1 },
            { cost: 0, lower: 0, upper: 0 },
          ];
        const cost = hidden.has(cell) ? 0 : (1000 * costOf(this.task, cell)) / this.largestValue;
        const part = Number(this.task.system.values[cell]) / Number(protection);
        const room = isWhole ? Math.floor(part) : part;
        return [
          { cost, lower: 0, upper: FURTHEST },
          { cost, lower: 0, upper: Math.min(FURTHEST, room) },
        ];
      }),
      rows: this.balances(cells, relations),
    };
  }
}
