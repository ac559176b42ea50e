import { ManualClock } from '@xiangtong/infrastructure';
import { everything, type Scope } from '@xiangtong/identity';
import { HouseholdAttempts, HouseholdDesk, HouseholdLedgerReader, impactRecords } from '../src';
import {
  benefitHead,
  csv,
  householdHead,
  openImpact,
  testSecrets,
  type ImpactFixture,
} from './support/impact-fixture';

const [libei, neighbour] = ['520122001208', '520122001001'];
const [first, second, member] = ['52012219900101118X', '520122196505052344', '520122200103040024'];
const clock = new ManualClock(new Date('2020-02-05T02:00:00.000Z'));
const county: Scope = { kind: 'limited', divisions: ['520122000000'], units: [] };
const officer = { username: 'wang.ke', scope: county };

let fixture: ImpactFixture;
let desk: HouseholdDesk;
beforeEach(async () => {
  fixture = await openImpact();
  desk = new HouseholdDesk(fixture.source, fixture.reference, clock, () => testSecrets);
  await fixture.households(
    csv(
      householdHead,
      `${first},,${libei},poor,3,2014,2018,2017,2800`,
      `${first},,${libei},poor,3,2014,2018,2018,3000`,
      `${second},,${libei},poor,2,2014,,2018,2500`,
      `,h-3,${neighbour},ordinary,4,,,,`,
    ),
  );
  await fixture.benefits(
    csv(
      benefitHead,
      `2019-12,${first},,${member},${libei},employment,1200,,paid,PZ-1`,
      `2019-12,${first},,worker-7,${libei},employment,1200,,paid,`,
      `2019-12,${first},,,${libei},employment,1200,,claimed,`,
      `2018-11,${second},,,${libei},dividend,90,,paid,PZ-2`,
    ),
  );
});
afterEach(() => fixture.close());

const events = () =>
  fixture.source.query(
    'select action, households, place, purpose, actor, household_id is not null as one from household_event order by id',
  );

/** What heads of the records pin. */
const pinned = () =>
  fixture.source.query(
    `select jsonb_agg(jsonb_build_array(id, ${impactRecords.benefit_line}) order by id) as lines from benefit`,
  );

describe('the data of one household', () => {
  it('is handed out whole, and who asked for it is told the next time', async () => {
    const request = { idNumber: ` ${first.toLowerCase()}`, purpose: '本人申请查询' };
    const data = await desk.export(request, officer);
    expect(data).toMatchObject({
      village: libei,
      kind: 'poor',
      persons: 3,
      registeredYear: 2014,
      liftedOutYear: 2018,
      incomes: [
        { year: 2017, perCapita: '2800.00' },
        { year: 2018, perCapita: '3000.00' },
      ],
    });
    expect(data.benefits).toHaveLength(3);
    expect(data.looks).toEqual([
      { at: '2020-02-05T02:00:00.000Z', actor: 'wang.ke', action: 'exported', purpose: '本人申请查询' },
    ]);
    expect(JSON.stringify(data)).not.toContain(first.slice(6, 17));
    expect((await desk.export(request, officer)).looks).toHaveLength(2);
    expect(await events()).toHaveLength(2);
  });

  it.each<[string, object, string]>([
    ['an unknown number', { idNumber: '520122196505052360' }, 'IMPACT.HOUSEHOLD_NOT_FOUND'],
    ['nothing', {}, 'IMPORT.INVALID'],
    ['a name', { key: '张三' }, 'IMPORT.INVALID'],
    ['an ID number as purpose', { key: 'h-3', purpose: `查 ${second}` }, 'IMPACT.PURPOSE_PERSONAL'],
  ])('is refused for %s, and nothing is kept', async (_, request, code) => {
    await expect(desk.export({ purpose: '核对', ...request }, officer)).rejects.toMatchObject({ code });
    expect(await events()).toEqual([]);
  });

  it('does not exist for other counties', async () => {
    const elsewhere = { username: 'li.ke', scope: { ...county, divisions: ['520123000000'] } as Scope };
    const request = { key: 'h-3', purpose: '核对' };
    await expect(desk.export(request, elsewhere)).rejects.toMatchObject({
      code: 'IMPACT.HOUSEHOLD_NOT_FOUND',
    });
    await expect(desk.erase(request, elsewhere)).rejects.toMatchObject({
      code: 'IMPACT.HOUSEHOLD_NOT_FOUND',
    });
  });
});

describe('an erased household', () => {
  it('is not found again, while figures and the proof stay as they were', async () => {
    const key = async () =>
      (
        await fixture.source.query<{ key: string }[]>(
          `select encode(key, 'hex') as key from household where village = $1 and persons = 3`,
          [libei],
        )
      )[0]!.key;
    const [before, digests, formerKey] = [
      await fixture.summary('2019', '520122', everything),
      await pinned(),
      await key(),
    ];
    const persons = await fixture.source.query<{ key: string }[]>(
      `select encode(person_key, 'hex') as key from benefit where person_key is not null`,
    );
    const request = { idNumber: first, purpose: '本人申请删除' };
    expect(await desk.erase(request, officer)).toEqual({ incomes: 2, lines: 3 });
    const after = await fixture.summary('2019', '520122', everything);
    expect(after).toMatchObject({
      figures: { ...before.figures, personKeys: 0 },
      movement: before.movement,
      byMechanism: before.byMechanism,
      coverage: before.coverage,
    });
    expect(await pinned()).toEqual(digests);
    const dump = await fixture.dump();
    for (const gone of [formerKey, ...persons.map((row) => row.key), 'PZ-1'])
      expect(dump).not.toContain(gone);
    expect(dump).toContain('PZ-2');
    await expect(desk.erase(request, officer)).rejects.toMatchObject({ code: 'IMPACT.HOUSEHOLD_NOT_FOUND' });
    expect(await events()).toEqual([
      { action: 'erased', households: 1, place: libei, purpose: '本人申请删除', actor: 'wang.ke', one: true },
    ]);
  });
});

