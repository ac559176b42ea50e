import { relationsByCell, type Movement, type SensitiveCell } from '@xiangtong/domain';
import type { LinearColumn, LinearRow, SolveLinearProgram } from './linear-program';
import { isKnown, type ProtectionTask } from './protection-task';

/** How far cells move, in units of the round, and by what factor the next round has smaller ones. */
const FURTHEST = 16;
const FINER = 100;
/** Programs of a round: most cells are moved by the first, their partners by the second. */
const TRIES = 4;
/** Moving a cell that need not move costs this part of what a protected one is worth. */
const DRIFT = 1e-4;

/**
 * Changes of hidden cells that protect many sensitive ones at a time: tables of single units are hidden whole, over all
 * periods and editions, and a program for each of thousands of cells would take minutes. Nothing is hidden in addition;
 * a cell without a change here is left to others. Changes are whole multiples of a unit, so that they are exact.
 */
export class CommonMovements {
  readonly found = new Map<number, Movement>();
  private readonly open: readonly number[];
  private readonly balances: readonly LinearRow[];

  constructor(
    private readonly task: ProtectionTask,
    sensitive: readonly SensitiveCell[],
    hidden: ReadonlySet<number>,
    private readonly solve: SolveLinearProgram,
  ) {
    this.open = [...hidden].filter((cell) => !isKnown(task, cell));
    this.balances = this.balanced();
    const waiting = new Set(sensitive.filter(({ cell }) => hidden.has(cell) && !isKnown(task, cell)));
    const widest = [...waiting].reduce((most, { protection }) => Math.max(most, Number(protection)), 0);
    for (let unit = widest; waiting.size > 0 && unit >= 1; unit /= FINER)
      this.round(Math.ceil(unit), waiting);
    if (waiting.size > 0 && widest > 1) this.round(1, waiting);
  }

  private round(unit: number, waiting: Set<SensitiveCell>): void {
    for (let attempt = 0; attempt < TRIES && waiting.size > 0; attempt += 1) {
      const open = [...waiting].filter(({ protection }) => Number(protection) <= unit);
      // Cells that make up a printed total cannot all rise: one half of them against the other, where all found nothing.
      const wanted = attempt === 0 ? open : open.filter((_, place) => place % 2 === attempt % 2);
      const movement = wanted.length > 0 ? this.move(wanted, unit) : null;
      if (!movement) continue;
      for (const one of open) {
        if ((movement.get(one.cell) ?? 0n) < one.protection) continue;
        this.found.set(one.cell, movement);
        waiting.delete(one);
      }
    }
  }

  /**
   * Solves for one movement of all wanted cells: up and down of each open cell, then the part that each wanted cell
   * has.
   */
  private move(wanted: readonly SensitiveCell[], unit: number): Movement | null {
    const { values } = this.task.system;
    const columns = this.open.flatMap((cell): LinearColumn[] => [
      { cost: -DRIFT, lower: 0, upper: FURTHEST },
      { cost: -DRIFT, lower: 0, upper: Math.min(FURTHEST, Math.floor(Number(values[cell]) / unit)) },
    ]);
    const placeOf = new Map(this.open.map((cell, index) => [cell, 2 * index]));
    const reached = wanted.map(({ cell }, index): LinearRow => {
      const place = placeOf.get(cell)!;
      return {
        lower: 0,
        upper: Infinity,
        entries: [
          [place, 1],
          [place + 1, -1],
          [columns.length + index, -1],
        ],
      };
    });
    const outcome = this.solve({
      sense: 'maximize',
      columns: [...columns, ...wanted.map(() => ({ cost: 1, lower: 0, upper: 1 }))],
      rows: [...this.balances, ...reached],
    });
    return outcome.status === 'optimal' ? this.exact(outcome.values, unit) : null;
  }

  /** Null where rounding would break a sum. */
  private exact(moved: readonly number[], unit: number): Movement | null {
    const columns = moved.map(Math.round);
    const isWhole = this.balances.every(
      ({ entries }) => entries.reduce((sum, [column, sign]) => sum + sign * columns[column]!, 0) === 0,
    );
    if (!isWhole) return null;
    const parts = this.open.map((cell, index): [number, bigint] => [
      cell,
      BigInt(columns[2 * index]! - columns[2 * index + 1]!) * BigInt(unit),
    ]);
    return new Map(parts.filter(([, part]) => part !== 0n));
  }

  private balanced(): readonly LinearRow[] {
    const { relations } = this.task.system;
    const relationsOf = relationsByCell(this.task.system);
    const entries = new Map<number, [number, number][]>();
    for (const [index, cell] of this.open.entries())
      for (const relation of relationsOf[cell]!) {
        const sign = relations[relation]!.total === cell ? -1 : 1;
        const own = entries.get(relation) ?? [];
        entries.set(relation, own);
        own.push([2 * index, sign]);
      }
    return [...entries.values()].map((own) => ({
      lower: 0,
      upper: 0,
      entries: own.flatMap(([column, sign]) => [[column, sign] as const, [column + 1, -sign] as const]),
    }));
  }
}
