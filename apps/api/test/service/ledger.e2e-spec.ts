import type { Page } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { Stage } from '../support';

const [libei, neighbour] = testVillages;
const stage = new Stage();

const months = ['2019-10', '2019-11', '2019-12'];
let elsewhere: string;

beforeAll(async () => {
  await stage.open();
  for (const period of months) {
    await stage.accept(await stage.report('libei', libei, period));
    await stage.accept(await stage.report('park', neighbour, period));
  }
  elsewhere = await stage.test.signIn({ roles: ['auditor'], divisions: ['520123'] });
});
afterAll(() => stage.close());

interface Entry {
  readonly seq: number;
  readonly unit?: string;
  readonly period?: string;
  readonly state?: string;
  readonly hash: string;
}

const entries = async (path: string): Promise<Entry[]> =>
  (await stage.get('auditor', `/ledger${path}`).expect(200)).body as Entry[];

describe('the ledger', () => {
  it('is asked by unit, period and kind, in either order, a page at a time', async () => {
    const newest = await entries(`?unit=${libei}&order=desc&limit=2`);
    expect(newest.map(({ unit, period }) => [unit, period])).toEqual([
      [libei, '2019-12'],
      [libei, '2019-11'],
    ]);
    expect(await entries(`?unit=${libei}&order=desc&to=${newest[1]!.seq - 1}`)).toHaveLength(1);
    expect(await entries('?period=2019-Q4')).toHaveLength(6);
    expect((await entries('?period=2019-11&kind=accept')).map(({ unit }) => unit)).toEqual([
      libei,
      neighbour,
    ]);
    expect(await entries('?kind=withdraw')).toEqual([]);
    expect(await entries(`?unit=${testPark}`)).toEqual([]);
  });

  it('names the next page of its array in headers, in either order', async () => {
    for (const order of ['asc', 'desc']) {
      const whole = await entries(`?order=${order}&from=2`);
      const seen: Entry[] = [];
      let path: string | null = `/ledger?order=${order}&from=2&limit=2`;
      while (path !== null) {
        const response = await stage.get('auditor', path).expect(200);
        const { body, headers } = response as { body: unknown; headers: Record<string, string> };
        seen.push(...(body as Entry[]));
        const [, next]: readonly (string | undefined)[] =
          /^<\/api\/v1([^>]+)>; rel="next"$/.exec(headers['link'] ?? '') ?? [];
        expect(headers['x-next-cursor']).toBe(next && String(seen.at(-1)!.seq));
        path = next ?? null;
      }
      expect(seen).toEqual(whole);
      expect(seen).toHaveLength(5);
    }
  });

  it.each([
    ['?period=soon', 'PERIOD.INVALID'],
    ['?kind=other', 'REQUEST.INVALID'],
    ['?order=up', 'REQUEST.INVALID'],
    ['?cursor=x', 'CURSOR.INVALID'],
    ['?limit=1001', 'REQUEST.INVALID'],
  ])('refuses %s', async (path, code) => {
    const { status, body } = await stage.get('auditor', `/ledger${path}`);
    expect([status, (body as { code: string }).code]).toEqual([400, code]);
  });

  it('gives everybody the whole chain, but only their own entries in it', async () => {
    const { items: whole, next } = (await stage.get('auditor', '/ledger/chain').expect(200))
      .body as Page<Entry>;
    expect(next).toBeNull();
    expect(whole.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(whole.every(({ unit }) => unit !== undefined)).toBe(true);
    const { body } = await stage.test.http
      .get('/api/v1/ledger/chain?cursor=1&limit=3')
      .set('Authorization', `Bearer ${elsewhere}`)
      .expect(200);
    const { items: links, next: after } = body as Page<Entry>;
    expect(after).toBe('4');
    expect(links.map(({ seq, hash }) => [seq, hash])).toEqual(
      whole.slice(1, 4).map(({ seq, hash }) => [seq, hash]),
    );
    for (const link of links)
      expect(Object.keys(link).sort()).toEqual(['hash', 'length', 'seq', 'shown', 'state']);
    await stage.get('libei', '/ledger/chain').expect(403);
  });

  it('gives the revision of an entry with all that is hashed, to whom it belongs', async () => {
    const { body } = await stage.get('auditor', '/ledger/entries/1/revision').expect(200);
    expect(body).toMatchObject({
      seq: 1,
      unit: libei,
      period: '2019-10',
      submittedBy: 'libei',
      acceptedBy: 'officer',
      revision: 1,
      linesHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      lines: [{ product: 'VEG-001' }],
    });
    for (const seq of ['999', '0', 'x', '1.5']) {
      await stage.get('auditor', `/ledger/entries/${seq}/revision`).expect(404);
    }
    await stage.test.http
      .get('/api/v1/ledger/entries/1/revision')
      .set('Authorization', `Bearer ${elsewhere}`)
      .expect(404);
  });
});
