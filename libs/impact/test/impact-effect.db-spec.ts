import type { Scope } from '@xiangtong/identity';
import { testPark, testVillages } from '@xiangtong/testing';
import {
  benefitHead,
  csv,
  householdHead,
  look,
  openImpact,
  type ImpactFixture,
} from './support/impact-fixture';

const [libei, second] = testVillages;

let fixture: ImpactFixture;
beforeEach(async () => {
  fixture = await openImpact();
});
afterEach(() => fixture.close());

const benefits = (...lines: readonly string[]) => fixture.benefits(csv(benefitHead, ...lines));
const paid = (month: string, key: string, unit: string, gross: string) =>
  `${month},,${key},,${unit},order_purchase,${gross},,paid,`;

const officer = (...divisions: readonly string[]): Scope => ({ kind: 'limited', divisions, units: [] });

describe('the impact summary', () => {
  it('tells what was paid from what is only claimed, and who crosses the line by which', async () => {
    const household = (key: string) => `,${key},${libei},poor,2,2014,,2018,3000`;
    await fixture.households(csv(householdHead, ...['paid', 'both', 'claimed'].map(household)));
    const line = (key: string, gross: string, status: string) =>
      `2019-05,,${key},,${libei},order_purchase,${gross},,${status},`;
    await benefits(
      line('paid', '436', 'paid'),
      line('both', '400', 'paid'),
      line('both', '36', 'claimed'),
      line('claimed', '500', 'claimed'),
    );
    const { figures, lineCrossings } = await fixture.summary('2019', '520122');
    expect(figures).toMatchObject({
      households: 3,
      householdsPaid: 2,
      householdsClaimedOnly: 1,
      registeredPoorHouseholdsPaid: 2,
      registeredPoorHouseholdsClaimedOnly: 1,
      netIncome: '1372.00',
      netIncomePaid: '836.00',
      netIncomeClaimed: '536.00',
    });
    expect(lineCrossings).toMatchObject({
      crossed: 3,
      byStatus: {
        paid: { crossed: 1, crossedPersons: 2, notCrossed: 1, notCrossedPersons: 2 },
        claimed: { crossed: 1, notCrossed: 1 },
      },
    });
  });

  it('lists as not reached whom coverage counts as such', async () => {
    await fixture.households(
      csv(
        householdHead,
        `,served,${libei},poor,2,2014,,,`,
        `,waiting,${libei},poor,2,2014,,,`,
        `,later,${libei},poor,2,2020,,,`,
        `,ordinary,${libei},ordinary,2,,,,`,
      ),
    );
    await benefits(paid('2019-05', 'served', libei, '10'), paid('2018-05', 'waiting', libei, '10'));
    const { coverage } = await fixture.summary('2019', '520122');
    const caller = officer('520122');
    const { items } = await fixture.householdList.page({ limit: 50, notReachedIn: '2019' }, caller, look);
    expect(items).toHaveLength(coverage.registered - coverage.benefited);
    expect(items).toMatchObject([{ village: libei, registeredYear: 2014 }]);
  });

  it('estimates what a first benefit did to incomes, county by county', async () => {
    const household = (key: string, village: string, kind: string, incomes: readonly [number, number]) =>
      [2018, 2019].map((year, index) => `,${key},${village},${kind},2,2014,,${year},${incomes[index]}`);
    await fixture.households(
      csv(
        householdHead,
        ...household('first-1', libei, 'poor', [3000, 4000]),
        ...household('first-2', second, 'poor', [3000, 3600]),
        ...household('none', libei, 'poor', [3000, 3200]),
        ...household('none-yet', second, 'poor', [3000, 3300]),
        ...household('earlier', libei, 'poor', [3000, 9000]),
        ...household('not-poor', libei, 'ordinary', [3000, 9000]),
        `,one-year,${libei},poor,2,2014,,2019,9000`,
      ),
    );
    await benefits(
      paid('2019-02', 'first-1', libei, '10'),
      paid('2019-12', 'first-2', testPark, '10'),
      paid('2020-01', 'none-yet', libei, '10'),
      paid('2018-12', 'earlier', libei, '10'),
      paid('2019-03', 'earlier', libei, '10'),
      paid('2019-03', 'not-poor', libei, '10'),
      paid('2019-03', 'one-year', libei, '10'),
    );
    const county = {
      county: '520122',
      treated: 2,
      control: 2,
      villages: 2,
      treatedChange: '800.00',
      controlChange: '250.00',
      effect: '550.00',
      // Scores of both villages are ±125; 2 · 125² · 2/1 · 3/2.
      standardError: '306.19',
      // Two villages are too few to tell an effect from chance.
      low: null,
      high: null,
      pValue: null,
      differs: null,
      trendBefore: 'unknown',
    };
    expect((await fixture.summary('2019', '520122')).effects).toMatchObject([county]);
    expect((await fixture.summary('2019-05', '52')).effects).toMatchObject([county]);
    expect((await fixture.summary('2019', libei)).effects).toEqual([]);
    expect((await fixture.summary('2018', '520122')).effects).toEqual([]);
  });

  const villagesOf = async (county: string): Promise<readonly string[]> => {
    const rows = await fixture.source.query<{ code: string }[]>(
      `select code from division where code like $1 and code not like '%000' order by code limit 6`,
      [`${county}%`],
    );
    return rows.map(({ code }) => code);
  };

  /** In each of six villages a household with a first benefit in 2019 and one without any; incomes from 2017 on. */
  const registerPairs = async (
    county: string,
    risesOf: (place: number) => { readonly first: readonly number[]; readonly none: readonly number[] },
  ) => {
    const villages = await villagesOf(county);
    const rows = villages.flatMap((village, place) =>
      Object.entries(risesOf(place)).flatMap(([group, rises]) => {
        const incomes = rises.reduce((known, rise) => [...known, known.at(-1)! + rise], [3000 + place]);
        return incomes.map(
          (income, index) => `,${county}-${group}-${place},${village},poor,2,2014,,${2017 + index},${income}`,
        );
      }),
    );
    await fixture.households(csv(householdHead, ...rows));
    await benefits(...villages.map((_, place) => paid('2019-02', `${county}-first-${place}`, libei, '10')));
  };
  const wobble = (place: number) => (place % 2 ? 5 : -5);

  it.each([
    // Before 2019, incomes of both groups rise by 100 each year, or by 100 and 900.
    ['alike', 100, { effect: '0.00', differs: false }],
    ['apart', 900, { effect: '800.00', differs: true }],
  ])('looks at the two years before: %s', async (trend, rise, earlier) => {
    await registerPairs('520122', (place) => ({
      first: [rise + wobble(place), 1000 + wobble(place)],
      none: [100 - wobble(place), 100 - wobble(place)],
    }));
    const [effect] = (await fixture.summary('2019', '520122')).effects;
    expect(effect).toMatchObject({
      effect: '900.00',
      differs: true,
      before: [
        { year: 2018, treated: 6, control: 6, ...earlier },
        { year: 2017, treated: 0, control: 0, effect: null, differs: null },
      ],
      trendBefore: trend,
    });
    expect(Number(effect!.low)).toBeGreaterThan(880);
    expect(Number(effect!.high)).toBeLessThan(920);
  });

  it('asks more of an effect the more counties are asked about at once', async () => {
    for (const [county, rise] of [
      ['520122', 136],
      ['520121', 110],
    ] as const)
      await registerPairs(county, (place) => ({
        first: [100, rise + 6 * place],
        none: [100, 100 + 9 * wobble(place)],
      }));
    const { effects } = await fixture.summary('2019', '5201');
    const alone = (await fixture.summary('2019', '520122')).effects[0]!;
    const among = effects.find(({ county }) => county === '520122')!;
    expect(effects).toHaveLength(2);
    expect(among).toMatchObject({ effect: alone.effect, low: alone.low, high: alone.high });
    expect(alone.differs).toBe(true);
    expect(among.differs).toBe(false);
    // Twice the exact probability of 0.04573, not twice the printed one.
    expect([alone.pValue, among.pValue]).toEqual(['0.0457', '0.0915']);
  });
});
