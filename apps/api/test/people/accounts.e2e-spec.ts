import { IDENTITY, type AccountInput, type Identity } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { createTestApp, type TestApp } from '../support';

describe('creating accounts', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const create = (overrides: Partial<AccountInput>) =>
    test.app.get<Identity>(IDENTITY).createAccount.execute({
      username: 'chen',
      displayName: '陈静',
      password: 'long enough',
      grants: ['reporter'],
      ...overrides,
    });

  it('stores an argon2id hash and no password', async () => {
    const id = await create({ grants: ['officer', 'impact'], divisions: ['5201'] });
    const [row] = await test.source.query<Record<string, unknown>[]>('select * from account where id = $1', [
      id,
    ]);
    expect(row).toMatchObject({
      username: 'chen',
      roles: ['officer', 'impact', 'confidential'],
      divisions: ['520100000000'],
      units: [],
    });
    expect(row!['password_hash']).toMatch(/^\$argon2id\$v=19\$/);
  });

  it('reports everything that is wrong at once', async () => {
    const failure: unknown = await create({
      username: 'Not A Name',
      displayName: ' ',
      password: 'short',
      grants: ['reporter', 'king'],
      divisions: ['5201', 'somewhere'],
      units: ['V404'],
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DomainError);
    expect((failure as DomainError).mistakes.map((mistake) => mistake.path)).toEqual([
      'username',
      'displayName',
      'divisions[1]',
      'password',
      'roles[1]',
      'units[0]',
    ]);
  });

  it('refuses a name that is taken', async () => {
    await create({ username: 'taken' });
    await expect(create({ username: 'taken' })).rejects.toMatchObject({
      code: 'REQUEST.INVALID',
      mistakes: [{ path: 'username', parameters: { en: 'the name "taken" is taken' } }],
    });
  });
});
