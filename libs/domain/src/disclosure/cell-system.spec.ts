import {
  brokenRelations,
  isWitness,
  reachedRelations,
  relationsByCell,
  type CellSystem,
  type Movement,
} from './cell-system';

/** Rows 10 + 20 + 30 and 1 + 2 + 3, the sums of both, and of each column: two tables that share their rows. */
const [a, b, c, first, d, e, f, second, ad, be, cf, all] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const system: CellSystem = {
  values: [10n, 20n, 30n, 60n, 1n, 2n, 3n, 6n, 11n, 22n, 33n, 66n],
  relations: [
    { total: first, parts: [a, b, c] },
    { total: second, parts: [d, e, f] },
    { total: ad, parts: [a, d] },
    { total: be, parts: [b, e] },
    { total: cf, parts: [c, f] },
    { total: all, parts: [first, second] },
  ],
};

describe('cells and sums between them', () => {
  it('know the sums of each cell, as a part and as a total', () => {
    expect(relationsByCell(system)).toEqual([
      [0, 2],
      [0, 3],
      [0, 4],
      [0, 5],
      [1, 2],
      [1, 3],
      [1, 4],
      [1, 5],
      [2],
      [3],
      [4],
      [5],
    ]);
    expect(relationsByCell(system)).toBe(relationsByCell(system));
  });

  it('find the sums that do not hold', () => {
    expect(brokenRelations(system)).toEqual([]);
    expect(brokenRelations({ ...system, values: system.values.with(b, 21n) })).toEqual([0, 3]);
    expect(brokenRelations({ ...system, values: system.values.with(all, 0n) })).toEqual([5]);
  });

  it('reach from one sum those that hang together with it by open cells, and no others', () => {
    const reachedBy = (...open: readonly number[]) =>
      [...reachedRelations(system, new Set([0]), (cell) => open.includes(cell))].sort();
    expect(reachedBy()).toEqual([0]);
    expect(reachedBy(a)).toEqual([0, 2]);
    expect(reachedBy(a, d)).toEqual([0, 1, 2]);
    expect(reachedBy(d, e, f, second)).toEqual([0]);
    expect(reachedBy(first, second)).toEqual([0, 1, 5]);
  });
});

describe('a second table that prints the same', () => {
  const relations = relationsByCell(system);
  const hidden = new Set([a, b, d, e]);
  const proves = (movement: Movement, protection = 1n, isHidden = (cell: number) => hidden.has(cell)) =>
    isWitness(system, relations, isHidden, { cell: a, protection }, movement);
  const square = (by: bigint): Movement =>
    new Map([
      [a, by],
      [b, -by],
      [d, -by],
      [e, by],
    ]);

  it('protects a cell that lies higher in it by the protection, to the last unit', () => {
    expect(proves(square(1n))).toBe(true);
    expect(proves(square(1n), 2n)).toBe(false);
    expect(proves(square(-1n))).toBe(false);
    expect(proves(new Map())).toBe(false);
  });

  it('has no negative figure; zero is none', () => {
    // The cell of 1 falls to 0, and then below.
    expect(proves(square(1n))).toBe(true);
    expect(proves(square(2n))).toBe(false);
  });

  it('differs in hidden cells alone', () => {
    expect(proves(square(1n), 1n, (cell) => cell !== e)).toBe(false);
    expect(proves(new Map([...square(1n), [c, 0n]]))).toBe(true);
  });

  it('keeps every sum, also one of which the total moves', () => {
    expect(
      proves(
        new Map([
          [a, 1n],
          [b, -1n],
        ]),
      ),
    ).toBe(false);
    const rises: Movement = new Map([
      [a, 1n],
      [first, 1n],
      [ad, 1n],
      [all, 1n],
    ]);
    expect(proves(rises, 1n, () => true)).toBe(true);
    expect(proves(new Map([...rises, [all, 2n]]), 1n, () => true)).toBe(false);
  });
});
