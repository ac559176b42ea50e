import { ManualClock, serviceDataSourceOptions } from '@xiangtong/infrastructure';
import { createTestDatabase, type TestDatabase } from '@xiangtong/testing';
import { DataSource } from 'typeorm';
import { checkSignIn, identityEntities, type PasswordCost } from '../src';
import type { UnitDirectory } from '../src/account/unit-directory';

const passwordCost: PasswordCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };
const units: UnitDirectory = {
  withIds: async () => [],
  withCodes: async () => [],
  within: async () => [],
};

describe('the check of the sign-in', () => {
  let database: TestDatabase;
  let source: DataSource;
  const clock = new ManualClock(new Date('2020-01-10T08:00:00Z'));

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(
      serviceDataSourceOptions(database.serviceUrl, identityEntities, 2),
    ).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const check = (): Promise<void> => checkSignIn({ manager: source.manager, units, clock, passwordCost });

  const written = (): Promise<unknown> =>
    source.query(
      `select (select count(*) from account) as accounts, (select count(*) from session) as sessions,
         (select count(*) from account_event) as events, (select count(*) from second_factor) as factors,
         (select count(*) from outbox_event) as messages`,
    );

  it('signs in and leaves nothing', async () => {
    const before = await written();
    await check();
    await check();
    expect(await written()).toEqual(before);
  });

  it('does not need passwords of people to be allowed', async () => {
    const rules = { localSignIn: false, secondFactorRoles: ['auditor'] as const };
    await expect(
      checkSignIn({ manager: source.manager, units, clock, passwordCost, rules }),
    ).resolves.toBeUndefined();
  });

  it.each(['session', 'second_factor', 'account_event', 'sign_in_brake'])(
    'fails where the service has lost its right to %s',
    async (table) => {
      const owner = await new DataSource({ type: 'postgres', url: database.url }).initialize();
      const [{ list }] = await owner.query<[{ list: string }]>(
        `select string_agg(privilege_type, ', ') as list from information_schema.role_table_grants
         where table_name = '${table}' and grantee = 'xiangtong_service'`,
      );
      await owner.query(`revoke all on ${table} from xiangtong_service`);
      await expect(check()).rejects.toThrow(/permission denied/);
      await owner.query(`grant ${list} on ${table} to xiangtong_service`);
      await owner.destroy();
      await expect(check()).resolves.toBeUndefined();
    },
  );
});
