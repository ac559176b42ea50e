import { relationsByCell, type CellSystem, type Movement, type SensitiveCell } from '@xiangtong/domain';

export interface ProtectionTask {
  readonly system: CellSystem;
  readonly sensitive: readonly SensitiveCell[];
  /** Hidden for other reasons: they cost nothing more. */
  readonly hidden?: ReadonlySet<number>;
  /** Known whatever is printed now: published before. Cells of zero count among them. */
  readonly known?: ReadonlySet<number>;
  /** Relations that are new; what hangs together with none of them was protected before, and still is. */
  readonly fresh?: ReadonlySet<number>;
}

export interface Pattern {
  /** The sensitive cells, those hidden before, and those that protect them. */
  readonly hidden: ReadonlySet<number>;
  /** For each protected cell another table that prints the same. */
  readonly witnesses: ReadonlyMap<number, Movement>;
  /** What no pattern protects any more, because too much is known. */
  readonly exposed: readonly SensitiveCell[];
}

export const isKnown = ({ system, known }: ProtectionTask, cell: number): boolean =>
  system.values[cell] === 0n || (known?.has(cell) ?? false);

/**
 * The sensitive cells that need a proof: those that new sums reach. Cells that are printed pass nothing on, and what is
 * hidden in addition only makes more changes possible; where no new sum is, the proof of then still holds.
 */
export const reachedByNew = (task: ProtectionTask): readonly SensitiveCell[] => {
  const { system, sensitive, hidden, fresh } = task;
  if (!fresh) return sensitive;
  const closed = new Set([...sensitive.map(({ cell }) => cell), ...(hidden ?? [])]);
  const relationsOf = relationsByCell(system);
  const seen = new Set(fresh);
  const reached = new Set<number>();
  for (const relation of seen) {
    const { total, parts } = system.relations[relation]!;
    for (const cell of [total, ...parts]) {
      if (reached.has(cell) || !closed.has(cell) || isKnown(task, cell)) continue;
      reached.add(cell);
      for (const next of relationsOf[cell]!) seen.add(next);
    }
  }
  return sensitive.filter(({ cell }) => reached.has(cell) || isKnown(task, cell));
};

/** What hiding a cell costs: its value; one more, so that many small cells are not free. */
export const costOf = ({ system }: ProtectionTask, cell: number): number => Number(system.values[cell]) + 1;

/** Value hidden to protect others. */
export const lossOf = (task: ProtectionTask, hidden: ReadonlySet<number>): number => {
  const given = new Set([...task.sensitive.map(({ cell }) => cell), ...(task.hidden ?? [])]);
  return [...hidden].reduce((sum, cell) => (given.has(cell) ? sum : sum + costOf(task, cell)), 0);
};
