import {
  asHolderOf,
  createTestApp,
  inside,
  registerNeighbours,
  testPassword,
  type Holder,
  type TestApp,
} from '../support';
import { eventsFrom } from '../support/reading/event-stream';

const MINUTE = 60_000;
const SECOND = 1_000;

describe('sessions that end by themselves', () => {
  let test: TestApp;
  let start: Date;

  beforeAll(async () => {
    test = await createTestApp({ session: { idleMinutes: 30, hours: 4 } });
    await registerNeighbours(test);
    start = test.clock.now();
  });
  beforeEach(() => test.clock.set(start));
  afterAll(() => test.close());

  const after = (milliseconds: number): void => test.clock.set(new Date(start.getTime() + milliseconds));
  const person = (username: string): Promise<string> =>
    test.signIn({ username, roles: ['reporter'], units: [inside] });
  const stateOf = async (holder: Holder): Promise<unknown[]> => {
    const { status, body, headers } = await holder('get', '/auth/me');
    return status === 200 ? [200] : [status, body.code, headers['www-authenticate']];
  };

  it('end after a while in which nothing is done, and say so', async () => {
    const holder = asHolderOf(test, await person('idle'));
    after(29 * MINUTE);
    expect(await stateOf(holder)).toEqual([200]);
    after(58 * MINUTE);
    expect(await stateOf(holder)).toEqual([200]);
    after(88 * MINUTE);
    const { body } = await holder('get', '/auth/me').set('Accept-Language', 'en');
    expect(body.detail).toContain('have not done anything for a while');
    expect(await stateOf(holder)).toEqual([401, 'AUTH.SESSION_IDLE', 'Bearer']);
    await test.http.get('/api/v1/auth/session').set('Cookie', 'xiangtong_session=gone').expect(204);
  });

  it('end in any case after some hours, however busy they are', async () => {
    const holder = asHolderOf(test, await person('busy'));
    for (let minutes = 20; minutes < 240; minutes += 20) {
      after(minutes * MINUTE);
      expect(await stateOf(holder)).toEqual([200]);
    }
    after(240 * MINUTE - SECOND);
    expect(await stateOf(holder)).toEqual([200]);
    after(240 * MINUTE);
    expect(await stateOf(holder)).toEqual([401, 'AUTH.SESSION_OVER', 'Bearer']);
  });

  it('are not kept open by what a page asks while nobody is at it', async () => {
    const token = await person('away');
    const holder = asHolderOf(test, token);
    for (let minutes = 1; minutes < 30; minutes += 1) {
      after(minutes * MINUTE);
      await holder('get', '/inbox').set('X-Unattended', '1').expect(200);
    }
    after(30 * MINUTE);
    expect(await stateOf(holder)).toEqual([401, 'AUTH.SESSION_IDLE', 'Bearer']);
  });

  it('notice an act of a person although the page has asked a moment before', async () => {
    const holder = asHolderOf(test, await person('returns'));
    after(20 * MINUTE);
    await holder('get', '/inbox').set('X-Unattended', '1').expect(200);
    await holder('get', '/auth/me').expect(200);
    after(49 * MINUTE);
    expect(await stateOf(holder)).toEqual([200]);
  });

  it('end the stream of a page that is left open', async () => {
    const token = await person('watching');
    const events = eventsFrom(`${test.url}/api/v1/live`, token, { Accept: 'text/event-stream' });
    expect((await events.next()).value).toMatchObject({ event: 'position' });
    after(30 * MINUTE);
    expect((await events.next()).done).toBe(true);
    expect(await stateOf(asHolderOf(test, token))).toEqual([401, 'AUTH.SESSION_IDLE', 'Bearer']);
  });

  it('are not among those that a person has', async () => {
    await person('lists');
    after(31 * MINUTE);
    const signIn = await test.http
      .post('/api/v1/auth/login')
      .send({ username: 'lists', password: testPassword });
    const { body } = await asHolderOf(test, signIn.body.token)('get', '/auth/sessions').expect(200);
    expect(body).toMatchObject([
      { current: true, idleAt: '2020-01-10T09:01:00.000Z', expiresAt: '2020-01-10T12:31:00.000Z' },
    ]);
    expect(signIn.headers['set-cookie']?.[0]).toContain('Max-Age=14400;');
  });

  it('are replaced by the next one of the same browser', async () => {
    const token = await person('again');
    await test.http
      .post('/api/v1/auth/login')
      .set('Cookie', `xiangtong_session=${token}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .send({ username: 'again', password: testPassword })
      .expect(200);
    expect(await stateOf(asHolderOf(test, token))).toEqual([401, 'AUTH.REQUIRED', 'Bearer']);
  });

  it('are left to whoever else signs in there, and to programs that keep cookies', async () => {
    const [one, other] = [await person('one'), await person('other')];
    const signIn = (headers: Readonly<Record<string, string>>, username: string) =>
      test.http
        .post('/api/v1/auth/login')
        .set({ Cookie: `xiangtong_session=${one}`, ...headers })
        .send({ username, password: testPassword })
        .expect(200);
    await signIn({ 'Sec-Fetch-Site': 'same-origin' }, 'other');
    await signIn({}, 'one');
    expect(await stateOf(asHolderOf(test, one))).toEqual([200]);
    expect(await stateOf(asHolderOf(test, other))).toEqual([200]);
  });

  it('leave API tokens as they are', async () => {
    const owner = asHolderOf(test, await person('program'));
    const { body } = await owner('post', '/auth/tokens', {
      name: 'nightly',
      expiresAt: '2020-03-01T00:00:00Z',
    });
    after(24 * 60 * MINUTE);
    expect(await stateOf(asHolderOf(test, body.token))).toEqual([200]);
  });
});
