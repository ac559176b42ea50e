import type { Movement, SensitiveCell } from '@xiangtong/domain';
import { costOf, isKnown, type ProtectionTask } from './protection-task';

/**
 * Cells that are parts of the same sums can move against each other: what one gains others lose, and every sum stays.
 * Most tables of reports are lists, whose cells need nothing more; no linear program is asked for them.
 */
export class Exchanges {
  private readonly groupOf = new Map<number, readonly number[]>();

  constructor(
    private readonly task: ProtectionTask,
    relationsOf: readonly (readonly number[])[],
  ) {
    const groups = new Map<string, number[]>();
    const totals = new Set(task.system.relations.map(({ total }) => total));
    for (const [cell, relations] of relationsOf.entries()) {
      if (totals.has(cell) || relations.length === 0) continue;
      const key = relations.join(' ');
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(cell);
      this.groupOf.set(cell, group);
    }
  }

  /**
   * A movement with hidden cells if they are enough, otherwise with the cheapest other one too; null if there is none.
   */
  find(
    { cell, protection }: SensitiveCell,
    hidden: ReadonlySet<number>,
    isUsable: (cell: number) => boolean,
  ): Movement | null {
    const others = (this.groupOf.get(cell) ?? []).filter((one) => one !== cell && !isKnown(this.task, one));
    const free = others.filter((one) => hidden.has(one)).sort(this.largestFirst);
    const taken = this.take(free, protection);
    if (taken.missing === 0n) return this.movement(cell, protection, taken.moves);
    const more = others
      .filter((one) => !hidden.has(one) && isUsable(one) && this.valueOf(one) >= taken.missing)
      .sort((a, b) => -this.largestFirst(a, b))[0];
    if (more === undefined) return null;
    return this.movement(cell, protection, [...taken.moves, [more, -taken.missing]]);
  }

  private readonly largestFirst = (a: number, b: number): number =>
    costOf(this.task, b) - costOf(this.task, a);

  private valueOf(cell: number): bigint {
    return this.task.system.values[cell]!;
  }

  private take(cells: readonly number[], wanted: bigint) {
    const moves: [number, bigint][] = [];
    let missing = wanted;
    for (const cell of cells) {
      if (missing === 0n) break;
      const value = this.valueOf(cell);
      const part = value < missing ? value : missing;
      moves.push([cell, -part]);
      missing -= part;
    }
    return { moves, missing };
  }

  private movement(
    cell: number,
    protection: bigint,
    moves: readonly (readonly [number, bigint])[],
  ): Movement {
    return new Map([[cell, protection], ...moves]);
  }
}
