import type { BenefitDoubtCode } from '@xiangtong/contracts';
import { everything, type Scope } from '@xiangtong/identity';
import type { DomainError } from '@xiangtong/infrastructure';
import { openTestCounty, salesLine, testVillages, type TestCounty } from '@xiangtong/testing';
import {
  benefitDoubtEvents,
  BenefitDoubts,
  BenefitTrace,
  ImpactReadModel,
  importBenefits,
  importHouseholds,
  type HouseholdCaller,
} from '../src';
import { benefitHead, csv, householdHead, testSecrets } from './support/impact-fixture';

const [libei, second] = testVillages;
const scope: Scope = { kind: 'limited', divisions: ['520122000000'], units: [] };
const [wang, li] = [
  { username: 'wang', scope },
  { username: 'li', scope },
];

let county: TestCounty;
let doubts: BenefitDoubts;
beforeEach(async () => {
  county = await openTestCounty();
  doubts = new BenefitDoubts(county.source, county.catalogue, county.clock);
  await importHouseholds(
    county.source,
    testSecrets,
    csv(householdHead, `,h-1,${libei},poor,3,,,,`, `,h-2,${second},poor,3,,,,`),
    { recordedBy: 'recorder', now: new Date('2020-01-05T02:00:00.000Z') },
  );
  for (const period of ['2019-10', '2019-11'])
    await county.report(libei, period, [salesLine({ amount: '1000.00' })]);
});
afterEach(() => county.close());

const record = (...lines: readonly string[]) =>
  importBenefits(county.source, testSecrets, csv(benefitHead, ...lines), {
    recordedBy: 'recorder',
    now: county.clock.now(),
  });

const list = async () =>
  (await doubts.list(2019, '520122', wang)).map(({ unit, code, state }) => [unit, code, state]);

const exceeding = [
  `2019-10,,h-1,,${libei},employment,1500,,paid,`,
  `2019-11,,h-1,,${libei},order_purchase,500.01,,paid,`,
];
const reply = { unit: libei, year: 2019, code: 'BENEFIT.EXCEEDS_SALES', text: '含上年未付的务工费' } as const;

