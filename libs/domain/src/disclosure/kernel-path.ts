import type { HierarchicalTable, Hierarchy } from './hierarchical-table';

/**
 * A change along one dimension that leaves all sums as they are: up along the path to one leaf, down along the path to
 * another. Without a second leaf the change goes up to the whole.
 */
export interface KernelPath {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** A node and all above it, the node first. */
const lineOf = ({ parents }: Hierarchy, node: number): readonly number[] => {
  const line: number[] = [];
  for (let at = node; at >= 0; at = parents[at]!) line.push(at);
  return line;
};

/** The path from `leaf`, which is below `node`, to `other`; null if `other` is below `node` too. */
export const pathBetween = (
  hierarchy: Hierarchy,
  { leaf, node }: { readonly leaf: number; readonly node: number },
  other: number | null,
): KernelPath | null => {
  const plus = lineOf(hierarchy, leaf);
  if (other === null) return { plus, minus: [] };
  const minus = lineOf(hierarchy, other);
  if (minus.includes(node)) return null;
  const shared = new Set(plus.filter((one) => minus.includes(one)));
  return {
    plus: plus.filter((one) => !shared.has(one)),
    minus: minus.filter((one) => !shared.has(one)),
  };
};

/** The leaf below a cell that holds most, one dimension after the other: its line has no empty cell. */
export const heaviestLeaf = (table: HierarchicalTable, nodes: readonly number[]): readonly number[] => {
  const leaf = [...nodes];
  for (const dimension of nodes.keys()) {
    for (let below = table.children[dimension]![leaf[dimension]!]!; below.length > 0;) {
      const valueAt = (node: number): bigint => table.values[table.cellOf(leaf.with(dimension, node))]!;
      const best = below.reduce((a, b) => (valueAt(b) > valueAt(a) ? b : a));
      leaf[dimension] = best;
      below = table.children[dimension]![best]!;
    }
  }
  return leaf;
};
