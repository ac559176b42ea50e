import type { CellSystem, SensitiveCell } from '@xiangtong/domain';
import fc from 'fast-check';
import { exactPattern } from './exact-pattern';
import { loadSolver } from './highs-solver';
import type { LinearProgram, SolveLinearProgram } from './linear-program';
import { attack } from './protect';
import { lossOf } from './protection-task';
import { randomTables } from './testing/random-tables';

/** Two townships with three villages each, and the county: 0; 1, 2; 3–5, 6–8. */
const county: CellSystem = {
  values: [210n, 100n, 110n, 10n, 40n, 50n, 30n, 40n, 40n],
  relations: [
    { total: 0, parts: [1, 2] },
    { total: 1, parts: [3, 4, 5] },
    { total: 2, parts: [6, 7, 8] },
  ],
};
const sorted = (cells: Iterable<number>): readonly number[] => [...cells].sort((a, b) => a - b);

/** So many totals of three parts each, of which the first is sensitive, among so many cells. */
const separateTotals = (totals: number, cells: number) => {
  const groups = Array.from({ length: totals }, (_, group) => 4 * group);
  const values = groups.flatMap(() => [60n, 10n, 20n, 30n]);
  return {
    system: {
      values: [...values, ...Array.from({ length: cells - values.length }, () => 0n)],
      relations: groups.map((total) => ({ total, parts: [total + 1, total + 2, total + 3] })),
    },
    sensitive: groups.map((total) => ({ cell: total + 1, protection: 2n })),
  };
};

