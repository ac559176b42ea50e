import type { CellSystem, SumRelation } from '@xiangtong/domain';

/** The members of a dimension: node 0 is the whole; every other node stands after its parent. */
export interface Hierarchy {
  /** Parent of each node; −1 for the whole. */
  readonly parents: readonly number[];
}

/** A table over hierarchies: a cell for every combination of nodes, the last dimension running fastest. */
export class HierarchicalTable implements CellSystem {
  readonly values: readonly bigint[];
  readonly strides: readonly number[];
  readonly children: readonly (readonly (readonly number[])[])[];
  private known: readonly SumRelation[] | null = null;

  /** `leaves`: value of each combination of leaves. Sums are made from them. */
  constructor(
    readonly hierarchies: readonly Hierarchy[],
    leaves: (nodes: readonly number[]) => bigint,
  ) {
    this.children = hierarchies.map(childrenOf);
    const sizes = hierarchies.map(({ parents }) => parents.length);
    this.strides = sizes.map((_, dimension) => sizes.slice(dimension + 1).reduce((a, b) => a * b, 1));
    const size = sizes.reduce((a, b) => a * b, 1);
    const values = Array.from({ length: size }, (_, cell) => {
      const nodes = this.nodesOf(cell);
      return nodes.every((node, dimension) => this.isLeaf(dimension, node)) ? leaves(nodes) : 0n;
    });
    this.addUp(values);
    this.values = values;
  }

  isLeaf(dimension: number, node: number): boolean {
    return this.children[dimension]![node]!.length === 0;
  }

  nodesOf(cell: number): readonly number[] {
    return this.strides.map((stride, dimension) => {
      const above = dimension === 0 ? Infinity : this.strides[dimension - 1]!;
      return Math.floor((cell % above) / stride);
    });
  }

  cellOf(nodes: readonly number[]): number {
    return nodes.reduce((cell, node, dimension) => cell + node * this.strides[dimension]!, 0);
  }

  get relations(): readonly SumRelation[] {
    this.known ??= this.values.flatMap((_, cell) => this.sumsOf(cell));
    return this.known;
  }

  private sumsOf(cell: number): readonly SumRelation[] {
    return this.nodesOf(cell).flatMap((node, dimension) => {
      const below = this.children[dimension]![node]!;
      const stride = this.strides[dimension]!;
      return below.length === 0
        ? []
        : [{ total: cell, parts: below.map((child) => cell + (child - node) * stride) }];
    });
  }

  /** One dimension after the other, children before parents. */
  private addUp(values: bigint[]): void {
    for (const [dimension, { parents }] of this.hierarchies.entries()) {
      const stride = this.strides[dimension]!;
      for (let cell = values.length - 1; cell >= 0; cell -= 1) {
        const node = this.nodesOf(cell)[dimension]!;
        const parent = parents[node]!;
        if (parent >= 0) values[cell + (parent - node) * stride]! += values[cell]!;
      }
    }
  }
}

const childrenOf = ({ parents }: Hierarchy): readonly (readonly number[])[] => {
  const children: number[][] = parents.map(() => []);
  for (const [node, parent] of parents.entries()) if (parent >= 0) children[parent]!.push(node);
  return children;
};
