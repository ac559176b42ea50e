import type { CellSystem, Movement } from '@xiangtong/domain';
import fc from 'fast-check';
import { loadSolver } from './highs-solver';
import type { SolveLinearProgram } from './linear-program';
import { attack, protectCells } from './protect';
import { randomTables, type TableWithContributors } from './testing/random-tables';

interface Published {
  readonly system: CellSystem;
  readonly sensitive: TableWithContributors['sensitive'];
  readonly hidden: ReadonlySet<number>;
  readonly exposed: ReadonlySet<number>;
  /** Given up, although a search without the proofs of before protects them. */
  readonly givenUp: readonly number[];
}

const cellsOf = ({ relations }: Pick<CellSystem, 'relations'>): ReadonlySet<number> =>
  new Set(relations.flatMap(({ total, parts }) => [total, ...parts]));

/** Publishes the sums of a table in several editions, each with those of its number, and what they together hide. */
const publish = (
  { table, sensitive }: TableWithContributors,
  editionOf: readonly number[],
  solve: SolveLinearProgram,
): Published => {
  const hidden = new Set<number>();
  const known = new Set<number>();
  const exposed = new Set<number>();
  const givenUp: number[] = [];
  let tried: ReadonlyMap<number, Movement> = new Map();
  let system: CellSystem = { values: table.values, relations: [] };
  let told: Published['sensitive'] = [];
  const editions = [...new Set(editionOf)].sort((a, b) => a - b);
  for (const edition of editions) {
    const added = table.relations.filter((_, index) => editionOf[index % editionOf.length] === edition);
    const fresh = new Set([...added.keys()].map((index) => system.relations.length + index));
    system = { values: table.values, relations: [...system.relations, ...added] };
    const cells = cellsOf(system);
    told = sensitive.filter(({ cell }) => cells.has(cell));
    const open = told.filter(({ cell }) => !known.has(cell));
    const task = { system, sensitive: open, hidden: new Set(hidden), known: new Set(known), fresh };
    const pattern = protectCells({ ...task, tried }, solve);
    const anew = new Set(protectCells(task, solve).exposed.map(({ cell }) => cell));
    tried = new Map([...tried, ...pattern.witnesses]);
    for (const { cell } of pattern.exposed) exposed.add(cell);
    givenUp.push(...pattern.exposed.map(({ cell }) => cell).filter((cell) => !anew.has(cell)));
    for (const cell of cells) (pattern.hidden.has(cell) && !known.has(cell) ? hidden : known).add(cell);
  }
  return { system, sensitive: told, hidden, exposed, givenUp };
};

/** What an attacker with all editions finds out, besides what was said to be lost. */
const foundIn = ({ system, sensitive, hidden, exposed }: Published, solve: SolveLinearProgram) => {
  const cells = cellsOf(system);
  const unseen = [...system.values.keys()].filter((cell) => hidden.has(cell) || !cells.has(cell));
  return attack({ system, sensitive }, new Set(unseen), solve).filter(({ cell }) => !exposed.has(cell));
};

describe('several editions', () => {
  let solve: SolveLinearProgram;

  beforeAll(async () => {
    solve = await loadSolver();
  });

  it('protect the cells of all of them, though each proves only what its own sums reach', () => {
    let [tried, lost] = [0, 0];
    fc.assert(
      fc.property(
        fc.oneof(randomTables(2, 7, 2), randomTables(3, 3, 2), randomTables(2, 12, 8)),
        fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 40 }),
        (random, editionOf) => {
          const published = publish(random, editionOf, solve);
          expect(foundIn(published, solve)).toEqual([]);
          expect(published.givenUp).toEqual([]);
          tried += published.sensitive.length;
          lost += published.exposed.size;
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
    expect(tried).toBeGreaterThan(1000);
    // Chance prints parts of later sums; most is protected all the same.
    expect(lost).toBeLessThan(tried / 4);
  });

  it('would not protect them if new sums were taken for known ones', () => {
    const system = { values: [30n, 10n, 20n, 30n, 10n, 20n], relations: [{ total: 0, parts: [1, 2] }] };
    const sensitive = [{ cell: 1, protection: 2n }];
    const first = protectCells({ system, sensitive }, solve);
    expect([...first.hidden].sort()).toEqual([1, 2]);
    const relations = [...system.relations, { total: 2, parts: [5] }];
    const task = { system: { ...system, relations }, sensitive, hidden: first.hidden };
    expect(protectCells({ ...task, fresh: new Set([1]) }, solve).hidden.has(5)).toBe(true);
    const blind = protectCells({ ...task, fresh: new Set() }, solve);
    expect(attack(task, blind.hidden, solve)).toHaveLength(1);
  });
});
