import type { SolveLinearProgram } from './linear-program';
import { linearPattern } from './linear-pattern';
import { protectCells } from './protect';

/** Two villages in two months, and in both together: 0–2, 3–5, 6–8. One village is sensitive in the first month. */
const values = [30n, 10n, 20n, 50n, 20n, 30n, 80n, 30n, 50n];
const months = [
  { total: 0, parts: [1, 2] },
  { total: 3, parts: [4, 5] },
];
const sums = [
  { total: 6, parts: [7, 8] },
  { total: 6, parts: [0, 3] },
  { total: 7, parts: [1, 4] },
  { total: 8, parts: [2, 5] },
];
const system = { values, relations: [...months, ...sums] };
const sensitive = [{ cell: 1, protection: 2n }];
const hidden = new Set([1, 2, 7, 8]);
/** More than is needed, which a new search would not find. */
const before = new Map([
  [1, 4n],
  [2, -4n],
]);
const unasked: SolveLinearProgram = () => {
  throw new Error('a program was asked');
};

describe('a change that protected a cell before', () => {
  const task = { system, sensitive, hidden, tried: new Map([[1, before]]) };

  it('is mended where new sums break it, without a program', () => {
    const { witnesses } = linearPattern(task, unasked);
    expect(witnesses.get(1)).toEqual(
      new Map([
        [1, 4n],
        [2, -4n],
        [7, 4n],
        [8, -4n],
      ]),
    );
  });

  it('is of no use where what it moves was printed meanwhile', () => {
    const known = new Set([0, 2, 3, 4, 5, 6, 7, 8]);
    const { exposed, witnesses } = linearPattern({ ...task, known }, () => ({ status: 'infeasible' }));
    expect(exposed).toEqual(sensitive);
    expect(witnesses.size).toBe(0);
  });

  it('is mended in parts: where one cannot be, the others are', () => {
    const apart = { total: 9, parts: [10, 11] };
    const wider = { values: [...values, 9n, 4n, 5n], relations: [...system.relations, apart] };
    const both = new Map([...before, [10, 1n]]);
    const known = new Set([9, 11]);
    const own = {
      ...task,
      system: wider,
      tried: new Map([[1, both]]),
      known,
      hidden: new Set([...hidden, 10]),
    };
    const { witnesses } = linearPattern(own, unasked);
    expect([...witnesses.get(1)!.keys()]).toEqual([1, 2, 7, 8]);
  });

  it('stays one change for all cells that it protects, so that it is proven once', () => {
    const two = [1, 7].map((cell) => ({ cell, protection: 2n }));
    const change = new Map([...before, [7, 4n], [8, -4n]]);
    const tried = new Map([1, 7].map((cell) => [cell, change]));
    // Of so many cells no exact pattern is looked for.
    const large = { ...system, values: [...values, ...Array.from({ length: 2000 }, () => 0n)] };
    const { witnesses } = protectCells({ ...task, system: large, sensitive: two, tried }, unasked);
    expect(witnesses.get(1)).toEqual(change);
    expect(witnesses.get(7)).toBe(witnesses.get(1));
  });
});
