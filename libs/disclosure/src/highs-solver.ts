import loadHighs, { type Highs } from 'highs';
import type { LinearOutcome, LinearProgram, SolveLinearProgram } from './linear-program';

let loading: Promise<Highs> | null = null;

/** The solver HiGHS (MIT), compiled to WebAssembly: no binary, no service. Loaded once a process, when first needed. */
export const loadSolver = async (seconds = 10): Promise<SolveLinearProgram> => {
  loading ??= loadHighs();
  const highs = await loading;
  return (program) => solve(highs, program, seconds);
};

const modelOf = (highs: Highs, { sense, columns, rows }: LinearProgram) => ({
  numCols: columns.length,
  numRows: rows.length,
  sense: highs.constants.objectiveSense[sense],
  colCost: columns.map(({ cost }) => cost),
  colLower: columns.map(({ lower }) => lower),
  colUpper: columns.map(({ upper }) => upper),
  rowLower: rows.map(({ lower }) => lower),
  rowUpper: rows.map(({ upper }) => upper),
  matrix: matrixOf(rows, columns.length),
  ...(columns.some(({ isInteger }) => isInteger) && {
    integrality: columns.map(
      ({ isInteger }) => highs.constants.variableType[isInteger ? 'integer' : 'continuous'],
    ),
  }),
});

const matrixOf = (rows: LinearProgram['rows'], numCols: number) => {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  // Loops, because a program of a large table has a million entries.
  for (const { entries } of rows) {
    for (const [column, coefficient] of entries) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  return { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values };
};

/**
 * An integer program ends by its branches: what an edition hides depends on its figures, not on how fast a machine is.
 * Seconds are only the way out of a program that nobody foresaw.
 */
const MOST_BRANCHES = 500;
const INTEGER_SECONDS = 60;

type Model = Parameters<Parameters<Highs['withModel']>[1]>[0];

/** Seconds for interior points: they decide in four to eight what keeps the simplex method for minutes. */
const INTERIOR_SECONDS = 30;

const solve = (highs: Highs, program: LinearProgram, seconds: number): LinearOutcome =>
  highs.withModel(modelOf(highs, program), (model): LinearOutcome => {
    const { modelStatus } = highs.constants;
    const ended = (...states: readonly number[]): boolean => states.includes(model.getModelStatus());
    const isInteger = program.columns.some((column) => column.isInteger);
    model.options.set({
      output_flag: false,
      time_limit: isInteger ? Math.max(seconds, INTEGER_SECONDS) : seconds,
      mip_max_nodes: MOST_BRANCHES,
      random_seed: 0,
    });
    model.run();
    // Where printed figures leave little room, presolve takes a possible table for impossible.
    if (ended(modelStatus.infeasible, modelStatus.unboundedOrInfeasible)) {
      model.options.set({ presolve: 'off' });
      model.run();
    }
    if (ended(modelStatus.timeLimit) && !isInteger)
      // The limit counts the time of all runs.
      tryInteriorPoints(model, seconds + INTERIOR_SECONDS);
    const status = model.getModelStatus();
    if (status === modelStatus.optimal)
      return {
        status: 'optimal',
        objective: model.getObjectiveValue(),
        values: [...model.getSolution().colValue],
      };
    if (status === modelStatus.infeasible) return { status: 'infeasible' };
    return { status: status === modelStatus.unbounded ? 'unbounded' : 'limit' };
  });

const tryInteriorPoints = (model: Model, time_limit: number): void => {
  try {
    model.options.set({ presolve: 'off', solver: 'ipm', time_limit });
    model.run();
  } catch {
    // They fail at some tables: nothing is decided then.
  }
};
