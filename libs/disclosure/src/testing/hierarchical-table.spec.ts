import { brokenRelations } from '@xiangtong/domain';
import fc from 'fast-check';
import { HierarchicalTable, type Hierarchy } from './hierarchical-table';

/** A whole of two parts, the first of which has two parts itself, by a whole of two parts. */
const places: Hierarchy = { parents: [-1, 0, 0, 1, 1] };
const products: Hierarchy = { parents: [-1, 0, 0] };

describe('a table over hierarchies', () => {
  it('adds its leaves up in every dimension, the last one running fastest', () => {
    const table = new HierarchicalTable([places, products], ([place, product]) =>
      BigInt(10 ** place! * product!),
    );
    expect(table.values.map(Number)).toEqual(
      [
        [33_300, 11_100, 22_200],
        [33_000, 11_000, 22_000],
        [300, 100, 200],
        [3_000, 1_000, 2_000],
        [30_000, 10_000, 20_000],
      ].flat(),
    );
    expect(table.nodesOf(table.cellOf([4, 2]))).toEqual([4, 2]);
    expect(table.relations).toContainEqual({ total: 5, parts: [11, 14] });
    expect(table.relations).toContainEqual({ total: 12, parts: [13, 14] });
  });

  it('has sums that hold, whatever the hierarchies are', () => {
    const hierarchy = fc
      .array(fc.nat(), { maxLength: 8 })
      .map((picks): Hierarchy => ({ parents: [-1, ...picks.map((pick, index) => pick % (index + 1))] }));
    const tables = fc.record({
      hierarchies: fc.array(hierarchy, { minLength: 1, maxLength: 3 }),
      values: fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(tables, ({ hierarchies, values }) => {
        let at = 0;
        const table = new HierarchicalTable(hierarchies, () => values[at++ % values.length]!);
        expect(brokenRelations(table)).toEqual([]);
      }),
    );
  });
});
