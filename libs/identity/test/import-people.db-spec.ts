import { DomainError, ManualClock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import {
  createTestDatabase,
  openServiceSource,
  registerTestUnits,
  testVillages,
  type TestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import { catalogueUnits, createIdentity, systemManager, type Identity } from '../src';

const [libei, first] = testVillages;
const head = '用户名,姓名,角色,权限,行政区划,填报单位';

describe('accounts from a list', () => {
  let database: TestDatabase;
  let source: DataSource;
  let identity: Identity;
  const clock = new ManualClock(new Date('2026-03-01T00:00:00Z'));
  beforeEach(async () => {
    database = await createTestDatabase();
    source = await openServiceSource(database);
    await registerTestUnits(source);
    identity = createIdentity({
      manager: source.manager,
      units: catalogueUnits(new ReferenceCatalogue(source)),
      clock,
      passwordCost: { memoryCost: 1024, timeCost: 1, parallelism: 1 },
    });
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  const operator = systemManager('operator');
  const usernames = async () =>
    (await source.query<{ username: string }[]>('select username from account order by 1')).map(
      ({ username }) => username,
    );
  const faultsOf = async (work: Promise<unknown>) => {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(DomainError);
    const { code, mistakes } = error as DomainError;
    return [code, ...mistakes.map(({ row, column }) => `${row} ${column}`)];
  };

  const list = [
    head,
    `libei,李贝,填报人,,,${libei};${first}`,
    'xifeng,席凤,officer,,520122,',
    'root,管理员,管理员,,,',
  ].join('\n');

  it('are made with passwords that only the seal gets, and that sign in once', async () => {
    const sealed: { username: string; oneTimePassword: string }[] = [];
    const made = await identity.importPeople.execute(
      operator,
      list,
      async (people) => void sealed.push(...people),
    );
    expect(made).toEqual({ rows: 3, created: ['libei', 'xifeng', 'root'], unchanged: 0 });
    expect(sealed.map(({ username }) => username)).toEqual(made.created);
    const { oneTimePassword } = sealed[0]!;
    await expect(
      identity.logIn.execute({ username: 'libei', password: oneTimePassword }),
    ).resolves.toBeDefined();
    const stored = JSON.stringify([
      await source.query('select * from account'),
      await source.query('select * from account_event'),
    ]);
    for (const person of sealed) expect(stored).not.toContain(person.oneTimePassword);
    expect(JSON.stringify(made)).not.toContain(oneTimePassword);
    const xifeng = await identity.people.get(operator.reach, 'xifeng');
    expect(xifeng.grants).toEqual(['officer', 'confidential']);
  });

  it('change nothing and seal nothing when the list is read again', async () => {
    await identity.importPeople.execute(operator, list, () => Promise.resolve());
    const seal = jest.fn(() => Promise.resolve());
    const again = await identity.importPeople.execute(operator, list, seal);
    expect(again).toEqual({ rows: 3, created: [], unchanged: 3 });
    expect(seal).not.toHaveBeenCalled();
  });

  it('are none when the letters cannot be written', async () => {
    const failing = identity.importPeople.execute(operator, list, () =>
      Promise.reject(new Error('disk full')),
    );
    await expect(failing).rejects.toThrow('disk full');
    expect(await usernames()).toEqual([]);
  });

  it('are refused with all mistakes, each with row and column, and then none is made', async () => {
    await identity.importPeople.execute(operator, list, () => Promise.resolve());
    const wrong = [
      head,
      'Lib ei,李贝,填报人,,,NONE-1',
      'two,,officer,,99x,',
      'three,三,主任,,520122,',
      'four,四,审核员,,520122,',
      'four,四,审核员,,520122,',
      'xifeng,席凤,officer,,520123,',
    ].join('\n');
    const faults = await faultsOf(identity.importPeople.execute(operator, wrong, () => Promise.resolve()));
    expect(faults[0]).toBe('IMPORT.INVALID');
    for (const place of [
      '2 username',
      '2 units',
      '3 display_name',
      '3 divisions',
      '4 roles',
      '6 username',
      '7 username',
    ])
      expect(faults).toContain(place);
    expect(await usernames()).toEqual(['libei', 'root', 'xifeng']);
  });

  it('give no more than the person who imports them may give', async () => {
    await identity.importPeople.execute(operator, list, () => Promise.resolve());
    const { principal } = { principal: await identity.people.get(operator.reach, 'xifeng') };
    const manager = {
      accountId: principal.id,
      username: 'xifeng',
      reach: { all: false, grants: ['reporter', 'officer'], divisions: ['520122000000'], units: [] },
      sight: 'everything',
    } as const;
    const beyond = [head, 'a.b,甲,officer,impact,520122,', 'c.d,乙,admin,,,', 'e.f,丙,officer,,5201,'].join(
      '\n',
    );
    const faults = await faultsOf(identity.importPeople.execute(manager, beyond, () => Promise.resolve()));
    expect(faults).toEqual(expect.arrayContaining(['2 rights', '3 roles', '4 divisions']));
    const taken = [head, 'root,别人,officer,,520122,'].join('\n');
    expect(await faultsOf(identity.importPeople.execute(manager, taken, () => Promise.resolve()))).toContain(
      '2 username',
    );
  });
});
