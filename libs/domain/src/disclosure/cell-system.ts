/** A sum that a reader knows: the total is the sum of its parts. Numbers are indexes of cells. */
export interface SumRelation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The cells of one or more tables, and every sum between them; a cell of several tables is there once. */
export interface CellSystem {
  readonly values: readonly bigint[];
  readonly relations: readonly SumRelation[];
}

/** A cell that must not be found out: no bound above its value may be closer than its protection. */
export interface SensitiveCell {
  readonly cell: number;
  readonly protection: bigint;
}

/** Cell → by how much another table that prints the same differs from this one. */
export type Movement = ReadonlyMap<number, bigint>;

type RelationsByCell = readonly (readonly number[])[];

const known = new WeakMap<CellSystem, RelationsByCell>();

/** The relations of each cell, found once for a system. */
export const relationsByCell = (system: CellSystem): RelationsByCell => {
  const before = known.get(system);
  if (before) return before;
  const found: number[][] = system.values.map(() => []);
  for (const [index, { total, parts }] of system.relations.entries()) {
    found[total]!.push(index);
    for (const part of parts) found[part]!.push(index);
  }
  known.set(system, found);
  return found;
};

/** The relations that hang together with some by cells that are open. */
export const reachedRelations = (
  system: CellSystem,
  some: ReadonlySet<number>,
  isOpen: (cell: number) => boolean,
): ReadonlySet<number> => {
  const relationsOf = relationsByCell(system);
  const seen = new Set(some);
  const reached = new Set<number>();
  for (const relation of seen) {
    const { total, parts } = system.relations[relation]!;
    for (const cell of [total, ...parts]) {
      if (reached.has(cell) || !isOpen(cell)) continue;
      reached.add(cell);
      for (const next of relationsOf[cell]!) seen.add(next);
    }
  }
  return seen;
};

/** Indexes of the relations that do not hold. */
export const brokenRelations = ({ values, relations }: CellSystem): readonly number[] =>
  relations.flatMap(({ total, parts }, index) =>
    parts.reduce((sum, part) => sum + values[part]!, 0n) === values[total] ? [] : [index],
  );

/**
 * Proof that a cell is protected, without a linear program: a second table without negative figures, which prints the
 * same and in which the cell lies higher by its protection. The attacker cannot tell which of the two is true.
 */
export const isWitness = (
  system: CellSystem,
  relationsOf: readonly (readonly number[])[],
  isHidden: (cell: number) => boolean,
  { cell, protection }: SensitiveCell,
  movement: Movement,
): boolean => {
  if ((movement.get(cell) ?? 0n) < protection) return false;
  /** How much the parts of a sum change more than its total. */
  const gaps = new Map<number, bigint>();
  for (const [index, change] of movement) {
    if (change === 0n) continue;
    const value = system.values[index]!;
    if (!isHidden(index) || (change < 0n && value + change < 0n)) return false;
    for (const relation of relationsOf[index]!) {
      const isTotal = system.relations[relation]!.total === index;
      gaps.set(relation, (gaps.get(relation) ?? 0n) + (isTotal ? -change : change));
    }
  }
  return [...gaps.values()].every((gap) => gap === 0n);
};
