import type { Scope } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { testPark, testVillages } from '@xiangtong/testing';
import {
  benefitHead,
  csv,
  householdHead,
  look,
  openImpact,
  type ImpactFixture,
} from './support/impact-fixture';

const [libei, second, third] = testVillages;

let fixture: ImpactFixture;
beforeEach(async () => {
  fixture = await openImpact();
});
afterEach(() => fixture.close());

const benefits = (...lines: readonly string[]) => fixture.benefits(csv(benefitHead, ...lines));
const paid = (month: string, key: string, unit: string, gross: string, cost = '') =>
  `${month},,${key},,${unit},order_purchase,${gross},${cost},paid,`;

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

const officer = (...divisions: readonly string[]): Scope => ({ kind: 'limited', divisions, units: [] });

describe('impact', () => {
  it('counts a household served by three villages once', async () => {
    await fixture.households(
      csv(householdHead, `,h-1,${libei},poor,3,2014,,,`, `,h-2,${second},marginal,2,,,,`),
    );
    await benefits(
      paid('2019-01', 'h-1', libei, '100'),
      paid('2019-02', 'h-1', second, '200'),
      paid('2019-03', 'h-1', third, '300'),
      paid('2019-03', 'h-2', libei, '50', '20.01'),
    );
    const { figures, bySourceUnit, coverage } = await fixture.summary('2019', '520122');
    expect(figures).toMatchObject({
      households: 2,
      persons: 5,
      registeredPoorHouseholds: 1,
      registeredPoorPersons: 3,
      monitoredHouseholds: 1,
      netIncome: '629.99',
      netIncomeRegisteredPoor: '600.00',
      gainPerHousehold: '315.00',
      gainPerPerson: '126.00',
      villagesDriven: 2,
    });
    expect(
      bySourceUnit.map(({ unit, households, villagesDriven }) => [unit, households, villagesDriven]),
    ).toEqual([
      [third, 1, 1],
      [second, 1, 1],
      [libei, 2, 1],
    ]);
    expect(coverage).toEqual({ benefited: 1, registered: 1, ratio: '1.000000' });
    expect((await fixture.summary('2019-H2', '520122')).figures).toMatchObject({
      households: 0,
      netIncome: '0.00',
      gainPerHousehold: null,
      gainPerPerson: null,
    });
  });

  it('sees who crosses the poverty line of 3218 yuan', async () => {
    const household = (key: string, persons: number, income: string) =>
      `,${key},${libei},poor,${persons},2014,,${income === '' ? '' : 2018},${income}`;
    await fixture.households(
      csv(
        householdHead,
        household('just-reached', 3, '3217.99'),
        household('a-fen-short', 3, '3217.99'),
        household('on-the-line', 3, '3218'),
        household('above', 3, '5000'),
        household('far-below', 2, '1000'),
        household('unknown', 2, ''),
        `,not-registered,${libei},ordinary,3,,,2018,3000`,
      ),
    );
    await benefits(
      paid('2019-05', 'just-reached', libei, '0.03'),
      paid('2019-05', 'a-fen-short', libei, '0.02'),
      paid('2019-05', 'on-the-line', libei, '1'),
      paid('2019-05', 'above', libei, '1'),
      paid('2019-05', 'far-below', libei, '2000'),
      paid('2019-11', 'far-below', testPark, '2436'),
      paid('2019-05', 'unknown', libei, '9000'),
      paid('2019-05', 'not-registered', libei, '9000'),
    );
    const expected = {
      year: 2019,
      povertyLine: '3218.00',
      weakSource: false,
      aboveBefore: 2,
      aboveBeforePersons: 6,
      withoutBaseline: 1,
      withoutBaselinePersons: 2,
    };
    const county = { ...expected, crossed: 2, crossedPersons: 5, notCrossed: 1, notCrossedPersons: 3 };
    expect((await fixture.summary('2019', '520122')).lineCrossings).toMatchObject(county);
    expect((await fixture.summary('2019-05', '520122')).lineCrossings).toMatchObject(county);
    expect((await fixture.summary('2019', libei)).lineCrossings).toMatchObject({
      ...expected,
      crossed: 1,
      crossedPersons: 3,
      notCrossed: 2,
      notCrossedPersons: 5,
    });
  });

  it('marks a line from a weak source, and has no crossings without a line', async () => {
    await fixture.households(
      csv(householdHead, `,h-1,${libei},poor,1,2014,,2009,2500`, `,h-1,${libei},poor,1,2014,,2016,2900`),
    );
    await benefits(paid('2010-05', 'h-1', libei, '500'), paid('2017-05', 'h-1', libei, '500'));
    expect((await fixture.summary('2017', libei)).lineCrossings).toMatchObject({
      povertyLine: '2952.00',
      weakSource: true,
      crossed: 1,
    });
    expect((await fixture.summary('2010', libei)).lineCrossings).toMatchObject({
      year: 2010,
      povertyLine: null,
      weakSource: false,
      crossed: 0,
      crossedPersons: 0,
      notCrossed: 0,
      aboveBefore: 0,
      withoutBaseline: 0,
    });
  });

  it('measures coverage against the register of the time and place', async () => {
    const household = (key: string, village: string, registered: string) =>
      `,${key},${village},poor,2,${registered},,,`;
    await fixture.households(
      csv(
        householdHead,
        household('own', libei, '2014'),
        household('own-later', libei, '2020'),
        household('served', second, '2014'),
        household('not-reached', second, '2015'),
        household('elsewhere', third, '2015'),
      ),
    );
    await benefits(paid('2019-05', 'served', libei, '10'), paid('2019-06', 'elsewhere', testPark, '10'));
    expect((await fixture.summary('2019', libei)).coverage).toEqual({
      benefited: 1,
      registered: 3,
      ratio: '0.333333',
    });
    expect((await fixture.summary('2019', testPark)).coverage).toEqual({
      benefited: 1,
      registered: 1,
      ratio: '1.000000',
    });
    expect((await fixture.summary('2019', '520122')).coverage).toEqual({
      benefited: 2,
      registered: 4,
      ratio: '0.500000',
    });
    expect((await fixture.summary('2019', '520123')).coverage).toEqual({
      benefited: 0,
      registered: 0,
      ratio: null,
    });
    const reached = { limit: 10, notReachedIn: '2019' };
    expect((await fixture.householdList.page(reached, officer('520122000000'), look)).items).toHaveLength(2);
  });

  it('answers for a scope the caller may see as a whole, and for no other', async () => {
    const county = officer('520122000000');
    expect(await codeOf(fixture.summary('2019', '520122', county))).toBeNull();
    expect(await codeOf(fixture.summary('2019', libei, county))).toBeNull();
    expect(await codeOf(fixture.summary('2019', '5201', county))).toBe('SCOPE.UNKNOWN');
    expect(await codeOf(fixture.summary('2019', '520123', county))).toBe('SCOPE.UNKNOWN');
    expect(await codeOf(fixture.summary('2019', testPark, officer('520122001000')))).toBe('SCOPE.UNKNOWN');
    expect(await codeOf(fixture.summary('2019', '529999', county))).toBe('SCOPE.UNKNOWN');
    expect(await codeOf(fixture.summary('2019', 'x', county))).toBe('SCOPE.UNKNOWN');
    expect(await codeOf(fixture.summary('2019-13', libei, county))).toBe('PERIOD.INVALID');
  });

  it('lists what the caller may see, page by page, by short keys', async () => {
    await fixture.households(
      csv(
        householdHead,
        ...[libei, second, third].map((village, index) => `,h-${index},${village},poor,2,2014,,,`),
      ),
    );
    await benefits(
      paid('2019-05', 'h-0', second, '10'),
      paid('2019-05', 'h-1', testPark, '10'),
      paid('2018-05', 'h-2', libei, '10', '2.5'),
    );
    const { units } = await fixture.reference.current();
    const villager: Scope = { kind: 'limited', divisions: [], units: [units.get(libei)!] };
    const pages = await pagesOf((cursor) =>
      fixture.householdList.page({ cursor, limit: 2 }, officer('520122000000'), look),
    );
    expect(pages.map(({ length }) => length)).toEqual([2, 1]);
    expect(pages[0]![0]).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{12}$/),
      village: expect.any(String),
      kind: 'poor',
      persons: 2,
      registeredYear: 2014,
      liftedOutYear: null,
      alsoIn: [],
    });
    expect(
      (await fixture.householdList.page({ limit: 10 }, villager, look)).items.map(({ village }) => village),
    ).toEqual([libei]);
    expect((await fixture.householdList.page({ limit: 10 }, officer('520123000000'), look)).items).toEqual(
      [],
    );
    const own = await fixture.benefitList.page({ limit: 10 }, villager, look);
    expect(own.items.map(({ village, unit }) => [village, unit]).sort()).toEqual(
      [
        [libei, second],
        [third, libei],
      ].sort(),
    );
    expect((await fixture.benefitList.page({ limit: 10, period: '2018' }, villager, look)).items).toEqual([
      {
        month: '2018-05',
        household: expect.stringMatching(/^[0-9a-f]{12}$/),
        village: third,
        unit: libei,
        mechanism: 'order_purchase',
        gross: '10.00',
        cost: '2.50',
        status: 'paid',
        voucher: null,
      },
    ]);
    expect(await codeOf(fixture.benefitList.page({ limit: 10, cursor: 'x' }, villager, look))).toBe(
      'CURSOR.INVALID',
    );
  });
});

const pagesOf = async <Item>(
  read: (cursor?: string) => Promise<{ items: readonly Item[]; next: string | null }>,
): Promise<(readonly Item[])[]> => {
  const pages: (readonly Item[])[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await read(cursor);
    pages.push(items);
    if (next === null) return pages;
    cursor = next;
  }
};
