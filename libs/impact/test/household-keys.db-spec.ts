import { setTimeout } from 'node:timers/promises';
import { everything } from '@xiangtong/identity';
import { ManualClock } from '@xiangtong/infrastructure';
import {
  registerEvents,
  HouseholdDesk,
  importBenefits,
  importHouseholds,
  keyStatus,
  rotateKeys,
} from '../src';
import {
  benefitHead,
  csv,
  householdHead,
  mistakesOf,
  openImpact,
  testSecrets,
  type ImpactFixture,
} from './support/impact-fixture';

const libei = '520122001208';
const [first, member] = ['52012219900101107X', '520122200103040024'];
const register = csv(
  householdHead,
  `${first},,${libei},poor,3,2014,,2018,3000`,
  `,h-2,${libei},poor,2,2014,,,`,
);
const benefits = csv(
  benefitHead,
  `2019-12,${first},,${member},${libei},employment,1200,,paid,`,
  `2019-12,,h-2,worker-7,${libei},employment,100,,paid,PZ-1`,
);
const now = new Date('2020-02-05T02:00:00.000Z');
const rotator = { recordedBy: 'root@server', now };
const newer = [...testSecrets, 'the next secret of the county, long enough'];

let fixture: ImpactFixture;
beforeEach(async () => {
  fixture = await openImpact();
});
afterEach(() => fixture.close());

const fill = async () => {
  await fixture.households(register);
  await fixture.benefits(benefits);
};

const keys = () =>
  fixture.source.query(
    `select encode(key, 'hex') as key, key_version, encode(person_key, 'hex') as person
     from household join benefit on household_id = household.id order by household.id`,
  );

describe('the first use of the household secret', () => {
  it('does not break off an export that meets it under way', async () => {
    const { source, reference } = fixture;
    const desk = new HouseholdDesk(source, reference, new ManualClock(now), () => testSecrets);
    const request = { key: 'h-unknown', purpose: '核对' };
    let answer: Promise<unknown> = Promise.resolve();
    await source.transaction(async (transaction) => {
      await keyStatus(transaction, testSecrets);
      answer = desk.export(request, { username: 'x', scope: everything }).catch((error: unknown) => error);
      await setTimeout(300);
    });
    expect(await answer).toMatchObject({ code: 'IMPACT.HOUSEHOLD_NOT_FOUND' });
  });
});

describe('rotation of the household secret', () => {
  it('changes every key and recognises every household and line afterwards', async () => {
    await fill();
    const before = await keys();
    expect(await rotateKeys(fixture.source, newer, rotator)).toEqual({
      generation: 2,
      households: 2,
      persons: 2,
    });
    const after = await keys();
    for (const [place, row] of before.entries()) {
      expect(after[place].key).not.toBe(row.key);
      expect(after[place].person).not.toBe(row.person);
    }
    expect(await importHouseholds(fixture.source, newer, register, { recordedBy: 'x', now })).toMatchObject({
      changed: 0,
    });
    expect(await importBenefits(fixture.source, newer, benefits, { recordedBy: 'x', now })).toMatchObject({
      changed: 0,
    });
    expect(await keys()).toEqual(after);
  });

  it('stands in the audit trail with who did it, of how many households and to which secret', async () => {
    await fill();
    const window = {
      from: null,
      before: { at: new Date('2099-12-31T00:00:00.000Z'), id: 0 },
      actor: null,
      unit: null,
      divisionPatterns: null,
      unitIds: [],
      limit: 10,
    };
    const rotations = async () =>
      (await registerEvents(fixture.source)(window)).filter(({ action }) => action === 'keys-rotated');
    await expect(rotateKeys(fixture.source, testSecrets, rotator)).rejects.toThrow();
    expect(await rotations()).toEqual([]);
    await rotateKeys(fixture.source, newer, rotator);
    expect(await rotations()).toMatchObject([{ at: now, actor: 'root@server', reason: '2 (2)' }]);
  });

  it('needs a secret that is newer, and takes a newer one for nothing until it happens', async () => {
    await fill();
    await expect(rotateKeys(fixture.source, testSecrets, rotator)).rejects.toMatchObject({
      code: 'IMPACT.NO_NEWER_SECRET',
    });
    expect(await importHouseholds(fixture.source, newer, register, { recordedBy: 'x', now })).toMatchObject({
      changed: 0,
    });
  });

  it.each([
    ['a lost first secret', newer.slice(1)],
    ['a lost second secret', testSecrets],
    ['another order', [...newer].reverse()],
  ])('refuses a file with %s, before every household becomes a new one', async (_, secrets) => {
    await fill();
    await rotateKeys(fixture.source, newer, rotator);
    await expect(
      importHouseholds(fixture.source, secrets, register, { recordedBy: 'x', now }),
    ).rejects.toMatchObject({
      code: 'IMPACT.SECRET_CHANGED',
    });
    expect(await fixture.count('household')).toBe(2);
  });
});

