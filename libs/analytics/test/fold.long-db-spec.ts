import fc from 'fast-check';
import { Cube, type Replica } from '../src';
import { historyArbitrary } from './support/arbitraries';
import { Historian, type TestEvent } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { naiveCube } from './support/naive-cube';
import { queries } from './support/queries';

const withHistory = async (
  events: readonly TestEvent[],
  check: (fixture: Fixture, replica: Replica, entries: readonly TestEvent[]) => Promise<void>,
): Promise<void> => {
  const fixture = await createFixture();
  try {
    const entries = await new Historian(fixture.source, fixture.catalogue).play(events);
    await check(fixture, await fixture.replica(), entries);
  } finally {
    await fixture.close();
  }
};

describe('the cube', () => {
  it('equals a fold over the ledger, for any history', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary(45), (events) =>
        withHistory(events, async (fixture, replica, entries) => {
          const cube = new Cube(replica);
          expect(replica.currentSeq).toBe(entries.length);
          for (const query of queries) {
            const { rows, totals, coverage, quality, asOf } = await cube.query(query, 'all');
            const expected = naiveCube(query, entries, entries.length, fixture);
            expect({ query, rows, totals, coverage, quality }).toEqual({ query, ...expected });
            expect(asOf).toBe(entries.length);
          }
        }),
      ),
      { numRuns: 4 },
    );
  });

  it('gives the figures of every earlier position', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary(25), (events) =>
        withHistory(events, async (fixture, replica, entries) => {
          const cube = new Cube(replica);
          for (const [index, query] of [queries[1]!, queries[9]!].entries()) {
            for (let asOf = index; asOf <= entries.length; asOf += 2) {
              const { rows, totals, coverage, quality } = await cube.query({ ...query, asOf }, 'all');
              const expected = naiveCube(query, entries, asOf, fixture);
              expect({ asOf, rows, totals, coverage, quality }).toEqual({ asOf, ...expected });
            }
          }
        }),
      ),
      { numRuns: 2 },
    );
  });
});
