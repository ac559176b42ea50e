import type { Movement, SensitiveCell } from './cell-system';
import type { HierarchicalTable } from './hierarchical-table';
import { heaviestLeaf, pathBetween, type KernelPath } from './kernel-path';

/** The leaves tried as the other corner in each dimension. */
const CANDIDATES = 6;

/** Cells that move together: up, and down by the same amount. */
interface Cube {
  readonly up: readonly number[];
  readonly down: readonly number[];
}

interface Choice {
  readonly cube: Cube;
  readonly cost: number;
}

const cubeOf = (table: HierarchicalTable, paths: readonly KernelPath[]): Cube => {
  let cube: Cube = { up: [0], down: [] };
  for (const [dimension, { plus, minus }] of paths.entries()) {
    const stride = table.strides[dimension]!;
    const times = (cells: readonly number[], nodes: readonly number[]) =>
      cells.flatMap((cell) => nodes.map((node) => cell + node * stride));
    cube = {
      up: [...times(cube.up, plus), ...times(cube.down, minus)],
      down: [...times(cube.up, minus), ...times(cube.down, plus)],
    };
  }
  return cube;
};

/**
 * Complementary suppression of hierarchical tables too large for linear programs: every sensitive cell becomes a corner
 * of a hypercube of hidden cells, extended down to leaves where a corner is itself a sum. Its corners can move against
 * each other, which is the proof. The method is R. D. Repsilber's hypercube method (Hundepool et al., Handbook on
 * Statistical Disclosure Control, 2010, §4.4.2).
 */
export class HypercubePattern {
  /** 1 for a hidden cell. */
  readonly hidden: Uint8Array;
  private readonly values: Float64Array;
  /** Leaves of each dimension. */
  private readonly leaves: readonly (readonly number[])[];
  /** Cell → the cube in which it moves furthest. */
  private readonly cubes = new Map<number, { readonly cube: Cube; readonly reach: number }>();

  constructor(
    private readonly table: HierarchicalTable,
    sensitive: readonly SensitiveCell[],
  ) {
    this.hidden = new Uint8Array(table.values.length);
    this.values = Float64Array.from(table.values, Number);
    this.leaves = table.hierarchies.map(({ parents }, dimension) =>
      [...parents.keys()].filter((node) => table.isLeaf(dimension, node)),
    );
    for (const { cell } of sensitive) this.hidden[cell] = 1;
    const inOrder = [...sensitive].sort((a, b) => Number(b.protection - a.protection));
    for (const one of inOrder) if (!this.isProtected(one)) this.keep(this.cheapest(one));
  }

  /** The movement to a second table that prints the same, for a sensitive cell; see `isWitness`. */
  witnessOf({ cell, protection }: SensitiveCell): Movement {
    const { cube } = this.cubes.get(cell)!;
    const sign = cube.up.includes(cell) ? 1n : -1n;
    return new Map([
      ...cube.up.map((one): [number, bigint] => [one, sign * protection]),
      ...cube.down.map((one): [number, bigint] => [one, -sign * protection]),
    ]);
  }

  private isProtected({ cell, protection }: SensitiveCell): boolean {
    return (this.cubes.get(cell)?.reach ?? 0) >= Number(protection);
  }

  private keep(cube: Cube): void {
    const least = (cells: readonly number[]) =>
      cells.reduce((least, cell) => Math.min(least, this.values[cell]!), Infinity);
    for (const [cells, reach] of [
      [cube.up, least(cube.down)],
      [cube.down, least(cube.up)],
    ] as const)
      for (const cell of cells) {
        this.hidden[cell] = 1;
        if ((this.cubes.get(cell)?.reach ?? 0) < reach) this.cubes.set(cell, { cube, reach });
      }
  }

  private cheapest(one: SensitiveCell): Cube {
    const { table } = this;
    const nodes = table.nodesOf(one.cell);
    const leaf = heaviestLeaf(table, nodes);
    const paths = nodes.map((_, dimension) => this.pathsFrom(one, nodes, leaf, dimension));
    let best: Choice | null = null;
    for (const chosen of combinations(paths)) {
      const cube = cubeOf(table, chosen);
      const cost = this.costOf(cube, Number(one.protection), best?.cost ?? Infinity);
      if (best === null || cost < best.cost) best = { cube, cost };
    }
    return best!.cube;
  }

  /** Paths to the cheapest other leaves, and one up to the whole, which always exists. */
  private pathsFrom(
    { protection }: SensitiveCell,
    nodes: readonly number[],
    leaf: readonly number[],
    dimension: number,
  ): readonly KernelPath[] {
    const hierarchy = this.table.hierarchies[dimension]!;
    const stride = this.table.strides[dimension]!;
    const from = { leaf: leaf[dimension]!, node: nodes[dimension]! };
    const start = this.table.cellOf(leaf) - from.leaf * stride;
    const costAt = (node: number): number => {
      const cell = start + node * stride;
      return this.hidden[cell] === 1 ? 0 : this.values[cell]! + 1;
    };
    const paths = this.leaves[dimension]!.filter(
      (other) => this.values[start + other * stride]! >= Number(protection),
    )
      .map((other) => ({ other, cost: costAt(other) }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 4 * CANDIDATES)
      .flatMap(({ other }) => pathBetween(hierarchy, from, other) ?? [])
      .map((path) => ({ path, cost: total([...path.plus, ...path.minus].map(costAt)) }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, CANDIDATES)
      .map(({ path }) => path);
    return [...paths, pathBetween(hierarchy, from, null)!];
  }

  /** Value newly hidden; infinite where a cell cannot move far enough, or is known to be empty. */
  private costOf({ up, down }: Cube, protection: number, limit: number): number {
    let cost = 0;
    for (const cell of down) if (this.values[cell]! < protection) return Infinity;
    for (const cells of [up, down])
      for (const cell of cells) {
        const value = this.values[cell]!;
        if (value === 0) return Infinity;
        if (!this.hidden[cell]) cost += value + 1;
        if (cost >= limit) return Infinity;
      }
    return cost;
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function* combinations<T>(lists: readonly (readonly T[])[]): Generator<readonly T[], void> {
  const [first, ...others] = lists;
  if (!first) {
    yield [];
    return;
  }
  for (const one of first) for (const rest of combinations(others)) yield [one, ...rest];
}
