import type { FigureTrace } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { figuresOf, seededPick } from '../support/reading/figures';
import { TracedReports } from '../support/traced-reports';

const reports = new TracedReports();
beforeAll(() => reports.open());
afterAll(() => reports.stage.close());

const scopeCodes = { village: testVillages[0], park: testPark, county: '520122' } as const;
const periodFor = (kinds: readonly string[]): string =>
  kinds.includes('year') ? '2019' : kinds.includes('quarter') ? '2019-Q4' : '2019-12';
const editions = [...reports.definitions.values()].flatMap(({ id, scopes, periods }) =>
  Object.entries(scopeCodes)
    .filter(([level]) => (scopes as readonly string[]).includes(level))
    .map(([, scope]) => [id, scope, periodFor(periods)] as const),
);

describe('every printed figure', () => {
  it.each(editions)(
    'of %s about %s in %s is the sum of what stands behind it',
    async (report, scope, period) => {
      const document = await reports.make(report, scope, period);
      const chosen = seededPick(figuresOf(document), 4);
      expect(chosen.length).toBeGreaterThan(0);
      for (const { address, text, value } of chosen) {
        const { status, body } = await reports.trace(address);
        const found = body as FigureTrace;
        expect([address, status, found.printed?.text, found.sumsBack]).toEqual([address, 200, text, true]);
        if (value !== null) expect([address, found.printed.value]).toEqual([address, value]);
      }
    },
  );
});
