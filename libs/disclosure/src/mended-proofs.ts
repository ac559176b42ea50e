import { relationsByCell, type Movement, type SensitiveCell } from '@xiangtong/domain';
import type { Movements } from './movements';
import { isKnown, type ProtectionTask } from './protection-task';

/**
 * Changes that protected cells in earlier editions. A new sum, or a figure that was printed since, breaks some of them,
 * mostly in one place: they are taken apart into what hangs together, and each part is made whole again.
 */
export class MendedProofs {
  private readonly partsOf = new Map<Movement, ReadonlyMap<number, Movement>>();

  constructor(
    private readonly task: ProtectionTask,
    private readonly movements: Movements,
  ) {}

  /** Null where the change of before proves the protection no more, mended or not. */
  find(one: SensitiveCell, hidden: ReadonlySet<number>): Movement | null {
    const before = this.task.tried?.get(one.cell);
    if (!before || this.movements.proves(before, one, hidden)) return before ?? null;
    const parts = this.partsOf.get(before) ?? this.mend(before, hidden);
    this.partsOf.set(before, parts);
    const part = parts.get(one.cell);
    return part && this.movements.proves(part, one, hidden) ? part : null;
  }

  /** The mended part of each cell that the change moved. */
  private mend(movement: Movement, hidden: ReadonlySet<number>): ReadonlyMap<number, Movement> {
    const mended = new Map<number, Movement>();
    const open = new Map([...movement].filter(([cell]) => hidden.has(cell) && !isKnown(this.task, cell)));
    for (const cells of this.together(open)) {
      const part = this.movements.balanced.complete(
        new Map(cells.map((cell) => [cell, open.get(cell)!])),
        hidden,
      );
      if (part) for (const cell of cells) mended.set(cell, part);
    }
    return mended;
  }

  /** Cells that stand in the same sums, and with these in others. */
  private together(movement: Movement): readonly (readonly number[])[] {
    const relationsOf = relationsByCell(this.task.system);
    const cellsOf = new Map<number, number[]>();
    for (const cell of movement.keys())
      for (const relation of relationsOf[cell]!) {
        const own = cellsOf.get(relation);
        if (own) own.push(cell);
        else cellsOf.set(relation, [cell]);
      }
    const seen = new Set<number>();
    return [...movement.keys()].flatMap((start) => {
      if (seen.has(start)) return [];
      const cells = new Set([start]);
      for (const cell of cells)
        for (const relation of relationsOf[cell]!) {
          for (const other of cellsOf.get(relation) ?? []) cells.add(other);
          cellsOf.delete(relation);
        }
      for (const cell of cells) seen.add(cell);
      return [[...cells]];
    });
  }
}
