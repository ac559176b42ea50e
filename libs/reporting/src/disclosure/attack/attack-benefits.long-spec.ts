import { mechanisms, type ReportParameters } from '@xiangtong/contracts';
import { loadSolver } from '@xiangtong/disclosure';
import fc from 'fast-check';
import { buildReport } from '../../compose/build-report';
import { XIFENG } from '../../compose/testing/build-yoy';
import { fakeSources } from '../../compose/testing/fake-sources';
import { deliveredReport } from '../../definition/testing/delivered-reports';
import type { PublishedCells } from '../../sources/published-cells';
import { attackBenefits, type AttackedBenefits, type BenefitsAttacked } from './attack-benefits';
import { PrintedBenefits } from './read-benefits';
import { summaryOf, type Benefit } from './testing/benefit-world';

const villageOf = (at: number): string => `5201221002${String(at).padStart(2, '0')}`;

/** Households of a few villages, most with one way of income, over the months of two years. */
const worldsOf = (households: number, most: number) =>
  fc
    .record({
      villages: fc.integer({ min: 2, max: 6 }),
      ways: fc.integer({ min: 1, max: mechanisms.length }),
      lines: fc.array(
        fc.record({
          household: fc.nat({ max: households - 1 }),
          month: fc.constantFrom(201802, 201805, 201811, 201901, 201902, 201906, 201911),
          unit: fc.nat({ max: 3 }),
          way: fc.nat({ max: 9 }),
          gross: fc.integer({ min: 100, max: 900_000 }),
          share: fc.constantFrom(0, 0, 3),
          isPaid: fc.constantFrom(true, true, true, false),
        }),
        { minLength: 5, maxLength: most },
      ),
    })
    .map(({ villages, ways, lines }) =>
      lines.map(({ household, way, unit, share, ...line }): Benefit => ({
        ...line,
        household,
        village: villageOf(household % villages),
        isPoor: household % 4 === 0,
        persons: 1 + (household % 4),
        unit: villageOf(unit),
        mechanism: mechanisms[way % ways]!,
        cost: share === 0 ? 0 : Math.floor(line.gross / share),
      })),
    );
const worlds = worldsOf(30, 90);

interface Edition {
  readonly report: string;
  readonly period: string;
}

const yearly: Edition = { report: 'poverty-impact', period: '2019' };
const quarterly = [1, 2, 3, 4].map((quarter): Edition => ({
  report: 'poverty-impact',
  period: `2019-Q${quarter}`,
}));
const before: Edition = { report: 'poverty-impact', period: '2018' };

/** Publishes one after the other, each knowing those before, and attacks all of them. */
const attacked = async (
  benefits: readonly Benefit[],
  editions: readonly Edition[],
  options: Pick<ReportParameters, 'edition' | 'rounded'> = { edition: 'public' },
): Promise<BenefitsAttacked> => {
  const earlier: PublishedCells[] = [];
  const sources = fakeSources({
    sources: {
      publishedBefore: async () => earlier.slice(),
      impact: async ({ period, scope }) => summaryOf(benefits, period, scope),
    },
  });
  const printed: AttackedBenefits[] = [];
  for (const { report, period } of editions) {
    const definition = deliveredReport(report);
    const parameters = { period, scope: XIFENG, language: 'zh', ...options } as const;
    const document = await buildReport(definition, parameters, sources, undefined, (cells) =>
      earlier.push(cells),
    );
    const read = JSON.parse(JSON.stringify(document)) as typeof document;
    printed.push({ scope: XIFENG, printed: new PrintedBenefits(definition, read).all });
  }
  return attackBenefits(printed, sources.impact, await loadSolver());
};

describe('an attacker who looks for households', () => {
  it.each([
    ['the report about benefits', [yearly]],
    ['that of two years', [before, yearly]],
    ['its quarters and its year', [...quarterly, yearly]],
  ] as const)('finds none in %s', async (_, editions) => {
    await fc.assert(
      fc.asyncProperty(worlds, async (benefits) => {
        expect(await attacked(benefits, editions)).toMatchObject({ leaks: [], isPossible: true });
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it.each([
    ['the report about benefits', [yearly]],
    ['that of two years', [before, yearly]],
    ['its quarters and its year', [...quarterly, yearly]],
  ] as const)('finds none in %s with rounded figures', async (_, editions) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(worlds, worldsOf(200, 500)), async (benefits) => {
        const result = await attacked(benefits, editions, { edition: 'public', rounded: true });
        expect(result).toMatchObject({ leaks: [], isPossible: true });
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('finds many in an internal edition', async () => {
    const [benefits] = fc.sample(worlds, { numRuns: 1, seed: 7 });
    const { tried, leaks } = await attacked(benefits!, [yearly], { edition: 'internal' });
    expect(tried).toBeGreaterThan(5);
    expect(leaks.length).toBeGreaterThan(5);
  });
});
