import { everything } from '@xiangtong/identity';
import { systemClock } from '@xiangtong/infrastructure';
import { testPark, testVillages } from '@xiangtong/testing';
import { HouseholdDesk } from '../src';
import {
  benefitHead,
  csv,
  householdHead,
  openImpact,
  testSecrets,
  type ImpactFixture,
} from './support/impact-fixture';

const [libei, second] = testVillages;

let fixture: ImpactFixture;
beforeEach(async () => {
  fixture = await openImpact();
  await register(`,h-1,${libei},poor,4,2014,,2018,3000`, `,h-2,${libei},poor,1,2014,,2018,3000`);
  await benefits('2018-05,h-1,100', '2019-05,h-1,100', '2019-06,h-2,50');
});
afterEach(() => fixture.close());

const register = (...rows: readonly string[]) => fixture.households(csv(householdHead, ...rows));
const benefits = (...lines: readonly string[]) =>
  fixture.benefits(
    csv(
      benefitHead,
      ...lines.map((line) => {
        const [month, key, gross] = line.split(',');
        return `${month},,${key},,${testPark},employment,${gross},,paid,`;
      }),
    ),
  );
const summary = () => fixture.summary('2019', '520122');

describe('households that change', () => {
  it('take what they got along when they move', async () => {
    expect(await register(`,h-1,${second},poor,4,2014,,2018,3000`)).toMatchObject({ updated: 1 });
    const { byHomeVillage, figures, movement } = await summary();
    expect(byHomeVillage.map(({ village, net }) => [village, net]).sort()).toEqual(
      [
        [second, '100.00'],
        [libei, '50.00'],
      ].sort(),
    );
    expect([figures.households, figures.villagesDriven]).toEqual([2, 2]);
    expect(movement.continuing.households).toBe(1);
  });

  it('are two after a split, and what was given before stays with the first', async () => {
    await register(`,h-1,${libei},poor,2,2014,,2018,3000`, `,h-1b,${libei},poor,2,2014,,2018,3000`);
    await benefits('2019-08,h-1b,30');
    const { figures, movement, coverage } = await summary();
    expect(figures).toMatchObject({ households: 3, persons: 5, netIncome: '180.00' });
    expect(movement).toMatchObject({ continuing: { households: 1 }, newlyReached: { households: 2 } });
    expect(coverage).toMatchObject({ registered: 3, benefited: 3 });
  });

  it('stay registered poor when they are lifted out', async () => {
    await register(`,h-1,${libei},poor,4,2014,2018,2018,3000`);
    const { figures, coverage } = await summary();
    expect(figures.registeredPoorHouseholds).toBe(2);
    expect(coverage).toMatchObject({ registered: 2, benefited: 2 });
  });

  it('stay in the figures of their years when they have died out and are erased', async () => {
    await register(`,h-2,${libei},poor,1,2014,2018,2018,2900`);
    await register(`,h-2,${libei},poor,1,2014,2019,2018,2800`);
    expect(await fixture.count('household_income_before')).toBe(2);
    const before = await summary();
    const desk = new HouseholdDesk(fixture.source, fixture.reference, systemClock, () => testSecrets);
    const caller = { username: 'officer', scope: everything };
    await desk.erase({ key: 'h-2', purpose: '全户死亡，保存期满' }, caller);
    expect(await fixture.count('household_income_before')).toBe(0);
    expect(await fixture.count('household_before where lifted_out_year is not null')).toBe(0);
    const after = await summary();
    expect([after.figures, after.coverage]).toEqual([before.figures, before.coverage]);
    expect(after.lineCrossings.withoutBaseline).toBe(before.lineCrossings.withoutBaseline + 1);
    // A file that still names it brings it back as another household.
    await register(`,h-2,${libei},poor,1,2014,,,`);
    expect((await summary()).coverage.registered).toBe(before.coverage.registered + 1);
  });

  it('may have a person in common, who counts once', async () => {
    await fixture.benefits(
      csv(
        benefitHead,
        ...['h-1', 'h-2'].map((key) => `2019-09,,${key},worker-7,${testPark},employment,10,,paid,`),
      ),
    );
    const { figures } = await summary();
    expect(figures).toMatchObject({ households: 2, persons: 5, personKeys: 1, netIncome: '170.00' });
  });

  it('may have lost money: costs above what was paid are a negative gain', async () => {
    await fixture.benefits(csv(benefitHead, `2019-09,,h-2,,${testPark},order_purchase,100.00,400.01,paid,`));
    const { figures, byMechanism, lineCrossings, byHomeVillage } = await summary();
    expect(figures).toMatchObject({ households: 2, netIncome: '-150.01', gainPerHousehold: '-75.01' });
    expect(byMechanism.find(({ mechanism }) => mechanism === 'order_purchase')).toMatchObject({
      gross: '100.00',
      cost: '400.01',
      net: '-300.01',
    });
    expect(byHomeVillage).toMatchObject([{ village: libei, net: '-150.01' }]);
    expect(lineCrossings.crossed).toBe(0);
  });
});
