import { request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import {
  asHolderOf,
  createTestApp,
  inside,
  outside,
  registerNeighbours,
  testPassword,
  type TestApp,
} from '../support';

const COOKIE = 'xiangtong_session';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0';
const nextMonth = '2020-02-10T00:00:00Z';

describe('sessions and API tokens', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
    await registerNeighbours(test);
  });
  afterAll(() => test.close());

  const logIn = (username: string, password = testPassword, headers = {}) =>
    test.http.post('/api/v1/auth/login').set(headers).send({ username, password });
  const opened = async (username: string, headers = {}): Promise<string> =>
    (await logIn(username, testPassword, headers)).body.token;
  const reporter = (username: string) => test.signIn({ username, roles: ['reporter'], units: [inside] });

  describe('sessions', () => {
    it('are listed with where they come from, coarsely', async () => {
      await reporter('lister');
      const headers = { 'User-Agent': FIREFOX, 'X-Forwarded-For': '10.9.9.9, 203.0.113.77' };
      const holder = asHolderOf(test, await opened('lister', headers));
      const { body, headers: answer } = await holder('get', '/auth/sessions');
      expect(body).toHaveLength(2);
      expect(body).toContainEqual({
        id: expect.any(String),
        createdAt: '2020-01-10T08:00:00.000Z',
        lastUsedAt: '2020-01-10T08:00:00.000Z',
        idleAt: '2020-01-11T08:00:00.000Z',
        expiresAt: '2020-01-10T20:00:00.000Z',
        agent: 'Firefox · Windows',
        network: '203.0.113.0/24',
        isOfProvider: false,
        current: true,
      });
      expect(body.filter(({ current }: { current: boolean }) => !current)).toMatchObject([{ network: null }]);
      expect(answer['cache-control']).toBe('no-store');
    });

    it('note their use once a minute', async () => {
      const start = test.clock.now();
      const holder = asHolderOf(test, await reporter('busy'));
      const lastUse = async () => (await holder('get', '/auth/sessions')).body[0].lastUsedAt;
      const at = (seconds: number) => test.clock.set(new Date(start.getTime() + seconds * 1_000));
      at(59);
      expect(await lastUse()).toBe('2020-01-10T08:00:00.000Z');
      at(65);
      await holder('get', '/auth/me');
      expect(await lastUse()).toBe('2020-01-10T08:01:05.000Z');
      at(124);
      expect(await lastUse()).toBe('2020-01-10T08:01:05.000Z');
      test.clock.set(start);
    });

    it('end one by one or all others at once, and only the own ones', async () => {
      const first = asHolderOf(test, await reporter('many'));
      const [second, third, fourth] = [await opened('many'), await opened('many'), await opened('many')];
      const list = (await asHolderOf(test, second)('get', '/auth/sessions')).body;
      const { id } = list.find(({ current }: { current: boolean }) => current);
      const stranger = asHolderOf(test, await reporter('stranger'));
      const foreign = await stranger('delete', `/auth/sessions/${id}`);
      expect([foreign.status, foreign.body.code]).toEqual([404, 'AUTH.SESSION_UNKNOWN']);
      expect((await first('delete', '/auth/sessions/not-an-id')).status).toBe(400);
      const isOpen = async (token: string) =>
        (await asHolderOf(test, token)('get', '/auth/me')).status === 200;
      expect(await isOpen(second)).toBe(true);
      expect((await first('delete', `/auth/sessions/${id}`)).status).toBe(204);
      expect([await isOpen(second), await isOpen(third)]).toEqual([false, true]);
      expect((await first('delete', '/auth/sessions')).status).toBe(204);
      expect([await isOpen(third), await isOpen(fourth)]).toEqual([false, false]);
      expect((await first('get', '/auth/sessions')).body).toHaveLength(1);
    });

    it('end for a submission that is still arriving', async () => {
      const token = await reporter('slow');
      const statusOf = (gap: () => Promise<unknown>): Promise<number | undefined> =>
        new Promise((resolve, reject) => {
          const outgoing = httpRequest(`${test.url}/api/v1/submissions`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          });
          outgoing.on('error', reject);
          outgoing.on('response', (response) => resolve(response.resume().statusCode));
          outgoing.write(`{"unit":"${inside}","period":"2019-12",`);
          gap().then(() => outgoing.end('"lines":[]}'), reject);
        });
      expect(await statusOf(() => Promise.resolve())).toBe(201);
      const ended = statusOf(async () => {
        await pause(300);
        expect((await asHolderOf(test, token)('post', '/auth/logout')).status).toBe(204);
        await pause(1_200);
      });
      expect(await ended).toBe(401);
    });

    it('are never taken over from the browser at sign-in', async () => {
      await reporter('fixed');
      const planted = 'a'.repeat(43);
      const response = await logIn('fixed', testPassword, { Cookie: `${COOKIE}=${planted}` });
      expect(response.body.token).not.toBe(planted);
      const cookie = (response.get('Set-Cookie') ?? [])[0]!;
      expect(cookie).toContain(`${COOKIE}=${response.body.token}; `);
      expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
      expect((await asHolderOf(test, planted)('get', '/auth/me')).status).toBe(401);
      const again = await logIn('fixed', testPassword, { Cookie: `${COOKIE}=${response.body.token}` });
      expect(again.body.token).not.toBe(response.body.token);
    });

    it('have a cookie for TLS alone behind a proxy that speaks TLS', async () => {
      await reporter('tls');
      const tls = { 'X-Forwarded-For': '203.0.113.7', 'X-Forwarded-Proto': 'https' };
      const { body, headers } = await logIn('tls', testPassword, tls);
      const token = body.token as string;
      expect(headers['set-cookie']).toEqual([
        expect.stringMatching(
          new RegExp(
            `^__Host-${COOKIE}=${token}; Max-Age=43200; Path=/; .*HttpOnly; Secure; SameSite=Strict$`,
          ),
        ),
      ]);
      const statusWith = async (cookie: string, sent: Record<string, string> = tls) =>
        (await test.http.get('/api/v1/auth/me').set({ ...sent, Cookie: cookie })).status;
      expect(await statusWith(`__Host-${COOKIE}=${token}`)).toBe(200);
      expect(await statusWith(`${COOKIE}=${token}`)).toBe(401);
      expect(await statusWith(`__Host-${COOKIE}=${token}`, {})).toBe(401);
    });

    it('leave no cookie of the plain name behind on TLS', async () => {
      await reporter('moved');
      const tls = { 'X-Forwarded-For': '203.0.113.7', 'X-Forwarded-Proto': 'https' };
      const old = { Cookie: `${COOKIE}=${'a'.repeat(43)}` };
      const { headers, body } = await logIn('moved', testPassword, { ...tls, ...old });
      expect(headers['set-cookie']).toEqual([
        expect.stringMatching(new RegExp(`^${COOKIE}=; Path=/; Expires=Thu, 01 Jan 1970`)),
        expect.stringContaining(`__Host-${COOKIE}=${body.token}`),
      ]);
      const cookie = `__Host-${COOKIE}=${body.token}`;
      const left = await test.http
        .post('/api/v1/auth/logout')
        .set({ ...tls, Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' });
      expect([left.status, left.headers['set-cookie']]).toEqual([
        204,
        [expect.stringMatching(new RegExp(`^__Host-${COOKIE}=; Path=/; Expires=.*; Secure`))],
      ]);
    });

    it('change nothing for another site', async () => {
      const token = await test.signIn({ username: 'csrf', roles: ['admin'] });
      const victim = { Cookie: `${COOKIE}=${token}`, 'Sec-Fetch-Site': 'cross-site' };
      const writes = [
        test.http
          .post('/api/v1/auth/password')
          .send({ currentPassword: testPassword, newPassword: 'never that one' }),
        test.http.post('/api/v1/auth/tokens').send({ name: 't', expiresAt: nextMonth }),
        test.http.delete('/api/v1/auth/sessions'),
        test.http.delete(`/api/v1/auth/tokens/${crypto.randomUUID()}`),
        test.http.post('/api/v1/people').send({}),
        test.http.patch('/api/v1/people/csrf').send({}),
        test.http.post('/api/v1/people/csrf/reset-password'),
        test.http.delete('/api/v1/people/csrf/sessions'),
      ];
      for (const write of writes) {
        const { status, body } = await write.set(victim);
        expect([status, body.code]).toEqual([403, 'AUTH.FORBIDDEN']);
      }
      const form = await test.http
        .post('/api/v1/auth/login')
        .set('Content-Type', 'text/plain')
        .send('{"username":"csrf","password":"x"}');
      expect(form.status).toBe(415);
    });
  });

  describe('a changed password', () => {
    it('ends the other sessions and keeps this one', async () => {
      const here = asHolderOf(test, await reporter('changer'));
      const there = asHolderOf(test, await opened('changer'));
      const change = (currentPassword: string, newPassword: string) =>
        here('post', '/auth/password', { currentPassword, newPassword });
      const wrong = await change('not the one', 'tangerine window 7');
      expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'currentPassword']);
      for (const weak of ['short', 'changer-2020', 'Password2020', testPassword]) {
        const refused = await change(testPassword, weak);
        expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'newPassword']);
      }
      expect((await change(testPassword, 'tangerine window 7')).status).toBe(204);
      expect((await here('get', '/auth/me')).status).toBe(200);
      expect((await there('get', '/auth/me')).status).toBe(401);
      expect((await logIn('changer', 'tangerine window 7')).status).toBe(200);
    });

    it('cannot be guessed at: wrong current passwords close the name', async () => {
      const holder = asHolderOf(test, await reporter('guessed'));
      const guess = () =>
        holder('post', '/auth/password', { currentPassword: 'a guess', newPassword: 'tangerine window 7' });
      for (let count = 0; count < 5; count += 1) expect((await guess()).status).toBe(400);
      const closed = await guess();
      expect([closed.status, closed.body.code]).toEqual([429, 'AUTH.THROTTLED']);
    });
  });

  describe('API tokens', () => {
    const issue = async (owner: string, body: object = {}) => {
      const response = await asHolderOf(test, owner)('post', '/auth/tokens', {
        name: 'extract',
        expiresAt: nextMonth,
        ...body,
      });
      expect([response.status, response.body.errors]).toEqual([201, undefined]);
      return {
        id: response.body.id as string,
        use: asHolderOf(test, response.body.token),
        body: response.body,
      };
    };

    it('are shown once, stored hashed, listed and revoked', async () => {
      const owner = await reporter('maker');
      const { id, use, body } = await issue(owner);
      expect(body.token).toMatch(/^xt_[\w-]{43}$/);
      const stored = await test.source.query<object[]>('select * from api_token where id = $1', [id]);
      expect(JSON.stringify(stored)).not.toContain(body.token);
      expect((await use('get', '/units')).body).toMatchObject([{ code: inside }]);
      const { token: _, ...view } = body;
      const listed = await asHolderOf(test, owner)('get', '/auth/tokens');
      expect(listed.body).toEqual([{ ...view, lastUsedAt: '2020-01-10T08:00:00.000Z' }]);
      const foreign = await asHolderOf(test, await reporter('other'))('delete', `/auth/tokens/${id}`);
      expect([foreign.status, foreign.body.code]).toEqual([404, 'AUTH.TOKEN_UNKNOWN']);
      expect((await asHolderOf(test, owner)('delete', `/auth/tokens/${id}`)).status).toBe(204);
      expect((await use('get', '/units')).status).toBe(401);
    });

    it('never have more than is asked for, nor more than the owner has', async () => {
      const roles = ['officer', 'impact'] as const;
      const owner = await test.signIn({ username: 'wide', roles, divisions: ['520122', '520123'] });
      const { use } = await issue(owner, { rights: [], divisions: ['520122001'] });
      expect((await use('get', '/auth/me')).body).toMatchObject({
        roles: ['officer'],
        rights: [],
        divisions: ['520122001000'],
      });
      const visible = (await use('get', '/units')).body.map(({ code }: { code: string }) => code);
      expect(visible).toContain(inside);
      expect(visible).not.toContain(outside);
      expect((await use('get', '/impact/households')).status).toBe(403);
      const tooMuch = await asHolderOf(test, owner)('post', '/auth/tokens', {
        name: 'x',
        expiresAt: '2021-06-01T00:00:00Z',
        roles: ['officer', 'admin'],
        divisions: ['52'],
        units: [inside],
      });
      expect(tooMuch.status).toBe(400);
      expect(tooMuch.body.errors.map(({ path }: { path: string }) => path)).toEqual([
        'expiresAt',
        'roles[1]',
        'divisions[0]',
        'units[0]',
      ]);
    });

    it('follow their owner: less scope, a one-time password, a closed account, expiry', async () => {
      const admin = asHolderOf(test, await test.signIn({ roles: ['officer'], divisions: ['52'] }));
      const owner = await test.signIn({ username: 'shrinks', roles: ['officer'], divisions: ['5201'] });
      const { use } = await issue(owner);
      const count = async () => (await use('get', '/units')).body.length;
      const before = await count();
      await admin('patch', '/people/shrinks', { divisions: ['520123'] });
      expect([before, await count()]).toEqual([6, 1]);
      await admin('post', '/people/shrinks/disable');
      expect((await use('get', '/units')).status).toBe(401);
      await admin('post', '/people/shrinks/enable');
      expect((await use('get', '/units')).status).toBe(200);
      await test.source.query(`update account set one_time_until = now() where username = 'shrinks'`);
      const start = test.clock.now();
      test.clock.set(new Date(start.getTime() + 6_000));
      expect((await use('get', '/units')).status).toBe(401);
      await test.source.query(`update account set one_time_until = null where username = 'shrinks'`);
      expect((await use('get', '/units')).status).toBe(200);
      test.clock.set(new Date(nextMonth));
      expect((await use('get', '/units')).status).toBe(401);
      test.clock.set(start);
    });

    it('decide nothing about people, passwords, sessions or tokens, and are no cookie', async () => {
      const { use, body } = await issue(await test.signIn({ roles: ['admin'] }));
      const attempts = [
        use('post', '/auth/tokens', { name: 'more', expiresAt: nextMonth }),
        use('post', '/auth/password', { currentPassword: testPassword, newPassword: 'tangerine window 7' }),
        use('delete', '/auth/sessions'),
        use('post', '/auth/logout'),
        use('get', '/people'),
        use('post', '/people', {}),
      ];
      for (const attempt of attempts) {
        const response = await attempt;
        expect([response.status, response.body.code]).toEqual([403, 'AUTH.SESSION_REQUIRED']);
      }
      const cookie = await test.http.get('/api/v1/auth/me').set('Cookie', `${COOKIE}=${body.token}`);
      expect(cookie.status).toBe(401);
    });
  });
});
