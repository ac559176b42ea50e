import type { PublicEdition } from '@xiangtong/contracts';
import { Stage } from '../support';
import { OpenDoor, soldByUnit } from '../support/open-door';
import { textOf } from '../support/reading/open-xml';

const stage = new Stage();
const { get, body, list, feed, pagesOfMap, bytes, accept, published, runs } = new OpenDoor(stage);
const reason = '开磷村的数报错了，更正版另行公布';

let seal: string;
let edition: PublicEdition;
let file: Buffer;

const withdraw = (person: 'officer' | 'auditor' | 'libei' | 'other', which = seal, why = reason) =>
  stage.post(person, `/editions/${which}/withdraw`, { reason: why });

beforeAll(async () => {
  await stage.open();
  for (const [unit, amount] of Object.entries(soldByUnit)) await accept(unit, '2019-12', amount);
  seal = await published();
  edition = await body(`/editions/${seal}`);
  file = await bytes(
    `/editions/${seal}/files/${edition.files.find(({ name }) => name.endsWith('.pdf'))!.name}`,
  );
});
afterAll(() => stage.close());

const code = (answer: { body: { code?: string } }) => answer.body.code;

describe('the withdrawal of a public edition', () => {
  it('is for officers of the place, with a reason that names nobody, and for public editions', async () => {
    await withdraw('auditor').expect(403);
    await withdraw('libei').expect(403);
    await withdraw('officer', seal, '').expect(400);
    expect(code(await withdraw('officer', seal, '见 522501197001011230').expect(400))).toBe(
      'EDITION.REASON_PERSONAL',
    );
    expect(code(await withdraw('officer', 'f'.repeat(64)).expect(404))).toBe('SEAL.UNKNOWN');
    const internal = await runs.make('officer', { formats: ['json'] });
    const { seal: own } = (await runs.publish('officer', internal).expect(200)).body as { seal: string };
    expect(code(await withdraw('officer', own).expect(409))).toBe('EDITION.NOT_PUBLIC');
    expect((await body<PublicEdition>(`/editions/${seal}`)).withdrawn).toBeNull();
  });

  it('happens once, and the trail keeps by whom and why', async () => {
    const { body: answer } = await withdraw('officer').expect(200);
    expect(answer).toEqual({ at: '2020-01-10T08:00:00.000Z', reason });
    expect(code(await withdraw('officer').expect(409))).toBe('EDITION.WITHDRAWN_BEFORE');
    const { body: trail } = await stage.get('auditor', '/audit/events?kind=report&limit=50').expect(200);
    const events = (trail as { items: { action: string; actor: string; reason?: string }[] }).items;
    expect(events.find(({ action }) => action === 'withdrawn')).toMatchObject({ actor: 'officer', reason });
  });

  it('leaves nothing of it behind the door but since when and why', async () => {
    const name = edition.files[0]!.name;
    for (const path of ['', '/document', '/page', `/files/${encodeURIComponent(name)}`, '/figures/a/b/c']) {
      const { body: gone } = await get(`/editions/${seal}${path}`).expect(410);
      expect(gone).toMatchObject({ code: 'EDITION.WITHDRAWN' });
      expect((gone as { detail: string }).detail).toContain(`2020-01-10 撤回，不再提供。原因：${reason}`);
    }
    const english = await get(`/editions/${seal}`).set('Accept-Language', 'en').expect(410);
    expect((english.body as { detail: string }).detail).toContain('was withdrawn on 2020-01-10');
    expect(english.headers['cache-control']).toContain('no-store');
  });

  it('is told in the list and in the feed, which has a new time, and the map leaves it out', async () => {
    const [item] = await list();
    expect(item).toMatchObject({ seal, files: [], withdrawn: { at: '2020-01-10T08:00:00.000Z', reason } });
    const [entry] = await feed();
    expect(textOf(entry!, 'title')).toBe(`【已撤回】${edition.title}`);
    expect(textOf(entry!, 'updated')).toBe('2020-01-10T08:00:00.000Z');
    expect(textOf(entry!, 'summary')).toContain(reason);
    expect(await pagesOfMap()).toEqual(['/open']);
  });

  it('is left out of the catalogue and of SDMX', async () => {
    expect(await body<{ 'dcat:dataset': object[] }>('/catalogue')).toMatchObject({ 'dcat:dataset': [] });
    expect((await get('/sdmx/data/dataflow/*/*/*').buffer(true)).status).toBe(204);
    expect((await get(`/sdmx/data/dataflow/*/*/*?c[SEAL]=${seal}`)).status).toBe(204);
  });

  it('leaves its files genuine, and says with it that it is withdrawn', async () => {
    const { body: found } = await runs.verify(file);
    expect(found).toMatchObject({ genuine: true, seal, withdrawn: { reason } });
    expect((found as { message: string }).message).toContain(`原因：${reason}`);
    const { body: told } = await stage.test.http.get(`/api/v1/seals/${seal}`).expect(200);
    expect(told).toMatchObject({ withdrawn: { reason } });
  });

  it('stays when the same is published again; officers still see what was printed', async () => {
    const again = await runs.make('officer', { edition: 'public', formats: ['pdf'] });
    expect(code(await runs.publish('officer', again).expect(410))).toBe('EDITION.WITHDRAWN');
    const { body: editions } = await stage.get('officer', '/editions').expect(200);
    const own = (editions as { items: PublicEdition[] }).items.find((one) => one.seal === seal)!;
    expect(own.withdrawn).toMatchObject({ reason });
    expect(own.files.length).toBeGreaterThan(0);
    const [cells] = await stage.test.source.query<{ count: number }[]>(
      'select count(*) from report_run where seal = $1 and cells is not null',
      [seal],
    );
    expect(Number(cells!.count)).toBeGreaterThan(0);
  });
});