describe('doubts about benefits', () => {
  it('do not take the registrations of a household in two counties for two households', async () => {
    const registers = (village: string) =>
      importHouseholds(county.source, testSecrets, csv(householdHead, `,h-9,${village},poor,3,,,,`), {
        recordedBy: 'recorder',
        now: county.clock.now(),
        mayWrite: (one) => one.startsWith(village.slice(0, 6)),
      });
    await registers('520123001001');
    await record(`2019-10,,h-9,p-9,${libei},dividend,5,,paid,`);
    await registers(libei);
    await record(`2019-11,,h-9,p-9,${libei},dividend,5,,paid,`);
    const [{ homes }] = await county.source.query<[{ homes: number }]>(
      'select count(distinct household_id) as homes from benefit',
    );
    expect([homes, await list()]).toEqual([2, []]);
  });

  it('hold benefits against the sales in force', async () => {
    await record(...exceeding, `2019-12,,h-2,p-1,${second},dividend,5,,paid,`);
    expect(await list()).toEqual([
      [second, 'BENEFIT.WITHOUT_SALES', 'open'],
      [libei, 'BENEFIT.EXCEEDS_SALES', 'open'],
      [libei, 'BENEFIT.ORDERS_WITHOUT_COST', 'open'],
    ]);
    await county.report(second, '2019-12', [salesLine({ amount: '900.00' })]);
    await record(`2019-12,,h-1,p-1,${second},dividend,5,,paid,`);
    expect((await list())[0]).toEqual([second, 'BENEFIT.PERSON_TWICE', 'open']);
    expect(await doubts.list(2018, '520122', wang)).toEqual([]);
  });

  it('are explained by one and accepted by another person', async () => {
    await record(...exceeding);
    await expect(doubts.answer('accept', reply, li)).rejects.toMatchObject({ code: 'IMPACT.DOUBT_STATE' });
    expect(await doubts.answer('explain', reply, wang)).toMatchObject({ state: 'explained' });
    await expect(doubts.answer('accept', reply, wang)).rejects.toMatchObject({ code: 'IMPACT.OWN_DOUBT' });
    await expect(
      doubts.answer('accept', reply, { username: 'recorder', scope: everything }),
    ).rejects.toMatchObject({ code: 'IMPACT.OWN_DOUBT' });
    expect(await doubts.answer('return', { ...reply, text: '请附合同' }, li)).toMatchObject({
      state: 'returned',
    });
    await expect(doubts.answer('accept', reply, li)).rejects.toMatchObject({ code: 'IMPACT.DOUBT_STATE' });
    await doubts.answer('explain', reply, wang);
    expect(await doubts.answer('accept', { ...reply, text: '合同已核' }, li)).toMatchObject({
      state: 'accepted',
      answers: [
        { action: 'explain', actor: 'wang', text: '含上年未付的务工费' },
        { action: 'return', actor: 'li', text: '请附合同' },
        { action: 'explain' },
        { action: 'accept', actor: 'li' },
      ],
    });
    expect((await list())[0]).toEqual([libei, 'BENEFIT.EXCEEDS_SALES', 'accepted']);
  });

  it('are open again when their numbers change, and gone when the reason is', async () => {
    await record(...exceeding);
    await doubts.answer('explain', reply, wang);
    await doubts.answer('accept', reply, li);
    await record(exceeding[0]!, exceeding[1]!.replace('500.01', '600'));
    expect((await list())[0]).toEqual([libei, 'BENEFIT.EXCEEDS_SALES', 'open']);
    await record(exceeding[0]!, exceeding[1]!.replace('500.01,', '500,100'));
    expect(await list()).toEqual([]);
    await expect(doubts.answer('explain', reply, wang)).rejects.toMatchObject({
      code: 'IMPACT.DOUBT_UNKNOWN',
    });
  });

  it('are nobody else’s', async () => {
    await record(...exceeding);
    const elsewhere = { username: 'zhao', scope: { ...scope, divisions: ['520123000000'] } };
    await expect(doubts.list(2019, '520122', elsewhere)).rejects.toMatchObject({ code: 'SCOPE.UNKNOWN' });
    await expect(doubts.answer('explain', reply, elsewhere)).rejects.toMatchObject({ code: 'SCOPE.UNKNOWN' });
    const personal = { ...reply, text: '张某 520122199001011178' };
    await expect(doubts.answer('explain', personal, wang)).rejects.toMatchObject({
      code: 'IMPACT.PURPOSE_PERSONAL',
    });
  });

  it('tell nothing about sales to who may not see figures of single units, however the benefits are chosen', async () => {
    const withheld = { username: 'sun', scope: { ...scope, withoutConfidential: true } } as const;
    const seenBy = async (caller: HouseholdCaller) => {
      const model = new ImpactReadModel(county.source, county.catalogue);
      const trace = new BenefitTrace(county.source, county.catalogue);
      const query = { period: '2019', scope: '520122' };
      const refusal = async (code: BenefitDoubtCode) =>
        doubts.answer('explain', { ...reply, code }, caller).then(
          ({ state }) => state,
          ({ code: said }: DomainError) => said,
        );
      return {
        listed: (await doubts.list(2019, '520122', caller)).map(({ code }) => code),
        counted: (await model.summary(query, caller.scope)).doubts,
        traced: (await trace.doubts(query, caller.scope)).figures,
        exceeds: await refusal('BENEFIT.EXCEEDS_SALES'),
        without: await refusal('BENEFIT.WITHOUT_SALES'),
      };
    };
    await record(`2019-10,,h-1,,${libei},employment,2000,,paid,`, `2019-12,,h-1,,${libei},dividend,0,,paid,`);
    const within = await seenBy(withheld);
    expect(within).toEqual({
      listed: [],
      counted: { year: 2019, all: 0, open: 0, answered: 0 },
      traced: { year: 2019, all: 0, open: 0, answered: 0 },
      exceeds: 'AUTH.CONFIDENTIAL',
      without: 'AUTH.CONFIDENTIAL',
    });
    await record(
      `2019-10,,h-1,,${libei},employment,2000.01,,paid,`,
      `2019-12,,h-1,,${libei},dividend,1,,paid,`,
    );
    expect(await seenBy(withheld)).toEqual(within);
    expect(await seenBy(wang)).toMatchObject({
      listed: ['BENEFIT.EXCEEDS_SALES', 'BENEFIT.WITHOUT_SALES'],
      counted: { all: 2, open: 2 },
      exceeds: 'explained',
      without: 'explained',
    });
    await record(`2019-10,,h-1,,${libei},order_purchase,5,,paid,`);
    expect((await seenBy(withheld)).listed).toEqual(['BENEFIT.ORDERS_WITHOUT_COST']);
    const events = (withoutConfidential: boolean) =>
      benefitDoubtEvents(county.source)({
        from: null,
        before: { at: new Date('2030-01-01T00:00:00Z'), id: '0' },
        actor: null,
        unit: null,
        divisionPatterns: ['520122%'],
        unitIds: [],
        withoutConfidential,
        limit: 10,
      });
    expect(await events(true)).toEqual([]);
    expect(await events(false)).toHaveLength(2);
  });

  it('do not tell whether a person stands in a household that the caller does not see', async () => {
    const line = (household: string, unit: string) => `2019-10,,${household},p-1,${unit},dividend,5,,paid,`;
    await record(line('h-1', libei), line('h-2', second));
    const codes = async (caller: HouseholdCaller, place: string) =>
      (await doubts.list(2019, place, caller)).map(({ unit, code }) => `${unit} ${code}`);
    const twice = [libei, second].map((unit) => `${unit} BENEFIT.PERSON_TWICE`);
    expect(await codes(wang, '520122')).toEqual(expect.arrayContaining(twice));
    expect(await codes(wang, libei)).toContain(twice[0]);
    const unit = (await county.catalogue.current()).units.get(libei)!;
    const reporter: HouseholdCaller = {
      username: 'libei',
      scope: { kind: 'limited', divisions: [], units: [unit] },
    };
    expect(await codes(reporter, libei)).not.toContain(twice[0]);
  });
});
