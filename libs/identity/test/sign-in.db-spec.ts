import argon2 from '@node-rs/argon2';
import { ManualClock } from '@xiangtong/infrastructure';
import { createTestDatabase, type TestDatabase } from '@xiangtong/testing';
import { serviceDataSourceOptions } from '@xiangtong/infrastructure';
import { DataSource } from 'typeorm';
import { createIdentity, identityEntities, systemManager, type Identity, type PasswordCost } from '../src';
import type { UnitDirectory } from '../src/account/unit-directory';
import { PasswordProof } from '../src/login/password-proof';
import { PasswordHasher } from '../src/password/password-hasher';
import { OpenSession } from '../src/session/open-session';
import { thisMachine } from '../src/session/sign-in-origin';
import { storeOf, type Transactions } from '../src/store';

const password = 'correct horse battery';
const cheap: PasswordCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };
const noUnits: UnitDirectory = {
  withIds: async () => [],
  withCodes: async () => [],
  within: async () => [],
};

describe('sign-in', () => {
  let database: TestDatabase;
  let source: DataSource;
  const clock = new ManualClock(new Date('2020-01-10T08:00:00Z'));
  const manager = systemManager('system');

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(
      serviceDataSourceOptions(database.serviceUrl, identityEntities, 4),
    ).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const identity = (passwordCost?: PasswordCost): Identity =>
    createIdentity({ manager: source.manager, units: noUnits, clock, passwordCost });
  const add = (username: string, passwordCost?: PasswordCost): Promise<string> =>
    identity(passwordCost).createAccount.execute({
      username,
      displayName: 'x',
      password,
      grants: ['auditor'],
    });

  it('does the same work for an unknown name as for a wrong password', async () => {
    await add('worked', cheap);
    const { logIn } = identity(cheap);
    const verify = jest.spyOn(argon2, 'verify');
    const workOf = async (username: string): Promise<string[]> => {
      verify.mockClear();
      await expect(logIn.execute({ username, password: 'a guess' })).rejects.toMatchObject({
        code: 'AUTH.INVALID_CREDENTIALS',
      });
      return verify.mock.calls.map(([proved]) => /^\$argon2id\$v=19\$[^$]+/.exec(String(proved))![0]);
    };
    expect(await workOf('worked')).toEqual(['$argon2id$v=19$m=8,t=1,p=1']);
    expect(await workOf('nobody')).toEqual(['$argon2id$v=19$m=8,t=1,p=1']);
    verify.mockRestore();
  });

  it('takes as long for an unknown name, a wrong password and a disabled account, as medians of many tries', async () => {
    const cost: PasswordCost = { memoryCost: 32_768, timeCost: 1, parallelism: 1 };
    for (const username of ['timed', 'timed.disabled']) await add(username, cost);
    await source.query(`update account set disabled_at = now() where username = 'timed.disabled'`);
    const { logIn } = identity(cost);
    const tries = [
      { username: 'timed.nobody', password },
      { username: 'timed', password: 'a guess' },
      { username: 'timed.disabled', password },
    ];
    const times = tries.map((): number[] => []);
    for (let round = 0; round < 41; round += 1)
      for (const [index, credentials] of tries.entries()) {
        await source.query('delete from sign_in_brake');
        const started = performance.now();
        await expect(logIn.execute(credentials)).rejects.toMatchObject({ code: 'AUTH.INVALID_CREDENTIALS' });
        times[index]!.push(performance.now() - started);
      }
    const medians = times.map((list) => list.toSorted((one, other) => one - other)[20]!);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.5);
  });

  it('with a password that is reset between proof and session opens nothing', async () => {
    await add('raced', cheap);
    const transactions: Transactions = (work) => source.transaction((bound) => work(storeOf(bound)));
    const proof = new PasswordProof(storeOf(source.manager), transactions, new PasswordHasher(cheap), clock);
    const account = await proof.execute({ username: 'raced', password }, thisMachine);
    await identity(cheap).peopleDesk.resetPassword(manager, 'raced');
    await expect(
      new OpenSession(transactions, clock, { idleMinutes: 60, hours: 12 }).execute(account, thisMachine, {
        isOfProvider: false,
        provedAt: null,
      }),
    ).rejects.toMatchObject({
      code: 'AUTH.INVALID_CREDENTIALS',
    });
  });

  it('leaves no API token behind when the session ended meanwhile', async () => {
    await add('minted', cheap);
    const { logIn, resolveCaller, peopleDesk, tokens } = identity(cheap);
    const { token } = await logIn.execute({ username: 'minted', password });
    const owner = (await resolveCaller.execute(token))!;
    await peopleDesk.closeSessions(manager, 'minted');
    const input = { name: 'late', expiresAt: new Date('2020-02-01T00:00:00Z') };
    await expect(tokens.create(owner, input)).rejects.toMatchObject({ code: 'AUTH.REQUIRED' });
    expect(await tokens.list(owner)).toEqual([]);
  });

  it('counts guesses that several processes take at once', async () => {
    await add('shared', cheap);
    const processes = Array.from({ length: 4 }, () => identity(cheap));
    const guess = async ({ logIn }: Identity): Promise<unknown> =>
      logIn.execute({ username: 'shared', password: 'a guess' }).catch((error: unknown) => error);
    for (let round = 0; round < 2; round += 1) await Promise.all(processes.map(guess));
    await expect(processes[0]!.logIn.execute({ username: 'shared', password })).rejects.toMatchObject({
      code: 'AUTH.THROTTLED',
    });
  });
});
