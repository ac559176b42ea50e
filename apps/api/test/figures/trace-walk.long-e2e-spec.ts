import type { FigurePart, FigureTrace } from '@xiangtong/contracts';
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

/** Columns that add up, and how many of what they are stored in make one of what is told. */
const stored = {
  amount: ['amount', 100],
  refunds: ['refund', 100],
  quantity: ['quantity', 1],
  orders: ['orders', 1],
} as const;

/** A figure that lies in lines of sales: what these lines hold in the ledger, whatever the answer says of them. */
const inLedger = async ({ measure, lines, next }: FigurePart): Promise<number | null> => {
  const column = stored[measure as keyof typeof stored];
  if (!column || !lines || next !== null || lines.some((line) => !('product' in line))) return null;
  const [name, scale] = column;
  const [row] = await reports.stage.test.source.query<{ sum: string | null }[]>(
    `select sum(line.${name}) as sum from unnest($1::bigint[], $2::int[]) as asked (revision, number)
     join revision_line line on line.revision_id = asked.revision and line.line = asked.number`,
    [lines.map(({ revision }) => revision), lines.map(({ line }) => line)],
  );
  return Number(row!.sum ?? 0) / scale;
};

const withOperands = (part: FigurePart): readonly FigurePart[] => [
  part,
  ...part.operands.flatMap(withOperands),
];

/** How many figures were added up here. */
let added = 0;

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
        for (const part of withOperands(found)) {
          const sum = await inLedger(part);
          if (sum === null) continue;
          expect([part.address, Number(part.value)]).toEqual([part.address, expect.closeTo(sum, 3)]);
          added += 1;
        }
      }
    },
  );

  it('was added up from the lines in the ledger where it is a sum of them', () => {
    expect(added).toBeGreaterThan(editions.length);
  });
});
