import { applyRepair, type InputError, type Problem, type Repair } from '@xiangtong/contracts';
import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

const line = (overrides: object = {}) => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.5',
  amount: '19.90',
  orders: 1,
  ...overrides,
});

let test: TestApp;
let reporter: string;
let officer: string;
let auditor: string;

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  reporter = await test.signIn({ roles: ['reporter'], units: [libei, neighbour] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
  auditor = await test.signIn({ roles: ['auditor'], divisions: ['520122'] });
});
afterAll(() => test.close());

const send = (path: string, content: object, token = reporter) =>
  test.http.post(`/api/v1/submissions${path}`).set('Authorization', `Bearer ${token}`).send(content);
const atOnce = (content: object, token = reporter) => send('?submit=true', content, token);
const detailOf = async (id: string) =>
  (await test.http.get(`/api/v1/submissions/${id}`).set('Authorization', `Bearer ${reporter}`).expect(200))
    .body as { status: string; history: { action: string }[] };
const stored = async (period: number) =>
  (await test.source.query<unknown[]>('select id from submission where month = $1', [period])).length;

describe('a submission that is written and submitted at once', () => {
  it('is submitted like any other, and its store is taken', async () => {
    const body = { unit: libei, period: '2019-11', lines: [line({ store: 'LB-900' })] };
    const { body: receipt } = await atOnce(body).expect(201);
    expect(receipt).toMatchObject({ revision: 1, status: 'submitted', seq: null, checks: [] });
    const { id } = receipt as { id: string };
    const detail = await detailOf(id);
    expect([detail.status, detail.history.map(({ action }) => action)]).toEqual([
      'submitted',
      ['create', 'submit'],
    ]);
    await send(`/${id}/accept`, {}, officer).expect(200);
    const second = await atOnce({ ...body, unit: neighbour }).expect(422);
    expect((second.body as Problem).errors).toMatchObject([
      { path: 'lines[0].store', code: 'SUBMISSION.STORE_REPORTED_TWICE' },
    ]);
    const proof = await test.http
      .get('/api/v1/ledger/verify')
      .set('Authorization', `Bearer ${auditor}`)
      .expect(200);
    expect(proof.body).toMatchObject({ faults: [] });
  });

  it('takes the place of an open draft, and of nothing that is settled', async () => {
    const body = { unit: libei, period: '2019-10', lines: [line()] };
    const { body: draft } = await send('', body).expect(201);
    const { body: receipt } = await atOnce({ ...body, lines: [line({ amount: '29.90' })] }).expect(201);
    expect(receipt).toMatchObject({ id: (draft as { id: string }).id, revision: 1, status: 'submitted' });
    const again = await atOnce(body).expect(409);
    expect((again.body as Problem).code).toBe('SUBMISSION.EXISTS');
  });

  it('leaves nothing behind when it is refused', async () => {
    const wrong = { unit: libei, period: '2019-09', lines: [line({ product: 'NONE' })] };
    await atOnce(wrong).expect(422);
    await atOnce({ ...wrong, lines: [line()] }, officer).expect(403);
    expect(await stored(201909)).toBe(0);
  });

  it('is stored once when it is sent twice at the same moment', async () => {
    const body = { unit: libei, period: '2019-08', lines: [line()] };
    const answers = await Promise.all([atOnce(body), atOnce(body), atOnce(body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await stored(201908)).toBe(1);
  });

  it('knows its key from that of a draft', async () => {
    const body = { unit: libei, period: '2019-07', lines: [line()] };
    const keyed = (path: string) => send(path, body).set('Idempotency-Key', 'july');
    const first = await keyed('?submit=true').expect(201);
    expect((await keyed('?submit=true').expect(201)).body).toEqual(first.body);
    await keyed('').expect(409);
  });
});

describe('a writer who names the version that was seen', () => {
  it('replaces it and no other, whichever way is taken', async () => {
    const body = (amount: string) => ({ unit: libei, period: '2019-06', lines: [line({ amount })] });
    const match = (version: number | string) => ['If-Match', `"${version}"`] as const;
    const codeOf = ({ status, body: problem }: { status: number; body: unknown }) => [
      status,
      (problem as Problem).code,
    ];
    const write = (version: number, amount: string, query = '') =>
      send(query, body(amount)).set(...match(version));
    const put = (id: string, amount: string) =>
      test.http
        .put(`/api/v1/submissions/${id}`)
        .set('Authorization', `Bearer ${reporter}`)
        .send(body(amount));
    const moved = [409, 'SUBMISSION.CONCURRENT_CHANGE'];
    expect(codeOf(await write(1, '19.91'))).toEqual(moved);
    const { id } = (await write(0, '19.91').expect(201)).body as { id: string };
    for (const late of [write(0, '19.92'), write(0, '19.92', '?submit=true')])
      expect(codeOf(await late)).toEqual(moved);
    expect((await write(1, '19.93').expect(201)).body).toMatchObject({ id, version: 2 });
    for (const version of [0, 1, 3, 'x']) {
      expect(codeOf(await put(id, '19.99').set(...match(version)))).toEqual(moved);
      expect(codeOf(await send(`/${id}/submit`, {}).set(...match(version)))).toEqual(moved);
      expect(codeOf(await send(`/${id}/withdraw`, { reason: 'x' }).set(...match(version)))).toEqual(moved);
    }
    expect(
      (
        await put(id, '19.94')
          .set(...match(2))
          .expect(200)
      ).body,
    ).toMatchObject({ version: 3 });
    expect((await put(id, '19.95').set('If-Match', '*').expect(200)).body).toMatchObject({ version: 4 });
    expect(codeOf(await write(3, '19.96', '?submit=true'))).toEqual(moved);
    const { body: kept } = await test.http
      .get(`/api/v1/submissions/${id}`)
      .set('Authorization', `Bearer ${reporter}`);
    expect(kept).toMatchObject({ status: 'draft', version: 4, draft: { lines: [{ amount: '19.95' }] } });
    await send(`/${id}/submit`, {})
      .set(...match(4))
      .expect(200);
    expect(codeOf(await write(5, '19.96'))).toEqual([409, 'SUBMISSION.EXISTS']);
    await send(`/${id}/accept`, {}, officer).expect(200);
    expect(codeOf(await send(`/${id}/correct`, {}).set(...match(5)))).toEqual(moved);
    await send(`/${id}/correct`, {})
      .set(...match(6))
      .expect(200);
  });
});

describe('what checks propose', () => {
  const period = '2019-05';
  const errorsOf = async (lines: readonly object[]): Promise<readonly InputError[]> => {
    const { body } = await send('', { unit: libei, period, lines }).expect(422);
    return (body as Problem).errors!;
  };
  const repairOf = (errors: readonly InputError[], action: Repair['action']): Repair =>
    errors.flatMap(({ repairs = [] }) => repairs).find((repair) => repair.action === action)!;

  it('mends duplicate lines and a wrong unit of measure in one step each, when the respondent does it', async () => {
    const jin = line({ quantity: '3', unit: 'jin' });
    const lines = [line(), line({ destination: '000000', unit: 'l' }), jin, line({ platform: 'jd' }), jin];
    const errors = await errorsOf(lines);
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'lines[1].unit SUBMISSION.WRONG_MEASURE',
      'lines[2] SUBMISSION.DUPLICATE_LINE',
      'lines[4] SUBMISSION.DUPLICATE_LINE',
    ]);
    expect(errors[0]!.message).toContain('不能用“升”作计量单位，可用：');
    expect(errors[0]!.message).toContain('千克');
    const unit = repairOf(errors, 'change-unit');
    expect(unit).toEqual({ action: 'change-unit', lines: [1], set: { unit: 'kg' } });
    const merge = repairOf(errors, 'merge-lines');
    expect(merge).toEqual({
      action: 'merge-lines',
      lines: [0, 2, 4],
      set: { quantity: '4.500', unit: 'kg', amount: '59.70', orders: 3 },
    });
    expect(repairOf(errors, 'remove-lines')).toEqual({ action: 'remove-lines', lines: [2, 4], set: null });
    const mended = applyRepair(applyRepair(lines, unit), merge);
    const { body: draft } = await send('', { unit: libei, period, lines: mended }).expect(201);
    const { body: stored } = await test.http
      .get(`/api/v1/submissions/${(draft as { id: string }).id}`)
      .set('Authorization', `Bearer ${reporter}`);
    expect(stored).toMatchObject({
      draft: { lines: [{ quantity: '4.500' }, { unit: 'kg' }, { platform: 'jd' }] },
    });
  });
});
