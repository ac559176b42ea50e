import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Page, ReportDocument, AuditEventResponse } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { DefinitionShelf, loadDefinition, ReportDesk } from '@xiangtong/reporting';
import { testVillages } from '@xiangtong/testing';
import { line, Stage, type Person } from '../support';
import { SealedRuns } from '../support/sealed-runs';

type Files = Record<'report.yaml' | 'texts.zh.yaml' | 'texts.en.yaml', string>;
interface View {
  readonly version: number;
  readonly isShipped: boolean;
  readonly digest: string;
  readonly files: Files;
}
interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly {
    path: string;
    line: number;
    character: number;
    code: string;
    message: string;
  }[];
}
interface Kept {
  readonly digest: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

const stage = new Stage();
const { make, publish, download, verify } = new SealedRuns(stage);
const [libei] = testVillages;
const yoy = loadDefinition(join(projectDirectory(), 'reports'), 'yoy');
const tokens: Record<string, string> = {};
let shipped: Files;

const at = '/api/v1/report-definitions/yoy';
const asked = (who: string, method: 'get' | 'post', path: string) =>
  stage.test.http[method](path).set('Authorization', `Bearer ${tokens[who]}`);
const read = async (who: string, query: object = {}): Promise<View> =>
  (
    await asked(who, 'get', at)
      .query({ division: '520122', ...query })
      .expect(200)
  ).body as View;
const save = (who: string, body: object) =>
  asked(who, 'post', `${at}/versions`).send({ division: '520122', note: '改标题', ...body });
const check = async (files: Files): Promise<Refusal['errors']> =>
  ((await asked('author', 'post', `${at}/check`).send({ files }).expect(200)).body as Refusal).errors;

/** The report under another title. */
const titled = (title: string): Files => ({
  ...shipped,
  'texts.zh.yaml': shipped['texts.zh.yaml'].replace(/^title: .*$/m, `title: '${title}：{{scope.name}}'`),
});
const titleOf = async (person: Person, scope: string): Promise<string> => {
  const runId = await make(person, { scope, formats: ['json'] });
  const [json] = (await download(person, runId)).values();
  return (JSON.parse(json!.toString('utf8')) as ReportDocument).title;
};

beforeAll(async () => {
  await stage.open();
  const id = await stage.draft('libei', libei, '2019-12', [line()]);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  const { seq } = (await stage.accept(id)).body as { seq: number };
  await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
  const { signIn } = stage.test;
  tokens['author'] = await signIn({
    username: 'author',
    roles: ['officer', 'definitions'],
    divisions: ['520122'],
  });
  tokens['colleague'] = await signIn({
    username: 'colleague',
    roles: ['officer', 'definitions'],
    divisions: ['5201'],
  });
  tokens['neighbour'] = await signIn({
    username: 'neighbour',
    roles: ['officer', 'definitions'],
    divisions: ['520123'],
  });
  tokens['outsider'] = await signIn({
    username: 'outsider',
    roles: ['officer', 'definitions'],
    divisions: ['520122'],
    withoutConfidential: true,
  });
  for (const person of ['officer', 'auditor', 'libei', 'admin'] as const)
    tokens[person] = stage.tokenOf(person);
  shipped = (await read('author')).files;
});
afterAll(() => stage.close());

describe('a definition of a county', () => {
  it('is that of the product until somebody writes one', async () => {
    const view = await read('author');
    expect(view).toMatchObject({ version: 0, isShipped: true, digest: yoy.digest });
    expect(yoy.files.find(({ name }) => name === 'yoy/report.yaml')?.text).toBe(view.files['report.yaml']);
    const { body } = await asked('auditor', 'get', '/api/v1/report-definitions?division=520122').expect(200);
    expect(body).toContainEqual(expect.objectContaining({ report: 'yoy', version: 0, savedBy: null }));
  });

  it('is read with the texts and tables that it may use, by their names', async () => {
    const { body } = await asked('auditor', 'get', at).query({ division: '520122' }).expect(200);
    const { sharedTexts, datasets } = body as {
      sharedTexts: readonly object[];
      datasets: readonly { source: string; name: string }[];
    };
    expect(sharedTexts).toContainEqual({ key: 'column.growth', zh: '同比增长', en: 'Growth' });
    const late = datasets.find(({ name }) => name === 'lateReporters');
    const title = { zh: '迟报和未报的单位', en: 'Units that are late or missing' };
    expect(late).toMatchObject({ source: 'records', title, dimensions: ['unit'] });
    expect(new Set(datasets.map(({ source }) => source))).toEqual(new Set(['records', 'impact']));
  });

  it.each([
    ['the county next door', 'neighbour', '520122', 404, 'DIVISION.UNKNOWN'],
    ['the prefecture above', 'author', '520100', 404, 'DIVISION.UNKNOWN'],
    ['a township', 'author', '520122100', 404, 'DIVISION.UNKNOWN'],
    ['an officer without the right', 'officer', '520122', 403, 'AUTH.FORBIDDEN'],
    ['an officer who may not see single units', 'outsider', '520122', 403, 'AUTH.CONFIDENTIAL'],
    ['an auditor', 'auditor', '520122', 403, 'AUTH.FORBIDDEN'],
    ['a reporter', 'libei', '520122', 403, 'AUTH.FORBIDDEN'],
    ['an administrator', 'admin', '520122', 403, 'AUTH.FORBIDDEN'],
  ])('is closed: %s', async (_, who, division, status, code) => {
    const answer = await save(who, { division, basedOn: 0, files: titled('别人的') });
    expect([answer.status, (answer.body as Refusal).code]).toEqual([status, code]);
    expect((await read('author')).version).toBe(0);
  });

  it('says all that is wrong at once, at line and character, and is not saved', async () => {
    const files = {
      ...shipped,
      'report.yaml': shipped['report.yaml'].replace('by: [month]', 'by: [moon]'),
      'texts.zh.yaml': shipped['texts.zh.yaml'].replace(
        '{{headline.amount | money}}',
        '{{headline.amount | cash}}',
      ),
    };
    const { body } = await save('author', { basedOn: 0, files }).set('Accept-Language', 'en').expect(400);
    const { code, errors } = body as Refusal;
    expect(code).toBe('REPORT.DEFINITION_WRONG');
    const moon = files['report.yaml'].split('\n').findIndex((text) => text.includes('[moon]'));
    expect(errors).toContainEqual({
      path: 'report.yaml',
      line: moon + 1,
      character: files['report.yaml'].split('\n')[moon]!.indexOf('moon') + 1,
      code: 'REPORT.DEFINITION_MISTAKE',
      message: 'unknown dimension "moon".',
    });
    const cash = files['texts.zh.yaml'].split('\n').findIndex((text) => text.includes('cash'));
    expect(await check(files)).toContainEqual(
      expect.objectContaining({ path: 'texts.zh.yaml', line: cash + 1, message: '没有写法“cash”。' }),
    );
    expect((await read('author')).version).toBe(0);
  });

  it('names no file outside of its folder', async () => {
    for (const report of ['..%2f..%2fcommon', 'common', 'nothing'])
      await asked('author', 'get', `/api/v1/report-definitions/${report}?division=520122`).expect(404);
    const files = { ...shipped, '../common/texts.zh.yaml': 'x: y' };
    await asked('author', 'post', `${at}/check`).send({ files }).expect(400);
  });
});

describe('a preview', () => {
  const preview = (who: string, body: object) =>
    asked(who, 'post', `${at}/preview`).send({
      files: titled('试看的标题'),
      period: '2019',
      scope: '520122',
      ...body,
    });

  it('is the page of what is written, and leaves nothing behind', async () => {
    const { body } = await preview('author', {}).expect(200);
    const { html } = body as { html: string };
    expect(html).toContain('试看的标题：息烽县');
    expect(html).not.toContain('data-figure');
    const runs = await stage.test.source.query<unknown[]>('select from report_run');
    const texts = await stage.test.source.query<unknown[]>('select from report_definition_text');
    expect([runs.length, texts.length]).toEqual([0, 0]);
  });

  it.each([
    ['about the county next door', 'author', { scope: '520123' }, 404, 'SCOPE.UNKNOWN'],
    ['for a day', 'author', { period: '2019-12-01' }, 400, 'REPORT.WRONG_PARAMETER'],
    [
      'of a broken definition',
      'author',
      { files: { 'report.yaml': 'x', 'texts.zh.yaml': '', 'texts.en.yaml': '' } },
      400,
      'REPORT.DEFINITION_WRONG',
    ],
    ['without the right', 'officer', {}, 403, 'AUTH.FORBIDDEN'],
    ['to who may not see single units', 'outsider', { edition: 'public' }, 403, 'AUTH.CONFIDENTIAL'],
  ])('is refused %s', async (_, who, body, status, code) => {
    const answer = await preview(who, body);
    expect([answer.status, (answer.body as Refusal).code]).toEqual([status, code]);
  });

  it('hides in a public edition what every public edition hides', async () => {
    const { body } = await preview('author', { edition: 'public' }).expect(200);
    expect((body as { html: string }).html).not.toContain('20.00');
  });
});

describe('a version', () => {
  let before: string;

  it('takes the place of the product’s for reports about the county, and of no other', async () => {
    before = await titleOf('officer', '520122');
    const { body } = await save('author', { basedOn: 0, files: titled('本县的标题') }).expect(201);
    expect(body).toEqual({
      version: 1,
      isShipped: false,
      note: '改标题',
      savedBy: 'author',
      savedAt: '2020-01-10T08:00:00.000Z',
    });
    expect(await titleOf('officer', '520122')).toBe('本县的标题：息烽县');
    expect(await titleOf('officer', libei)).toContain('本县的标题：');
    expect(await titleOf('other', '520123')).not.toContain('本县的标题');
    expect(await titleOf('auditor', '520100')).not.toContain('本县的标题');
  });

  it('is not lost to somebody who began before it', async () => {
    const { body } = await save('colleague', { basedOn: 0, files: titled('同事的标题') }).expect(409);
    expect(body).toMatchObject({ code: 'REPORT.DEFINITION_CHANGED' });
    expect((body as Refusal).detail).toContain('“author”保存了第 1 版');
    const [one, two] = await Promise.all(
      ['author', 'colleague'].map((who) => save(who, { basedOn: 1, files: titled(`${who} 的标题`) })),
    );
    expect([one!.status, two!.status].sort()).toEqual([201, 409]);
    const newest = await read('author');
    expect(newest.version).toBe(2);
    await save('author', { basedOn: 2, files: newest.files }).expect(409);
  });

  it('is listed with who saved it, and shows what has changed', async () => {
    const { body } = await asked('auditor', 'get', `${at}/versions?division=520122`).expect(200);
    expect((body as { version: number }[]).map(({ version }) => version)).toEqual([2, 1]);
    const changes = await asked('auditor', 'get', `${at}/changes?division=520122&from=0&to=1`).expect(200);
    const [file, ...others] = changes.body as { file: string; lines: { kind: string; text: string }[] }[];
    expect([file!.file, others.length]).toEqual(['texts.zh.yaml', 0]);
    expect(file!.lines.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
      `title: '本县的标题：{{scope.name}}'`,
    ]);
    await asked('auditor', 'get', `${at}/changes?division=520122&from=0&to=9`).expect(404);
  });

  it('can be that of the product again, and an earlier run of it is found again', async () => {
    await save('author', { basedOn: 2, files: null, note: '恢复' }).expect(201);
    expect(await read('author')).toMatchObject({ version: 3, isShipped: true, digest: yoy.digest });
    expect(await titleOf('officer', '520122')).toBe(before);
  });

  it('is in the audit trail', async () => {
    const { body } = await stage.get('auditor', '/audit/events?kind=definition').expect(200);
    const { items } = body as Page<AuditEventResponse>;
    expect(items[0]).toMatchObject({
      action: 'shipped',
      text: '恢复产品自带的报表定义',
      actor: 'author',
      reason: '恢复',
    });
    expect(items.map(({ action }) => action)).toEqual(['shipped', 'saved', 'saved']);
  });
});

