import type { CellSystem, Movement, SensitiveCell } from '@xiangtong/domain';
import { isKnown, type ProtectionTask } from './protection-task';

/** Steps of one search, those for each sum that is open at its beginning, ways tried at each step, cells looked at. */
const STEPS = 60;
const STEPS_OF_GAP = 6;
const WAYS = 3;
const LOOKED_AT = 200;

/** A relation of a cell, and whether the cell adds to it or, as its total, takes away. */
interface Place {
  readonly relation: number;
  readonly sign: 1 | -1;
}

interface Step {
  readonly cell: number;
  readonly by: number;
}

const placesOf = ({ values, relations }: CellSystem): readonly (readonly Place[])[] => {
  const places: Place[][] = values.map(() => []);
  for (const [relation, { total, parts }] of relations.entries()) {
    places[total]!.push({ relation, sign: -1 });
    for (const part of parts) places[part]!.push({ relation, sign: 1 });
  }
  return places;
};

/**
 * Changes among cells that are hidden already, without a linear program: the cell moves up, then one sum after the other
 * is restored by another hidden cell, the sum with the fewest of them first, by the cell that leaves the fewest sums
 * open. Exact, since all changes are whole. A cell without a change here may still have one.
 */
export class BalancedMoves {
  private readonly values: readonly number[];
  private readonly places: readonly (readonly Place[])[];
  private hidden: ReadonlySet<number> | null = null;
  private size = 0;
  /** Cells of each relation that can move, largest first. */
  private readonly movable = new Map<number, readonly number[]>();
  private readonly changes = new Map<number, number>();
  private readonly gaps = new Map<number, number>();
  private steps = 0;
  private most = STEPS;

  constructor(private readonly task: ProtectionTask) {
    this.values = task.system.values.map(Number);
    this.places = placesOf(task.system);
  }

  find({ cell, protection }: SensitiveCell, hidden: ReadonlySet<number>): Movement | null {
    return this.complete(new Map([[cell, protection]]), hidden);
  }

  /** A change that leaves sums open, with others that close them: those that have changed stay as they are. */
  complete(changes: Movement, hidden: ReadonlySet<number>): Movement | null {
    // What cells can move is remembered for as long as the same are hidden.
    if (this.hidden !== hidden || this.size !== hidden.size) this.movable.clear();
    [this.hidden, this.size, this.steps] = [hidden, hidden.size, 0];
    this.changes.clear();
    this.gaps.clear();
    for (const [cell, change] of changes) this.move(cell, Number(change));
    this.most = STEPS + this.gaps.size * STEPS_OF_GAP;
    if (!this.close()) return null;
    return new Map([...this.changes].map(([index, change]) => [index, BigInt(change)]));
  }

  private move(cell: number, by: number): void {
    this.changes.set(cell, (this.changes.get(cell) ?? 0) + by);
    if (this.changes.get(cell) === 0) this.changes.delete(cell);
    for (const { relation, sign } of this.places[cell]!) {
      const gap = (this.gaps.get(relation) ?? 0) + sign * by;
      if (gap === 0) this.gaps.delete(relation);
      else this.gaps.set(relation, gap);
    }
  }

  /** Whether every sum holds again. */
  private close(): boolean {
    if (this.gaps.size === 0) return true;
    if (this.steps >= this.most) return false;
    this.steps += 1;
    for (const { cell, by } of this.ways()) {
      this.move(cell, by);
      if (this.close()) return true;
      this.move(cell, -by);
    }
    return false;
  }

  /** The best ways to restore the sum that has the fewest. */
  private ways(): readonly Step[] {
    let [narrowest, few] = [-1, Infinity];
    for (const relation of this.gaps.keys()) {
      const { length } = this.movableIn(relation);
      if (length < few) [narrowest, few] = [relation, length];
    }
    const gap = this.gaps.get(narrowest)!;
    const steps = this.movableIn(narrowest)
      .slice(0, LOOKED_AT)
      .flatMap((cell) => this.step(cell, narrowest, gap) ?? []);
    const costs = new Map(steps.map((step) => [step, this.costOf(step)]));
    return steps.sort((a, b) => costs.get(a)! - costs.get(b)!).slice(0, WAYS);
  }

  /** How far a cell can restore a sum; null for one that cannot, or that has moved. */
  private step(cell: number, relation: number, gap: number): Step | null {
    if (this.changes.has(cell)) return null;
    const { sign } = this.places[cell]!.find((place) => place.relation === relation)!;
    const by = Math.max(-gap * sign, -this.values[cell]!);
    return by === 0 ? null : { cell, by };
  }

  /** Sums that it leaves open and others that it closes. */
  private costOf({ cell, by }: Step): number {
    return this.places[cell]!.reduce((cost, { relation, sign }) => {
      const gap = this.gaps.get(relation);
      if (gap === undefined) return cost + 2;
      const left = gap + sign * by;
      if (left === 0) return cost - 2;
      return Math.abs(left) > Math.abs(gap) ? cost + 1 : cost;
    }, 0);
  }

  private movableIn(relation: number): readonly number[] {
    const found = this.movable.get(relation);
    if (found) return found;
    const { total, parts } = this.task.system.relations[relation]!;
    const open = [total, ...parts].filter((cell) => this.hidden!.has(cell) && !isKnown(this.task, cell));
    open.sort((a, b) => this.values[b]! - this.values[a]!);
    this.movable.set(relation, open);
    return open;
  }
}
