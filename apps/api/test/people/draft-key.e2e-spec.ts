import {
  asHolderOf,
  createTestApp,
  inside,
  registerNeighbours,
  testPassword,
  type TestApp,
} from '../support';

describe('the key of drafts', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
    await registerNeighbours(test);
  });
  afterAll(() => test.close());

  const reporter = (username: string) => test.signIn({ username, roles: ['reporter'], units: [inside] });
  const keyOf = async (token: string) => (await asHolderOf(test, token)('get', '/auth/draft-key')).body;

  it('is one for a person, in every session, and another for everybody else', async () => {
    const token = await reporter('typist');
    const [first, again] = await Promise.all([keyOf(token), keyOf(token)]);
    expect(again).toEqual(first);
    expect(Buffer.from(first.key, 'base64')).toHaveLength(32);
    const { body } = await test.http
      .post('/api/v1/auth/login')
      .send({ username: 'typist', password: testPassword });
    expect(await keyOf(body.token)).toEqual(first);
    const other = await keyOf(await reporter('neighbour'));
    expect(other.id).not.toBe(first.id);
    expect(other.key).not.toBe(first.key);
  });

  it('is kept by nobody in between, and given to nobody without a session', async () => {
    const { headers } = await asHolderOf(test, await reporter('lonely'))('get', '/auth/draft-key');
    expect(headers['cache-control']).toBe('no-store');
    expect((await test.http.get('/api/v1/auth/draft-key')).status).toBe(401);
  });
});
