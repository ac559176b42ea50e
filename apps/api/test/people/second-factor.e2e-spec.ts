import { testVillages } from '@xiangtong/testing';
import {
  asHolderOf,
  authenticatorCode,
  createTestApp,
  registerNeighbours,
  testPassword,
  type TestApp,
} from '../support';

const [village] = testVillages;
const MINUTE = 60_000;

describe('a second factor', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
    await registerNeighbours(test);
  });
  afterAll(() => test.close());

  const logIn = (username: string, code?: string) =>
    test.http.post('/api/v1/auth/login').send({ username, password: testPassword, code });
  const officer = (username: string) =>
    test.signIn({ username, roles: ['officer', 'impact'], divisions: ['520122'] });
  const later = (milliseconds: number): void =>
    test.clock.set(new Date(test.clock.now().getTime() + milliseconds));

  interface Enrolled {
    readonly token: string;
    readonly recoveryCodes: readonly string[];
    /** What the telephone shows; no code works twice, so half a minute passes. */
    readonly code: (offset?: number) => string;
  }

  const enrol = async (username: string, token?: string): Promise<Enrolled> => {
    const own = token ?? (await officer(username));
    const holder = asHolderOf(test, own);
    const { body } = await holder('post', '/auth/second-factor').expect(201);
    const code = (offset = 0): string => {
      later(30_000);
      return authenticatorCode(body.secret, new Date(test.clock.now().getTime() + offset));
    };
    const confirmed = await holder('post', '/auth/second-factor/confirmation', { code: code() }).expect(200);
    return { token: own, code, recoveryCodes: confirmed.body.recoveryCodes };
  };

  it('is set up with a telephone that shows a code, and asked for from then on', async () => {
    const token = await officer('wang.ke');
    const holder = asHolderOf(test, token);
    expect((await holder('get', '/auth/second-factor')).body).toEqual({
      isSet: false,
      setAt: null,
      passkeys: 0,
      recoveryCodesLeft: 0,
      isRequired: false,
    });
    const { body, headers } = await holder('post', '/auth/second-factor').expect(201);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.uri).toBe(
      `otpauth://totp/%E4%B9%A1%E7%BB%9F%3Awang.ke?secret=${body.secret}&issuer=%E4%B9%A1%E7%BB%9F`,
    );
    expect(body.qr).toEqual({
      path: expect.stringMatching(/^(M\d+ \d+h\d+v1h-\d+z)+$/),
      side: expect.any(Number),
    });
    await logIn('wang.ke').expect(200);
    await holder('post', '/auth/second-factor/confirmation', { code: '000000' }).expect(422);
    const other = (await logIn('wang.ke').expect(200)).body.token;
    const code = authenticatorCode(body.secret, test.clock.now());
    const { body: done } = await holder('post', '/auth/second-factor/confirmation', { code }).expect(200);
    expect(done.recoveryCodes).toHaveLength(10);
    expect((await holder('get', '/auth/second-factor')).body).toMatchObject({
      isSet: true,
      recoveryCodesLeft: 10,
    });
    // Whoever was in without a code is out.
    await asHolderOf(test, other)('get', '/auth/me').expect(401);
    await holder('post', '/auth/second-factor').expect(409);
    expect((await logIn('wang.ke').expect(401)).body.code).toBe('AUTH.CODE_NEEDED');
    expect((await logIn('wang.ke', code).expect(422)).body.code).toBe('AUTH.WRONG_CODE');
    later(30_000);
    await logIn('wang.ke', authenticatorCode(body.secret, test.clock.now())).expect(200);
  });

  it('takes no code twice, and does not tell a code that becomes valid from a wrong one', async () => {
    const { code, token } = await enrol('li.ke');
    const once = code();
    await logIn('li.ke', `${once.slice(0, 3)} ${once.slice(3)}`).expect(200);
    const refused = (await logIn('li.ke', once).expect(422)).body;
    expect(refused).toMatchObject({ code: 'AUTH.WRONG_CODE', detail: expect.stringContaining('自动对时') });
    for (const offset of [2.5 * MINUTE, 10 * MINUTE, -10 * MINUTE])
      expect((await logIn('li.ke', code(offset)).expect(422)).body).toEqual(refused);
    later(15 * MINUTE);
    const holder = asHolderOf(test, token);
    const atProof = await holder('post', '/auth/second-factor/proof', { code: code(2.5 * MINUTE) }).expect(
      422,
    );
    expect(atProof.body).toEqual({ ...refused, instance: '/api/v1/auth/second-factor/proof' });
  });

  it('puts wrong codes on record where it is asked for again, and the lock after five', async () => {
    const { token, code } = await enrol('feng.ke');
    const holder = asHolderOf(test, token);
    const prove = (shown: string) =>
      holder('post', '/auth/second-factor/proof', { code: shown }).set('X-Forwarded-For', '203.0.113.77');
    for (const shown of ['123456', '123456', 'abcd-efgh-jkmn', '123456', '123456'])
      await prove(shown).expect(422);
    await prove(code()).expect(429);
    const attempts = await holder('get', '/auth/sessions/attempts').expect(200);
    expect(attempts.body.slice(0, 6)).toMatchObject([
      { kind: 'locked', network: '203.0.113.0/24' },
      ...Array.from({ length: 5 }, () => ({ kind: 'factor-refused', network: '203.0.113.0/24' })),
    ]);
    const auditor = asHolderOf(test, await test.signIn({ roles: ['auditor'], divisions: ['520122'] }));
    const { body } = await auditor('get', '/audit/events?kind=account&actor=feng.ke').expect(200);
    expect(
      (body.items as { action: string }[])
        .map(({ action }) => action)
        .filter((action) => action === 'factor-refused'),
    ).toHaveLength(5);
    expect((body.items as { action: string }[])[0]).toMatchObject({ action: 'locked' });
  });

  it('puts the wrong codes of a telephone that is being set up on record too', async () => {
    const holder = asHolderOf(test, await officer('chen.ke'));
    await holder('post', '/auth/second-factor').expect(201);
    await holder('post', '/auth/second-factor/confirmation', { code: '000000' }).expect(422);
    const attempts = await holder('get', '/auth/sessions/attempts').expect(200);
    expect(attempts.body[0]).toMatchObject({ kind: 'factor-refused' });
  });

  it('is closed for a while after five wrong codes, whoever has the password', async () => {
    const { code } = await enrol('zhao.ke');
    for (let guess = 0; guess < 5; guess += 1)
      await logIn('zhao.ke', '123456').set('X-Forwarded-For', '203.0.113.77').expect(422);
    const { body, headers } = await logIn('zhao.ke', code()).expect(429);
    expect(body.code).toBe('AUTH.THROTTLED');
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    later(15 * MINUTE);
    const done = await logIn('zhao.ke', code()).expect(200);
    // The right password with a wrong code: the person has to hear of it.
    expect(done.body.failedSignIns.count).toBe(5);
    const attempts = await asHolderOf(test, done.body.token)('get', '/auth/sessions/attempts').expect(200);
    expect((attempts.body as { kind: string }[]).slice(1, 4)).toMatchObject([
      { kind: 'locked', network: '203.0.113.0/24' },
      { kind: 'sign-in-failed', network: '203.0.113.0/24' },
      { kind: 'sign-in-failed' },
    ]);
  });

  it('is replaced by each recovery code once, which is on record', async () => {
    const { recoveryCodes, token } = await enrol('qian.ke');
    const [first] = recoveryCodes;
    expect(first).toMatch(/^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    await logIn('qian.ke', first).expect(200);
    await logIn('qian.ke', first).expect(422);
    await logIn('qian.ke', recoveryCodes[1]!.toUpperCase().replaceAll('-', '')).expect(200);
    expect((await asHolderOf(test, token)('get', '/auth/second-factor')).body.recoveryCodesLeft).toBe(8);
    const admin = asHolderOf(test, await test.signIn({ username: 'root', roles: ['admin'] }));
    const { body } = await admin('get', '/people/qian.ke/events').expect(200);
    const kinds = (body.items as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'recovery-code-used')).toHaveLength(2);
    expect(kinds).toContain('second-factor-set');
  });

  it('takes the shorter recovery codes of an earlier release, which people have on paper', async () => {
    await enrol('wu.ke');
    await test.source.query(
      `update second_factor set recovery_codes = array[sha256('abcdefghjkmn')]
       where account_id = (select id from account where username = 'wu.ke')`,
    );
    await logIn('wu.ke', 'abcd-efgh-jkmn').expect(200);
  });

  it.each([
    ['publishing', 'post', `/runs/${'0'.repeat(8)}-0000-0000-0000-000000000000/publish`, {}],
    ['closing a month', 'post', '/periods/sales/2019-12/close', { county: '520122' }],
    ['data of households', 'get', '/impact/households', undefined],
    ['API tokens', 'post', '/auth/tokens', { name: 'nightly', expiresAt: '2020-02-01T00:00:00Z' }],
  ] as const)(
    'is asked for again before %s, a quarter of an hour later',
    async (name, method, path, body) => {
      const { token, code } = await enrol(`fresh-${name.replaceAll(/\W/g, '-').toLowerCase()}`);
      const holder = asHolderOf(test, token);
      const answer = async (): Promise<string | undefined> =>
        ((await holder(method, path, body)).body as { code?: string }).code;
      expect(await answer()).not.toBe('AUTH.FRESH_CODE_NEEDED');
      later(15 * MINUTE);
      expect(await answer()).toBe('AUTH.FRESH_CODE_NEEDED');
      await holder('get', '/auth/me').expect(200);
      await holder('post', '/auth/second-factor/proof', { code: code() }).expect(204);
      expect(await answer()).not.toBe('AUTH.FRESH_CODE_NEEDED');
    },
  );

  it('is removed with a fresh code, or by whoever resets the password', async () => {
    const { token, code } = await enrol('sun.ke');
    const holder = asHolderOf(test, token);
    later(15 * MINUTE);
    await holder('delete', '/auth/second-factor').expect(403);
    await holder('post', '/auth/second-factor/proof', { code: code() }).expect(204);
    await holder('delete', '/auth/second-factor').expect(204);
    await logIn('sun.ke').expect(200);
    await holder('post', '/auth/second-factor/proof', { code: code() }).expect(409);
    await enrol('sun.ke', token);
    const colleague = asHolderOf(
      test,
      await test.signIn({ roles: ['officer', 'impact'], divisions: ['52'] }),
    );
    const { body } = await colleague('post', '/people/sun.ke/reset-password').expect(200);
    const password = (body as { oneTimePassword: string }).oneTimePassword;
    await test.http.post('/api/v1/auth/login').send({ username: 'sun.ke', password }).expect(200);
  });
});

