import { createHash } from 'node:crypto';
import { DomainError } from '@xiangtong/infrastructure';
import { readRevisionPhotos, verifyLedger } from '@xiangtong/ledger';
import { phonePhoto, plainJpeg, plainPdf, plainPng } from '@xiangtong/testing';
import { everyUnit } from '@xiangtong/reference';
import { PhotoDesk, type Actor, type PhotoViewer } from '../src';
import {
  anybody,
  openCollection,
  reviewer,
  salesLine,
  submission,
  type CollectionFixture,
} from './support/collection-fixture';

let fixture: CollectionFixture;
let photos: PhotoDesk;
beforeEach(async () => {
  fixture = await openCollection();
  photos = new PhotoDesk({ source: fixture.source, catalogue: fixture.catalogue, clock: fixture.clock });
});
afterEach(() => fixture.close());

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fulfilled',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

const officer: Actor = { ...reviewer, mayRespondFor: () => false };
const own: PhotoViewer = { actor: anybody, units: everyUnit };
const others: PhotoViewer = { actor: officer, units: everyUnit };
const numbersOf = async (viewer: PhotoViewer, id: string) =>
  (await photos.list(viewer, id)).map(({ number, revisions, inDraft }) => [number, revisions, inDraft]);
const draft = async () => (await fixture.respondent.saveDraft(anybody, submission())).id;
const submit = (id: string) => fixture.respondent.submit(anybody, id);
const change = (id: string, amount: string) =>
  fixture.respondent.rewriteDraft(anybody, id, submission({ lines: [salesLine({ amount })] }));