describe('keys of earlier releases', () => {
  /** Stores keys as releases did whose keys had no slow step. */
  const asBefore = async () => {
    const { createHmac } = await import('node:crypto');
    const quick = (text: string) => createHmac('sha256', testSecrets[0]!).update(text).digest('hex');
    await fixture.source.query(
      `update household set key_version = 1, key = decode(case kind when 'marginal' then $1 else encode(key, 'hex') end, 'hex')`,
      [quick(first)],
    );
    await fixture.source.query(
      `update benefit set person_key_version = 1,
         person_key = decode(case when voucher is null then $1 else encode(person_key, 'hex') end, 'hex')`,
      [quick(member)],
    );
  };

  it.each(['households', 'benefits'] as const)('are replaced when a file of %s names them', async (kind) => {
    await fixture.households(register.replace(',poor,3', ',marginal,3'));
    await fixture.benefits(benefits);
    const before = await keys();
    await asBefore();
    expect(await keys()).not.toEqual(before);
    const report =
      kind === 'households'
        ? await fixture.households(register.replace(',poor,3', ',marginal,3'))
        : await fixture.benefits(benefits);
    expect(report).toMatchObject({ changed: 0 });
    expect(await fixture.benefits(benefits)).toMatchObject({ changed: 0 });
    expect(await keys()).toEqual(before);
    expect(await fixture.count('household where key_version = 1')).toBe(0);
  });
});

describe('what is told about identities', () => {
  it('is a wrong check digit, which is stored all the same', async () => {
    const slip = first.replace('X', '1');
    const report = await fixture.households(csv(householdHead, `${slip},,${libei},poor,3,,,,`));
    expect(report).toMatchObject({
      created: 1,
      warningCount: 1,
      warnings: [{ row: 2, column: 'id_number', code: 'IMPACT.CHECK_DIGIT_WRONG' }],
    });
    expect(JSON.stringify(report)).not.toContain(slip.slice(6, 17));
  });

  it.each(['张三', '王**', 'Zhang San', first, '13800138000'])(
    'is that %j is no pseudonym, and nothing is stored',
    async (name) => {
      const file = csv(householdHead, `,h-1,${libei},poor,3,,,,`, `,${name},${libei},poor,3,,,,`);
      expect(await mistakesOf(fixture.households(file))).toEqual([[3, 'key', 'IMPACT.PSEUDONYM_PERSONAL']]);
      expect(await fixture.count('household')).toBe(0);
      const error: unknown = await fixture.households(file).catch((cause: unknown) => cause);
      expect(JSON.stringify(error) + String(error)).not.toContain(name);
      const line = `2019-12,,h-1,${name},${libei},employment,1,,paid,`;
      await fixture.households(csv(householdHead, `,h-1,${libei},poor,3,,,,`));
      if (name === first)
        return expect(await fixture.benefits(csv(benefitHead, line))).toMatchObject({ created: 1 });
      expect(await mistakesOf(fixture.benefits(csv(benefitHead, line)))).toEqual([
        [2, 'person', 'IMPACT.PSEUDONYM_PERSONAL'],
      ]);
    },
  );

  it('is how many ID numbers a request may have', async () => {
    const file = csv(householdHead, `${first},,${libei},poor,3,,,,`, `${member},,${libei},poor,3,,,,`);
    await expect(fixture.households(file, { maxIdNumbers: 1 })).rejects.toMatchObject({
      code: 'IMPACT.TOO_MANY_ID_NUMBERS',
      parameters: { count: 2, limit: 1 },
    });
    expect(await fixture.households(file, { maxIdNumbers: 2 })).toMatchObject({ created: 2 });
  });
});
