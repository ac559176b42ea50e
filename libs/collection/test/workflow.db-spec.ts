import { DomainError } from '@xiangtong/infrastructure';
import { readRevisionViews, verifyLedger } from '@xiangtong/ledger';
import { testPark, testVillages } from '@xiangtong/testing';
import { everyUnit } from '@xiangtong/reference';
import { RespondentDesk, SubmissionReadModel, type Actor } from '../src';
import {
  anybody,
  openCollection,
  reviewer,
  salesLine,
  submission,
  type CollectionFixture,
} from './support/collection-fixture';

let fixture: CollectionFixture;
beforeEach(async () => {
  fixture = await openCollection();
});
afterEach(() => fixture.close());

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fulfilled',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

const entries = () =>
  fixture.source.query<unknown[]>('select seq::int, kind, actor from ledger_entry order by seq');

describe('workflow', () => {
  it('goes from draft over submitted to accepted, and only then into the ledger', async () => {
    const draft = await fixture.respondent.saveDraft(anybody, submission());
    expect(draft).toMatchObject({ revision: 1, status: 'draft' });
    expect(await fixture.respondent.submit(anybody, draft.id)).toMatchObject({
      id: draft.id,
      status: 'submitted',
    });
    expect(await entries()).toEqual([]);
    expect(await fixture.officer.accept(reviewer, draft.id)).toMatchObject({ status: 'accepted', seq: 1 });
    expect(await entries()).toEqual([{ seq: 1, kind: 'accept', actor: 'reviewer' }]);
  });

  it('adds lines to an open draft when asked to, and loses no row that is unfinished', async () => {
    const unfinished = [{ row: 1, cells: { product: '青椒', destination: '火星' } }];
    const first = submission({ lines: [salesLine({ amount: '10.00', orders: 2 })] });
    const { id } = await fixture.respondent.saveDraft(anybody, { ...first, unfinished });
    const other = submission({
      lines: [salesLine({ amount: '1.50', orders: 1 }), salesLine({ platform: 'jd' })],
    });
    const merge = () => fixture.respondent.saveDraft(anybody, other, null, undefined, 'merge');
    expect(await merge()).toMatchObject({ id, version: 2 });
    const [row] = await fixture.source.query<{ draft: object }[]>('select draft from submission');
    expect(row!.draft).toMatchObject({
      lines: [{ amount: '11.50', orders: 3 }, { platform: 'jd' }],
      unfinished,
    });
    expect(await codeOf(fixture.respondent.saveDraft(anybody, other, 1, undefined, 'merge'))).toBe(
      'SUBMISSION.CONCURRENT_CHANGE',
    );
    expect(await codeOf(fixture.respondent.saveAndSubmit(anybody, other, null, undefined, 'merge'))).toBe(
      'SUBMISSION.UNFINISHED_ROWS',
    );
  });

  it('returns with a reason and lets the respondent alone correct it', async () => {
    const { id } = await fixture.respondent.saveDraft(anybody, submission());
    await fixture.respondent.submit(anybody, id);
    expect(await codeOf(fixture.officer.return(anybody, id, ' '))).toBe('SUBMISSION.REASON_REQUIRED');
    expect(await fixture.officer.return(anybody, id, '金额不对')).toMatchObject({ status: 'returned' });
    await fixture.respondent.saveDraft(anybody, submission({ lines: [salesLine({ amount: '20' })] }));
    expect(await fixture.respondent.submit(anybody, id)).toMatchObject({ revision: 2, status: 'submitted' });
    const views = await readRevisionViews(fixture.source.manager, id);
    expect(views.map((view) => [view.revision, view.total])).toEqual([
      [1, '19.90'],
      [2, '20.00'],
    ]);
  });

  it('corrects, supersedes and withdraws; an older revision does not come back', async () => {
    const { id } = await fixture.respondent.saveDraft(anybody, submission());
    await fixture.respondent.submit(anybody, id);
    await fixture.officer.accept(reviewer, id);
    expect(await fixture.respondent.correct(anybody, id)).toMatchObject({ revision: 2, status: 'draft' });
    await fixture.respondent.rewriteDraft(anybody, id, submission({ lines: [] }));
    await fixture.respondent.submit(anybody, id);
    await fixture.officer.accept(reviewer, id);
    expect(await fixture.respondent.withdraw(anybody, id, '重复')).toMatchObject({
      status: 'withdrawn',
      seq: 3,
    });
    expect(await entries()).toMatchObject([{ kind: 'accept' }, { kind: 'supersede' }, { kind: 'withdraw' }]);
    await fixture.respondent.saveDraft(anybody, submission());
    await fixture.respondent.submit(anybody, id);
    await fixture.officer.accept(reviewer, id);
    expect((await entries()).at(-1)).toMatchObject({ kind: 'accept' });
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
    const history = await new SubmissionReadModel(fixture.source).detail(everyUnit, id);
    expect(history.history.map((event) => event.action)).toEqual([
      'create',
      'submit',
      'accept',
      'correct',
      'save',
      'submit',
      'accept',
      'withdraw',
      'save',
      'submit',
      'accept',
    ]);
  });

  it('submits a correction as it was opened without losing the lines', async () => {
    const lines = [salesLine({ store: 'LB-001', unit: '斤', refundAmount: '2.50', flow: 'up' })];
    const { id } = await fixture.respondent.saveDraft(
      anybody,
      submission({ lines, explanations: { hb: '春节' } }),
    );
    await fixture.respondent.submit(anybody, id);
    await fixture.officer.accept(reviewer, id);
    await fixture.respondent.correct(anybody, id);
    const { draft } = await new SubmissionReadModel(fixture.source).detail(everyUnit, id);
    expect(draft).toMatchObject({
      lines: [{ store: 'LB-001', unit: 'jin', quantity: '1.500', refundAmount: '2.50' }],
      explanations: { hb: '春节' },
    });
  });

  it('refuses every action in a state that does not allow it', async () => {
    const { id } = await fixture.respondent.saveDraft(anybody, submission());
    expect(await codeOf(fixture.officer.accept(reviewer, id))).toBe('SUBMISSION.WRONG_STATE');
    expect(await codeOf(fixture.respondent.correct(anybody, id))).toBe('SUBMISSION.WRONG_STATE');
    await fixture.respondent.submit(anybody, id);
    expect(await codeOf(fixture.respondent.submit(anybody, id))).toBe('SUBMISSION.WRONG_STATE');
    expect(await codeOf(fixture.respondent.saveDraft(anybody, submission()))).toBe('SUBMISSION.EXISTS');
    await fixture.officer.accept(reviewer, id);
    expect(await codeOf(fixture.officer.accept(reviewer, id))).toBe('SUBMISSION.WRONG_STATE');
    expect(await codeOf(fixture.respondent.saveDraft(anybody, submission()))).toBe('SUBMISSION.EXISTS');
    expect(await codeOf(fixture.officer.accept(reviewer, 'x'))).toBe('SUBMISSION.NOT_FOUND');
  });

  it('lets nobody report for another, and no respondent review itself', async () => {
    const stranger: Actor = { username: 's', mayRespondFor: () => false, mayReview: () => false };
    const officer: Actor = { username: 'o', mayRespondFor: () => false, mayReview: () => true };
    const { id } = await fixture.respondent.saveDraft(anybody, submission());
    for (const actor of [stranger, officer]) {
      expect(await codeOf(fixture.respondent.saveDraft(actor, submission()))).toBe(
        'SUBMISSION.NOT_THE_RESPONDENT',
      );
      const refusal = actor === stranger ? 'SUBMISSION.NOT_FOUND' : 'SUBMISSION.NOT_THE_RESPONDENT';
      expect(await codeOf(fixture.respondent.submit(actor, id))).toBe(refusal);
      expect(await codeOf(fixture.respondent.correct(actor, id))).toBe(refusal);
      expect(await codeOf(fixture.respondent.withdraw(actor, id, 'x'))).toBe(refusal);
    }
    await fixture.respondent.submit(anybody, id);
    expect(await codeOf(fixture.officer.accept(stranger, id))).toBe('SUBMISSION.NOT_FOUND');
    expect(await codeOf(fixture.officer.accept({ ...anybody, mayReview: () => false }, id))).toBe(
      'AUTH.OUT_OF_SCOPE',
    );
  });

  it('refuses a store that another unit reports for the month, until that one lets go', async () => {
    const lines = [salesLine({ store: 'LB-001' })];
    const first = await fixture.respondent.saveDraft(anybody, submission({ lines }));
    await fixture.respondent.submit(anybody, first.id);
    const second = await fixture.respondent.saveDraft(anybody, submission({ unit: testPark, lines }));
    const error = await fixture.respondent
      .submit(anybody, second.id)
      .catch((caught: unknown) => caught as DomainError);
    expect((error as DomainError).mistakes).toEqual([
      expect.objectContaining({ path: 'lines[0].store', code: 'SUBMISSION.STORE_REPORTED_TWICE' }),
    ]);
    await fixture.respondent.withdraw(anybody, first.id, '不是本村的店');
    expect(await fixture.respondent.submit(anybody, second.id)).toMatchObject({ status: 'submitted' });
  });

  it('submits and judges what is stored, although another process has written it since', async () => {
    const other = new RespondentDesk(fixture);
    const begun = submission({ unfinished: [{ row: 0, cells: { product: '大米' } }] });
    const { id } = await fixture.respondent.saveDraft(anybody, begun);
    await other.saveDraft(anybody, submission({ lines: [salesLine({ amount: '20' })] }));
    expect(await fixture.respondent.submit(anybody, id)).toMatchObject({ id, status: 'submitted' });
    const [view] = await readRevisionViews(fixture.source.manager, id);
    expect(view?.total).toBe('20.00');
  });

  it('accepts once when two officers press at the same moment', async () => {
    const { id } = await fixture.respondent.saveDraft(anybody, submission());
    await fixture.respondent.submit(anybody, id);
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(fixture.officer.accept(reviewer, id))));
    expect(outcomes.sort()).toEqual(['SUBMISSION.WRONG_STATE', 'SUBMISSION.WRONG_STATE', 'fulfilled']);
    expect(await entries()).toHaveLength(1);
  });

  it('makes one submission of two drafts of one month at once', async () => {
    await Promise.all([1, 2, 3].map(() => codeOf(fixture.respondent.saveDraft(anybody, submission()))));
    const page = await new SubmissionReadModel(fixture.source).list(everyUnit, { limit: 10 });
    expect(page.items).toHaveLength(1);
  });

  it('lists page by page, cut to what the caller may see', async () => {
    for (const unit of testVillages) await fixture.respondent.saveDraft(anybody, submission({ unit }));
    const read = new SubmissionReadModel(fixture.source);
    const first = await read.list(everyUnit, { limit: 3 });
    const second = await read.list(everyUnit, { limit: 3, cursor: first.next! });
    expect([...first.items, ...second.items].map((item) => item.unit).sort()).toEqual(
      [...testVillages].sort(),
    );
    expect(second.next).toBeNull();
    const own = fixture.current.units.get(testVillages[2])!.id;
    expect(
      (await read.list({ prefixes: [], unitIds: [own] }, { limit: 9 })).items.map((item) => item.unit),
    ).toEqual([testVillages[2]]);
    expect((await read.list({ prefixes: [], unitIds: [] }, { limit: 9 })).items).toEqual([]);
    expect((await read.list({ prefixes: ['520122001208'], unitIds: [] }, { limit: 9 })).items).toHaveLength(
      1,
    );
    expect(await codeOf(read.detail({ prefixes: ['5203'], unitIds: [] }, first.items[0]!.id))).toBe(
      'SUBMISSION.NOT_FOUND',
    );
  });
});