describe('a sealed edition', () => {
  /** Its shipped definition is no longer in the folder, as after an upgrade. */
  const upgrade = (): void => {
    const shelf: object = stage.test.app.get(DefinitionShelf);
    const next = loadDefinition(join(projectDirectory(), 'reports'), 'yoy');
    const changed = { ...next, digest: 'f'.repeat(64), title: { ...next.title, key: 'months.title' } };
    Object.assign(shelf, { definitions: new Map([['yoy', changed]]) });
  };

  it('verifies, is traced and keeps the text of its definition when that was changed and is gone', async () => {
    const runId = await make('officer', { formats: ['html'] });
    const { seal } = (await publish('officer', runId).expect(200)).body as { seal: string };
    const files = await download('officer', runId);
    const html = [...files].find(([name]) => name.endsWith('.html'))![1];
    await save('author', { basedOn: 3, files: titled('后来的标题') }).expect(201);
    upgrade();

    // Verifying renders the sealed document again.
    expect((await verify(html)).body).toMatchObject({ finding: 'genuine', sameBytes: true, seal });
    const { body } = await stage.get('officer', `/editions/${seal}/definition`).expect(200);
    const kept = body as Kept;
    expect(kept.digest).toBe(yoy.digest);
    const text = kept.files.map(({ name, text: content }) => `${name}\n${content}`).join('\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(yoy.digest);
    expect((await stage.get('officer', `/runs/${runId}/definition`).expect(200)).body).toEqual(kept);
    await stage.get('other', `/editions/${seal}/definition`).expect(404);

    const figure = /data-figure="([^"]+unitsTable[^"]+amount)"/.exec(html.toString('utf8'))![1]!;
    const trace = await stage.get('officer', `/trace/${encodeURIComponent(figure.replaceAll('&amp;', '&'))}`);
    expect([trace.status, (trace.body as { sumsBack?: boolean }).sumsBack]).toEqual([200, true]);
    const now = await stage.test.app.get(ReportDesk).definitionFor('yoy', '520122');
    expect(now.digest).not.toBe(yoy.digest);
  });

  it('made before texts were kept gets the one that the product still has', async () => {
    const parks = loadDefinition(join(projectDirectory(), 'reports'), 'parks');
    await stage.test.source.query(
      `insert into report_run (id, report, parameters, requested_by, requested_at, status, definition)
       values (gen_random_uuid(), 'parks', '{}', 'officer', '2019-01-10', 'done', $1)`,
      [parks.digest],
    );
    const shelf = new DefinitionShelf(new Map([['parks', parks]]), stage.test.source, stage.test.clock);
    await shelf.keepUsed();
    expect(await shelf.textOf(parks.digest)).toEqual(parks.files);
  });
});
