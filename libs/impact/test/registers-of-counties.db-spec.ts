import { everything, type Scope } from '@xiangtong/identity';
import { ManualClock, type DomainError } from '@xiangtong/infrastructure';
import { openTestDatabase, testPark } from '@xiangtong/testing';
import { HouseholdDesk, rotateKeys } from '../src';
import { RegistersOfCounties1700000000174 } from '../src/migrations/0174-registers-of-counties';
import {
  benefitHead,
  csv,
  householdHead,
  openImpact,
  testSecrets,
  type ImpactFixture,
} from './support/impact-fixture';
import { firstCounty, otherCounty } from './support/naive-summary';

const [libei, other] = ['520122001208', '520123001001'] as const;
const idNumber = '52012219900101118X';
const clock = new ManualClock(new Date('2020-02-05T02:00:00.000Z'));
const ofCounty = (county: string): Scope => ({
  kind: 'limited',
  divisions: [county.padEnd(12, '0')],
  units: [],
});

describe('a household that two counties have registered', () => {
  let fixture: ImpactFixture;
  beforeEach(async () => {
    fixture = await openImpact();
  });
  afterEach(() => fixture.close());

  const registers = (village: string, persons = 3) =>
    fixture.households(csv(householdHead, `${idNumber},,${village},poor,${persons},2014,,2018,3000`), {
      mayWrite: (one) => one.startsWith(village.slice(0, 6)),
    });
  const benefits = (...months: readonly string[]) =>
    fixture.benefits(
      csv(benefitHead, ...months.map((month) => `${month},${idNumber},,,${testPark},dividend,50,,paid,`)),
    );
  const deskUnder = (secrets: readonly string[]) =>
    new HouseholdDesk(fixture.source, fixture.reference, clock, () => secrets);
  const request = (county?: string) => ({ idNumber, purpose: '本人申请', ...(county && { county }) });
  const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
    attempt.then(
      () => 'done',
      (error: unknown) => (error as DomainError).code,
    );

  it('has each payment once, whichever county registered it first', async () => {
    await registers(other);
    expect(await benefits('2019-05')).toMatchObject({ created: 1 });
    await registers(libei);
    expect(await benefits('2019-05', '2019-06')).toMatchObject({ created: 1, updated: 0 });
    expect(await benefits('2019-05', '2019-06')).toMatchObject({ changed: 0 });
    expect((await fixture.summary('2019', firstCounty)).figures).toMatchObject({
      households: 1,
      netIncome: '100.00',
    });
    const lines = await fixture.source.query(
      'select month, village from benefit join household on household.id = household_id order by month',
    );
    expect(lines).toEqual([
      { month: 201905, village: other },
      { month: 201906, village: libei },
    ]);
    const notReached = { notReachedIn: '2019', limit: 10 };
    const look = { username: 'officer', purpose: '核对', at: clock.now() };
    expect((await fixture.householdList.page(notReached, ofCounty(firstCounty), look)).items).toEqual([]);
  });

  it('is handed out and erased county by county', async () => {
    await registers(libei, 3);
    await registers(other, 2);
    const desk = deskUnder(testSecrets);
    const [above, first] = [everything, ofCounty(firstCounty)].map((scope) => ({ username: 'li', scope }));
    expect(await desk.export(request(), first!)).toMatchObject({ village: libei, persons: 3 });
    expect(await desk.export(request(otherCounty), above!)).toMatchObject({ village: other, persons: 2 });
    expect(await codeOf(desk.export(request(otherCounty), first!))).toBe('IMPACT.HOUSEHOLD_NOT_FOUND');
    for (const attempt of ['export', 'erase'] as const) {
      const error = await desk[attempt](request(), above!).catch((cause: unknown) => cause);
      expect(error).toMatchObject({
        code: 'IMPACT.REGISTERED_TWICE',
        parameters: { counties: `${firstCounty} ${otherCounty}` },
      });
    }
    expect(await desk.erase(request(otherCounty), above!)).toMatchObject({ incomes: 1 });
    expect(await desk.export(request(), above!)).toMatchObject({ village: libei });
    expect(await registers(libei)).toMatchObject({ changed: 0 });
  });

  it('keeps one key in both when the keys are rotated', async () => {
    await registers(libei);
    await registers(other);
    const secrets = [...testSecrets, 'the next secret of the county, long enough'];
    await rotateKeys(fixture.source, secrets, { recordedBy: 'root@server', now: clock.now() });
    const [{ keys }] = await fixture.source.query<[{ keys: number }]>(
      'select count(distinct key) as keys from household',
    );
    expect(keys).toBe(1);
    expect(
      await codeOf(deskUnder(secrets).export(request(otherCounty), { username: 'li', scope: everything })),
    ).toBe('done');
  });
});

it('the migration goes down only when each household is registered once', async () => {
  const { owner, drop } = await openTestDatabase();
  const migration = new RegistersOfCounties1700000000174();
  const insert = (village: string) =>
    owner.query(
      `insert into household (key, village, kind, persons, from_import) values (sha256('h'), $1, 'poor', 3, 1)`,
      [village],
    );
  const down = () => owner.transaction((manager) => migration.down(manager));
  await insert(libei);
  await insert(other);
  await expect(insert('520122001001')).rejects.toThrow(/household_registration/);
  await expect(down()).rejects.toThrow(/registered in several counties/);
  await owner.query(`delete from household where village = $1`, [other]);
  await down();
  await expect(insert(other)).rejects.toThrow(/household_key_key/);
  await owner.transaction((manager) => migration.up(manager));
  await insert(other);
  await drop();
});
