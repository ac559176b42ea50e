import fc from 'fast-check';
import { Cube } from '../src';
import { lineArbitrary } from './support/arbitraries';
import { Historian, type TestEvent } from './support/events';
import { createFixture, movingUnits } from './support/fixture';
import { naiveCube } from './support/naive-cube';
import { optionQueries } from './support/option-queries';

const MINIMUM_DONORS = 2;
const LINES = 10_000;

/** Entries, corrections, nil returns, withdrawals and months without reports, over units that split and merge. */
const event: fc.Arbitrary<TestEvent> = fc.record({
  unit: fc.constantFrom('V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'P1'),
  month: fc.constantFrom(201711, 201712, 201811, 201812, 201901, 201911, 201912, 202001),
  lines: fc.oneof(
    { weight: 8, arbitrary: fc.array(lineArbitrary, { minLength: 20, maxLength: 50, size: 'max' }) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  late: fc.boolean(),
});

const seeds = [20_190_701, 20_191_231, 20_200_132, 6_174];
let lines = 0;

describe('the options of the cube', () => {
  it.each(seeds)('equal a fold in exact fractions, for the random ledger %i', async (seed) => {
    const fixture = await createFixture(movingUnits);
    try {
      const events = fc.sample(event, { numRuns: 110, seed });
      const entries = await new Historian(fixture.source, fixture.catalogue).play(events);
      lines += entries.reduce((sum, entry) => sum + (entry.lines?.length ?? 0), 0);
      const cube = new Cube(await fixture.replica(), { minimumDonors: MINIMUM_DONORS });
      for (const [index, query] of optionQueries.entries()) {
        const asOf = index % 2 === seed % 2 ? entries.length : Math.floor(entries.length * 0.7);
        const { rows, totals, coverage, quality } = await cube.query({ ...query, asOf }, 'all');
        const products = query.where?.product;
        const expected = naiveCube(query, entries, asOf, fixture, {
          minimumDonors: MINIMUM_DONORS,
          keep: ({ line }) => products === undefined || products.includes(line.product),
        });
        expect({ query, asOf, rows, totals, coverage, quality }).toEqual({ query, asOf, ...expected });
      }
    } finally {
      await fixture.close();
    }
  });

  it('were tried on enough lines', () => {
    expect(lines).toBeGreaterThan(LINES);
  });
});