describe('expiry', () => {
  it('erases households of which nothing new came for years', async () => {
    const expire = (time: string) =>
      new HouseholdDesk(
        fixture.source,
        fixture.reference,
        new ManualClock(new Date(time)),
        () => testSecrets,
      ).expire(10, '保存期满', officer);
    // The newest of the second household is of 2018, that of the first of 2019; the third has no year at all.
    expect(await expire('2027-02-05T02:00:00Z')).toBe(0);
    expect(await expire('2028-02-05T02:00:00Z')).toBe(1);
    expect(await expire('2029-02-05T02:00:00Z')).toBe(1);
    expect(await expire('2029-02-05T02:00:00Z')).toBe(0);
    expect(await fixture.count('household_income')).toBe(0);
    expect(await fixture.count('household where erased_at is null')).toBe(1);
  });
});

describe('the household ledger of a village', () => {
  const ledger = () => new HouseholdLedgerReader(fixture.source, fixture.reference, clock);

  it('has who was served, who was not, and what was tried; taking it is kept', async () => {
    const request = { village: libei, period: '2019', purpose: '年终交接' };
    expect(await ledger().read(request, officer)).toEqual({
      village: libei,
      period: '2019',
      served: [
        {
          household: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
          kind: 'poor',
          persons: 3,
          mechanisms: ['employment'],
          units: [libei],
          lines: 3,
          net: '3600.00',
          netPaid: '2400.00',
        },
      ],
      notReached: [
        {
          household: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
          kind: 'poor',
          persons: 2,
          registeredYear: 2014,
          lastMonth: '2018-11',
          mechanisms: ['dividend'],
          units: [libei],
          attempts: [],
        },
      ],
    });
    expect(await events()).toEqual([
      {
        action: 'ledger-taken',
        households: 2,
        place: libei,
        purpose: '年终交接',
        actor: 'wang.ke',
        one: false,
      },
    ]);
  });

  it('has what was tried for those not reached, by whom and with what result', async () => {
    const attempts = new HouseholdAttempts(fixture.source, clock);
    const request = { village: libei, period: '2019', purpose: '年终交接' };
    const reached = async () => (await ledger().read(request, officer)).notReached[0]!;
    const { household } = await reached();
    const attempt = { village: libei, household, what: '上门动员入社', result: 'away' as const };
    const made = await attempts.record({ ...attempt, day: '2019-11-05' }, officer);
    expect(made).toEqual({ day: '2019-11-05', what: '上门动员入社', result: 'away', actor: 'wang.ke' });
    await attempts.record({ ...attempt, day: '2019-10-01', result: 'declined' }, officer);
    const told = (await reached()).attempts;
    expect(told.map(({ day, result }) => [day, result])).toEqual([
      ['2019-10-01', 'declined'],
      ['2019-11-05', 'away'],
    ]);
    const data = await desk.export({ idNumber: second, purpose: '本人申请' }, officer);
    expect(data.attempts).toEqual(told);
    expect(data.looks.map(({ action }) => action)).toEqual(['exported']);
    await expect(fixture.source.query(`delete from household_event`)).rejects.toThrow();
  });

  it.each<[string, object, string]>([
    ['a day to come', { day: '2020-02-06' }, 'IMPACT.ATTEMPT_DAY'],
    ['no day', { day: '2019-02-30' }, 'IMPACT.ATTEMPT_DAY'],
    ['a household elsewhere', { village: neighbour }, 'IMPACT.HOUSEHOLD_NOT_FOUND'],
    ['a village elsewhere', { village: '520123001001' }, 'IMPACT.HOUSEHOLD_NOT_FOUND'],
    ['a telephone number', { what: '电话 13800138000' }, 'IMPACT.PURPOSE_PERSONAL'],
  ])('takes no attempt with %s', async (_, wrong, code) => {
    const request = { village: libei, period: '2019', purpose: '年终交接' };
    const { household } = (await ledger().read(request, officer)).notReached[0]!;
    const attempt = { village: libei, household, day: '2019-11-05', what: '上门', result: 'open' as const };
    const attempts = new HouseholdAttempts(fixture.source, clock);
    await expect(attempts.record({ ...attempt, ...wrong }, officer)).rejects.toMatchObject({ code });
    expect((await events()).map(({ action }: { action: string }) => action)).toEqual(['ledger-taken']);
  });

  it.each([
    ['a county', '520122000000', '2019', 'SCOPE.UNKNOWN'],
    ['a village elsewhere', '520123001001', '2019', 'SCOPE.UNKNOWN'],
    ['no period', libei, '2019-13', 'PERIOD.INVALID'],
  ])('is refused for %s', async (_, village, period, code) => {
    await expect(ledger().read({ village, period, purpose: '交接' }, officer)).rejects.toMatchObject({
      code,
    });
  });
});