describe('the pattern that hides the least value', () => {
  let solve: SolveLinearProgram;

  beforeAll(async () => {
    solve = await loadSolver();
  });

  /** The integer programs that are asked. */
  const watched = (programs: LinearProgram[]): SolveLinearProgram => {
    return (program) => {
      if (program.columns.some(({ isInteger }) => isInteger)) programs.push(program);
      return solve(program);
    };
  };

  it('costs what the best of all choices costs, on random tables where each choice can be tried', () => {
    let programs = 0;
    fc.assert(
      fc.property(randomTables(2, 3), fc.nat(), ({ table, sensitive }, known) => {
        const task = { system: table, sensitive, known: new Set([known % table.values.length]) };
        const given = new Set(sensitive.map(({ cell }) => cell));
        const open = [...table.values.keys()].filter(
          (cell) => table.values[cell]! > 0n && !given.has(cell) && !task.known.has(cell),
        );
        if (sensitive.length === 0 || open.length > 7) return;
        const asked: LinearProgram[] = [];
        const pattern = exactPattern(task, watched(asked))!;
        const exposed = new Set(pattern.exposed.map(({ cell }) => cell));
        const rest = { ...task, sensitive: sensitive.filter(({ cell }) => !exposed.has(cell)) };
        const losses = Array.from(
          { length: 2 ** open.length },
          (_, bits) => new Set([...given, ...open.filter((_cell, at) => bits & (1 << at))]),
        )
          .filter((hidden) => attack(rest, hidden, solve).length === 0)
          .map((hidden) => lossOf(task, hidden));
        expect(lossOf(task, pattern.hidden)).toBe(Math.min(...losses));
        expect(sorted(pattern.witnesses.keys())).toEqual(sorted(rest.sensitive.map(({ cell }) => cell)));
        programs += asked.length;
      }),
      { numRuns: 60, seed: 44 },
    );
    expect(programs).toBeGreaterThan(10);
  });

  it('is the program of Fischetti and Salazar: nothing moves that is not hidden, and each sum holds', () => {
    const programs: LinearProgram[] = [];
    const sensitive = [{ cell: 3, protection: 8n }];
    const { hidden, exposed } = exactPattern(
      { system: county, sensitive, hidden: new Set([6]) },
      watched(programs),
    )!;
    expect(sorted(hidden)).toEqual([3, 4, 6]);
    expect(exposed).toEqual([]);
    const choice = (cost: number) => ({ cost, lower: 0, upper: 1, isInteger: true });
    const move = (upper: number, lower = 0) => ({ cost: 0, lower, upper });
    const onlyIf = (column: number, chosen: number, limit: number) => ({
      lower: -Infinity,
      upper: 0,
      entries: [
        [column, 1],
        [chosen, -limit],
      ],
    });
    const balance = (total: number, ...parts: readonly number[]) => ({
      lower: 0,
      upper: 0,
      entries: [
        ...(total < 0 ? [] : [[total, -1] as const, [total + 1, 1] as const]),
        ...parts.flatMap((part) => [[part, 1] as const, [part + 1, -1] as const]),
      ],
    });
    // The best pattern costs 41, as village 4 does; whatever costs more is left out: 5, the townships, the county.
    expect(programs).toEqual([
      {
        sense: 'minimize',
        columns: [
          choice(1000),
          choice(1000),
          choice(1000),
          // 4, 7, 8, and what is hidden anyway: 3 and 6; up, then down.
          ...Array.from({ length: 6 }, () => move(2)),
          move(1, 1),
          move(0),
          move(2),
          move(2),
        ],
        rows: [
          balance(-1),
          balance(-1, 9, 3),
          balance(-1, 11, 5, 7),
          onlyIf(3, 0, 2),
          onlyIf(4, 0, 2),
          onlyIf(5, 1, 2),
          onlyIf(6, 1, 2),
          onlyIf(7, 2, 2),
          onlyIf(8, 2, 2),
        ],
      },
    ]);
  });

  it('lets a figure fall to zero at most, and no further than twice the protection', () => {
    const programs: LinearProgram[] = [];
    const system: CellSystem = {
      values: [100n, 10n, 12n, 4n, 74n],
      relations: [{ total: 0, parts: [1, 2, 3, 4] }],
    };
    const { hidden } = exactPattern({ system, sensitive: [{ cell: 1, protection: 8n }] }, watched(programs))!;
    expect(sorted(hidden)).toEqual([1, 2]);
    const [, ...limits] = programs[0]!.rows;
    expect(limits.map(({ entries }) => entries[1]![1])).toEqual([-2, -1.5, -2, -0.5]);
    expect(programs[0]!.columns.map(({ upper }) => upper)).toEqual([1, 1, 2, 1.5, 2, 0.5, 1, 0]);
  });

  it('asks no program where what is suppressed anyway is enough', () => {
    const programs: LinearProgram[] = [];
    const sensitive: readonly SensitiveCell[] = [3, 4].map((cell) => ({ cell, protection: 2n }));
    const pattern = exactPattern({ system: county, sensitive }, watched(programs))!;
    expect(sorted(pattern.hidden)).toEqual([3, 4]);
    expect(sorted(pattern.witnesses.keys())).toEqual([3, 4]);
    const one = sensitive.slice(0, 1);
    expect(
      sorted(
        exactPattern({ system: county, sensitive: one, hidden: new Set([5]) }, watched(programs))!.hidden,
      ),
    ).toEqual([3, 5]);
    expect(programs).toEqual([]);
  });

  it('names the cells that nothing protects: those that are known, and those whose sums are', () => {
    const sensitive = [3, 6].map((cell) => ({ cell, protection: 2n }));
    const known = new Set([6]);
    expect(exactPattern({ system: county, sensitive, known }, solve)).toMatchObject({
      hidden: new Set([3, 6, 4]),
      exposed: [sensitive[1]],
    });
    const around = new Set([1, 4, 5]);
    expect(exactPattern({ system: county, sensitive, known: around }, solve)).toMatchObject({
      hidden: new Set([3, 6, 7]),
      exposed: [sensitive[0]],
    });
  });

  it('takes a cell that costs as much as the pattern of single programs, if there is no other', () => {
    const system: CellSystem = { values: [30n, 10n, 20n], relations: [{ total: 0, parts: [1, 2] }] };
    expect(exactPattern({ system, sensitive: [{ cell: 1, protection: 2n }] }, solve)?.hidden).toEqual(
      new Set([1, 2]),
    );
  });

  it('is looked for in tables of 2,000 cells, and not in larger ones', () => {
    expect(exactPattern(separateTotals(1, 2000), solve)?.hidden).toEqual(new Set([1, 2]));
    expect(exactPattern(separateTotals(1, 2001), solve)).toBeNull();
  });

  it('is looked for up to 20,000 choices: ten cells that need more hidden in a table of 2,000', () => {
    expect(exactPattern(separateTotals(10, 2000), solve)?.hidden.size).toBe(20);
    expect(exactPattern(separateTotals(11, 2000), solve)).toBeNull();
  });

  it('is none where the solver proves no optimum, or what it moves proves nothing', () => {
    const task = { system: county, sensitive: [{ cell: 3, protection: 2n }] };
    const isChoice = (program: LinearProgram) => program.columns.some(({ isInteger }) => isInteger);
    expect(
      exactPattern(task, (program) => (isChoice(program) ? { status: 'limit' } : solve(program))),
    ).toBeNull();
    // Below one half a choice counts as printed: nothing would be hidden.
    expect(
      exactPattern(task, (program) =>
        isChoice(program)
          ? { status: 'optimal', objective: 0, values: program.columns.map(() => 0.5) }
          : solve(program),
      ),
    ).toBeNull();
  });
});
