import type { Movement, SensitiveCell, SumRelation } from '@xiangtong/domain';
import { linearPattern } from './linear-pattern';
import type { LinearColumn, LinearRow, SolveLinearProgram } from './linear-program';
import { Movements } from './movements';
import { costOf, isKnown, lossOf, type Pattern, type ProtectionTask } from './protection-task';

/** How far a cell may move, in units of the protection asked for. */
const FURTHEST = 2;
/** Cells of the tables for which the best pattern is looked for at all. */
const MOST_CELLS = 2000;
/** Cells times sensitive cells that need more hidden: most programs below it take a few seconds. */
const MOST_CHOICES = 20_000;

/**
 * The pattern that hides the least value. Most sensitive cells protect each other: they need no part in the choice, since
 * whatever is hidden besides leaves their proofs as they are. Null without a proven optimum, and for large tables.
 */
export const exactPattern = (task: ProtectionTask, solve: SolveLinearProgram): Pattern | null => {
  const { values } = task.system;
  if (values.length > MOST_CELLS) return null;
  const given = new Set([...task.sensitive.map(({ cell }) => cell), ...(task.hidden ?? [])]);
  const movements = new Movements(task, solve);
  const witnesses = new Map<number, Movement>();
  const isProtected = (one: SensitiveCell, hidden: ReadonlySet<number>): boolean => {
    const movement = movements.find(one, hidden, () => false);
    if (typeof movement !== 'string') witnesses.set(one.cell, movement);
    return typeof movement !== 'string';
  };
  const [exposed, rest]: [SensitiveCell[], SensitiveCell[]] = [[], []];
  for (const one of task.sensitive)
    if (isKnown(task, one.cell)) exposed.push(one);
    else if (!isProtected(one, given))
      (movements.find(one, given) === 'impossible' ? exposed : rest).push(one);
  if (values.length * rest.length > MOST_CHOICES) return null;
  const open = { ...task, sensitive: rest, hidden: given };
  const hidden =
    rest.length > 0
      ? leastHidden(open, given, lossOf(open, linearPattern(open, solve).hidden), solve)
      : given;
  // Each proof is made anew: what the program moves by less than its tolerance is printed.
  return hidden && rest.every((one) => isProtected(one, hidden)) ? { hidden, witnesses, exposed } : null;
};

/**
 * What is hidden, chosen together with a change of hidden cells for each sensitive cell; a cell that costs more than
 * `most`, what some pattern hides, is in no better one and stays out of the program. M. Fischetti, J. J.
 * Salazar, "Models and algorithms for optimizing cell suppression in tabular data with linear constraints", JASA 95
 * (2000).
 */
const leastHidden = (
  task: ProtectionTask,
  given: ReadonlySet<number>,
  most: number,
  solve: SolveLinearProgram,
): ReadonlySet<number> | null => {
  const open = [...task.system.values.keys()].filter((cell) => !isKnown(task, cell));
  const choices = open.filter((cell) => !given.has(cell) && costOf(task, cell) <= most);
  const movable = [...choices, ...open.filter((cell) => given.has(cell))];
  const moves = task.sensitive.map((one, index) =>
    movesOf(task, one, movable, choices.length, choices.length + 2 * movable.length * index),
  );
  const outcome = solve({
    sense: 'minimize',
    columns: [
      ...choices.map((cell) => ({
        cost: (1000 * costOf(task, cell)) / most,
        lower: 0,
        upper: 1,
        isInteger: true,
      })),
      ...moves.flatMap(({ columns }) => columns),
    ],
    rows: moves.flatMap(({ rows }) => rows),
  });
  if (outcome.status !== 'optimal') return null;
  return new Set([...given, ...choices.filter((_, at) => outcome.values[at]! > 0.5)]);
};

interface Moves {
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
}

/**
 * The change that protects one cell: for each of `movable` a column up and one down, from column `first`. The first
 * `choiceCount` of them move only if they are chosen to be hidden; the others are hidden anyway.
 */
const movesOf = (
  { system }: ProtectionTask,
  one: SensitiveCell,
  movable: readonly number[],
  choiceCount: number,
  first: number,
): Moves => {
  const columnOf = new Map(movable.map((cell, at) => [cell, first + 2 * at]));
  const limits = movable.map((cell): readonly [up: number, down: number] => [
    FURTHEST,
    Math.min(FURTHEST, Number(system.values[cell]) / Number(one.protection)),
  ]);
  return {
    columns: movable.flatMap((cell, at) =>
      limits[at]!.map((limit, down) =>
        cell === one.cell
          ? { cost: 0, lower: 1 - down, upper: 1 - down }
          : { cost: 0, lower: 0, upper: limit },
      ),
    ),
    rows: [
      ...system.relations.map((relation) => balanceOf(relation, columnOf)),
      ...limits
        .slice(0, choiceCount)
        .flatMap((both, choice) =>
          both.map((limit, down) => onlyIfChosen(first + 2 * choice + down, choice, limit)),
        ),
    ],
  };
};

/** A sum still holds after the change. */
const balanceOf = ({ total, parts }: SumRelation, columnOf: ReadonlyMap<number, number>): LinearRow => ({
  lower: 0,
  upper: 0,
  entries: [[total, -1] as const, ...parts.map((part) => [part, 1] as const)].flatMap(([cell, sign]) => {
    const column = columnOf.get(cell);
    return column === undefined ? [] : [[column, sign] as const, [column + 1, -sign] as const];
  }),
});

const onlyIfChosen = (move: number, choice: number, limit: number): LinearRow => ({
  lower: -Infinity,
  upper: 0,
  entries: [
    [move, 1],
    [choice, -limit],
  ],
});
