import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportDocument, PublicFigure, PublicEdition } from '@xiangtong/contracts';
import { CONFIG, type Config } from '@xiangtong/infrastructure';
import type { OpenContents } from '../../src/public-door/public-editions.controller';
import { Stage } from '../support';
import { OpenDoor, soldByUnit } from '../support/open-door';
import { childrenOf, textOf } from '../support/reading/open-xml';

/** What no answer may hold, in yuan or in ten thousands. */
const own = /1,?234\.56|0\.1234|1,?111\.11|0\.1111|1,?357\.91|0\.1357|[">]0\.1[124]["<]/;

const stage = new Stage();
const { get, body, list, feed, pagesOfMap, bytes, accept, published, runs } = new OpenDoor(stage);
const sum = '0.37';

beforeAll(async () => {
  await stage.open();
  for (const [unit, amount] of Object.entries(soldByUnit)) await accept(unit, '2019-12', amount);
});
afterAll(() => stage.close());

describe('before anything is published', () => {
  it('there is nothing, in every form', async () => {
    expect(await body('')).toEqual({ years: [], places: [], reports: [], licence: null });
    expect(await list()).toEqual([]);
    expect(await feed()).toEqual([]);
    expect(await pagesOfMap()).toEqual(['/open']);
  });

  it('an internal edition changes nothing of it', async () => {
    const runId = await runs.make('officer', { formats: ['json', 'html'] });
    const { seal } = (await runs.publish('officer', runId).expect(200)).body as { seal: string };
    expect(await list('replaced=true')).toEqual([]);
    for (const path of [
      '',
      '/document',
      '/page',
      '/files/yoy-520122-2019-zh.json',
      '/figures/a/b',
      '/figures/a/b/c',
    ])
      expect((await get(`/editions/${seal}${path}`).expect(404)).body).toMatchObject({
        code: 'EDITION.UNKNOWN',
      });
  });
});

