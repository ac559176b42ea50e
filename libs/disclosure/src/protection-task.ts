import {
  reachedRelations,
  type CellSystem,
  type Movement,
  type SensitiveCell,
  type SumRelation,
} from '@xiangtong/domain';

export interface ProtectionTask {
  readonly system: CellSystem;
  readonly sensitive: readonly SensitiveCell[];
  /** Hidden for other reasons: they cost nothing more. */
  readonly hidden?: ReadonlySet<number>;
  /** Known whatever is printed now: published before. Cells of zero count among them. */
  readonly known?: ReadonlySet<number>;
  /** Relations that are new; what hangs together with none of them was protected before, and still is. */
  readonly fresh?: ReadonlySet<number>;
  /** Changes that protected cells before, to be tried first: whole, or what is left of them. */
  readonly tried?: ReadonlyMap<number, Movement>;
}

export interface Pattern {
  /** The sensitive cells, those hidden before, and those that protect them. */
  readonly hidden: ReadonlySet<number>;
  /** Movement of each protected cell to another table that prints the same. */
  readonly witnesses: ReadonlyMap<number, Movement>;
  /** What no pattern protects any more, because too much is known. */
  readonly exposed: readonly SensitiveCell[];
}

export const isKnown = ({ system, known }: ProtectionTask, cell: number): boolean =>
  system.values[cell] === 0n || (known?.has(cell) ?? false);

const cellsOf = ({ total, parts }: SumRelation): readonly number[] => [total, ...parts];

/** A part of a task with numbers of its own, and the cells of the whole that they stand for. */
interface ReachedPart {
  readonly task: ProtectionTask;
  readonly cells: readonly number[];
}

/** Changes by new numbers of the cells; what else they change is left out. Many cells share one. */
const renumbered = (
  tried: ReadonlyMap<number, Movement>,
  numbers: ReadonlyMap<number, number>,
): ReadonlyMap<number, Movement> => {
  const known = new Map<Movement, Movement>();
  const movementOf = (movement: Movement): Movement =>
    new Map(
      [...movement].flatMap(([cell, change]) => {
        const number = numbers.get(cell);
        return number === undefined ? [] : [[number, change] as const];
      }),
    );
  const found = new Map<number, Movement>();
  for (const [cell, movement] of tried) {
    const number = numbers.get(cell);
    if (number === undefined) continue;
    const own = known.get(movement) ?? movementOf(movement);
    known.set(movement, own);
    found.set(number, own);
  }
  return found;
};

/**
 * What needs a proof: the sensitive cells that new sums reach, through cells that are hidden; where no new sum is, the proof
 * of then still holds, and what is hidden in addition only makes more changes possible. The sums are all those of cells
 * that a proof can move, printed or not, since it may hide any of them.
 */
export const reachedPart = (task: ProtectionTask): ReachedPart => {
  const { system, sensitive, fresh } = task;
  if (!fresh) return { task, cells: [...system.values.keys()] };
  const closed = new Set([...sensitive.map(({ cell }) => cell), ...(task.hidden ?? [])]);
  const isOpen = (cell: number): boolean => !isKnown(task, cell);
  const proven = reachedRelations(system, fresh, (cell) => closed.has(cell) && isOpen(cell));
  const reached = new Set([...proven].flatMap((index) => cellsOf(system.relations[index]!)));
  const own = sensitive.filter(({ cell }) => reached.has(cell) || isKnown(task, cell));
  if (own.length === 0) return { task: { ...task, sensitive: own }, cells: [] };
  const relations = [...reachedRelations(system, fresh, isOpen)].map((index) => system.relations[index]!);
  const cells = [...new Set([...relations.flatMap(cellsOf), ...own.map(({ cell }) => cell)])];
  const numbers = new Map(cells.map((cell, number) => [cell, number]));
  const within = (some: Iterable<number> = []): ReadonlySet<number> =>
    new Set([...some].flatMap((cell) => numbers.get(cell) ?? []));
  const part: ProtectionTask = {
    system: {
      values: cells.map((cell) => system.values[cell]!),
      relations: relations.map(({ total, parts }) => ({
        total: numbers.get(total)!,
        parts: parts.map((cell) => numbers.get(cell)!),
      })),
    },
    sensitive: own.map(({ cell, protection }) => ({ cell: numbers.get(cell)!, protection })),
    hidden: within(closed),
    known: within(task.known),
    tried: renumbered(task.tried ?? new Map(), numbers),
  };
  return { task: part, cells };
};

/** What hiding a cell costs: its value; one more, so that many small cells are not free. */
export const costOf = ({ system }: ProtectionTask, cell: number): number => Number(system.values[cell]) + 1;

/** Value hidden to protect others. */
export const lossOf = (task: ProtectionTask, hidden: ReadonlySet<number>): number => {
  const given = new Set([...task.sensitive.map(({ cell }) => cell), ...(task.hidden ?? [])]);
  return [...hidden].reduce((sum, cell) => (given.has(cell) ? sum : sum + costOf(task, cell)), 0);
};
