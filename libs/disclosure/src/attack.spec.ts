import type { CellSystem } from '@xiangtong/domain';
import { Attacker } from './attack';
import { loadSolver } from './highs-solver';
import { attack, protectCells, UnprovenPattern } from './protect';
import type { SolveLinearProgram } from './linear-program';

const systemOf = (...values: readonly bigint[]): CellSystem => ({
  values,
  relations: [{ total: 0, parts: [1, 2, 3] }],
});
const sensitive = [{ cell: 1, protection: 5n }];

describe('a solver that does not finish', () => {
  it('proves nothing: what it was asked about counts as found out', () => {
    const task = { system: systemOf(90n, 20n, 30n, 40n), sensitive };
    expect(attack(task, new Set([1, 2]), () => ({ status: 'limit' }))).toEqual([
      { cell: 1, bounds: { low: 0, high: NaN } },
    ]);
  });

  it('leaves a pattern without a proof, which is refused', () => {
    // The second part is too small to move as far as the first one needs, so that a program is asked.
    const task = { system: systemOf(93n, 20n, 1n, 72n), sensitive, known: new Set([3]) };
    const wrong: SolveLinearProgram = ({ sense, columns }) =>
      sense === 'minimize' && !columns.some(({ isInteger }) => isInteger)
        ? { status: 'optimal', objective: 0, values: columns.map(({ lower }) => lower) }
        : { status: 'limit' };
    expect(() => protectCells(task, wrong)).toThrow(UnprovenPattern);
  });

  it('does not mean that nothing protects a cell', () => {
    const task = { system: systemOf(93n, 20n, 1n, 72n), sensitive, known: new Set([3]) };
    expect(() => protectCells(task, () => ({ status: 'limit' }))).toThrow(UnprovenPattern);
  });
});

describe('how far a cell can lie above the truth', () => {
  const truth = [90n, 20n, 30n, 40n];
  const attacker = async (printed: ReadonlyMap<number, number>) =>
    new Attacker(
      {
        cellCount: 4,
        printed: new Map([...printed].map(([cell, value]) => [cell, { low: value, high: value }])),
        relations: systemOf().relations,
      },
      await loadSolver(),
    );

  it('is what the other hidden parts of a printed total leave', async () => {
    const reader = await attacker(new Map([[0, 90]]));
    expect(reader.riseOf(1, 100, truth)).toBeCloseTo(70, 6);
    expect(reader.riseOf(0, 5, truth)).toBe(0);
  });

  it('is nothing where all others are printed, and all that is asked for where nothing holds it', async () => {
    const told = await attacker(
      new Map([
        [0, 90],
        [2, 30],
        [3, 40],
      ]),
    );
    expect(told.riseOf(1, 5, truth)).toBeCloseTo(0, 6);
    const open = await attacker(new Map());
    expect(open.riseOf(1, 5, truth)).toBeCloseTo(5, 6);
  });

  it('is not known where the solver does not finish', () => {
    const { relations } = systemOf();
    const reader = new Attacker({ cellCount: 4, printed: new Map(), relations }, () => ({ status: 'limit' }));
    expect(reader.riseOf(1, 5, truth)).toBeNaN();
  });
});
