import { randomUUID } from 'node:crypto';
import { openTestCounty, salesLine, testVillages, type TestCounty } from '@xiangtong/testing';
import { Idempotency, RespondentDesk, type KeepReceipt, type SubmissionReceipt } from '../src';

const [village, other] = testVillages;
const reporter = { username: 'anybody', mayRespondFor: () => true, mayReview: () => false };
const body = { unit: village, period: '2019-12', lines: [salesLine()] };
const MINUTES = 60_000;

describe('an answer under an Idempotency-Key', () => {
  let county: TestCounty;
  let desk: RespondentDesk;
  let idempotency: Idempotency;
  let accountId: string;

  beforeAll(async () => {
    county = await openTestCounty();
    const { source, catalogue, clock } = county;
    desk = new RespondentDesk({ source, catalogue, clock });
    idempotency = new Idempotency(source, clock);
    accountId = randomUUID();
    await county.tamper([
      `insert into account (id, username, display_name, password_hash, roles, created_at)
       values ('${accountId}', 'anybody', 'x', 'x', '{reporter}', now())`,
    ]);
  });
  afterAll(() => county.close());

  const later = (minutes: number): void =>
    county.clock.set(new Date(county.clock.now().getTime() + minutes * MINUTES));
  const count = async (table: string): Promise<number> =>
    (await county.source.query<unknown[]>(`select from ${table}`)).length;

  /** The process dies: nobody hears an answer, and nothing of it runs any more. */
  const killed = (): Promise<never> => new Promise(() => undefined);

  it.each([0, 2])('is there with the work after a crash, also %i minutes later', async (minutes) => {
    const request = {
      accountId,
      key: `submit-${minutes}`,
      body: { ...body, unit: minutes ? other : village },
    };
    const submit = (keep: KeepReceipt) => desk.saveAndSubmit(reporter, request.body, null, keep);
    await new Promise<void>((committed) => {
      void idempotency.once(request, async (keep) => {
        await submit(keep);
        committed();
        return killed();
      });
    });
    later(minutes);
    const revisions = await count('revision');
    const receipt = await idempotency.once(request, submit);
    expect(receipt).toMatchObject({ status: 'submitted', revision: 1 });
    expect(await count('revision')).toBe(revisions);
    expect(await idempotency.once(request, submit)).toEqual(receipt);
  });

  it('is found by a slow twin before it writes its figures over later ones', async () => {
    const request = { accountId, key: 'slow', body: { ...body, period: '2019-05' } };
    const submit = (keep: KeepReceipt) => desk.saveAndSubmit(reporter, request.body, null, keep);
    let first: SubmissionReceipt | undefined;
    const receipt = await idempotency.once<SubmissionReceipt>(request, async (keep) => {
      first = await idempotency.once<SubmissionReceipt>(request, submit);
      await desk.withdraw(reporter, first.id, '录错了');
      await desk.saveDraft(reporter, { ...request.body, lines: [salesLine({ amount: '7.00' })] });
      return submit(keep);
    });
    expect(receipt).toEqual(first);
    const [stored] = await county.source.query<{ status: string; draft: string }[]>(
      'select status, draft::text as draft from submission where id = $1',
      [receipt.id],
    );
    expect(stored).toMatchObject({ status: 'draft', draft: expect.stringContaining('7.00') as string });
  });

  it('is not there without the work', async () => {
    const request = { accountId, key: 'lost', body: { ...body, period: '2019-11' } };
    const before = [await count('submission'), await count('revision')];
    const broken: KeepReceipt = () => Promise.reject(new Error('killed before the commit'));
    for (const work of [
      () => desk.saveAndSubmit(reporter, request.body, null, broken),
      () => desk.saveDraft(reporter, request.body, null, broken),
    ])
      await expect(idempotency.once(request, work)).rejects.toThrow('killed before');
    expect([await count('submission'), await count('revision')]).toEqual(before);
    const draft = await idempotency.once<SubmissionReceipt>(request, (keep) =>
      desk.saveDraft(reporter, request.body, null, keep),
    );
    expect(draft).toMatchObject({ status: 'draft', version: 1 });
  });

  it('holds nobody up after a death before the commit', async () => {
    const request = { accountId, key: 'died', body: { ...body, period: '2019-10' } };
    void idempotency.once(request, killed);
    const receipt = await idempotency.once<SubmissionReceipt>(request, (keep) =>
      desk.saveAndSubmit(reporter, request.body, null, keep),
    );
    expect(receipt).toMatchObject({ status: 'submitted', revision: 1 });
  });

  it.each(['saveDraft', 'saveAndSubmit'] as const)('is one for equal requests at a time: %s', async (way) => {
    const request = {
      accountId,
      key: way,
      body: { ...body, period: way === 'saveDraft' ? '2019-09' : '2019-08' },
    };
    const before = await count('submission_event');
    const receipts = await Promise.all(
      [1, 2, 3].map(() =>
        idempotency.once<SubmissionReceipt>(request, (keep) => desk[way](reporter, request.body, null, keep)),
      ),
    );
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(await count('submission_event')).toBe(before + (way === 'saveDraft' ? 1 : 2));
  });

  it('is of the request that was faster when another body comes at the same time', async () => {
    const request = { accountId, key: 'race', body: { ...body, period: '2019-07' } };
    const outcomes = await Promise.allSettled(
      ['2019-07', '2019-06'].map((period) => {
        const asked = { ...request, body: { ...body, period } };
        return idempotency.once(asked, (keep: KeepReceipt) =>
          desk.saveDraft(reporter, asked.body, null, keep),
        );
      }),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'REQUEST.IDEMPOTENCY_CONFLICT' },
    });
    expect(await count('submission where month in (201906, 201907)')).toBe(1);
  });
});
