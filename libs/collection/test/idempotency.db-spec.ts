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

  /** The process dies after the work has committed: nobody hears its answer. */
  const killedAfter =
    (work: (keep: KeepReceipt) => Promise<SubmissionReceipt>) =>
    async (keep: KeepReceipt): Promise<never> => {
      await work(keep);
      throw new Error('killed');
    };

  it.each([0, 2])('is there with the work after a crash, also %i minutes later', async (minutes) => {
    const request = {
      accountId,
      key: `submit-${minutes}`,
      body: { ...body, unit: minutes ? other : village },
    };
    const submit = (keep: KeepReceipt) => desk.saveAndSubmit(reporter, request.body, null, keep);
    await expect(idempotency.once(request, killedAfter(submit))).rejects.toThrow('killed');
    later(minutes);
    const revisions = await count('revision');
    const receipt = await idempotency.once(request, submit);
    expect(receipt).toMatchObject({ status: 'submitted', revision: 1 });
    expect(await count('revision')).toBe(revisions);
    expect(await idempotency.once(request, submit)).toEqual(receipt);
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

  it('stays when a claim that was taken for abandoned ends late', async () => {
    const request = { accountId, key: 'slow', body: { ...body, period: '2019-10' } };
    const submit = (keep: KeepReceipt) => desk.saveAndSubmit(reporter, request.body, null, keep);
    let finish: () => void = () => undefined;
    const slow = idempotency.once<SubmissionReceipt>(request, async (keep) => {
      const receipt = await submit(keep);
      await new Promise<void>((resolve) => (finish = resolve));
      return receipt;
    });
    while ((await count(`idempotency_key where key = 'slow' and body is not null`)) === 0);
    later(2);
    const receipt = await idempotency.once<SubmissionReceipt>(request, submit);
    finish();
    expect(await slow).toEqual(receipt);
  });
});
