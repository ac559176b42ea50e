import {
  asHolderOf,
  authenticatorCode,
  createTestApp,
  registerNeighbours,
  testPassword,
  type Holder,
  type TestApp,
} from '../support';
import { SoftwarePasskey } from '../support/sign-in/software-passkey';

const MINUTE = 60_000;
const origin = 'https://tongji.example.gov.cn';
const rpId = 'tongji.example.gov.cn';
const at = (challenge: string) => ({ challenge, origin, rpId });

describe('passkeys', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ publicUrl: origin, secondFactorRoles: ['auditor'] });
    await registerNeighbours(test);
  });
  afterAll(() => test.close());

  const later = (milliseconds: number): void =>
    test.clock.set(new Date(test.clock.now().getTime() + milliseconds));
  const officer = (username: string): Promise<string> =>
    test.signIn({ username, roles: ['officer', 'impact'], divisions: ['520122'] });
  const logIn = (username: string, shown: object = {}) =>
    test.http.post('/api/v1/auth/login').send({ username, password: testPassword, ...shown });
  const askAtDoor = async (username: string): Promise<string> => {
    const { body } = await test.http
      .post('/api/v1/auth/login/passkey')
      .send({ username, password: testPassword })
      .expect(200);
    expect(body).toMatchObject({ rpId, userVerification: 'preferred' });
    return body.challenge;
  };
  const askInside = async (holder: Holder): Promise<string> =>
    (await holder('post', '/auth/passkeys/challenge').expect(201)).body.challenge;
  const begin = async (holder: Holder): Promise<string> =>
    (await holder('post', '/auth/passkeys/enrolment').expect(201)).body.challenge;
  const add = async (holder: Holder, passkey: SoftwarePasskey, name = '办公室电脑') =>
    holder('post', '/auth/passkeys', { name, passkey: passkey.enrol(at(await begin(holder))) });

  const owner = async (username: string, passkey = new SoftwarePasskey(1)) => {
    const holder = asHolderOf(test, await officer(username));
    const { status, body } = await add(holder, passkey);
    expect(status).toBe(201);
    return { holder, passkey, added: body };
  };
  /** Shows a passkey as a device with a counter does. */
  const show = async (username: string, passkey: SoftwarePasskey, changes: object = {}) => {
    passkey.signCount += 1;
    const challenge = await askAtDoor(username);
    return logIn(username, { passkey: { ...passkey.show(at(challenge)), ...changes } });
  };

  it('are made by a browser, named, and asked for from then on, in place of a code', async () => {
    const token = await officer('wang.ke');
    const holder = asHolderOf(test, token);
    const other = (await logIn('wang.ke').expect(200)).body.token;
    expect((await holder('get', '/auth/passkeys')).body).toEqual({ address: origin, passkeys: [] });
    const { body: options, headers } = await holder('post', '/auth/passkeys/enrolment').expect(201);
    expect(headers['cache-control']).toBe('no-store');
    expect(options).toMatchObject({
      rp: { id: rpId },
      user: { name: 'wang.ke' },
      attestation: 'none',
      excludeCredentials: [],
    });
    const passkey = new SoftwarePasskey(1);
    const { body } = await holder('post', '/auth/passkeys', {
      name: '办公室电脑',
      passkey: passkey.enrol(at(options.challenge)),
    }).expect(201);
    expect(body.recoveryCodes).toHaveLength(10);
    // Sessions that were opened without a second factor have ended.
    await asHolderOf(test, other)('get', '/auth/me').expect(401);
    expect((await holder('get', '/auth/second-factor')).body).toEqual({
      isSet: true,
      setAt: null,
      passkeys: 1,
      recoveryCodesLeft: 10,
      isRequired: false,
    });
    expect((await logIn('wang.ke').expect(401)).body.code).toBe('AUTH.PASSKEY_NEEDED');
    const signedIn = await show('wang.ke', passkey);
    expect([signedIn.status, signedIn.body.user.username]).toEqual([200, 'wang.ke']);
    expect((await holder('get', '/auth/passkeys')).body.passkeys).toEqual([
      { ...body.passkey, lastUsedAt: '2020-01-10T08:00:00.000Z' },
    ]);
    await logIn('wang.ke', { code: body.recoveryCodes[0] }).expect(200);
  });

  it('open nothing for a challenge that was used, is too old, of somebody else, or made up', async () => {
    const { passkey } = await owner('li.ke');
    const { passkey: foreign } = await owner('li.ke.neighbour');
    passkey.signCount += 1;
    const shown = passkey.show(at(await askAtDoor('li.ke')));
    await logIn('li.ke', { passkey: shown }).expect(200);
    const refusal = async (challenge: string): Promise<string> => {
      passkey.signCount += 1;
      return (await logIn('li.ke', { passkey: passkey.show(at(challenge)) }).expect(422)).body.code;
    };
    expect((await logIn('li.ke', { passkey: shown }).expect(422)).body.code).toBe(
      'AUTH.PASSKEY_CHALLENGE_GONE',
    );
    const old = await askAtDoor('li.ke');
    later(5 * MINUTE + 1);
    expect(await refusal(old)).toBe('AUTH.PASSKEY_CHALLENGE_GONE');
    expect(await refusal(await askAtDoor('li.ke.neighbour'))).toBe('AUTH.PASSKEY_CHALLENGE_GONE');
    expect(await refusal(Buffer.alloc(32, 7).toString('base64url'))).toBe('AUTH.PASSKEY_CHALLENGE_GONE');
    const mine = asHolderOf(test, (await show('li.ke', passkey)).body.token);
    expect(await refusal(await begin(mine))).toBe('AUTH.PASSKEY_CHALLENGE_GONE');
    foreign.signCount += 1;
    const stolen = foreign.show(at(await askAtDoor('li.ke')));
    expect((await logIn('li.ke', { passkey: stolen }).expect(404)).body.code).toBe('AUTH.PASSKEY_UNKNOWN');
  });

  it('open nothing at another address, for another name, or with another signature', async () => {
    const { passkey } = await owner('zhao.ke');
    const codeFor = async (changes: object): Promise<unknown[]> => {
      passkey.signCount += 1;
      const asked = { ...at(await askAtDoor('zhao.ke')), ...changes };
      const { status, body } = await logIn('zhao.ke', { passkey: passkey.show(asked) });
      return [status, body.code];
    };
    expect(await codeFor({ origin: 'https://tongji.example.gov.cn.evil.example' })).toEqual([
      422,
      'AUTH.PASSKEY_OTHER_ADDRESS',
    ]);
    expect(await codeFor({ rpId: 'evil.example' })).toEqual([422, 'AUTH.PASSKEY_REFUSED']);
    const forged = await show('zhao.ke', passkey, {
      signature: new SoftwarePasskey().show(at('x')).signature,
    });
    expect([forged.status, forged.body.code]).toEqual([422, 'AUTH.PASSKEY_REFUSED']);
    const notJson = await show('zhao.ke', passkey, { clientDataJSON: 'AAAA' });
    expect([notJson.status, notJson.body.code]).toEqual([422, 'AUTH.PASSKEY_REFUSED']);
    const notText = await show('zhao.ke', passkey, { signature: '!' });
    expect([notText.status, notText.body.code]).toEqual([400, 'REQUEST.INVALID']);
    const signedIn = await show('zhao.ke', passkey);
    expect(signedIn.status).toBe(200);
    expect(signedIn.body.failedSignIns.count).toBe(4);
  });

  it('are refused when their count does not rise, which is on record; some devices do not count', async () => {
    const { passkey } = await owner('qian.ke', new SoftwarePasskey(7));
    expect((await show('qian.ke', passkey)).status).toBe(200);
    for (const back of [1, 3]) {
      passkey.signCount -= back;
      const copied = await show('qian.ke', passkey);
      expect([copied.status, copied.body.code]).toEqual([422, 'AUTH.PASSKEY_COPIED']);
      expect(copied.body.detail).toContain('办公室电脑');
    }
    passkey.signCount = 20;
    expect((await show('qian.ke', passkey)).status).toBe(200);
    const admin = asHolderOf(test, await test.signIn({ username: 'root', roles: ['admin'] }));
    const { body } = await admin('get', '/people/qian.ke/events').expect(200);
    const kinds = (body.items as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('passkey'))).toEqual([
      'passkey-copied',
      'passkey-copied',
      'passkey-added',
    ]);
    const { passkey: still } = await owner('sun.ke', new SoftwarePasskey(0));
    for (let time = 0; time < 2; time += 1) {
      const passkeyShown = still.show(at(await askAtDoor('sun.ke')));
      await logIn('sun.ke', { passkey: passkeyShown }).expect(200);
    }
  });

  it('let in one of two that show the same count at the same moment', async () => {
    const { passkey } = await owner('ma.ke', new SoftwarePasskey(3));
    passkey.signCount += 1;
    const challenges = [await askAtDoor('ma.ke'), await askAtDoor('ma.ke')];
    const answers = await Promise.all(
      challenges.map((challenge) => logIn('ma.ke', { passkey: passkey.show(at(challenge)) })),
    );
    expect(answers.map(({ status, body }) => [status, body.code]).sort()).toEqual([
      [200, undefined],
      [422, 'AUTH.PASSKEY_COPIED'],
    ]);
  });

  it('are shown afresh before what counts', async () => {
    const { holder, passkey } = await owner('zhou.ke');
    const make = () => holder('post', '/auth/tokens', { name: 'nightly', expiresAt: '2020-03-01T00:00:00Z' });
    await make().expect(201);
    later(15 * MINUTE);
    expect((await make().expect(403)).body.code).toBe('AUTH.FRESH_CODE_NEEDED');
    passkey.signCount += 1;
    const shown = passkey.show(at(await askInside(holder)));
    const forged = { ...shown, signature: new SoftwarePasskey().show(at('x')).signature };
    await holder('post', '/auth/second-factor/proof', { passkey: forged }).expect(422);
    const attempts = await holder('get', '/auth/sessions/attempts').expect(200);
    expect(attempts.body[0]).toMatchObject({ kind: 'factor-refused' });
    passkey.signCount += 1;
    const right = passkey.show(at(await askInside(holder)));
    await holder('post', '/auth/second-factor/proof', { passkey: right }).expect(204);
    await make().expect(201);
    expect((await holder('post', '/auth/second-factor/proof', {}).expect(401)).body.code).toBe(
      'AUTH.PASSKEY_NEEDED',
    );
    // A session that was taken cannot add a factor of its own.
    later(15 * MINUTE);
    for (const path of ['/auth/passkeys/enrolment', '/auth/second-factor'])
      expect((await holder('post', path).expect(403)).body.code).toBe('AUTH.FRESH_CODE_NEEDED');
  });

  it('content a role that has to have a second factor, and the last one stays', async () => {
    const token = await test.signIn({ username: 'auditor', roles: ['auditor'], divisions: ['5201'] });
    const holder = asHolderOf(test, token);
    expect((await holder('get', '/units').expect(403)).body.code).toBe('AUTH.SECOND_FACTOR_REQUIRED');
    const { body } = await add(holder, new SoftwarePasskey(1));
    await holder('get', '/units').expect(200);
    const path = `/auth/passkeys/${body.passkey.id}`;
    expect((await holder('delete', path).expect(403)).body.code).toBe('AUTH.SECOND_FACTOR_REQUIRED');
    const second = await add(holder, new SoftwarePasskey(1), '手机');
    expect([second.status, second.body.recoveryCodes]).toEqual([201, []]);
    await holder('delete', path).expect(204);
    const left = (await holder('get', '/auth/passkeys')).body.passkeys;
    expect(left.map(({ name }: { name: string }) => name)).toEqual(['手机']);
  });

  it('are renamed and removed by their owner alone, and registered once', async () => {
    const { holder, passkey, added } = await owner('wu.ke');
    const { holder: stranger } = await owner('wu.ke.neighbour');
    const path = `/auth/passkeys/${added.passkey.id}`;
    expect((await stranger('patch', path, { name: 'mine' }).expect(404)).body.code).toBe(
      'AUTH.PASSKEY_UNKNOWN',
    );
    expect((await stranger('delete', path).expect(404)).body.code).toBe('AUTH.PASSKEY_UNKNOWN');
    await holder('patch', path, { name: '旧电脑' }).expect(204);
    await holder('patch', path, { name: ' ' }).expect(400);
    expect((await add(stranger, passkey)).body.code).toBe('AUTH.PASSKEY_TAKEN');
    expect((await holder('get', '/auth/passkeys')).body.passkeys).toMatchObject([{ name: '旧电脑' }]);
    await holder('delete', path).expect(204);
    // The password alone is enough again, and the recovery codes are gone.
    await logIn('wu.ke').expect(200);
    expect((await holder('get', '/auth/second-factor')).body).toMatchObject({
      isSet: false,
      recoveryCodesLeft: 0,
    });
  });

  it('stand beside the telephone: either opens, and recovery codes stay while one is left', async () => {
    const { holder, passkey, added } = await owner('zheng.ke');
    const { body } = await holder('post', '/auth/second-factor').expect(201);
    // A telephone that has not shown a code yet opens nothing.
    const early = authenticatorCode(body.secret, test.clock.now());
    expect((await logIn('zheng.ke', { code: early }).expect(422)).body.code).toBe('AUTH.WRONG_CODE');
    const confirmed = await holder('post', '/auth/second-factor/confirmation', { code: early }).expect(200);
    expect(confirmed.body.recoveryCodes).toEqual([]);
    later(MINUTE);
    await logIn('zheng.ke', { code: authenticatorCode(body.secret, test.clock.now()) }).expect(200);
    expect((await show('zheng.ke', passkey)).status).toBe(200);
    await holder('delete', '/auth/second-factor').expect(204);
    await logIn('zheng.ke', { code: added.recoveryCodes[0] }).expect(200);
    expect((await holder('get', '/auth/second-factor')).body).toMatchObject({
      isSet: true,
      setAt: null,
      recoveryCodesLeft: 9,
    });
  });

  it('are gone after a reset of the password, as the telephone is', async () => {
    await owner('feng.ke');
    const colleague = asHolderOf(
      test,
      await test.signIn({ roles: ['officer', 'impact'], divisions: ['52'] }),
    );
    const { body } = await colleague('post', '/people/feng.ke/reset-password').expect(200);
    await test.http
      .post('/api/v1/auth/login')
      .send({ username: 'feng.ke', password: body.oneTimePassword })
      .expect(200);
  });

  it('are no secret to who has the password, and none to who has not', async () => {
    await owner('chen.ke');
    const ask = (password: string, username = 'chen.ke') =>
      test.http.post('/api/v1/auth/login/passkey').send({ username, password });
    expect((await ask('a guess').expect(401)).body.code).toBe('AUTH.INVALID_CREDENTIALS');
    await officer('wei.ke');
    expect((await ask(testPassword, 'wei.ke').expect(409)).body.code).toBe('AUTH.NO_PASSKEY');
  });
});

describe('passkeys of an address without a name', () => {
  it('are not offered', async () => {
    const test = await createTestApp({ publicUrl: 'http://10.1.2.3:3000' });
    try {
      await registerNeighbours(test);
      const holder = asHolderOf(test, await test.signIn({ roles: ['officer'], divisions: ['520122'] }));
      expect((await holder('get', '/auth/passkeys')).body).toEqual({ address: null, passkeys: [] });
      const { body } = await holder('post', '/auth/passkeys/enrolment').expect(409);
      expect(body.code).toBe('AUTH.NO_PASSKEYS_HERE');
    } finally {
      await test.close();
    }
  });
});