describe('a public edition', () => {
  let seal: string;
  let document: ReportDocument;
  let edition: PublicEdition;

  beforeAll(async () => {
    seal = await published();
    document = await body(`/editions/${seal}/document`);
    edition = await body(`/editions/${seal}`);
  });

  it('is found by year, place, report, language and words of its title', async () => {
    expect(await body('')).toEqual({
      years: [2019],
      places: [{ code: '520122', name: { zh: '息烽县', en: 'Xifeng County' } }],
      reports: ['yoy'],
      licence: null,
    } satisfies OpenContents);
    const right = ['year=2019', 'place=5201', 'report=yoy', 'language=zh', 'period=2019', 'q=2019'];
    const others = ['place=520122', `q=${encodeURIComponent('同比  息烽县')}`];
    for (const query of [...right, right.join('&'), ...others])
      expect((await list(query)).map((one) => one.seal)).toEqual([seal]);
    const wrong = ['year=2018', 'place=520123', 'report=parks', 'language=en', 'period=2019-12', 'q=%25'];
    for (const query of wrong) expect(await list(query)).toEqual([]);
    for (const unknown of ['year=old', 'place=x', 'report=x', 'period=2019-13'])
      await get(`/editions?${unknown}`).expect(400);
    await get('/editions?cursor=2020').expect(400);
  });

  it('says what it is, in all formats that there are', () => {
    expect(edition).toMatchObject({
      seal,
      report: 'yoy',
      title: document.title,
      year: 2019,
      publishedAt: '2020-01-10T08:00:00.000Z',
      replaces: null,
      replacedBy: null,
    });
    const formats = new Set(edition.files.map(({ name }) => name.split('.').at(-1)));
    expect([...formats].sort()).toEqual(['csv', 'docx', 'html', 'json', 'ofd', 'pdf', 'xlsx']);
  });

  it('has files that everybody can verify, and that everybody may keep', async () => {
    for (const { name } of edition.files) {
      const path = `/editions/${seal}/files/${encodeURIComponent(name)}`;
      const content = await bytes(path);
      expect((await runs.verify(content)).body).toMatchObject({ genuine: true, seal });
      const { headers } = await get(path);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['etag']).toContain(createHash('sha256').update(content).digest('hex'));
      await get(path).set('If-None-Match', headers['etag']!).expect(304);
    }
    await get(`/editions/${seal}/files/other.pdf`).expect(404);
    await get(`/editions/${seal}/files/..%2F..%2Fsecret`).expect(404);
  });

  it('tells strangers what differs in a file that was altered', async () => {
    const name = edition.files.find((file) => file.name.endsWith('.json'))!.name;
    const content = String(await bytes(`/editions/${seal}/files/${name}`));
    const forged = Buffer.from(content.replace(sum, '0.97'));
    const { body: result } = await runs.verify(forged);
    expect(result).toMatchObject({ genuine: false, finding: 'altered' });
    expect((result as { differenceCount: number }).differenceCount).toBeGreaterThan(0);
  });

  it('prints the sum, and nowhere what a single unit sold', async () => {
    const answers = [
      JSON.stringify(document),
      String(await bytes(`/editions/${seal}/page`)),
      JSON.stringify(await list()),
      (await get('/feed.atom')).text,
      ...(await Promise.all(
        edition.files
          .filter(({ name }) => /csv|json|html/.test(name))
          .map(async ({ name }) =>
            String(await bytes(`/editions/${seal}/files/${encodeURIComponent(name)}`)),
          ),
      )),
    ];
    expect(answers[0]).toContain(sum);
    for (const answer of answers) expect(answer).not.toMatch(own);
  });

  it('answers for each figure under an address that stays', async () => {
    const tables = document.sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === 'table'),
    );
    let count = 0;
    for (const table of tables)
      for (const row of table.rows.slice(0, 4))
        for (const [index, { key, label, unit }] of table.columns.entries()) {
          if (row.key === undefined) continue;
          const parts = [table.id, row.key, key].map(encodeURIComponent).join('/');
          const found = await body<PublicFigure>(`/editions/${seal}/figures/${parts}`);
          const { text, value } = row.cells[index]!;
          expect(found).toMatchObject({
            edition: { seal },
            figure: { column: label, text, value, ...(unit !== '' && { unit }) },
            inForce: null,
          });
          count += 1;
        }
    expect(count).toBeGreaterThan(20);
    const [spoken] = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'paragraph' ? (block.figures ?? []).map((one) => ({ ...one, id: block.id })) : [],
      ),
    );
    const inText = await body<PublicFigure>(`/editions/${seal}/figures/${spoken!.id}/${spoken!.path}`);
    expect(inText.figure).toMatchObject({ text: spoken!.text, table: null });
    for (const place of ['none/total/amount', `${tables[0]!.id}/none/amount`, 'none/value'])
      expect((await get(`/editions/${seal}/figures/${place}`).expect(404)).body).toMatchObject({
        code: 'TRACE.UNKNOWN_FIGURE',
      });
  });

  it('is kept for a minute, without asking who reads or leaving a cookie', async () => {
    const cookie = { Cookie: `xiangtong_session=${stage.tokenOf('officer')}` };
    for (const path of ['', '/editions', `/editions/${seal}`, `/editions/${seal}/document`, '/feed.atom']) {
      const asStranger = await get(path).expect(200);
      expect(asStranger.headers['cache-control']).toBe('public, max-age=60');
      expect(asStranger.headers['set-cookie']).toBeUndefined();
      const withCookie = await get(path).set(cookie).expect(200);
      expect(withCookie.text).toBe(asStranger.text);
      expect(withCookie.headers['set-cookie']).toBeUndefined();
      await get(path).set('If-None-Match', asStranger.headers['etag']!).expect(304);
    }
    const missing = await get(`/editions/${'0'.repeat(64)}`).expect(404);
    expect(missing.headers['cache-control']).toBe('no-store');
  });

  it('is in the feed, by a name that is its seal', async () => {
    const [entry, ...others] = await feed();
    expect(others).toEqual([]);
    const id = Buffer.from(seal, 'hex').toString('base64url');
    expect(textOf(entry!, 'id')).toBe(`ni:///sha-256;${id}`);
    expect(textOf(entry!, 'title')).toBe(document.title);
    expect(textOf(entry!, 'published')).toBe(edition.publishedAt);
    const files = childrenOf(entry!, 'link').filter(({ attributes }) => attributes['rel'] === 'enclosure');
    expect(files).toHaveLength(edition.files.length);
    for (const { attributes } of files) {
      const { pathname } = new URL(attributes['href']!);
      expect((await bytes(pathname.replace('/api/v1/public', ''))).length).toBe(Number(attributes['length']));
    }
    expect(await pagesOfMap()).toEqual(['/open', `/open/${seal}`]);
    const robots = (await stage.test.http.get('/robots.txt').expect(200)).text;
    expect(robots).toMatch(/^Sitemap: http:\/\/127\.0\.0\.1:\d+\/sitemap\.xml$/m);
    expect(robots).toContain('Disallow: /\n');
  });

  it('is still a page when its files are lost, as after a restore of the database alone', async () => {
    const page = String(await bytes(`/editions/${seal}/page`));
    const { dataDirectory } = stage.test.app.get<Config>(CONFIG);
    await rm(join(dataDirectory, 'files', 'runs'), { recursive: true });
    expect(String(await bytes(`/editions/${seal}/page`))).toBe(page);
    const pdf = edition.files.find(({ name }) => name.endsWith('.pdf'))!.name;
    expect((await get(`/editions/${seal}/files/${pdf}`).expect(404)).body).toMatchObject({
      code: 'REPORT.FILE_UNKNOWN',
    });
  });
});
