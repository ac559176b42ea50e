import { isWitness, relationsByCell, type CellSystem } from '@xiangtong/domain';
import fc from 'fast-check';
import { exactPattern } from './exact-pattern';
import { loadSolver } from './highs-solver';
import type { SolveLinearProgram } from './linear-program';
import { linearPattern } from './linear-pattern';
import { attack, protectCells } from './protect';
import { lossOf } from './protection-task';
import { flatTables, randomTables } from './testing/random-tables';

describe('complementary suppression', () => {
  let solve: SolveLinearProgram;

  beforeAll(async () => {
    solve = await loadSolver();
  });

  /** Two townships with three villages each, and the county: 0; 1, 2; 3–5, 6–8. */
  const county: CellSystem = {
    values: [210n, 100n, 110n, 10n, 40n, 50n, 30n, 40n, 40n],
    relations: [
      { total: 0, parts: [1, 2] },
      { total: 1, parts: [3, 4, 5] },
      { total: 2, parts: [6, 7, 8] },
    ],
  };

  it('hides the smallest sibling that is enough, and no total', () => {
    const pattern = protectCells({ system: county, sensitive: [{ cell: 3, protection: 2n }] }, solve);
    expect([...pattern.hidden].sort()).toEqual([3, 4]);
    expect(pattern.exposed).toEqual([]);
  });

  it('is needed: a single hidden cell follows from its total', () => {
    const task = { system: county, sensitive: [{ cell: 3, protection: 2n }] };
    expect(attack(task, new Set([3]), solve)).toEqual([{ cell: 3, bounds: { low: 10, high: 10 } }]);
    expect(attack(task, new Set([3, 4]), solve)).toEqual([]);
  });

  it('does not rely on what was published before, and says what can no longer be protected', () => {
    const sensitive = [{ cell: 3, protection: 2n }];
    const around = protectCells({ system: county, sensitive, known: new Set([4]) }, solve);
    expect([...around.hidden].sort()).toEqual([3, 5]);
    const known = new Set([0, 1, 2, 4, 5]);
    expect(protectCells({ system: county, sensitive, known }, solve).exposed).toEqual(sensitive);
  });

  it('respects all sums of the cells that it hides, though none of them is new', () => {
    // New is the sum of two hidden cells, 1 and 2; 3 is beside them, and makes up 4 with 5.
    const system: CellSystem = {
      values: [60n, 10n, 20n, 30n, 70n, 40n, 30n],
      relations: [
        { total: 0, parts: [1, 2, 3] },
        { total: 4, parts: [3, 5] },
        { total: 6, parts: [1, 2] },
      ],
    };
    const sensitive = [1, 2, 6].map((cell) => ({ cell, protection: 2n }));
    const { hidden } = protectCells({ system, sensitive, fresh: new Set([2]) }, solve);
    expect(attack({ system, sensitive }, hidden, solve)).toEqual([]);
  });

  it('sees from a few sums that a cell is given away, however much hangs together with it', () => {
    // 0 and 1 are printed, so that 2 follows; 2 is one of 400 hidden cells in pairs, whose sum is hidden too.
    const pairs = Array.from({ length: 200 }, (_, index) => [2 + 2 * index, 3 + 2 * index]);
    const values = [9n, 4n, ...pairs.flatMap(() => [5n, 7n]), 2400n, ...pairs.map(() => 12n)];
    const total = 402;
    const system: CellSystem = {
      values,
      relations: [
        { total: 0, parts: [1, 2] },
        { total, parts: pairs.flat() },
        ...pairs.map((parts, index) => ({ total: 403 + index, parts })),
      ],
    };
    const hidden = new Set([...values.keys()].slice(2));
    const task = { system, hidden, known: new Set([0, 1]) };
    const sizes: number[] = [];
    const counted: SolveLinearProgram = (program) => {
      sizes.push(program.columns.length);
      return solve(program);
    };
    const sensitive = [2, 3, 5].map((cell) => ({ cell, protection: 1n }));
    expect(protectCells({ ...task, sensitive }, counted).exposed.map(({ cell }) => cell)).toEqual([2]);
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(300);
  });

  it('protects every sensitive cell of random hierarchies from an attacker with a solver', () => {
    fc.assert(
      fc.property(fc.oneof(randomTables(1, 12), randomTables(2, 5), randomTables(3, 2)), (random) => {
        const task = { system: random.table, sensitive: random.sensitive };
        const { hidden, exposed } = protectCells(task, solve);
        expect(exposed).toEqual([]);
        expect(attack(task, hidden, solve)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('protects every cell of tables too large to go through again, nearly all of them by exact proofs', () => {
    let [proven, bounded] = [0, 0];
    fc.assert(
      fc.property(randomTables(2, 28, 23), ({ table, sensitive }) => {
        const task = { system: table, sensitive };
        const { hidden, exposed, witnesses } = protectCells(task, solve);
        expect(exposed).toEqual([]);
        const relationsOf = relationsByCell(table);
        const isHidden = (cell: number): boolean => hidden.has(cell) && table.values[cell] !== 0n;
        // A change that would need fractions of a fen proves nothing: then there are the bounds.
        const doubtful = sensitive.filter(
          (one) => !isWitness(table, relationsOf, isHidden, one, witnesses.get(one.cell)!),
        );
        proven += sensitive.length - doubtful.length;
        bounded += doubtful.length;
        expect(attack({ ...task, sensitive: doubtful }, hidden, solve)).toEqual([]);
      }),
      // Smaller tables would be searched for the fault for minutes.
      { numRuns: 12, endOnFailure: true },
    );
    // Single tables have up to a twelfth; most have none.
    expect(bounded).toBeLessThanOrEqual((proven + bounded) / 20);
  });

  it('hides the least value of all choices that hold, on tables where each can be tried', () => {
    let tried = 0;
    fc.assert(
      fc.property(randomTables(2, 3), ({ table, sensitive }) => {
        const task = { system: table, sensitive };
        const given = new Set(sensitive.map(({ cell }) => cell));
        const open = [...table.values.keys()].filter((cell) => table.values[cell]! > 0n && !given.has(cell));
        if (sensitive.length === 0 || open.length > 7) return;
        tried += 1;
        const choices = Array.from(
          { length: 2 ** open.length },
          (_, bits) => new Set([...given, ...open.filter((_cell, at) => bits & (1 << at))]),
        );
        const losses = choices
          .filter((hidden) => attack(task, hidden, solve).length === 0)
          .map((hidden) => lossOf(task, hidden));
        const { hidden, exposed } = protectCells(task, solve);
        if (exposed.length === 0) expect(lossOf(task, hidden)).toBe(Math.min(...losses));
      }),
      { numRuns: 100 },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it('loses less by the best pattern than by single programs, on tables of a dozen categories and months', () => {
    let [lost, best] = [0, 0];
    fc.assert(
      fc.property(flatTables(9, 12), ({ table, sensitive }) => {
        const task = { system: table, sensitive };
        const of = (hidden: ReadonlySet<number>) => lossOf(task, hidden) / Number(table.values[0]! + 1n);
        const byPrograms = of(linearPattern(task, solve).hidden);
        const chosen = of(protectCells(task, solve).hidden);
        expect(chosen).toBeLessThanOrEqual(byPrograms * (1 + 1e-9));
        lost += byPrograms;
        best += chosen;
      }),
      { numRuns: 20, seed: 42 },
    );
    expect(best).toBeLessThan(lost);
  });

  it('loses at most 1.3 times the value of the best pattern on small tables', () => {
    let [lost, best] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(randomTables(1, 8), randomTables(2, 3)), ({ table, sensitive }) => {
        const task = { system: table, sensitive };
        const exact = exactPattern(task, solve);
        if (!exact) return;
        expect(attack(task, exact.hidden, solve)).toEqual([]);
        const of = (hidden: ReadonlySet<number>) => lossOf(task, hidden) / Number(table.values[0]! + 1n);
        lost += of(linearPattern(task, solve).hidden);
        best += of(exact.hidden);
      }),
      { numRuns: 60, seed: 42 },
    );
    expect(best).toBeGreaterThan(0);
    expect(lost / best).toBeLessThan(1.3);
  });
});
