import type { CubeDimension, CubeRow } from '@xiangtong/contracts';
import { contributorsOf, type Contributors } from '@xiangtong/domain';
import fc from 'fast-check';
import { Cube, type ContributorsOfRow } from '../src';
import { historyArbitrary } from './support/arbitraries';
import { Historian, type TestEvent } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { naiveCube, type SalesQuery } from './support/naive-cube';
import type { NaiveFact } from './support/naive-state';

const queries: readonly SalesQuery[] = [
  { measures: ['amount', 'orders'], by: [], period: '2019', compare: 'yoy' },
  { measures: ['amount'], by: ['product'], period: '2019', where: { flow: 'up' } },
  // The same sales as before, which are read once for all of them.
  { measures: ['amount'], by: ['township', 'quarter'], period: '2019', where: { flow: 'up' } },
  { measures: ['amount'], by: [], period: '2019', where: { flow: 'up' } },
  { measures: ['amount'], by: ['destinationCity'], period: '2019', where: { flow: 'up' } },
  { measures: ['orders', 'stores'], by: ['county', 'month'], period: '2019', compare: 'yoy' },
  { measures: ['amount'], by: ['unit'], period: '2018-06..2019-05' },
  { measures: ['amount'], by: ['destinationProvince', 'platform'], period: '2019' },
];

interface Folded {
  readonly entries: readonly TestEvent[];
  readonly fixture: Fixture;
  /** Rows of which the sum is meant. */
  readonly sumOf?: readonly ContributorsOfRow[];
  /** An earlier position: what each contributor changed since then is meant. */
  readonly since?: number;
}

/** Folded from the events: the sums of each unit, or of all units of one holder, put together by hand. */
const expected = (
  query: SalesQuery,
  { entries, fixture, sumOf, since }: Folded,
): Map<string, Contributors> => {
  const by = [...new Set<CubeDimension>([...query.by, 'unit'])];
  const sides = query.compare ? ['', '.base'] : [''];
  const columns = query.measures
    .filter((one) => one !== 'stores')
    .flatMap((one) => sides.map((side) => one + side));
  const amounts = new Map<string, Map<string, bigint>>();
  const keep = ({ line }: NaiveFact): boolean =>
    query.where?.flow === undefined || line.flow === query.where.flow;
  const isMeant = (row: CubeRow): boolean =>
    !sumOf ||
    sumOf.some(({ members }) => query.by.every((one) => (members[one] ?? null) === (row[one] ?? null)));
  const add = (seq: number, sign: bigint): void => {
    for (const row of naiveCube({ ...query, by }, entries, seq, fixture, { keep }).rows.filter(isMeant))
      for (const column of columns) {
        const key = JSON.stringify([...(sumOf ? [] : query.by.map((dimension) => row[dimension])), column]);
        const own = amounts.get(key) ?? new Map<string, bigint>();
        const unit = String(row['unit']);
        const name = fixture.catalogue.units.get(unit)?.holder ?? unit;
        own.set(name, (own.get(name) ?? 0n) + sign * BigInt(String(row[column]).replace('.', '')));
        amounts.set(key, own);
      }
  };
  add(entries.length, 1n);
  if (since !== undefined) add(since, -1n);
  return new Map([...amounts].map(([key, own]) => [key, contributorsOf([...own.values()])]));
};

const expectEqual = (
  rows: readonly ContributorsOfRow[],
  wanted: ReadonlyMap<string, Contributors>,
  by: readonly CubeDimension[] = [],
): void => {
  const found = rows.flatMap(({ members, columns }) =>
    [...columns].map(([column, behind]): [string, Contributors] => [
      JSON.stringify([...by.map((dimension) => members[dimension]), column]),
      behind,
    ]),
  );
  expect(new Map(found.filter(([key]) => wanted.has(key)))).toEqual(wanted);
  expect(found.filter(([key, { count }]) => !wanted.has(key) && count > 0)).toEqual([]);
};

/** Compares the sums of every second row, and of the first three. */
const expectSums = async (
  cube: Cube,
  query: SalesQuery,
  rows: readonly ContributorsOfRow[],
  folded: Folded,
): Promise<void> => {
  const chosen = [rows.filter((_, index) => index % 2 === 0), rows.slice(0, 3)];
  const asked = chosen.map((own) => own.map(({ members }) => members));
  const [answer] = await cube.contributors([{ query, sums: asked }], 'all');
  const { sums } = answer!;
  for (const [index, sumOf] of chosen.entries()) {
    const wanted =
      sumOf.length === 0 ? new Map<string, Contributors>() : expected(query, { ...folded, sumOf });
    expectEqual([{ members: {}, columns: sums[index]! }], wanted);
  }
};

describe('the contributors behind an answer', () => {
  it('equal a fold over the ledger, for any history', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary(45), async (events) => {
        const fixture = await createFixture();
        try {
          const entries = await new Historian(fixture.source, fixture.catalogue).play(events);
          const cube = new Cube(await fixture.replica());
          const answers = await cube.contributors(
            queries.map((query) => ({ query })),
            'all',
          );
          for (const [place, query] of queries.entries()) {
            const { total, rows } = answers[place]!;
            const folded = { entries, fixture };
            expectEqual([{ members: {}, columns: total }], expected({ ...query, by: [] }, folded));
            expectEqual(rows, query.by.length === 0 ? new Map() : expected(query, folded), query.by);
            await expectSums(cube, query, rows, folded);
          }
          const since = Math.floor(entries.length / 2);
          const alone = queries.filter(({ compare }) => !compare);
          const changes = await cube.contributors(
            alone.map((query) => ({ query, since })),
            'all',
          );
          for (const [place, query] of alone.entries()) {
            const { total, rows } = changes[place]!;
            const folded = { entries, fixture, since };
            expectEqual([{ members: {}, columns: total }], expected({ ...query, by: [] }, folded));
            expectEqual(rows, query.by.length === 0 ? new Map() : expected(query, folded), query.by);
          }
        } finally {
          await fixture.close();
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
