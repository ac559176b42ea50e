import { createHash } from 'node:crypto';
import type { Problem } from '@xiangtong/contracts';
import { phonePhoto, photoTraces, plainPdf, plainPng, testVillages } from '@xiangtong/testing';
import { Stage, type Person } from '../support';

const [libei, neighbour] = testVillages;
const stage = new Stage();
let id: string;

interface Photo {
  readonly digest: string;
  readonly number: number;
}

beforeAll(async () => {
  await stage.open();
  id = await stage.draft('libei', libei, '2019-12');
});
afterAll(stage.close);

const as = (person: Person, method: 'get' | 'post' | 'delete', path: string) =>
  stage.test.http[method](`/api/v1/submissions/${path}`).set(
    'Authorization',
    `Bearer ${stage.tokenOf(person)}`,
  );
const send = (bytes: Buffer, person: Person = 'libei', name = '张三的发货单.jpg') =>
  as(person, 'post', `${id}/photos`).attach('file', bytes, name);
const photoOf = ({ body }: { body: unknown }) => body as Photo;
const codeOf = ({ body }: { body: unknown }) => (body as Problem).code;
const fetch = (person: Person, digest: string, submission = id) =>
  as(person, 'get', `${submission}/photos/${digest}`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

describe('photos of a report over HTTP', () => {
  let photo: Photo;

  it('are taken from its reporter, without what they tell of the camera and without their name', async () => {
    photo = photoOf(await send(phonePhoto()).expect(201));
    expect(photoOf(await send(phonePhoto()).expect(201))).toEqual(photo);
    const { body, headers } = await fetch('libei', photo.digest).expect(200);
    expect(
      createHash('sha256')
        .update(body as Buffer)
        .digest('hex'),
    ).toBe(photo.digest);
    for (const trace of photoTraces)
      expect((body as Buffer).includes(Buffer.from(trace, 'latin1'))).toBe(false);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="photo-1.jpeg"',
      'content-security-policy': `sandbox; default-src 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const rows = await stage.test.source.query<unknown[]>('select * from submission_photo');
    expect(JSON.stringify(rows)).not.toContain('张三');
  });

  it('that are none, or could do harm, are refused in words that help', async () => {
    const html = await send(Buffer.from('<html><script>alert(1)</script>')).expect(415);
    expect(codeOf(html)).toBe('PHOTO.KIND');
    expect((html.body as Problem).detail).toContain('JPEG');
    expect(codeOf(await send(phonePhoto().subarray(0, 400)).expect(422))).toBe('PHOTO.BROKEN');
    const script = plainPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (1) >>' });
    expect(codeOf(await send(script).expect(422))).toBe('PHOTO.ACTIVE');
    expect(codeOf(await send(plainPdf({ trailer: '/Encrypt 9 0 R' })).expect(422))).toBe('PHOTO.ENCRYPTED');
    expect(codeOf(await send(Buffer.alloc(5 * 1024 * 1024 + 1)).expect(413))).toBe('PHOTO.TOO_LARGE');
    expect(codeOf(await as('libei', 'post', `${id}/photos`).expect(400))).toBe('PHOTO.MISSING');
    expect((await as('libei', 'get', `${id}/photos`).expect(200)).body).toHaveLength(1);
  });

  it('are added by nobody else, and not seen before they are submitted', async () => {
    expect(codeOf(await send(plainPng(), 'park').expect(404))).toBe('SUBMISSION.NOT_FOUND');
    expect(codeOf(await send(plainPng(), 'officer').expect(403))).toBe('AUTH.FORBIDDEN');
    for (const person of ['officer', 'auditor'] as const) {
      expect((await as(person, 'get', `${id}/photos`).expect(200)).body).toEqual([]);
      await fetch(person, photo.digest).expect(404);
    }
  });

  it('can be discarded while it is a draft', async () => {
    const { digest } = photoOf(await send(plainPdf()).expect(201));
    await as('libei', 'delete', `${id}/photos/${digest}`).expect(204);
    await as('libei', 'delete', `${id}/photos/${digest}`).expect(204);
    await fetch('libei', digest).expect(404);
  });

  it('are seen by the officer and the auditor once they are submitted, and by no other county', async () => {
    await stage.post('libei', `/submissions/${id}/submit`).expect(200);
    for (const person of ['officer', 'auditor'] as const) {
      const { body } = await as(person, 'get', `${id}/photos`).expect(200);
      expect(body).toMatchObject([{ digest: photo.digest, revisions: [1], inDraft: false, removed: null }]);
      await fetch(person, photo.digest).expect(200);
    }
    for (const person of ['other', 'park'] as const) {
      expect(codeOf(await as(person, 'get', `${id}/photos`).expect(404))).toBe('SUBMISSION.NOT_FOUND');
      await fetch(person, photo.digest).expect(404);
    }
    await as('admin', 'get', `${id}/photos`).expect(403);
    // Under another report of the same unit, and under one of another unit that the officer may see, it is not there.
    await fetch('libei', photo.digest, await stage.draft('libei', libei, '2019-11')).expect(404);
    await fetch('officer', photo.digest, await stage.report('park', neighbour, '2019-12')).expect(404);
    for (const digest of ['x', '..%2f..', photo.digest.toUpperCase()])
      await fetch('officer', digest).expect(404);
  });

  it('stay as they are from then on', async () => {
    expect(codeOf(await send(plainPng()).expect(409))).toBe('PHOTO.NOT_A_DRAFT');
    expect(codeOf(await as('libei', 'delete', `${id}/photos/${photo.digest}`).expect(409))).toBe(
      'PHOTO.NOT_A_DRAFT',
    );
    await fetch('libei', photo.digest).expect(200);
  });

  it('are taken away by the officer in charge, on record', async () => {
    const remove = (person: Person, reason: string) =>
      stage.post(person, `/submissions/${id}/photos/${photo.digest}/remove`, { reason });
    await remove('libei', 'x').expect(403);
    await remove('auditor', 'x').expect(403);
    await remove('other', 'x').expect(404);
    await remove('officer', ' ').expect(422);
    const { body } = await remove('officer', '拍到了买家电话').expect(200);
    expect(body).toMatchObject({
      digest: photo.digest,
      removed: { by: 'officer', reason: '拍到了买家电话' },
    });
    expect(
      codeOf(
        await fetch('auditor', photo.digest)
          .expect(410)
          .then(({ body: bytes }) => ({
            body: JSON.parse((bytes as Buffer).toString()) as unknown,
          })),
      ),
    ).toBe('PHOTO.WAS_REMOVED');
    const { body: detail } = await stage.get('officer', `/submissions/${id}`).expect(200);
    expect((detail as { history: unknown[] }).history.at(-1)).toMatchObject({
      action: 'remove-photo',
      actor: 'officer',
      reason: '拍到了买家电话',
    });
    const { body: events } = await stage.get('auditor', '/audit/events?kind=submission').expect(200);
    expect(JSON.stringify(events)).toContain('remove-photo');
    await stage.accept(id);
    const { body: proof } = await stage.get('auditor', '/ledger/verify').expect(200);
    expect(proof).toMatchObject({ faults: [] });
  });
});