describe('a role that has to have a second factor', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ secondFactorRoles: ['officer'] });
    await registerNeighbours(test);
  });
  afterAll(() => test.close());

  it('can do nothing before it is set up, and cannot remove it', async () => {
    const holder = asHolderOf(
      test,
      await test.signIn({ username: 'wang.ke', roles: ['officer'], divisions: ['520122'] }),
    );
    expect((await holder('get', '/auth/me').expect(200)).body).toMatchObject({ mustSetSecondFactor: true });
    expect((await holder('get', '/units').expect(403)).body.code).toBe('AUTH.SECOND_FACTOR_REQUIRED');
    const { body } = await holder('post', '/auth/second-factor').expect(201);
    const code = authenticatorCode(body.secret, test.clock.now());
    await holder('post', '/auth/second-factor/confirmation', { code }).expect(200);
    await holder('get', '/units').expect(200);
    expect((await holder('get', '/auth/me')).body).toMatchObject({ mustSetSecondFactor: false });
    expect((await holder('delete', '/auth/second-factor').expect(403)).body.code).toBe(
      'AUTH.SECOND_FACTOR_REQUIRED',
    );
  });

  it('is not asked of others', async () => {
    const reporter = await test.signIn({ username: 'libei', roles: ['reporter'], units: [village] });
    await asHolderOf(test, reporter)('get', '/units').expect(200);
  });
});
