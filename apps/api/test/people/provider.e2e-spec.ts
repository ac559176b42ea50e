import { asHolderOf, inside, testPassword } from '../support';
import { BureauBrowser, signingKey } from '../support/sign-in/bureau-provider';
import { bureauStage, type BureauStage } from '../support/bureau-stage';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const GROUPS = `
- group: officers
  roles: officer
  divisions: ["520122"]
- group: heads
  roles: officer
  rights: [confidential, impact]
  divisions: ["520122"]
- group: villages
  roles: [reporter]
  units: ["${inside}"]
- group: it
  roles: [admin]
`;

describe('signing in with the provider of a bureau whose groups say what people may do', () => {
  let stage: BureauStage;
  beforeAll(async () => {
    stage = await bureauStage({ groups: GROUPS });
  });
  beforeEach(() => stage.setClock());
  afterAll(() => stage.close());

  const admin = async () => {
    const username = `root-${Math.random().toString(36).slice(2)}`;
    return asHolderOf(stage, await stage.signIn({ username, roles: ['admin'] }));
  };

  it('is offered by the name of the bureau', async () => {
    const { body } = await stage.http.get('/api/v1/auth/ways').expect(200);
    expect(body).toEqual({
      password: true,
      provider: { name: { zh: '息烽县商务局', en: 'Xifeng Bureau of Commerce' } },
    });
  });

  it('asks with PKCE, state and nonce, and keeps a cookie that other sites cannot send', async () => {
    const { body, headers } = await stage.http
      .post('/api/v1/auth/provider/attempts')
      .set('X-Forwarded-Proto', 'https')
      .expect(201);
    const asked = new URL((body as { url: string }).url);
    expect(asked.origin).toBe(stage.provider.settings.issuer);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: 'xiangtong',
      response_type: 'code',
      redirect_uri: 'https://tongji.example.gov.cn/signed-in',
      scope: 'openid profile groups',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      max_age: '43200',
    });
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-xiangtong_sign_in=[\w-]{43}; Max-Age=600; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('makes an account at the first sign-in, and finds it by the subject afterwards', async () => {
    stage.provider.people.set('s-1', {
      name: '刘洋',
      preferred_username: 'Liu.Yang@xf.gov.cn',
      groups: ['officers', 'others'],
    });
    const { status, body, headers } = await stage.person().signIn('s-1');
    expect([status, body.user]).toEqual([
      200,
      expect.objectContaining({
        username: 'liu.yang',
        displayName: '刘洋',
        roles: ['officer'],
        rights: ['confidential'],
        divisions: ['520122000000'],
        isOfProvider: true,
        mustChangePassword: false,
      }),
    ]);
    expect(String(headers['set-cookie'])).toContain(`xiangtong_session=${body.token};`);
    stage.provider.people.set('s-1', { name: '刘扬', preferred_username: 'other', groups: ['officers'] });
    expect((await stage.person().signIn('s-1')).body.user).toMatchObject({
      username: 'liu.yang',
      displayName: '刘扬',
    });
    const root = await admin();
    expect((await root('get', '/people/liu.yang')).body).toMatchObject({ providerSubject: 's-1' });
    const { body: events } = await root('get', '/people/liu.yang/events');
    expect(events.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'signed-in',
      'changed',
      'signed-in',
      'created',
    ]);
    expect(events.items[0].details).toMatchObject({ isOfProvider: true });
  });

  it('gives what the groups give today, and nothing to whoever left them', async () => {
    stage.provider.people.set('s-2', { preferred_username: 'chen.jie', groups: ['officers'] });
    const { body: first } = await stage.person().signIn('s-2');
    const holder = asHolderOf(stage, first.token);
    const token = (
      await holder('post', '/auth/tokens', {
        name: 'nightly',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      }).expect(201)
    ).body.token;
    stage.provider.people.set('s-2', { preferred_username: 'chen.jie', groups: ['heads'] });
    expect((await stage.person().signIn('s-2')).body.user.rights).toEqual(['confidential', 'impact']);
    await asHolderOf(stage, token)('get', '/units').expect(200);
    stage.provider.people.set('s-2', { preferred_username: 'chen.jie', groups: ['choir'] });
    const refused = await stage.person().signIn('s-2');
    expect([refused.status, refused.body.code]).toEqual([403, 'AUTH.PROVIDER_GROUP_UNKNOWN']);
    expect(refused.body.detail).toContain('息烽县商务局');
    await holder('get', '/auth/me').expect(401);
    await asHolderOf(stage, token)('get', '/units').expect(403);
  });

  it('gives a reporter the units of the group, and refuses groups that do not go together', async () => {
    stage.provider.people.set('s-3', { name: '李贝', groups: ['villages'] });
    expect((await stage.person().signIn('s-3')).body.user).toMatchObject({
      username: expect.stringMatching(/^u-[0-9a-f]{12}$/),
      roles: ['reporter'],
      units: [inside],
    });
    stage.provider.people.set('s-4', { groups: ['it', 'officers'] });
    const { status, body } = await stage.person().signIn('s-4');
    expect([status, body.code]).toEqual([403, 'AUTH.PROVIDER_GROUPS_CLASH']);
    expect(body.detail).toContain('管理员看不到数字');
  });

  it('never takes over an account by a name or a mail address; somebody who sees as much links it', async () => {
    await stage.signIn({ username: 'zhou.min', roles: ['officer'], divisions: ['520122'] });
    stage.provider.people.set('s-5', {
      preferred_username: 'zhou.min',
      email: 'zhou.min@xf.gov.cn',
      groups: ['officers'],
    });
    const { status, body } = await stage.person().signIn('s-5');
    expect([status, body.code]).toEqual([409, 'AUTH.PROVIDER_NAME_TAKEN']);
    expect(body.detail).toContain('s-5');
    const beside = asHolderOf(stage, await stage.signIn({ roles: ['officer'], divisions: ['520123'] }));
    const unseen = await beside('put', '/people/zhou.min/provider', { subject: 's-5' });
    expect([unseen.status, unseen.body.code]).toEqual([404, 'PEOPLE.NOT_FOUND']);
    const byAdmin = await (await admin())('put', '/people/zhou.min/provider', { subject: 's-5' });
    expect([byAdmin.status, byAdmin.body.code]).toEqual([403, 'PEOPLE.SEES_MORE']);
    const root = asHolderOf(stage, await stage.signIn({ roles: ['officer'], divisions: ['52'] }));
    await root('put', '/people/zhou.min/provider', { subject: 's-5' }).expect(200);
    expect((await stage.person().signIn('s-5')).body.user.username).toBe('zhou.min');
    const taken = await root('put', '/people/liu.yang/provider', { subject: 's-5' });
    expect([taken.status, taken.body.code]).toEqual([409, 'PEOPLE.SUBJECT_TAKEN']);
    const changed = await root('patch', '/people/zhou.min', { roles: ['auditor'] });
    expect([changed.status, changed.body.code]).toEqual([409, 'PEOPLE.PROVIDER_RULES']);
    expect((await root('post', '/people/zhou.min/reset-password')).body.code).toBe('PEOPLE.OF_PROVIDER');
    const { body: unlinked } = await root('delete', '/people/zhou.min/provider').expect(200);
    expect(unlinked.providerSubject).toBeNull();
    expect((await stage.person().signIn('s-5')).body.code).toBe('AUTH.PROVIDER_NAME_TAKEN');
  });

  it('does not let a disabled account in', async () => {
    stage.provider.people.set('s-6', { preferred_username: 'he.lei', groups: ['officers'] });
    await stage.person().signIn('s-6');
    await (await admin())('post', '/people/he.lei/disable').expect(200);
    const { status, body } = await stage.person().signIn('s-6');
    expect([status, body.code]).toEqual([403, 'AUTH.ACCOUNT_DISABLED']);
  });

  it('is asked for once more before what counts, of the same person, and ends the session before', async () => {
    stage.provider.people.set('s-7', { preferred_username: 'xu.fei', groups: ['officers'] });
    stage.provider.people.set('s-8', { preferred_username: 'gao.yu', groups: ['officers'] });
    const person = stage.person();
    const { body } = await person.signIn('s-7');
    const holder = asHolderOf(stage, body.token);
    const issue = (as = holder) =>
      as('post', '/auth/tokens', {
        name: 'nightly',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      });
    stage.setClock(16 * MINUTE);
    expect((await issue()).body.code).toBe('AUTH.FRESH_SIGN_IN_NEEDED');
    stage.setClock();
    const address = await person.begin(body.token);
    expect(new URL(address).searchParams.get('prompt')).toBe('login');
    expect(new URL(address).searchParams.get('max_age')).toBe('0');
    const other = await person.finish(await new BureauBrowser().passThrough(address, 's-8'), body.token);
    expect([other.status, other.body.code]).toEqual([403, 'AUTH.PROVIDER_OTHER_PERSON']);
    const again = await person.signIn('s-7', body.token);
    expect(again.status).toBe(200);
    await holder('get', '/auth/me').expect(401);
    await issue(asHolderOf(stage, again.body.token)).expect(201);
  });

  it('counts a sign-in there for half a day, also when the browser does not ask for that', async () => {
    stage.provider.people.set('s-10', { preferred_username: 'lin.tao', groups: ['officers'] });
    const person = stage.person();
    await person.signIn('s-10');
    const afternoon = Date.now() + 13 * 60 * MINUTE;
    const date = jest.spyOn(Date, 'now').mockImplementation(() => afternoon);
    try {
      stage.setClock();
      const address = new URL(await person.begin());
      address.searchParams.delete('max_age');
      const { status, body } = await person.finish(await person.browser.passThrough(address.href, 's-10'));
      expect([status, body.code]).toEqual([401, 'AUTH.PROVIDER_SIGN_IN_OLD']);
      expect((await person.signIn('s-10')).status).toBe(200);
    } finally {
      date.mockRestore();
      stage.setClock();
    }
  });

  it('suspends API tokens and what is done later of somebody who does not come back for a week', async () => {
    stage.provider.people.set('s-11', { preferred_username: 'sun.yi', groups: ['officers'] });
    const { body } = await stage.person().signIn('s-11');
    const made = await asHolderOf(stage, body.token)('post', '/auth/tokens', {
      name: 'nightly',
      expiresAt: new Date(Date.now() + 300 * DAY).toISOString(),
    }).expect(201);
    const program = asHolderOf(stage, made.body.token);
    const remembered = { username: 'sun.yi', grants: null, divisions: null, unitIds: null };
    const rights = () => stage.identity.rightsOfRemembered.execute(remembered);
    stage.setClock(6 * DAY);
    await program('get', '/auth/me').expect(200);
    expect(await rights()).toMatchObject({ roles: ['officer'] });
    await stage.identity.renewalReminders.tell();
    await stage.identity.renewalReminders.tell();
    const told = await stage.source.query(
      `select details from outbox_event where kind = 'account.renewal_due' and details ->> 'username' = 'sun.yi'`,
    );
    expect(told).toHaveLength(1);
    stage.setClock(7 * DAY + MINUTE);
    const refused = await program('get', '/auth/me');
    expect([refused.status, refused.body.code]).toEqual([401, 'AUTH.PROVIDER_RENEWAL_NEEDED']);
    expect(await rights()).toBeNull();
    stage.setClock();
    await stage.person().signIn('s-11');
    await program('get', '/auth/me').expect(200);
  });

  it('ends the sessions of a person who has signed out there, when the provider says so', async () => {
    stage.provider.people.set('s-12', { preferred_username: 'wu.jun', groups: ['officers'] });
    const holder = asHolderOf(stage, (await stage.person().signIn('s-12')).body.token);
    const tell = (token: string) =>
      stage.http.post('/api/v1/auth/provider/logouts').type('form').send({ logout_token: token });
    const { logoutToken } = stage.provider;
    const now = Math.floor(Date.now() / 1_000);
    const wrong = [
      logoutToken('s-12', {}, signingKey()),
      logoutToken('s-12', { iss: 'https://other.example' }),
      logoutToken('s-12', { aud: 'another' }),
      logoutToken('s-12', { iat: now - 600, exp: now + 600 }),
      logoutToken('s-12', { exp: now - 300 }),
      logoutToken('s-12', { events: {} }),
      logoutToken('s-12', { nonce: 'of a sign-in' }),
      logoutToken('s-12', { sub: undefined, sid: 'a session' }),
      'no token',
    ];
    for (const token of wrong)
      expect((await tell(token)).body).toMatchObject({ code: 'AUTH.PROVIDER_ANSWER_WRONG' });
    await holder('get', '/auth/me').expect(200);
    await tell(logoutToken('nobody here')).expect(204);
    await holder('get', '/auth/me').expect(200);
    await tell(logoutToken('s-12')).expect(204);
    await holder('get', '/auth/me').expect(401);
  });

  it('leaves password and second factor to the provider', async () => {
    stage.provider.people.set('s-9', { preferred_username: 'ma.li', groups: ['officers'] });
    const holder = asHolderOf(stage, (await stage.person().signIn('s-9')).body.token);
    expect((await holder('post', '/auth/second-factor')).body.code).toBe('AUTH.OF_PROVIDER');
    const change = { currentPassword: 'any', newPassword: 'a good long one' };
    expect((await holder('post', '/auth/password', change)).body.code).toBe('AUTH.OF_PROVIDER');
  });

  it('tells where one signs out there too', async () => {
    const { body } = await stage.http.get('/api/v1/auth/provider/sign-out').expect(200);
    const url = new URL((body as { url: string }).url);
    expect(url.pathname).toBe('/session/end');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'xiangtong',
      post_logout_redirect_uri: 'https://tongji.example.gov.cn/',
    });
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('signing in with a provider that only says who it is', () => {
  let stage: BureauStage;
  beforeAll(async () => {
    stage = await bureauStage({
      localSignIn: false,
      secondFactorRoles: ['admin'],
      settings: { acr: 'urn:two' },
    });
  });
  beforeEach(() => stage.setClock());
  afterAll(() => stage.close());

  it('opens what an administrator has linked, and says what to tell them', async () => {
    const { status, body } = await stage.person().signIn('n-1');
    expect([status, body.code]).toEqual([403, 'AUTH.PROVIDER_UNLINKED']);
    expect(body.detail).toContain('n-1');
  });

  it('is the only way where passwords are switched off, until the glass is broken', async () => {
    const { body: ways } = await stage.http.get('/api/v1/auth/ways');
    expect(ways).toMatchObject({ password: false });
    const { createAccount, peopleDesk, logIn } = stage.identity;
    await createAccount.execute({
      username: 'root',
      displayName: 'root',
      password: testPassword,
      grants: ['admin'],
    });
    const withPassword = (password: string) =>
      stage.http.post('/api/v1/auth/login').send({ username: 'root', password });
    expect((await withPassword('a wrong one')).body.code).toBe('AUTH.INVALID_CREDENTIALS');
    const off = await withPassword(testPassword);
    expect([off.status, off.body.code]).toEqual([403, 'AUTH.LOCAL_SIGN_IN_OFF']);
    const issued = await peopleDesk.breakGlass(stage.commandLine, 'root');
    expect(issued.expiresAt.getTime() - stage.clock.now().getTime()).toBe(24 * 60 * MINUTE);
    expect((await withPassword(issued.oneTimePassword)).status).toBe(200);
    const { token } = await logIn.execute({ username: 'root', password: issued.oneTimePassword });
    await asHolderOf(stage, token)('get', '/auth/me').expect(200);
    stage.setClock(25 * 60 * MINUTE);
    await asHolderOf(stage, token)('get', '/auth/me').expect(401);
    expect((await withPassword(issued.oneTimePassword)).body.code).toBe('AUTH.LOCAL_SIGN_IN_OFF');
  });

  it('is refused to a role that has to have a second factor, unless the provider asked for one', async () => {
    await stage.identity.peopleDesk.link(stage.commandLine, 'root', 'n-2');
    const { status, body } = await stage.person().signIn('n-2');
    expect([status, body.code]).toEqual([403, 'AUTH.PROVIDER_NOT_STRONG']);
    stage.provider.people.set('n-2', { acr: 'urn:two' });
    expect((await stage.person().signIn('n-2')).body.user).toMatchObject({
      username: 'root',
      isOfProvider: true,
    });
  });
});
