import { Writable } from 'node:stream';
import argon2 from '@node-rs/argon2';
import { CONFIG, createLogger, type Config } from '@xiangtong/infrastructure';
import pino from 'pino';
import request from 'supertest';
import { closeApp, createApp } from '../../src/create-app';
import { asHolderOf, createTestApp, testPassword, type TestApp } from '../support';

const MINUTE = 60_000;

describe('sign-in', () => {
  let test: TestApp;
  let log = '';
  const start = new Date('2020-01-10T08:00:00Z');

  beforeAll(async () => {
    // Logs without the service's redaction: data that never reaches the log needs none.
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log += chunk.toString();
        done();
      },
    });
    test = await createTestApp({ logger: pino({ level: 'trace' }, sink) });
  });
  afterAll(() => test.close());
  afterEach(() => test.clock.set(start));

  const logIn = (username: string, password: string, address?: string, http = test.http) =>
    http
      .post('/api/v1/auth/login')
      .set(address === undefined ? {} : { 'X-Forwarded-For': address })
      .send({ username, password });
  const fail = async (username: string, times: number, address?: string): Promise<number[]> => {
    const statuses: number[] = [];
    for (let count = 0; count < times; count += 1)
      statuses.push((await logIn(username, 'a guess', address)).status);
    return statuses;
  };
  const officer = async () =>
    asHolderOf(test, await test.signIn({ roles: ['officer'], divisions: ['5201'] }));

  it('closes a name for longer each time, and an officer can open it again', async () => {
    await test.signIn({ username: 'forgets', roles: ['auditor'], divisions: ['520122'] });
    let now = start.getTime();
    for (const minutes of [15, 30, 60]) {
      expect(await fail('forgets', 6)).toEqual([401, 401, 401, 401, 401, 429]);
      expect((await logIn('forgets', testPassword)).get('Retry-After')).toBe(String(minutes * 60));
      now += minutes * MINUTE;
      test.clock.set(new Date(now));
    }
    await fail('forgets', 5);
    const manager = await officer();
    expect((await manager('get', '/people?state=locked')).body.items).toMatchObject([
      { username: 'forgets', lockedUntil: new Date(now + 120 * MINUTE).toISOString() },
    ]);
    const unlocked = await manager('post', '/people/forgets/unlock');
    expect([unlocked.status, unlocked.body.lockedUntil]).toEqual([200, null]);
    expect((await logIn('forgets', testPassword)).status).toBe(200);
  });

  it('closes only the way of those who guess, and a browser that is known has a way of its own', async () => {
    await test.signIn({ username: 'hub', roles: ['auditor'], divisions: ['520122'] });
    const browser = (address: string, password: string, cookie = '') =>
      logIn('hub', password, address).set('Origin', test.url).set('Cookie', cookie);
    const first = await browser('198.51.100.7', testPassword);
    expect(first.status).toBe(200);
    const kept = first.get('Set-Cookie')!.find((cookie) => cookie.startsWith('xiangtong_device='))!;
    expect(kept).toMatch(/; Max-Age=34560000;.* HttpOnly; SameSite=Strict/);
    const cookie = kept.split(';')[0]!;
    expect(await fail('hub', 6, '198.18.3.5')).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await logIn('hub', testPassword, '198.18.3.9')).status).toBe(429);
    expect((await logIn('hub', testPassword, '192.0.2.44')).status).toBe(200);
    // Ten networks that guess together lock the name for strangers.
    for (let network = 0; network < 10; network += 1) await fail('hub', 5, `10.0.${network}.1`);
    expect((await logIn('hub', testPassword, '192.0.2.44')).status).toBe(429);
    expect((await browser('192.0.2.44', testPassword, `xiangtong_device=${'a'.repeat(43)}`)).status).toBe(
      429,
    );
    const again = await browser('192.0.2.44', testPassword, cookie);
    expect(again.status).toBe(200);
    expect(again.body.failedSignIns).toMatchObject({ count: expect.any(Number) as number });
    expect(again.body.failedSignIns.count).toBeGreaterThan(40);
    expect(again.get('Set-Cookie')!.join()).toContain(cookie);
    // The known browser has no more guesses than anybody else.
    for (let guess = 0; guess < 5; guess += 1)
      expect((await browser('192.0.2.44', 'a guess', cookie)).status).toBe(401);
    expect((await browser('192.0.2.44', testPassword, cookie)).status).toBe(429);
    const holder = asHolderOf(test, again.body.token);
    const { body: attempts } = await holder('get', '/auth/sessions/attempts');
    expect(attempts).toHaveLength(20);
    expect(attempts[0]).toMatchObject({ kind: 'locked', network: '192.0.2.0/24' });
    const manager = await officer();
    expect((await manager('get', '/people?state=locked')).body.items).toMatchObject([{ username: 'hub' }]);
    await manager('post', '/people/hub/unlock');
    expect((await browser('192.0.2.44', testPassword, cookie)).status).toBe(200);
    expect((await logIn('hub', testPassword, '198.18.3.5')).status).toBe(200);
    const stored = JSON.stringify(await test.source.query('select token_hash::text from known_device'));
    expect(stored).not.toContain(Buffer.from(cookie.split('=')[1]!).toString('hex'));
  });

  it('over TLS knows a browser by a cookie that no other host can plant', async () => {
    await test.signIn({ username: 'tls', roles: ['auditor'], divisions: ['520122'] });
    const browser = (cookie = '') =>
      logIn('tls', testPassword, '198.51.100.8')
        .set({ Origin: test.url, 'X-Forwarded-Proto': 'https', Cookie: cookie })
        .expect(200);
    const deviceIn = (answer: { get(name: 'Set-Cookie'): string[] | undefined }) =>
      answer.get('Set-Cookie')!.find((cookie) => cookie.startsWith('__Host-xiangtong_device='))!;
    const kept = deviceIn(await browser());
    expect(kept).toMatch(/; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/);
    const cookie = kept.split(';')[0]!;
    expect(deviceIn(await browser(cookie))).toContain(cookie);
    expect(deviceIn(await browser(cookie.replace('__Host-', '')))).not.toContain(cookie);
  });

  it('with a password that is common today opens the account and says so', async () => {
    await test.signIn({ username: 'early', roles: ['auditor'], divisions: ['520122'] });
    expect((await logIn('early', testPassword)).body).toMatchObject({ weakPassword: false });
    const hash = await argon2.hash('Basketball', { memoryCost: 8, timeCost: 1, parallelism: 1 });
    await test.source.query(`update account set password_hash = $1 where username = 'early'`, [hash]);
    const answer = await logIn('early', 'Basketball');
    expect([answer.status, answer.body.weakPassword]).toEqual([200, true]);
    const holder = asHolderOf(test, answer.body.token);
    for (const newPassword of ['Liverpool2019!', 'xiangtong-demo', 'early-bird-42']) {
      const refused = await holder('post', '/auth/password', { currentPassword: 'Basketball', newPassword });
      expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'newPassword']);
    }
  });

  it('stays closed after a restart', async () => {
    await test.signIn({ username: 'restarted' });
    await fail('restarted', 5);
    const config = test.app.get<Config>(CONFIG);
    const again = await createApp({
      config: { ...config, duckdb: { ...config.duckdb, directory: `${config.duckdb.directory}-2` } },
      databaseUrl: test.database.serviceUrl,
      ownerDatabaseUrl: test.database.url,
      clock: test.clock,
      logger: createLogger('silent'),
      passwordCost: { memoryCost: 8, timeCost: 1, parallelism: 1 },
    });
    await again.listen(0, '127.0.0.1');
    const response = await logIn('restarted', testPassword, undefined, request(await again.getUrl()));
    await closeApp(again, 1_000);
    expect([response.status, response.body.code]).toEqual([429, 'AUTH.THROTTLED']);
  });

  it('closes a network that tries many names, and no other', async () => {
    await test.signIn({ username: 'bystander' });
    const guesses = Array.from({ length: 60 }, (_, index) =>
      logIn(`name-${index}`, 'a guess', `203.0.113.${index}`),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(50);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await logIn('bystander', testPassword, '203.0.113.200')).status).toBe(429);
    expect((await logIn('bystander', testPassword, '198.51.100.7')).status).toBe(200);
    expect((await logIn('bystander', testPassword)).status).toBe(200);
    test.clock.set(new Date(start.getTime() + 15 * MINUTE));
    expect((await logIn('bystander', testPassword, '203.0.113.200')).status).toBe(200);
  });

  it('leaves events without secrets that nobody can change', async () => {
    const manager = await officer();
    const body = { username: 'observed', displayName: '观察', roles: ['auditor'], divisions: ['520122'] };
    const { oneTimePassword } = (await manager('post', '/people', body)).body;
    await logIn('observed', 'a guess', '203.0.114.9');
    const { token } = (await logIn('observed', oneTimePassword)).body;
    const holder = asHolderOf(test, token);
    await holder('post', '/auth/password', {
      currentPassword: oneTimePassword,
      newPassword: 'tangerine window 7',
    });
    const made = await holder('post', '/auth/tokens', { name: 'nightly', expiresAt: '2020-02-01T00:00:00Z' });
    await holder('delete', `/auth/tokens/${made.body.id}`);
    await manager('patch', '/people/observed', { divisions: ['520122001'] });
    await fail('observed', 5);
    await manager('post', '/people/observed/unlock');
    await manager('post', '/people/observed/disable');
    await manager('post', '/people/observed/enable');
    await manager('post', '/people/observed/reset-password');
    const events = await manager('get', '/people/observed/events');
    expect(events.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'password-reset',
      'enabled',
      'disabled',
      'unlocked',
      'locked',
      ...Array.from({ length: 5 }, () => 'sign-in-failed'),
      'changed',
      'token-revoked',
      'token-made',
      'password-changed',
      'signed-in',
      'sign-in-failed',
      'created',
    ]);
    expect(events.body.items.at(-2)).toMatchObject({ actor: null, details: { network: '203.0.114.0/24' } });
    const page = await manager('get', '/people/observed/events?limit=3');
    const next = await manager('get', `/people/observed/events?limit=3&cursor=${page.body.next}`);
    expect([...page.body.items, ...next.body.items]).toEqual(events.body.items.slice(0, 6));
    for (const secret of [oneTimePassword, 'tangerine window 7', token, made.body.token])
      expect(events.text).not.toContain(secret);
    await expect(test.source.query('delete from account_event')).rejects.toThrow(/permission denied/);
  });

  it('never writes a password or a token to the log or in clear to the database', async () => {
    const manager = await officer();
    const body = { username: 'secretive', displayName: '保密', roles: ['auditor'], divisions: ['520122'] };
    const { oneTimePassword } = (await manager('post', '/people', body)).body;
    await logIn('secretive', 'wrong horse battery');
    const { token } = (await logIn('secretive', oneTimePassword)).body;
    const holder = asHolderOf(test, token);
    await holder('post', '/auth/password', {
      currentPassword: 'wrong again',
      newPassword: 'marmalade sky 99',
    });
    await holder('post', '/auth/password', {
      currentPassword: oneTimePassword,
      newPassword: 'marmalade sky 99',
    });
    const made = await holder('post', '/auth/tokens', { name: 't', expiresAt: '2020-02-01T00:00:00Z' });
    await holder('post', '/auth/login', {
      username: 'secretive',
      password: { nested: 'broken secret value' },
    });
    await test.http.get(`/api/v1/auth/me?token=${made.body.token}`);
    const tables = ['account', 'session', 'api_token', 'sign_in_brake', 'account_event'];
    const rows = await Promise.all(tables.map((table) => test.source.query(`select * from ${table}`)));
    const stored = JSON.stringify(rows);
    expect(log).toContain('/api/v1/auth/password');
    const secrets = [oneTimePassword, token, made.body.token, 'wrong horse battery', 'wrong again'];
    for (const secret of [...secrets, 'marmalade sky 99', 'broken secret value', testPassword]) {
      expect(log).not.toContain(secret);
      expect(stored).not.toContain(secret);
    }
  });
});
