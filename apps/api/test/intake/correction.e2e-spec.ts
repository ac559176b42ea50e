import type { Problem } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { line, Stage } from '../support';

const [libei] = testVillages;
const stage = new Stage();
const { travel, get, post, draft, accept } = stage;
const problemOf = ({ body }: { body: unknown }) => body as Problem;

describe('a correction and what is said about it', () => {
  beforeAll(stage.open);
  afterAll(stage.close);

  it('shows line by line what changed against the accepted revision', async () => {
    const lines = [line(), line({ destination: '000000', amount: '30' }), line({ platform: 'jd' })];
    const id = await draft('libei', libei, '2019-12', lines);
    const fresh = await get('libei', `/submissions/${id}/changes`).expect(200);
    expect(fresh.body).toMatchObject({
      accepted: null,
      current: { revision: 1, total: '70.00' },
      removed: [],
      changed: [],
    });
    await post('libei', `/submissions/${id}/submit`).expect(200);
    await accept(id);
    const same = await get('officer', `/submissions/${id}/changes`).expect(200);
    expect(same.body).toMatchObject({
      status: 'accepted',
      added: [],
      removed: [],
      changed: [],
      unchanged: 3,
    });
    const corrected = [
      line({ platform: 'jd' }),
      line({ amount: 21, unit: '斤' }),
      line({ store: '甲店', amount: '1.5' }),
    ];
    await post('libei', `/submissions/${id}/correct`, { lines: corrected }).expect(200);
    const expected = {
      accepted: { revision: 1, total: '70.00' },
      current: { revision: 2, total: '42.50' },
      added: [{ destination: '320102', store: '甲店', amount: '1.50' }],
      removed: [{ destination: '000000', amount: '30.00' }],
      changed: [
        {
          line: { product: 'VEG-001', destination: '320102', platform: 'taobao', flow: 'up' },
          before: { quantity: '1.500', unit: 'kg', amount: '20.00', orders: 1 },
          after: { quantity: '1.500', amount: '21.00', orders: 1 },
        },
      ],
      unchanged: 1,
    };
    const open = await get('libei', `/submissions/${id}/changes`).expect(200);
    expect(open.body).toMatchObject({ status: 'draft', ...expected });
    await post('libei', `/submissions/${id}/submit`).expect(200);
    for (const person of ['libei', 'officer', 'auditor'] as const) {
      const submitted = await get(person, `/submissions/${id}/changes`).expect(200);
      expect(submitted.body).toMatchObject({ status: 'submitted', ...expected });
    }
    for (const person of ['park', 'other'] as const)
      await get(person, `/submissions/${id}/changes`).expect(404);
    await get('admin', `/submissions/${id}/changes`).expect(403);
  });

  it('that waits is taken back alone; what is in force only when that is meant', async () => {
    const stores = (store: string) => [line({ amount: '30', store })];
    const id = await draft('libei', libei, '2019-11', stores('LB-1'));
    await post('libei', `/submissions/${id}/submit`).expect(200);
    await accept(id);
    await post('libei', `/submissions/${id}/correct`, { lines: stores('LB-2') }).expect(200);
    await post('libei', `/submissions/${id}/submit`).expect(200);
    const withdraw = (content: object = {}) =>
      post('libei', `/submissions/${id}/withdraw`, { reason: '填错', ...content });
    const detail = async () => (await get('libei', `/submissions/${id}`).expect(200)).body as object;
    const refusedAs = async (content: object) => problemOf(await withdraw(content).expect(409)).code;
    expect(await refusedAs({ inForce: true })).toBe('SUBMISSION.CORRECTION_OPEN');
    // While the correction waits, no other unit can claim the store of the figures in force.
    const taken = { unit: testPark, period: '2019-11', lines: stores('LB-1') };
    const other = problemOf(await post('park', '/submissions?submit=true', taken).expect(422));
    expect(other.errors).toMatchObject([{ code: 'SUBMISSION.STORE_REPORTED_TWICE' }]);
    expect((await withdraw().expect(200)).body).toMatchObject({ revision: 1, status: 'accepted', seq: null });
    const { body: ledger } = await get('auditor', '/ledger?period=2019-11').expect(200);
    expect(ledger).toMatchObject([{ kind: 'accept' }]);
    const question = {
      measures: ['amount'],
      period: '2019-11',
      atLeast: (ledger as { seq: number }[])[0]!.seq,
    };
    expect((await post('officer', '/cube', question).expect(200)).body).toMatchObject({
      totals: { amount: '30.00' },
      coverage: { reported: 1 },
    });
    expect(await detail()).toMatchObject({ status: 'accepted', revision: 1, acceptedRevision: 1 });
    expect(await refusedAs({ inForce: false })).toBe('SUBMISSION.IN_FORCE');

    await post('libei', `/submissions/${id}/correct`).expect(200);
    expect(await detail()).toMatchObject({ revision: 3, draft: { lines: [{ store: 'LB-1' }] } });
    expect((await withdraw({ inForce: false }).expect(200)).body).toMatchObject({ status: 'accepted' });
    await withdraw({ inForce: 'yes' }).expect(400);
    expect((await withdraw({ inForce: true }).expect(200)).body).toMatchObject({ status: 'withdrawn' });
    const open = await get('auditor', '/ledger?period=2019-11').expect(200);
    expect(open.body).toMatchObject([{ kind: 'accept' }, { kind: 'withdraw', reason: '填错' }]);
    await post('park', '/submissions?submit=true', taken).expect(201);
  });

  it('that comes back after a return says first what changed since', async () => {
    const lines = [line(), line({ platform: 'jd' })];
    const id = await draft('libei', libei, '2019-10', lines);
    await post('libei', `/submissions/${id}/submit`).expect(200);
    await post('officer', `/submissions/${id}/return`, { reason: '请核对京东' }).expect(200);
    const mended = {
      unit: libei,
      period: '2019-10',
      lines: [line(), line({ platform: 'jd', amount: '25' })],
    };
    await post('libei', '/submissions?submit=true', mended).expect(201);
    const { body } = await get('officer', `/submissions/${id}/changes`).expect(200);
    expect(body).toMatchObject({
      accepted: null,
      previous: {
        revision: 1,
        total: '40.00',
        added: [],
        removed: [],
        changed: [{ line: { platform: 'jd' }, before: { amount: '20.00' }, after: { amount: '25.00' } }],
        unchanged: 1,
      },
    });
    await accept(id);
    await post('libei', `/submissions/${id}/correct`).expect(200);
    const opened = await get('officer', `/submissions/${id}/changes`).expect(200);
    // The accepted revision is also the last one before, so its changes are told once.
    expect(opened.body).toMatchObject({ accepted: { revision: 2 }, previous: null });
  });

  it('keeps comments of respondent and officer in the history, in order, for good', async () => {
    const id = await draft('park', testPark, '2019-12');
    await post('park', `/submissions/${id}/comments`, { text: ' 双十一退货较多\n见附表 ' }).expect(201);
    await travel('2020-01-10T09:00:00Z');
    await post('park', `/submissions/${id}/submit`).expect(200);
    const said = await post('officer', `/submissions/${id}/comments`, { text: '收到' }).expect(201);
    expect(said.body).toEqual({
      revision: 1,
      author: 'officer',
      at: '2020-01-10T09:00:00.000Z',
      text: '收到',
      line: null,
    });
    await travel('2020-01-10T10:00:00Z');
    await post('officer', `/submissions/${id}/return`, { reason: '请补附表' }).expect(200);
    const list = await get('auditor', `/submissions/${id}/comments`).expect(200);
    expect(list.body).toMatchObject([{ author: 'park', text: '双十一退货较多\n见附表' }, said.body]);
    const detail = await get('auditor', `/submissions/${id}`).expect(200);
    const { history } = detail.body as { history: Record<string, unknown>[] };
    expect(history.map(({ action, actor, reason, text }) => [action, actor, reason, text])).toEqual([
      ['create', 'park', null, null],
      ['comment', 'park', null, '双十一退货较多\n见附表'],
      ['submit', 'park', null, null],
      ['comment', 'officer', null, '收到'],
      ['return', 'officer', '请补附表', null],
    ]);
    for (const event of history)
      expect(event).toMatchObject({ at: expect.stringMatching(/Z$/) as string, revision: 1 });
    for (const text of ['', '  ', '长'.repeat(2_001)]) {
      expect(problemOf(await post('park', `/submissions/${id}/comments`, { text }).expect(422)).code).toBe(
        'COMMENT.TEXT',
      );
    }
    await post('park', `/submissions/${id}/comments`, { text: 1 }).expect(400);
    for (const person of ['libei', 'other'] as const) {
      await post(person, `/submissions/${id}/comments`, { text: 'x' }).expect(404);
      await get(person, `/submissions/${id}/comments`).expect(404);
    }
    for (const person of ['auditor', 'admin'] as const)
      await post(person, `/submissions/${id}/comments`, { text: 'x' }).expect(403);
    await get('officer', '/submissions/nonsense/comments').expect(404);
    for (const statement of [
      'update submission_comment set text = $1',
      'delete from submission_comment where text = $1',
    ])
      await expect(stage.test.source.query(statement, ['x'])).rejects.toThrow(/permission denied/);
    expect(await stage.test.source.query('select from submission_comment')).toHaveLength(2);
  });

  it('takes comments on a line, which stay with it', async () => {
    const id = await draft('libei', libei, '2019-09', [line(), line({ platform: 'jd', amount: '5' })]);
    const about = { product: 'VEG-001', destination: '320102', platform: 'jd', flow: 'up' };
    const say = (content: object) => post('officer', `/submissions/${id}/comments`, content);
    // Nothing is submitted yet.
    expect(problemOf(await say({ text: '单价？', line: about }).expect(422)).code).toBe('COMMENT.LINE');
    await post('libei', `/submissions/${id}/submit`).expect(200);
    const said = await say({ text: '单价？', line: { ...about, amount: '5.00' } }).expect(201);
    expect(said.body).toMatchObject({ revision: 1, text: '单价？', line: about });
    const foreign = { ...about, platform: 'pinduoduo' };
    expect(problemOf(await say({ text: '？', line: foreign }).expect(422)).code).toBe('COMMENT.LINE');
    await say({ text: '？', line: 'jd' }).expect(400);
    await post('officer', `/submissions/${id}/return`, { reason: '见留言' }).expect(200);
    const { body } = await get('libei', `/submissions/${id}`).expect(200);
    const { history } = body as { history: { action: string; line: object | null }[] };
    expect(history.filter(({ line: one }) => one !== null)).toMatchObject([
      { action: 'comment', text: '单价？', line: about },
    ]);
  });
});
