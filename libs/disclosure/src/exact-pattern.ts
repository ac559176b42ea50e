import type { Movement, SensitiveCell, SumRelation } from '@xiangtong/domain';
import type { LinearColumn, LinearRow, SolveLinearProgram } from './linear-program';
import { costOf, isKnown, type Pattern, type ProtectionTask } from './protection-task';

/** How far a cell may move, in units of the protection asked for. */
const FURTHEST = 2;

/**
 * The pattern that hides the least value: for each sensitive cell a change of hidden cells, together with the choice of
 * what is hidden. Null without a proven optimum. M. Fischetti, J. J. Salazar, "Models and algorithms for optimizing cell
 * suppression in tabular data with linear constraints", JASA 95 (2000).
 */
export const exactPattern = (task: ProtectionTask, solve: SolveLinearProgram): Pattern | null => {
  const { values } = task.system;
  const cells = [...values.keys()].filter((cell) => !isKnown(task, cell));
  const given = new Set([...task.sensitive.map(({ cell }) => cell), ...(task.hidden ?? [])]);
  const largest = cells.reduce((most, cell) => Math.max(most, costOf(task, cell)), 1);
  const choices = cells.map((cell): LinearColumn => ({
    cost: given.has(cell) ? 0 : (1000 * costOf(task, cell)) / largest,
    lower: given.has(cell) ? 1 : 0,
    upper: 1,
    isInteger: true,
  }));
  const moves = task.sensitive.map((one, index) => movesOf(task, one, cells, cells.length * (1 + 2 * index)));
  const outcome = solve({
    sense: 'minimize',
    columns: [...choices, ...moves.flatMap(({ columns }) => columns)],
    rows: moves.flatMap(({ rows }) => rows),
  });
  if (outcome.status !== 'optimal') return null;
  const witnessOf = ({ protection }: SensitiveCell, index: number): Movement => {
    const first = cells.length * (1 + 2 * index);
    return new Map(
      cells.flatMap((cell, at): [number, bigint][] => {
        const change = outcome.values[first + 2 * at]! - outcome.values[first + 2 * at + 1]!;
        return Math.abs(change) < 1e-6 ? [] : [[cell, BigInt(Math.round(change * Number(protection)))]];
      }),
    );
  };
  return {
    hidden: new Set(cells.filter((cell, at) => given.has(cell) || outcome.values[at]! > 0.5)),
    witnesses: new Map(task.sensitive.map((one, index) => [one.cell, witnessOf(one, index)])),
    exposed: [],
  };
};

/** A sum still holds after the change. */
const balanceOf = ({ total, parts }: SumRelation, columns: ReadonlyMap<number, number>): LinearRow => ({
  lower: 0,
  upper: 0,
  entries: [[total, -1] as const, ...parts.map((part) => [part, 1] as const)].flatMap(([cell, sign]) => {
    const column = columns.get(cell);
    return column === undefined ? [] : [[column, sign] as const, [column + 1, -sign] as const];
  }),
});

interface Moves {
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
}

/** The change that protects one cell; a cell moves only if it is chosen to be hidden. */
const movesOf = (
  task: ProtectionTask,
  one: SensitiveCell,
  cells: readonly number[],
  first: number,
): Moves => {
  const columns = new Map(cells.map((cell, at) => [cell, first + 2 * at]));
  const roomOf = (cell: number): number =>
    Math.min(FURTHEST, Number(task.system.values[cell]) / Number(one.protection));
  return {
    columns: cells.flatMap((cell) =>
      cell === one.cell
        ? [
            { cost: 0, lower: 1, upper: 1 },
            { cost: 0, lower: 0, upper: 0 },
          ]
        : [
            { cost: 0, lower: 0, upper: FURTHEST },
            { cost: 0, lower: 0, upper: roomOf(cell) },
          ],
    ),
    rows: [
      ...task.system.relations.map((relation) => balanceOf(relation, columns)),
      ...cells.flatMap((cell, at) => [
        onlyIfChosen(first + 2 * at, at, FURTHEST),
        onlyIfChosen(first + 2 * at + 1, at, roomOf(cell)),
      ]),
    ],
  };
};

const onlyIfChosen = (move: number, choice: number, furthest: number): LinearRow => ({
  lower: -Infinity,
  upper: 0,
  entries: [
    [move, 1],
    [choice, -furthest],
  ],
});
