import fc from 'fast-check';
import { brokenRelations, isWitness, relationsByCell, type SensitiveCell } from './cell-system';
import { HierarchicalTable, type Hierarchy } from './hierarchical-table';
import { HypercubePattern } from './hypercube';

const hierarchyOf = fc
  .array(fc.nat(), { minLength: 0, maxLength: 8 })
  .map((picks): Hierarchy => ({ parents: [-1, ...picks.map((pick, index) => pick % (index + 1))] }));

const tables = fc.record({
  hierarchies: fc.array(hierarchyOf, { minLength: 1, maxLength: 3 }),
  values: fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 1, maxLength: 40 }),
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
});

const sensitiveCells = (table: HierarchicalTable, picks: readonly number[]): readonly SensitiveCell[] =>
  [...new Set(picks.map((pick) => pick % table.values.length))]
    .filter((cell) => table.values[cell]! > 0n)
    .map((cell) => ({ cell, protection: table.values[cell]! / 6n + 1n }));

describe('a hierarchical table', () => {
  it('has sums that hold, in every dimension', () => {
    fc.assert(
      fc.property(tables, ({ hierarchies, values }) => {
        let at = 0;
        const table = new HierarchicalTable(hierarchies, () => values[at++ % values.length]!);
        expect(brokenRelations(table)).toEqual([]);
      }),
    );
  });
});

describe('the hypercube pattern', () => {
  it('leaves for every sensitive cell another table that prints the same', () => {
    fc.assert(
      fc.property(tables, ({ hierarchies, values, picks }) => {
        let at = 0;
        const table = new HierarchicalTable(hierarchies, () => values[at++ % values.length]!);
        const sensitive = sensitiveCells(table, picks);
        const pattern = new HypercubePattern(table, sensitive);
        const relations = relationsByCell(table);
        for (const one of sensitive)
          expect(
            isWitness(table, relations, (cell) => pattern.hidden[cell] === 1, one, pattern.witnessOf(one)),
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
