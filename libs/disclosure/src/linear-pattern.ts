import type { Movement, SensitiveCell } from '@xiangtong/domain';
import { CommonMovements } from './common-movements';
import { MendedProofs } from './mended-proofs';
import { Movements } from './movements';
import type { SolveLinearProgram } from './linear-program';
import { costOf, isKnown, type Pattern, type ProtectionTask } from './protection-task';

/** Number of cells up to which the pattern is gone through again, which takes longer than making it. */
const REVISED = 500;
/** So many cells are sooner tried one by one than together. */
const FEW = 10;
const NONE: ReadonlyMap<number, Movement> = new Map();

/**
 * A pattern by one linear program for each sensitive cell: the cheapest change that protects it, given what is hidden
 * already. Afterwards what is no longer needed is shown again. J. P. Kelly, B. L. Golden, A. A. Assad, "Cell
 * suppression: disclosure protection for sensitive tabular data", Networks 22 (1992).
 */
export const linearPattern = (task: ProtectionTask, solve: SolveLinearProgram): Pattern => {
  const given = new Set([...task.sensitive.map(({ cell }) => cell), ...(task.hidden ?? [])]);
  const work = new Work(task, new Movements(task, solve), given);
  const byProtection = [...task.sensitive].sort((a, b) => Number(b.protection - a.protection));
  const isLarge = task.system.values.length > REVISED;
  const waiting = byProtection.filter((one) => !work.protectAsBefore(one) && !work.protectAmongHidden(one));
  const common =
    isLarge && waiting.length > FEW ? new CommonMovements(task, waiting, given, solve).found : NONE;
  for (const one of waiting) {
    const movement = common.get(one.cell);
    if (movement) work.keep(one, movement);
    else if (!work.protectTogether(one)) work.protect(one);
  }
  if (isLarge) return work;
  const added = [...work.hidden].filter((cell) => !given.has(cell));
  for (const cell of added.sort((a, b) => costOf(task, b) - costOf(task, a))) work.showAgain(cell);
  return work;
};

class Work implements Pattern {
  readonly hidden: Set<number>;
  readonly witnesses = new Map<number, Movement>();
  readonly exposed: SensitiveCell[] = [];
  private readonly protectedCells = new Map<number, SensitiveCell>();
  /** Changes found one by one. */
  private readonly found: Movement[] = [];
  private readonly before: MendedProofs;

  constructor(
    private readonly task: ProtectionTask,
    private readonly movements: Movements,
    given: ReadonlySet<number>,
  ) {
    this.hidden = new Set(given);
    this.before = new MendedProofs(task, movements);
  }

  /** Whether the change that protected it before still does, or can be mended. */
  protectAsBefore(one: SensitiveCell): boolean {
    const movement = this.before.find(one, this.hidden);
    if (movement) this.keep(one, movement);
    return movement !== null;
  }

  /** Whether a change found for another cell protects this one, too. */
  protectTogether(one: SensitiveCell): boolean {
    const movement = this.found.find((other) => this.movements.proves(other, one, this.hidden));
    if (movement) this.keep(one, movement);
    return movement !== undefined;
  }

  /** Whether it is protected by a change of what is hidden already, found without a program. */
  protectAmongHidden(one: SensitiveCell): boolean {
    const movement = isKnown(this.task, one.cell) ? null : this.movements.balanced.find(one, this.hidden);
    if (movement) this.keep(one, movement);
    return movement !== null;
  }

  protect(one: SensitiveCell): void {
    const movement = isKnown(this.task, one.cell) ? 'impossible' : this.movements.find(one, this.hidden);
    if (movement === 'impossible') this.exposed.push(one);
    // What is not known is left to the check of the pattern.
    if (typeof movement === 'string') return;
    for (const cell of movement.keys()) this.hidden.add(cell);
    this.found.push(movement);
    this.keep(one, movement);
  }

  keep(one: SensitiveCell, movement: Movement): void {
    this.witnesses.set(one.cell, movement);
    this.protectedCells.set(one.cell, one);
  }

  /** Unless a sensitive cell needs it. */
  showAgain(cell: number): void {
    const rest = new Set(this.hidden);
    rest.delete(cell);
    const found: [number, Movement][] = [];
    for (const [index, witness] of this.witnesses) {
      if (!witness.has(cell)) continue;
      const other = this.movements.find(this.protectedCells.get(index)!, rest, () => false);
      if (typeof other === 'string') return;
      found.push([index, other]);
    }
    this.hidden.delete(cell);
    for (const [index, other] of found) this.witnesses.set(index, other);
  }
}
