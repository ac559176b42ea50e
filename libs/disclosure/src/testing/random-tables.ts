import { contributorsOf, sensitivityOf, type SensitiveCell } from '@xiangtong/domain';
import fc from 'fast-check';
import { HierarchicalTable, type Hierarchy } from './hierarchical-table';

const hierarchyOf = (most: number, least: number): fc.Arbitrary<Hierarchy> =>
  fc
    .array(fc.nat(), { minLength: least, maxLength: most })
    .map((picks) => ({ parents: [-1, ...picks.map((pick, index) => pick % (index + 1))] }));

/** Skewed as sales are: many small contributors, few large ones. */
const contribution = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, power]) => BigInt(digits) * 10n ** BigInt(power));

export interface TableWithContributors {
  readonly table: HierarchicalTable;
  readonly sensitive: readonly SensitiveCell[];
}

/** A table over hierarchies whose contributors stand in the leaves, and the cells that break a primary rule. */
const tableOf = (
  hierarchies: readonly Hierarchy[],
  lists: readonly (readonly bigint[])[],
): TableWithContributors => {
  const contributors = new Map<number, readonly bigint[]>();
  let next = 0;
  const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
  const shape = new HierarchicalTable(hierarchies, () => 0n);
  const table = new HierarchicalTable(hierarchies, (nodes) => {
    const amounts = lists[next++ % lists.length]!;
    contributors.set(shape.cellOf(nodes), amounts);
    return sum(amounts);
  });
  const below = (cell: number): readonly bigint[] => {
    const nodes = table.nodesOf(cell);
    return [...contributors].flatMap(([leaf, amounts]) =>
      table.nodesOf(leaf).every((node, at) => isUnder(hierarchies[at]!, node, nodes[at]!)) ? amounts : [],
    );
  };
  const sensitive = [...table.values.keys()].flatMap((cell) => {
    const found = sensitivityOf(contributorsOf(below(cell)));
    return found ? [{ cell, protection: found.protection }] : [];
  });
  return { table, sensitive };
};

const isUnder = ({ parents }: Hierarchy, node: number, above: number): boolean => {
  for (let at = node; at >= 0; at = parents[at]!) if (at === above) return true;
  return false;
};

/** `most`, `least`: parts of a dimension besides the whole. */
export const randomTables = (
  dimensions: number,
  most: number,
  least = 1,
): fc.Arbitrary<TableWithContributors> =>
  fc
    .tuple(
      fc.array(hierarchyOf(most, least), { minLength: dimensions, maxLength: dimensions }),
      fc.array(fc.array(contribution, { maxLength: 9 }), { minLength: 1, maxLength: 30 }),
    )
    .map(([hierarchies, lists]) => tableOf(hierarchies, lists));

const similarContribution = fc
  .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, power]) => BigInt(digits) * 10n ** BigInt(power));

/** A flat table of so many rows and columns, of which a sixth of the cells break a rule. */
export const flatTables = (rows: number, columns: number): fc.Arbitrary<TableWithContributors> => {
  const flat = (parts: number): Hierarchy => ({ parents: [-1, ...Array.from({ length: parts }, () => 0)] });
  return fc
    .array(fc.array(similarContribution, { minLength: 2, maxLength: 40 }), { minLength: 41, maxLength: 41 })
    .map((lists) => tableOf([flat(rows), flat(columns)], lists));
};