describe('photos', () => {
  it('are cleaned, numbered, and the same one again is the one that is there', async () => {
    const id = await draft();
    const one = await photos.add(anybody, id, phonePhoto());
    expect(one).toMatchObject({ number: 1, kind: 'jpeg', inDraft: true, revisions: [], removed: null });
    expect(await photos.add(anybody, id, phonePhoto())).toEqual(one);
    expect(await photos.add(anybody, id, plainPdf())).toMatchObject({ number: 2, kind: 'pdf' });
    const { bytes } = await photos.file(own, id, one.digest);
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([one.size, one.digest]);
    expect(bytes.length).toBeLessThan(plainJpeg().length);
    await photos.discard(anybody, id, one.digest);
    await photos.discard(anybody, id, one.digest);
    expect(await numbersOf(own, id)).toEqual([[2, [], true]]);
    expect(await codeOf(photos.file(own, id, one.digest))).toBe('PHOTO.NOT_FOUND');
  });

  it('of a draft are seen by its respondents alone', async () => {
    const id = await draft();
    const { digest } = await photos.add(anybody, id, phonePhoto());
    expect(await photos.list(others, id)).toEqual([]);
    expect(await codeOf(photos.file(others, id, digest))).toBe('PHOTO.NOT_FOUND');
    expect(await codeOf(photos.list({ ...others, units: { prefixes: ['520123'], unitIds: [] } }, id))).toBe(
      'SUBMISSION.NOT_FOUND',
    );
    await submit(id);
    expect(await numbersOf(others, id)).toEqual([[1, [1], false]]);
  });

  it('go with the revision, whose hash covers them, and stay with it', async () => {
    const id = await draft();
    const { digest } = await photos.add(anybody, id, phonePhoto());
    await submit(id);
    const [revision] = await fixture.source.query<{ id: number }[]>('select id from revision');
    expect(
      (await readRevisionPhotos(fixture.source, revision!.id)).map((each) => each.toString('hex')),
    ).toEqual([digest]);
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
    expect(await codeOf(photos.add(anybody, id, plainPng()))).toBe('PHOTO.NOT_A_DRAFT');
    expect(await codeOf(photos.discard(anybody, id, digest))).toBe('PHOTO.NOT_A_DRAFT');
  });

  it('begin the next revision after a return and after a correction', async () => {
    const id = await draft();
    const first = await photos.add(anybody, id, phonePhoto());
    await submit(id);
    await fixture.officer.return(officer, id, '请补发货单');
    await photos.discard(anybody, id, first.digest);
    await photos.add(anybody, id, plainPng());
    await change(id, '20');
    await submit(id);
    expect(await numbersOf(own, id)).toEqual([
      [1, [1], false],
      [2, [2], false],
    ]);
    await fixture.officer.accept(officer, id);
    await fixture.respondent.correct(anybody, id);
    await photos.add(anybody, id, plainPdf());
    await change(id, '30');
    await submit(id);
    expect((await numbersOf(own, id)).map(([, revisions]) => revisions)).toEqual([[1], [2, 3], [3]]);
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
  });

  it('of a correction that is withdrawn do not begin another one, nor those of withdrawn figures', async () => {
    const id = await draft();
    await photos.add(anybody, id, phonePhoto());
    await submit(id);
    await fixture.officer.accept(officer, id);
    await fixture.respondent.correct(anybody, id);
    await photos.add(anybody, id, plainPdf());
    await fixture.respondent.withdraw(anybody, id, '不改了');
    await fixture.respondent.correct(anybody, id);
    expect(await numbersOf(own, id)).toEqual([[1, [1], true]]);
    await fixture.respondent.withdraw(anybody, id, '不改了');
    await fixture.respondent.withdraw(anybody, id, '重复', { inForce: true });
    await fixture.respondent.saveDraft(anybody, submission());
    await submit(id);
    expect(await numbersOf(own, id)).toEqual([[1, [1], false]]);
  });

  it('of a draft go with a revision that comes in bulk', async () => {
    const id = await draft();
    await photos.add(anybody, id, phonePhoto());
    expect(await fixture.bulk([submission()])).toMatchObject([{ status: 'accepted' }]);
    expect(await numbersOf(others, id)).toEqual([[1, [1], false]]);
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
  });

  it('that are added while it is being submitted are in the revision or refused, never lost', async () => {
    const id = await draft();
    const [added] = await Promise.allSettled([
      ...[phonePhoto(), plainPng(), plainPdf()].map((photo) => photos.add(anybody, id, photo)),
      submit(id),
    ]);
    expect(added).toBeDefined();
    await fixture.respondent.submit(anybody, id).catch(() => undefined);
    expect((await photos.list(own, id)).every(({ revisions }) => revisions.length === 1)).toBe(true);
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
  });

  it('are ten at most', async () => {
    const id = await draft();
    const numbered = (number: number) => plainPdf({ more: [`(${number})`] });
    for (let number = 1; number <= 10; number += 1) await photos.add(anybody, id, numbered(number));
    expect(await codeOf(photos.add(anybody, id, numbered(11)))).toBe('PHOTO.TOO_MANY');
    expect(await photos.add(anybody, id, numbered(10))).toMatchObject({ number: 10 });
    expect(await photos.list(own, id)).toHaveLength(10);
  });

  it('are taken away by the officer with a reason, and leave their digest', async () => {
    const id = await draft();
    const { digest } = await photos.add(anybody, id, phonePhoto());
    expect(await codeOf(photos.remove(officer, id, digest, '有姓名'))).toBe('PHOTO.NOT_FOUND');
    await submit(id);
    expect(await codeOf(photos.remove(officer, id, digest, ' '))).toBe('SUBMISSION.REASON_REQUIRED');
    expect(await codeOf(photos.remove({ ...officer, mayReview: () => false }, id, digest, 'x'))).toBe(
      'SUBMISSION.NOT_FOUND',
    );
    const removed = await photos.remove(officer, id, digest, '拍到了买家姓名');
    expect(removed).toMatchObject({ revisions: [1], removed: { by: 'reviewer', reason: '拍到了买家姓名' } });
    expect(await photos.remove(officer, id, digest, '再一次')).toEqual(removed);
    expect(await codeOf(photos.file(own, id, digest))).toBe('PHOTO.WAS_REMOVED');
    expect(await fixture.source.query('select bytes from submission_photo')).toEqual([{ bytes: null }]);
    await fixture.officer.return(officer, id, '请换一张');
    expect(await codeOf(photos.add(anybody, id, phonePhoto()))).toBe('PHOTO.WAS_REMOVED');
    await submit(id);
    expect((await numbersOf(own, id)).map(([, revisions]) => revisions)).toEqual([[1]]);
    expect((await verifyLedger(fixture.source)).faults).toEqual([]);
  });

  it('cannot be changed in the database, not even by the service', async () => {
    const id = await draft();
    await photos.add(anybody, id, phonePhoto());
    await submit(id);
    for (const statement of [
      'update submission_photo set bytes = null',
      `update submission_photo set bytes = 'x', size = 1, digest = sha256('x')`,
      'update submission_photo set number = 9',
      'update submission_photo set submitted = false',
      'delete from submission_photo',
    ])
      await expect(fixture.source.query(statement)).rejects.toThrow(/does not change|stays/);
    await expect(fixture.source.query('truncate submission_photo')).rejects.toThrow(/permission denied/);
    await expect(fixture.source.query('delete from photo_removal')).rejects.toThrow(/permission denied/);
    await expect(
      fixture.source.query(
        `insert into submission_photo (submission_id, digest, number, kind, size, bytes, added_by, added_at)
         select id, sha256('a'), 7, 'jpeg', 1, 'b', 'x', now() from submission`,
      ),
    ).rejects.toThrow(/check constraint/);
  });
});
