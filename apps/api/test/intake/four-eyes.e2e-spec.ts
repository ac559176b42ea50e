import type { Problem } from '@xiangtong/contracts';
import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { createTestApp, line as salesLine, sendStream, type TestApp } from '../support';

const [libei] = testVillages;
const base = '/api/v1/submissions';

const line = (overrides: object = {}) => salesLine({ amount: '19.90', ...overrides });
const body = (overrides: object = {}) => ({ unit: libei, period: '2019-12', lines: [line()], ...overrides });

let test: TestApp;
let reporter: string;
let officer: string;

beforeEach(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
});
afterEach(() => test.close());

const post = (path: string, token: string, content?: object) =>
  test.http.post(`${base}${path}`).set('Authorization', `Bearer ${token}`).send(content);
const get = (path: string, token: string) =>
  test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
const problemOf = (response: { body: unknown }) => response.body as Problem;

describe('four eyes', () => {
  const amounts = (...list: string[]) => list.map((amount) => line({ amount }));
  const handIn = async (token: string, content = body()): Promise<string> => {
    const { id } = (await post('', token, content).expect(201)).body as { id: string };
    await post(`/${id}/submit`, token).expect(200);
    return id;
  };
  const both = (username: string) =>
    test.signIn({ username, roles: ['reporter', 'officer'], units: [libei], divisions: ['520122'] });
  const apiToken = async (token: string): Promise<string> => {
    const request = { name: 'data', expiresAt: '2020-02-01T00:00:00Z' };
    const { body: made } = await test.http
      .post('/api/v1/auth/tokens')
      .set('Authorization', `Bearer ${token}`)
      .send(request)
      .expect(201);
    return (made as { token: string }).token;
  };

  it('nobody accepts what they submitted, not by a token either; somebody else does', async () => {
    const one = await both('one');
    const id = await handIn(one);
    for (const token of [one, await apiToken(one)])
      expect(problemOf(await post(`/${id}/accept`, token).expect(403)).code).toBe('SUBMISSION.OWN_FIGURES');
    const own = async (token: string) =>
      ((await get('/review-queue', token).expect(200)).body as { items: { own: boolean }[] }).items[0]?.own;
    expect([await own(one), await own(officer)]).toEqual([true, false]);
    await post(`/${id}/accept`, await both('two')).expect(200);
  });

  it('nor what they wrote and somebody else submitted, nor a correction of it', async () => {
    const [writer, other] = [await both('writer'), await both('other')];
    const { id } = (await post('', writer, body()).expect(201)).body as { id: string };
    await post(`/${id}/submit`, reporter).expect(200);
    await post(`/${id}/accept`, writer).expect(403);
    await post(`/${id}/accept`, other).expect(200);
    await post(`/${id}/correct`, other, body({ lines: amounts('30') })).expect(200);
    await post(`/${id}/submit`, reporter).expect(200);
    for (const token of [writer, other]) await post(`/${id}/accept`, token).expect(403);
    await post(`/${id}/accept`, officer).expect(200);
  });

  it('in a stream as well: what the sender reports waits, what another reported alike is accepted', async () => {
    const [one, two] = [await both('one'), await both('two')];
    const contents = [body(), body({ period: '2019-11' })];
    const waiting = { status: 'submitted', seq: null, errors: [{ code: 'SUBMISSION.OWN_FIGURES' }] };
    expect(await sendStream(test, one, contents, '?accept=true')).toMatchObject([
      { result: 'created', ...waiting },
      { result: 'created', ...waiting },
      { summary: { created: 2, accepted: 0 } },
    ]);
    expect(await sendStream(test, one, contents.slice(0, 1), '?accept=true')).toMatchObject([
      { result: 'unchanged', ...waiting },
      {},
    ]);
    expect(await test.source.query('select from ledger_entry')).toHaveLength(0);
    expect(await sendStream(test, two, contents, '?accept=true')).toMatchObject([
      { result: 'accepted', status: 'accepted', seq: 1 },
      { result: 'accepted', status: 'accepted', seq: 2 },
      { summary: { accepted: 2 } },
    ]);
  });

  it('looked at what is decided: another revision in between is a conflict that says what changed', async () => {
    const id = await handIn(reporter, body({ lines: amounts('19.90') }));
    const queue = (await get('/review-queue', officer).expect(200)).body as {
      items: { revision: number; version: number }[];
    };
    const { revision, version } = queue.items[0]!;
    await post(`/${id}/withdraw`, reporter, { reason: '改数' }).expect(200);
    await handIn(reporter, body({ lines: [line({ amount: '30.00' }), line({ platform: 'tmall' })] }));
    const decisions: [string, object][] = [
      ['accept', {}],
      ['return', { reason: '请核对' }],
    ];
    for (const [decision, content] of decisions) {
      const changed = await post(`/${id}/${decision}`, officer, { ...content, revision, version })
        .set('Accept-Language', 'en')
        .expect(409);
      expect(problemOf(changed)).toMatchObject({ code: 'SUBMISSION.CHANGED_SINCE' });
      expect(problemOf(changed).detail).toMatch(
        /revision 1 \(total 19\.90 yuan\); revision 2 \(total 49\.90 yuan\) .* 2 lines differ/,
      );
      expect(problemOf(changed).errors?.map(({ message }) => message)).toEqual([
        expect.stringMatching(/淘宝.* was 19\.90 \(.*\), is 30\.00/),
        expect.stringMatching(/天猫.* was —, is 19\.90/),
      ]);
      const stale = post(`/${id}/${decision}`, officer, content).set('If-Match', `"${version}"`);
      expect(problemOf(await stale.expect(409)).code).toBe('SUBMISSION.CONCURRENT_CHANGE');
    }
    await post(`/${id}/accept`, officer, { revision: '2' }).expect(400);
    await post(`/${id}/accept`, officer, { revision: 2 }).expect(200);
  });
});
