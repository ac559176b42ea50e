import { brokenRelations, type CellSystem } from '@xiangtong/domain';
import fc from 'fast-check';
import { roundCells, UnroundableSums } from './controlled-rounding';
import { loadSolver } from './highs-solver';
import type { SolveLinearProgram } from './linear-program';
import { randomTables } from './testing/random-tables';

const base = 1000n;
const all = ({ values }: Pick<CellSystem, 'values'>): ReadonlySet<number> => new Set(values.keys());
const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

describe('controlled rounding', () => {
  let solve: SolveLinearProgram;

  beforeAll(async () => {
    solve = await loadSolver();
  });

  const rounded = (system: CellSystem, printed = all(system), fixed?: ReadonlyMap<number, bigint>) => {
    const { values, relations } = system;
    const found = roundCells({ values, relations, base, printed, ...(fixed && { fixed }) }, solve);
    return values.map((_, cell) => found.get(cell));
  };

  it('keeps sums where each figure alone would be rounded down', () => {
    const system = { values: [1200n, 400n, 400n, 400n], relations: [{ total: 0, parts: [1, 2, 3] }] };
    const [total, ...parts] = rounded(system);
    expect(total).toBe(1000n);
    expect([...parts].sort()).toEqual([0n, 0n, 1000n]);
  });

  it('takes one of the two multiples beside each figure of a hierarchy, and keeps multiples', () => {
    fc.assert(
      fc.property(randomTables(1, 30), ({ table }) => {
        const found = rounded(table) as bigint[];
        return table.values.every((value, cell) =>
          value % base === 0n ? found[cell] === value : distance(found[cell]!, value) < base,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('prints multiples that are not negative and add up, over two and three hierarchies', () => {
    fc.assert(
      fc.property(fc.oneof(randomTables(2, 8), randomTables(3, 4)), ({ table }) => {
        const values = rounded(table) as bigint[];
        return (
          values.every((value) => value >= 0n && value % base === 0n) &&
          brokenRelations({ values, relations: table.relations }).length === 0
        );
      }),
      { numRuns: 40 },
    );
  });

  it('never prints parts that are more than their total where others are hidden', () => {
    fc.assert(
      fc.property(randomTables(2, 6), fc.array(fc.nat(), { maxLength: 12 }), ({ table }, picks) => {
        const hidden = new Set(picks.map((pick) => pick % table.values.length));
        const printed = new Set([...all(table)].filter((cell) => !hidden.has(cell)));
        const found = rounded(table, printed);
        return table.relations.every(({ total, parts }) => {
          const whole = found[total];
          const told = parts.reduce((sum, part) => sum + (found[part] ?? 0n), 0n);
          const isWhole = parts.every((part) => printed.has(part));
          return whole === undefined || (isWhole ? told === whole : told <= whole);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('does not look at figures that are not printed', () => {
    const relations = [{ total: 0, parts: [1, 2, 3] }];
    const printed = new Set([0, 1]);
    const one = rounded({ values: [5400n, 1700n, 3600n, 100n], relations }, printed);
    const other = rounded({ values: [5400n, 1700n, 1n, 3699n], relations }, printed);
    expect(one).toEqual(other);
  });

  it('prints what was rounded before as it was, and lets the others follow', () => {
    const months = Array.from({ length: 12 }, () => 1400n);
    const system = {
      values: [16_800n, ...months],
      relations: [{ total: 0, parts: months.map((_, at) => at + 1) }],
    };
    const fixed = new Map(months.map((_, at) => [at + 1, 1000n]));
    expect(rounded(system, all(system), fixed)[0]).toBe(12_000n);
  });

  it('says so where figures rounded before contradict each other', () => {
    const system = { values: [2000n, 1000n, 1000n], relations: [{ total: 0, parts: [1, 2] }] };
    const fixed = new Map([
      [0, 2000n],
      [1, 1000n],
      [2, 2000n],
    ]);
    expect(() => rounded(system, all(system), fixed)).toThrow(UnroundableSums);
  });

  it('rounds figures below zero', () => {
    const system = { values: [-700n, 1600n, -2300n], relations: [{ total: 0, parts: [1, 2] }] };
    const found = rounded(system) as bigint[];
    expect(found[0]).toBe(found[1]! + found[2]!);
    expect(found.every((value) => value % base === 0n)).toBe(true);
  });
});
