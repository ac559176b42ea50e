import type { CellSystem, Movement, SensitiveCell } from '@xiangtong/domain';

export interface ProtectionTask {
  readonly system: CellSystem;
  readonly sensitive: readonly SensitiveCell[];
  /** Hidden for other reasons: they cost nothing more. */
  readonly hidden?: ReadonlySet<number>;
  /** Known whatever is printed now: published before. Cells of zero count among them. */
  readonly known?: ReadonlySet<number>;
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

/** What hiding a cell costs: its value; one more, so that many small cells are not free. */
export const costOf = ({ system }: ProtectionTask, cell: number): number => Number(system.values[cell]) + 1;

/** Value hidden to protect others. */
export const lossOf = (task: ProtectionTask, hidden: ReadonlySet<number>): number => {
  const given = new Set([...task.sensitive.map(({ cell }) => cell), ...(task.hidden ?? [])]);
  return [...hidden].reduce((sum, cell) => (given.has(cell) ? sum : sum + costOf(task, cell)), 0);
};
