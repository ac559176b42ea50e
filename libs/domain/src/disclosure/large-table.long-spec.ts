import { isWitness, relationsByCell } from './cell-system';
import { HierarchicalTable, type Hierarchy } from './hierarchical-table';
import { HypercubePattern } from './hypercube';

/** A whole, so many parts of it, so many parts of each. */
const levels = (first: number, second: number): Hierarchy => {
  const middle = Array.from({ length: first }, () => 0);
  const below = Array.from({ length: first * second }, (_, index) => 1 + Math.floor(index / second));
  return { parents: [-1, ...middle, ...below] };
};

const numbersFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

describe('a hierarchical table of nearly 100,000 cells', () => {
  it('is protected cell by cell, with a proof for each, in less than 20 seconds of work', () => {
    const next = numbersFrom(7);
    const began = process.cpuUsage();
    const table = new HierarchicalTable([levels(20, 20), levels(12, 18)], () =>
      next() < 0.3 ? 0n : BigInt(Math.ceil(Math.exp(next() * 10) * 100)),
    );
    const sensitive = [...table.values.entries()]
      .filter(([, value]) => value > 0n && next() < 0.15)
      .map(([cell, value]) => ({ cell, protection: value / 6n + 1n }));
    const pattern = new HypercubePattern(table, sensitive);
    const seconds = process.cpuUsage(began).user / 1e6;

    expect(table.values.length).toBe(96_409);
    expect(sensitive.length).toBeGreaterThan(8000);
    const relations = relationsByCell(table);
    const unproven = sensitive.filter(
      (one) =>
        !isWitness(table, relations, (cell) => pattern.hidden[cell] === 1, one, pattern.witnessOf(one)),
    );
    expect(unproven).toEqual([]);
    expect(pattern.hidden.reduce((sum, hidden) => sum + hidden, 0)).toBeLessThan(2.5 * sensitive.length);
    expect(seconds).toBeLessThan(20);
  });
});
