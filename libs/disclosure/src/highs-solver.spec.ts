import { loadSolver } from './highs-solver';
import type { LinearColumn, LinearProgram, LinearRow } from './linear-program';

const column = (lower: number, upper: number, cost = 0): LinearColumn => ({ lower, upper, cost });
const row = (lower: number, upper: number, ...entries: LinearRow['entries']): LinearRow => ({
  lower,
  upper,
  entries,
});

const tightTable: LinearProgram = {
  sense: 'maximize',
  columns: [
    column(-64, 0.9732336161993522, 1),
    column(-64, 12.388645088794775),
    column(-53.40641186140156, 9.424660993363194),
    column(-64, 64),
    column(-64, 64),
    column(-64, 64),
    column(-64, 7.291615807419005),
    column(-64, 64),
    column(-50.52644741683666, 64),
    column(-28.078769986251064, 4.955077255674954),
    column(-64, 6.318382451813577),
    column(-64, 25.113084994272146),
    column(-64, 12.724439905477372),
  ],
  rows: [
    row(0, 0, [0, 1], [1, 1], [2, 1], [3, -1], [4, 1], [5, 1], [7, 1], [8, 1], [9, 1]),
    row(0, 0, [0, 1], [6, -1], [10, 1]),
    row(0, 0, [1, 1], [11, -1], [12, 1]),
    row(0, 0, [2, 1]),
    row(-4.936049350692054e-8, Infinity, [3, -0.033146039450000005], [4, -1]),
    row(-Infinity, 4.81690026553112e-8, [3, -0.03314603955], [4, -1]),
    row(-8.222727137210866e-8, Infinity, [3, -0.03438771395], [5, -1]),
    row(-Infinity, 1.5302224790123082e-8, [3, -0.03438771405], [5, -1]),
    row(-9.108143282094556e-8, Infinity, [3, -0.028744314349999998], [7, -1]),
    row(-Infinity, 6.4480672244382596e-9, [3, -0.02874431445], [7, -1]),
    row(-8.95215046168367e-8, Infinity, [3, -1.42527662115]),
    row(-Infinity, 8.007867284528484e-9, [3, -1.42527662125]),
    row(0, 0, [6, 1], [11, 1]),
    row(-2.220968832138206e-9, Infinity, [8, -1.27126909645]),
    row(0, 0, [9, 1]),
    row(0, 0, [10, 1], [12, 1]),
  ],
};

describe('the solver', () => {
  it('finds the table of changes that printed rates leave hardly any room', async () => {
    const outcome = (await loadSolver())(tightTable);
    // No change is a table; the first cell can rise while others of its lines fall.
    expect(outcome.status).toBe('optimal');
    expect(outcome.status === 'optimal' && outcome.objective).toBeCloseTo(0.9732, 3);
  });

  it('is not at its end where the simplex method has no time left', async () => {
    const outcome = (await loadSolver(0))(tightTable);
    expect(outcome.status === 'optimal' && outcome.objective).toBeCloseTo(0.9732, 3);
  });

  it('still knows what is impossible', async () => {
    const solve = await loadSolver();
    const columns = [column(0, 1)];
    expect(solve({ sense: 'maximize', columns, rows: [row(2, 3, [0, 1])] }).status).toBe('infeasible');
  });

  it('ends an integer program by its branches, so that every machine answers the same', async () => {
    // A market split (G. Cornuéjols, M. Dawande 1999): four equations of thirty choices, that keep a solver for hours.
    const digits = Array.from({ length: 4 }, (_, at) =>
      Array.from({ length: 30 }, (_unused, choice) => ((at + 3) * 7919 * (choice + 11) ** 2) % 100),
    );
    const half = (numbers: readonly number[]): number =>
      Math.floor(numbers.reduce((sum, one) => sum + one, 0) / 2);
    const slack = [column(0, Infinity, 1), column(0, Infinity, 1)];
    const program: LinearProgram = {
      sense: 'minimize',
      columns: [
        ...Array.from({ length: 30 }, () => ({ ...column(0, 1), isInteger: true })),
        ...digits.flatMap(() => slack),
      ],
      rows: digits.map((numbers, at) =>
        row(
          half(numbers),
          half(numbers),
          ...numbers.map((number, choice) => [choice, number] as const),
          [30 + 2 * at, 1],
          [31 + 2 * at, -1],
        ),
      ),
    };
    const limitOf = async (seconds: number) => (await loadSolver(seconds))(program).status;
    expect([await limitOf(0), await limitOf(1)]).toEqual(['limit', 'limit']);
  });
});
