import { testVillages } from '@xiangtong/testing';
import { line, Stage, type Person } from '../support';

const [libei] = testVillages;
const stage = new Stage();

interface Edition {
  readonly seal: string;
  readonly scope: string;
  readonly replacedBy: string | null;
  readonly files: readonly { readonly name: string }[];
}

const make = async (scope: string): Promise<string> => {
  const body = { period: '2019', scope, formats: ['csv', 'json'] };
  const started = await stage.post('officer', '/reports/yoy/runs', body).expect(202);
  const { runId } = started.body as { runId: string };
  for (;;) {
    const { status } = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as { status: string };
    if (status === 'done') return runId;
    if (!['queued', 'running'].includes(status)) throw new Error(`run ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Each a minute after the one before. */
let minute = 0;

const publish = async (scope: string, body: object = {}): Promise<string> => {
  minute += 1;
  await stage.travel(`2020-01-10T08:${String(minute).padStart(2, '0')}:00Z`);
  return publishNow(scope, body);
};

const publishNow = async (scope: string, body: object): Promise<string> =>
  ((await stage.post('officer', `/runs/${await make(scope)}/publish`, body).expect(200)).body as Edition)
    .seal;

const editions = async (person: Person, query = ''): Promise<Edition[]> =>
  ((await stage.get(person, `/editions${query}`).expect(200)).body as { items: Edition[] }).items;

let [county, village] = ['', ''];

beforeAll(async () => {
  await stage.open();
  const id = await stage.draft('libei', libei, '2019-12', [line({ amount: '1500.00' })]);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  await stage.accept(id);
  county = await publish('520122');
  village = await publish(libei);
});
afterAll(() => stage.close());

describe('published editions', () => {
  it('are listed newest first for whoever may see the place, page by page', async () => {
    expect((await editions('auditor')).map(({ seal }) => seal)).toEqual([village, county]);
    const { body } = await stage.get('auditor', '/editions?limit=1').expect(200);
    const { next } = body as { next: string };
    expect(next).toBe(village);
    const [older] = await editions('auditor', `?cursor=${next}`);
    expect(older).toMatchObject({
      seal: county,
      report: 'yoy',
      scope: '520122',
      period: '2019',
      edition: 'internal',
      publishedBy: 'officer',
      publisherName: expect.any(String) as string,
      replaces: null,
      replacedBy: null,
      trace: expect.stringMatching(/^yoy:520122:2019:zh:internal@1:/) as string,
    });
    expect(await editions('auditor', '?report=parks')).toEqual([]);
  });

  it('are closed to other places', async () => {
    const token = await stage.test.signIn({ roles: ['auditor'], divisions: ['520123'] });
    const get = (path: string) =>
      stage.test.http.get(`/api/v1/editions${path}`).set('Authorization', `Bearer ${token}`);
    expect((await get('').expect(200)).body).toEqual({ items: [], next: null });
    await get(`/${county}/files/x.csv`).expect(404);
    await stage.get('libei', '/editions').expect(403);
  });

  it('give their files with the seal, and only those', async () => {
    const [, { seal, files }] = (await editions('auditor')) as [Edition, Edition];
    const json = files.find(({ name }) => name.endsWith('.json'))!.name;
    const { body } = await stage
      .get('auditor', `/editions/${seal}/files/${encodeURIComponent(json)}`)
      .expect(200);
    expect(body).toMatchObject({ seal: { seal } });
    for (const name of ['other.json', '..%2Fsecret', '%2E%2E']) {
      await stage.get('auditor', `/editions/${seal}/files/${name}`).expect(404);
    }
    await stage.get('auditor', `/editions/${'0'.repeat(64)}/files/${json}`).expect(404);
  });

  it('before their time are their publisher’s alone', async () => {
    const body = { embargoUntil: '2030-01-01T00:00:00Z' };
    const id = await stage.draft('libei', libei, '2019-11', [line({ amount: '1500.00' })]);
    await stage.post('libei', `/submissions/${id}/submit`).expect(200);
    const { seq } = (await stage.accept(id)).body as { seq: number };
    await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
    const seal = await publish('520122', body);
    expect((await editions('officer'))[0]).toMatchObject({ seal, replaces: county });
    const seen = await editions('auditor');
    expect(seen.map((one) => one.seal)).toEqual([village, county]);
    expect(seen.map((one) => one.replacedBy)).toEqual([null, null]);
    await stage.get('auditor', `/editions/${seal}/files/x.json`).expect(404);
  });
});
