import { createTestApp, testPassword, type TestApp } from '../support';

const COOKIE = 'xiangtong_session';

describe('auth', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
    await test.source.query(`
      insert into division (code, name) values ('520122102200', '示例村');
      insert into reporting_unit (code, name, kind, division, valid_from)
      values ('V1', '示例村', 'village', '520122102200', 201801), ('V2', '示例村', 'village', '520122102200', 201801)`);
  });
  afterAll(() => test.close());

  const logIn = (body: object) => test.http.post('/api/v1/auth/login').send(body);
  const me = (token: string) => test.http.get('/api/v1/auth/me').set('Authorization', `Bearer ${token}`);

  describe('POST /auth/login', () => {
    it('gives a token, a cookie and the user', async () => {
      await test.signIn({ username: 'wang', displayName: '王芳', roles: ['reporter'], units: ['V2', 'V1'] });
      const response = await logIn({ username: 'Wang', password: testPassword });
      expect(response.status).toBe(200);
      expect(response.body).toEqual({
        token: expect.stringMatching(/^[\w-]{43}$/),
        expiresAt: '2020-01-10T20:00:00.000Z',
        user: {
          username: 'wang',
          displayName: '王芳',
          roles: ['reporter'],
          rights: [],
          scopes: expect.arrayContaining(['V1', 'V2']),
          divisions: [],
          units: expect.arrayContaining(['V1', 'V2']),
          mustChangePassword: false,
          mustSetSecondFactor: false,
          isOfProvider: false,
        },
        weakPassword: false,
        failedSignIns: { count: 0, latest: null },
      });
      const [cookie] = response.get('Set-Cookie') ?? [];
      expect(cookie).toMatch(new RegExp(`^${COOKIE}=${response.body.token}; `));
      expect(cookie).toMatch(/Max-Age=43200; Path=\/; .*HttpOnly; SameSite=Strict$/);
    });

    it('stores only a hash of the token', async () => {
      const token = await test.signIn();
      const rows = await test.source.query<{ hash: string }[]>(
        `select encode(token_hash, 'hex') as hash from session`,
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map((row) => row.hash)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
      expect(rows.every((row) => row.hash.length === 64)).toBe(true);
    });

    it('takes a password exactly as it was set', async () => {
      await test.signIn({ username: 'exact' });
      for (const password of [`${testPassword} `, testPassword.toUpperCase(), testPassword.slice(0, -1)])
        expect((await logIn({ username: 'exact', password })).status).toBe(401);
      expect((await logIn({ username: 'exact', password: testPassword })).status).toBe(200);
    });

    it('answers a wrong password and an unknown name alike', async () => {
      await test.signIn({ username: 'li' });
      const wrong = await logIn({ username: 'li', password: 'not this one' });
      const unknown = await logIn({ username: 'nobody', password: 'not this one' });
      expect(wrong.status).toBe(401);
      expect(wrong.body).toEqual({
        type: 'urn:xiangtong:problem:AUTH.INVALID_CREDENTIALS',
        title: '未登录',
        status: 401,
        detail: '用户名或密码不对。',
        code: 'AUTH.INVALID_CREDENTIALS',
        instance: '/api/v1/auth/login',
      });
      expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
      expect(wrong.get('Set-Cookie')).toBeUndefined();
    });

    it('does not let a disabled account in', async () => {
      const token = await test.signIn({ username: 'gone' });
      await test.source.query(`update account set disabled_at = now() where username = 'gone'`);
      expect((await logIn({ username: 'gone', password: testPassword })).body.code).toBe(
        'AUTH.INVALID_CREDENTIALS',
      );
      expect((await me(token)).status).toBe(401);
    });

    it.each([
      [{}, ['username', 'password']],
      [{ username: 'wang' }, ['password']],
      [{ username: { a: 1 }, password: ['x'] }, ['username', 'password']],
      [{ username: 'wang', password: 'x', remember: true }, ['remember']],
    ])('refuses %j', async (body, paths) => {
      const response = await logIn(body);
      expect(response.status).toBe(400);
      expect(response.body.code).toBe('REQUEST.INVALID');
      expect(response.body.errors.map((error: { path: string }) => error.path).sort()).toEqual(
        [...paths].sort(),
      );
    });
  });

  describe('throttling', () => {
    it.each(['someone', 'nobody-at-all'])('closes %s after five failures for a while', async (username) => {
      if (username === 'someone') await test.signIn({ username });
      const start = test.clock.now();
      // Sent at once: guesses must not slip through before the first failure is counted.
      const statuses = await Promise.all(
        Array.from({ length: 8 }, async () => (await logIn({ username, password: 'guess' })).status),
      );
      expect(statuses.sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
      const response = await logIn({ username, password: testPassword }).set('Accept-Language', 'en');
      expect(response.status).toBe(429);
      expect(response.body.code).toBe('AUTH.THROTTLED');
      expect(response.body.detail).toBe('Too many failed sign-ins; try again in 900 seconds.');
      expect(response.get('Retry-After')).toBe('900');
      test.clock.set(new Date(start.getTime() + 15 * 60_000));
      const later = await logIn({ username, password: testPassword });
      expect(later.status).toBe(username === 'someone' ? 200 : 401);
      test.clock.set(start);
    });

    it('starts counting anew after a success and does not hinder others', async () => {
      await test.signIn({ username: 'forgetful' });
      for (const password of ['a', 'b', 'c', 'd', testPassword, 'e', 'f', 'g', 'h', testPassword]) {
        const expected = password === testPassword ? 200 : 401;
        expect((await logIn({ username: 'forgetful', password })).status).toBe(expected);
      }
    });
  });

  describe('GET /auth/session', () => {
    const session = (headers: Record<string, string>) =>
      test.http.get('/api/v1/auth/session').set(headers).expect('Cache-Control', 'no-store');

    it('tells who is signed in', async () => {
      const token = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
      const { body } = await session({ Authorization: `Bearer ${token}` }).expect(200);
      expect(body).toEqual((await me(token)).body);
    });

    it('tells it also before they have a password of their own', async () => {
      const token = await test.signIn({ username: 'newcomer', roles: ['officer'], divisions: ['520122'] });
      await test.source.query(`update account set one_time_until = '2020-02-01' where username = 'newcomer'`);
      const { body } = await session({ Authorization: `Bearer ${token}` }).expect(200);
      expect(body).toMatchObject({ mustChangePassword: true });
    });

    it.each([
      ['nobody', {}],
      ['an unknown token', { Authorization: `Bearer ${'x'.repeat(43)}` }],
      ['an unknown cookie', { Cookie: `${COOKIE}=${'x'.repeat(43)}` }],
    ])('has nothing to tell of %s, which is no error', async (_, headers) => {
      expect((await session(headers as Record<string, string>).expect(204)).text).toBe('');
    });
  });

  describe('GET /auth/me', () => {
    it('tells who is calling', async () => {
      const token = await test.signIn({
        roles: ['officer', 'impact'],
        divisions: ['520122'],
        displayName: '刘洋',
      });
      const response = await me(token);
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({
        displayName: '刘洋',
        roles: ['officer'],
        rights: ['impact', 'confidential'],
        scopes: ['520122000000'],
      });
    });

    it('shows no scope to an admin', async () => {
      const token = await test.signIn({ roles: ['admin'], divisions: ['520122'], units: ['V1'] });
      expect((await me(token)).body).toMatchObject({
        roles: ['admin'],
        scopes: [],
        divisions: [],
        units: [],
      });
    });

    it.each([
      ['no token', {}],
      ['an unknown token', { Authorization: `Bearer ${'x'.repeat(43)}` }],
      ['another scheme', { Authorization: 'Basic d2FuZzp3YW5n' }],
      ['an unknown cookie', { Cookie: `${COOKIE}=${'x'.repeat(43)}` }],
    ])('refuses %s', async (_, headers) => {
      const response = await test.http.get('/api/v1/auth/me').set(headers as Record<string, string>);
      expect(response.status).toBe(401);
      expect(response.body.code).toBe('AUTH.REQUIRED');
      expect(response.get('WWW-Authenticate')).toBe('Bearer');
      expect(response.type).toBe('application/problem+json');
    });

    it('refuses an expired session, seen before or not', async () => {
      const start = test.clock.now();
      const [seen, unseen] = [
        await test.signIn({ roles: ['auditor'] }),
        await test.signIn({ roles: ['auditor'] }),
      ];
      expect((await me(seen)).status).toBe(200);
      test.clock.set(new Date(start.getTime() + 12 * 3_600_000 - 1));
      expect((await me(seen)).status).toBe(200);
      test.clock.set(new Date(start.getTime() + 12 * 3_600_000));
      expect((await me(seen)).status).toBe(401);
      expect((await me(unseen)).status).toBe(401);
      test.clock.set(start);
    });

    it('refuses an account without role', async () => {
      const response = await me(await test.signIn({ roles: [] }));
      expect(response.status).toBe(403);
      expect(response.body.code).toBe('AUTH.FORBIDDEN');
    });
  });

  describe('POST /auth/logout', () => {
    it('ends the session at once', async () => {
      const token = await test.signIn({ roles: ['reporter'] });
      expect((await me(token)).status).toBe(200);
      const response = await test.http.post('/api/v1/auth/logout').set('Authorization', `Bearer ${token}`);
      expect(response.status).toBe(204);
      expect(response.get('Set-Cookie')?.[0]).toMatch(
        new RegExp(`^${COOKIE}=; Path=/; Expires=Thu, 01 Jan 1970`),
      );
      expect((await me(token)).status).toBe(401);
    });

    it('leaves other sessions of the account alone', async () => {
      const token = await test.signIn({ username: 'two', roles: ['reporter'] });
      const { token: second } = (await logIn({ username: 'two', password: testPassword })).body;
      await test.http.post('/api/v1/auth/logout').set('Authorization', `Bearer ${second}`);
      expect((await me(token)).status).toBe(200);
    });
  });

  describe('cookie', () => {
    const logOut = (token: string, headers: Record<string, string>) =>
      test.http.post('/api/v1/auth/logout').set({ Cookie: `other=1; ${COOKIE}=${token}`, ...headers });

    it('authenticates reading without more', async () => {
      const token = await test.signIn({ roles: ['reporter'] });
      expect((await test.http.get('/api/v1/auth/me').set('Cookie', `${COOKIE}=${token}`)).status).toBe(200);
    });

    it.each([
      ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['another origin', { Origin: 'https://evil.example' }],
      ['a source that does not say where it is', {}],
    ])('changes nothing for a request from %s', async (_, headers) => {
      const token = await test.signIn({ roles: ['reporter'] });
      const response = await logOut(token, headers);
      expect(response.status).toBe(403);
      expect(response.body.code).toBe('AUTH.FORBIDDEN');
      expect((await me(token)).status).toBe(200);
    });

    it.each([
      ['Sec-Fetch-Site', () => ({ 'Sec-Fetch-Site': 'same-origin' })],
      ['Origin', () => ({ Origin: test.url })],
    ])('serves our own pages, told by %s', async (_, headers) => {
      const token = await test.signIn({ roles: ['reporter'] });
      expect((await logOut(token, headers())).status).toBe(204);
      expect((await me(token)).status).toBe(401);
    });
  });
});
