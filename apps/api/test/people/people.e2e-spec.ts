import {
  asHolderOf,
  createTestApp,
  inside,
  outside,
  registerNeighbours,
  type TestApp,
  type Holder,
} from '../support';

const own = 'a password of my own';

describe('people', () => {
  let test: TestApp;
  let admin: Holder;
  let officer: Holder;

  beforeAll(async () => {
    test = await createTestApp();
    await registerNeighbours(test);
    admin = asHolderOf(test, await test.signIn({ username: 'root', roles: ['admin'] }));
    officer = asHolderOf(
      test,
      await test.signIn({ username: 'xf', roles: ['officer'], divisions: ['520122'] }),
    );
  });
  afterAll(() => test.close());

  const logIn = (username: string, password: string) =>
    test.http.post('/api/v1/auth/login').send({ username, password });
  const person = (overrides: object = {}) => ({
    username: `p-${Math.random().toString(36).slice(2, 10)}`,
    displayName: '王芳',
    roles: ['reporter'],
    units: [inside],
    ...overrides,
  });
  /** A reporter of Xifeng made by its officer; resolves to the name and the first password. */
  const made = async (overrides: object = {}) => {
    const body = person(overrides);
    const response = await officer('post', '/people', body);
    expect([response.status, response.body.errors]).toEqual([201, undefined]);
    return { username: body.username, password: response.body.oneTimePassword as string };
  };

  describe('a new account', () => {
    it('opens with a one-time password and nothing else until it is changed', async () => {
      const body = person({ username: 'wang.fang' });
      const created = await officer('post', '/people', body);
      expect([created.status, created.get('Cache-Control')]).toEqual([201, 'no-store']);
      expect(created.body).toEqual({
        oneTimePassword: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
        expiresAt: '2020-01-17T08:00:00.000Z',
        person: {
          username: 'wang.fang',
          displayName: '王芳',
          roles: ['reporter'],
          rights: [],
          divisions: [],
          units: [inside],
          disabledAt: null,
          lockedUntil: null,
          oneTimePasswordExpiresAt: '2020-01-17T08:00:00.000Z',
          lastSignInAt: null,
          providerSubject: null,
          createdAt: '2020-01-10T08:00:00.000Z',
          createdBy: 'xf',
        },
      });
      const first = created.body.oneTimePassword;
      const session = await logIn('wang.fang', first);
      expect(session.body.user.mustChangePassword).toBe(true);
      const wang = asHolderOf(test, session.body.token);
      for (const path of ['/units', '/submissions', '/auth/sessions', '/auth/tokens']) {
        const refused = await wang('get', path);
        expect([path, refused.status, refused.body.code]).toEqual([
          path,
          403,
          'AUTH.PASSWORD_CHANGE_REQUIRED',
        ]);
      }
      expect((await wang('get', '/auth/me')).body).toMatchObject({
        username: 'wang.fang',
        mustChangePassword: true,
      });
      const changed = await wang('post', '/auth/password', { currentPassword: first, newPassword: own });
      expect(changed.status).toBe(204);
      expect((await wang('get', '/units')).body).toMatchObject([{ code: inside }]);
      expect((await logIn('wang.fang', first)).status).toBe(401);
      expect((await logIn('wang.fang', own)).body.user.mustChangePassword).toBe(false);
      expect((await officer('get', '/people/wang.fang')).body).toMatchObject({
        oneTimePasswordExpiresAt: null,
        lastSignInAt: '2020-01-10T08:00:00.000Z',
      });
    });

    it('is closed a week later when nobody came', async () => {
      const { username, password } = await made();
      const start = test.clock.now();
      test.clock.set(new Date('2020-01-17T07:59:59Z'));
      expect((await logIn(username, password)).status).toBe(200);
      test.clock.set(new Date('2020-01-17T08:00:00Z'));
      const late = await logIn(username, password);
      expect([late.status, late.body.code]).toEqual([401, 'AUTH.ONE_TIME_PASSWORD_EXPIRED']);
      expect((await logIn(username, 'a wrong one')).body.code).toBe('AUTH.INVALID_CREDENTIALS');
      test.clock.set(start);
    });

    it('reports everything that is wrong at once', async () => {
      const response = await officer('post', '/people', {
        username: 'Not A Name',
        displayName: ' ',
        roles: ['reporter', 'officer'],
        divisions: ['nowhere'],
      });
      expect([response.status, response.body.code]).toEqual([400, 'REQUEST.INVALID']);
      expect(response.body.errors.map(({ path }: { path: string }) => path)).toEqual([
        'username',
        'displayName',
        'divisions[0]',
        'units',
      ]);
      const taken = await officer('post', '/people', person({ username: 'root' }));
      expect([taken.status, taken.body.errors[0].path]).toEqual([400, 'username']);
      expect((await officer('post', '/people', { roles: ['king'] })).status).toBe(400);
    });
  });

  describe('nobody gives more than they have', () => {
    const officerOf = (division: string) => ({ roles: ['officer'], units: [], divisions: [division] });

    it.each([
      ['a unit outside', { units: [inside, outside] }, 'units[1]'],
      ['a unit that does not exist', { units: ['V404'] }, 'units[0]'],
      ['the division above', officerOf('5201'), 'divisions[0]'],
      ['the division beside', officerOf('520123'), 'divisions[0]'],
      ['a right of its own lack', { rights: ['impact'] }, 'rights[0]'],
      ['the role admin', { roles: ['admin'], units: [] }, 'roles[0]'],
    ])('refuses an officer %s', async (_, overrides, path) => {
      const body = person(overrides);
      const response = await officer('post', '/people', body);
      expect([response.status, response.body.code, response.body.errors[0].path]).toEqual([
        403,
        'PEOPLE.OUT_OF_REACH',
        path,
      ]);
      const { username } = await made();
      const { username: _name, displayName: __, ...authority } = body;
      const change = await officer('patch', `/people/${username}`, authority);
      expect([change.status, change.body.code]).toEqual([403, 'PEOPLE.OUT_OF_REACH']);
      expect((await admin('get', `/people/${body.username}`)).status).toBe(404);
    });

    it('lets an officer make officers and auditors of its own division and below', async () => {
      for (const division of ['520122', '520122001']) {
        await made(officerOf(division));
        await made({ ...officerOf(division), roles: ['auditor'] });
      }
    });

    it('lets an officer with the right pass it on, and keeps its accounts from one without', async () => {
      const roles = ['officer', 'impact'] as const;
      const impact = asHolderOf(test, await test.signIn({ roles, divisions: ['520122'] }));
      const body = person({ rights: ['impact'] });
      expect((await impact('post', '/people', body)).status).toBe(201);
      expect((await officer('get', `/people/${body.username}`)).status).toBe(404);
      expect((await officer('post', `/people/${body.username}/reset-password`)).status).toBe(404);
    });

    it('lets admins make the first officers and other admins, and shows them no figures', async () => {
      const roles = ['officer'];
      const first = person({ roles, units: [], divisions: ['5201'], rights: ['impact'] });
      expect((await admin('post', '/people', first)).status).toBe(201);
      expect((await admin('post', '/people', person({ roles: ['admin'], units: [] }))).status).toBe(201);
      const both = await admin('post', '/people', {
        ...first,
        username: 'both',
        roles: ['admin', 'officer'],
      });
      expect([both.status, both.body.errors[0].path]).toEqual([400, 'roles']);
      expect((await admin('post', '/cube', { measures: ['amount'], by: [], period: '2019' })).status).toBe(
        403,
      );
    });

    it('lets nobody touch their own account', async () => {
      const raise = await officer('patch', '/people/xf', { divisions: ['520122'], rights: [] });
      expect([raise.status, raise.body.code]).toEqual([403, 'PEOPLE.SELF']);
      for (const action of ['reset-password', 'disable', 'unlock'])
        expect((await officer('post', `/people/xf/${action}`)).body.code).toBe('PEOPLE.SELF');
    });
  });

  it('an account that sees more than its maker waits for a password of somebody who sees as much', async () => {
    const helper = asHolderOf(
      test,
      await test.signIn({ roles: ['officer'], divisions: ['520122'], withoutConfidential: true }),
    );
    const body = { username: 'village.head', displayName: '李村长', roles: ['reporter'], units: [inside] };
    const { body: answer } = await helper('post', '/people', body).expect(201);
    expect(answer).toMatchObject({
      oneTimePassword: null,
      expiresAt: null,
      person: { oneTimePasswordExpiresAt: '2020-01-10T08:00:00.000Z' },
    });
    const refused = await helper('post', '/people/village.head/reset-password');
    expect([refused.status, refused.body.code]).toEqual([403, 'PEOPLE.SEES_MORE']);
    const issued = await officer('post', '/people/village.head/reset-password').expect(200);
    await logIn('village.head', (issued.body as { oneTimePassword: string }).oneTimePassword).expect(200);
    const wider = await helper('patch', '/people/village.head', { units: [inside, '520122001001'] });
    expect([wider.status, wider.body.code]).toEqual([403, 'PEOPLE.SEES_MORE']);
    await helper('patch', '/people/village.head', { displayName: '李立' }).expect(200);
    await helper('post', '/people/village.head/disable').expect(200);
    await helper('post', '/people/village.head/enable').expect(200);
  });

  it('an account outside does not exist', async () => {
    const neighbour = person({ units: [outside] });
    expect((await admin('post', '/people', neighbour)).status).toBe(201);
    const path = `/people/${neighbour.username}`;
    const answers = [
      await officer('get', path),
      await officer('get', `${path}/events`),
      await officer('patch', path, { displayName: 'x' }),
      await officer('delete', `${path}/sessions`),
      await officer('get', '/people/root'),
    ];
    for (const action of ['reset-password', 'unlock', 'disable', 'enable'])
      answers.push(await officer('post', `${path}/${action}`));
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [404, 'PEOPLE.NOT_FOUND']),
    );
    const all = await officer('get', '/people?limit=500');
    expect(all.text).not.toContain(neighbour.username);
    expect((await admin('get', path)).body.disabledAt).toBeNull();
  });

  describe('an officer', () => {
    it('changes name and scope, which counts from the next request on', async () => {
      const { username, password } = await made();
      const { token } = (await logIn(username, password)).body;
      const holder = asHolderOf(test, token);
      await holder('post', '/auth/password', { currentPassword: password, newPassword: own });
      expect((await holder('get', '/units')).body).toHaveLength(1);
      const two = [inside, '520122001001'];
      const changed = await officer('patch', `/people/${username}`, { displayName: '李芳', units: two });
      expect(changed.body).toMatchObject({ displayName: '李芳', roles: ['reporter'], units: two });
      expect((await holder('get', '/units')).body).toHaveLength(2);
      const none = await officer('patch', `/people/${username}`, { units: [] });
      expect([none.status, none.body.errors[0].path]).toEqual([400, 'units']);
    });

    it('resets a password: every session and API token ends', async () => {
      const { username, password } = await made();
      const { token } = (await logIn(username, password)).body;
      const holder = asHolderOf(test, token);
      await holder('post', '/auth/password', { currentPassword: password, newPassword: own });
      const api = await holder('post', '/auth/tokens', { name: 't', expiresAt: '2020-02-01T00:00:00Z' });
      const machine = asHolderOf(test, api.body.token);
      expect((await machine('get', '/units')).status).toBe(200);
      const reset = await officer('post', `/people/${username}/reset-password`);
      expect(reset.body).toEqual({
        oneTimePassword: expect.any(String),
        expiresAt: '2020-01-17T08:00:00.000Z',
      });
      expect([(await holder('get', '/auth/me')).status, (await machine('get', '/units')).status]).toEqual([
        401, 401,
      ]);
      expect((await logIn(username, own)).status).toBe(401);
      expect((await logIn(username, reset.body.oneTimePassword)).body.user.mustChangePassword).toBe(true);
    });

    it('gets a password that works, or none, when two reset at once', async () => {
      const { username } = await made();
      const colleague = asHolderOf(test, await test.signIn({ roles: ['officer'], divisions: ['52'] }));
      const resets = await Promise.all(
        [officer, colleague, officer].map((who) => who('post', `/people/${username}/reset-password`)),
      );
      expect(resets.filter(({ status }) => ![200, 409].includes(status))).toEqual([]);
      const issued = resets.filter(({ status }) => status === 200).map(({ body }) => body.oneTimePassword);
      const opened = await Promise.all(
        issued.map(async (one) => (await logIn(username, one)).status === 200),
      );
      expect(opened.filter(Boolean)).toHaveLength(1);
    });

    it('disables and enables: sessions do not come back', async () => {
      const { username, password } = await made();
      const { token } = (await logIn(username, password)).body;
      expect((await officer('post', `/people/${username}/disable`)).body.disabledAt).not.toBeNull();
      expect((await logIn(username, password)).status).toBe(401);
      expect((await officer('post', `/people/${username}/enable`)).body.disabledAt).toBeNull();
      expect((await asHolderOf(test, token)('get', '/auth/me')).status).toBe(401);
      const again = (await logIn(username, password)).body.token;
      expect((await officer('delete', `/people/${username}/sessions`)).status).toBe(200);
      expect((await asHolderOf(test, again)('get', '/auth/me')).status).toBe(401);
    });

    it('lists and filters, page by page', async () => {
      const names = async (query: string): Promise<string[]> => {
        const found: string[] = [];
        let cursor = '';
        do {
          const { body } = await officer('get', `/people?limit=2${query}${cursor && `&cursor=${cursor}`}`);
          expect(body.items.length).toBeLessThanOrEqual(2);
          found.push(...body.items.map(({ username }: { username: string }) => username));
          cursor = body.next ?? '';
        } while (cursor);
        return found;
      };
      const { username: clerk } = await made({ username: 'zz.clerk', displayName: '钱多多' });
      await officer('post', `/people/${clerk}/disable`);
      const everybody = await names('');
      expect(everybody).toEqual([...new Set(everybody)].sort());
      expect(everybody).toEqual(expect.arrayContaining(['xf', 'wang.fang', clerk]));
      expect(await names(`&q=${encodeURIComponent('钱多')}`)).toEqual([clerk]);
      expect(await names('&state=disabled&role=reporter')).toEqual([clerk]);
      expect(await names('&division=520122001&role=officer')).toHaveLength(1);
      expect(await names('&division=520123')).toEqual([]);
      expect(await names(`&unit=${inside}`)).toContain(clerk);
      expect((await officer('get', '/people?division=abc')).status).toBe(400);
    });
  });

  it('the last admin stays', async () => {
    const other = await test.signIn({ username: 'root2', roles: ['admin'] });
    await test.source.query(
      `update account set disabled_at = now() where 'admin' = any(roles) and username not in ('root', 'root2')`,
    );
    const second = asHolderOf(test, other);
    const demotion = { roles: ['officer'], divisions: ['52'] };
    const [left, right] = await Promise.all([
      admin('patch', '/people/root2', demotion),
      second('post', '/people/root/disable'),
    ]);
    const statuses = [left.status, right.status];
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => [200, 401, 403, 409].includes(status))).toBe(true);
    const [{ count }] = await test.source.query<[{ count: number }]>(
      `select count(*)::int as count from account where 'admin' = any(roles) and disabled_at is null`,
    );
    expect(count).toBe(1);
  });
});
