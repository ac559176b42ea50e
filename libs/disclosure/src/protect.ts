import { Attacker, type Bounds } from './attack';
import { Movements } from './movements';
import { exactPattern } from './exact-pattern';
import { linearPattern } from './linear-pattern';
import type { SolveLinearProgram } from './linear-program';
import type { Movement } from '@xiangtong/domain';
import { isKnown, reachedPart, type Pattern, type ProtectionTask } from './protection-task';

/** The part of a protection that the solver may miss by rounding. */
const ROUNDING = 1e-6;

/** What was found cannot be proven: by a program that took too long, or by a mistake. Nothing may be printed. */
export class UnprovenPattern extends Error {}

/**
 * What to hide so that no sensitive cell can be bounded inside its protection; checked before it is returned. Throws
 * UnprovenPattern.
 */
export const protectCells = (asked: ProtectionTask, solve: SolveLinearProgram): Pattern => {
  const { task, cells } = reachedPart(asked);
  const settled = new Set([...asked.sensitive.map(({ cell }) => cell), ...(asked.hidden ?? [])]);
  if (task.sensitive.length === 0) return { hidden: settled, witnesses: new Map(), exposed: [] };
  const { hidden, witnesses, exposed } = provenPattern(task, solve);
  const cellOf = (number: number): number => cells[number]!;
  // One movement may protect a thousand cells, and is proven once as long as it is one.
  const named = new Map(
    [...new Set(witnesses.values())].map((movement): [Movement, Movement] => [
      movement,
      new Map([...movement].map(([cell, change]) => [cellOf(cell), change])),
    ]),
  );
  return {
    hidden: new Set([...settled, ...[...hidden].map(cellOf)]),
    witnesses: new Map([...witnesses].map(([cell, movement]) => [cellOf(cell), named.get(movement)!])),
    exposed: exposed.map(({ cell, protection }) => ({ cell: cellOf(cell), protection })),
  };
};

const provenPattern = (asked: ProtectionTask, solve: SolveLinearProgram): Pattern => {
  const settled = new Set([...asked.sensitive.map(({ cell }) => cell), ...(asked.hidden ?? [])]);
  const task = { ...asked, hidden: settled };
  const pattern = exactPattern(task, solve) ?? linearPattern(task, solve);
  const found = breaches(task, pattern, solve);
  if (found.length > 0)
    throw new UnprovenPattern(`${found.length} sensitive cells are not protected by their pattern`);
  return pattern;
};

/** The bounds of a sensitive cell that follow from what is printed. */
interface Breach {
  readonly cell: number;
  readonly bounds: Bounds;
}

/** Sensitive cells that the pattern does not protect: by their proof, or where it is not exact by attack. */
const breaches = (
  task: ProtectionTask,
  { hidden, witnesses, exposed }: Pattern,
  solve: SolveLinearProgram,
): readonly Breach[] => {
  const movements = new Movements(task, solve);
  const given = new Set(exposed);
  const doubtful = task.sensitive.filter((one) => {
    const witness = witnesses.get(one.cell);
    return !given.has(one) && !(witness && movements.proves(witness, one, hidden));
  });
  return attack({ ...task, sensitive: doubtful }, hidden, solve);
};

/** Tries to bound every sensitive cell from the printed ones; returns those it can bound too closely. */
export const attack = (
  task: ProtectionTask,
  hidden: ReadonlySet<number>,
  solve: SolveLinearProgram,
): readonly Breach[] => {
  if (task.sensitive.length === 0) return [];
  const { values, relations } = task.system;
  const printed = [...values.entries()].filter(([cell]) => !hidden.has(cell) || isKnown(task, cell));
  const attacker = new Attacker(
    {
      cellCount: values.length,
      printed: new Map(printed.map(([cell, value]) => [cell, { low: Number(value), high: Number(value) }])),
      relations,
    },
    solve,
  );
  return task.sensitive.flatMap(({ cell, protection }) => {
    const bounds = attacker.boundsOf(cell);
    const wanted = Number(values[cell]) + Number(protection) * (1 - ROUNDING);
    return bounds !== null && bounds.high >= wanted ? [] : [{ cell, bounds }];
  });
};
