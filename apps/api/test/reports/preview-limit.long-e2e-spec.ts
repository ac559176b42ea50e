import { join } from 'node:path';
import { renderFiles, type RenderFiles } from '@xiangtong/documents';
import { projectDirectory } from '@xiangtong/infrastructure';
import { loadDefinition } from '@xiangtong/reporting';
import { testVillages } from '@xiangtong/testing';
import { line, Stage } from '../support';

/** Ends like any other work: when its caller does, or its time is up. */
let isSlow = true;
const render: RenderFiles = (document, formats, mark, options) =>
  isSlow
    ? new Promise((_, reject) =>
        options?.signal?.addEventListener('abort', () => reject(options.signal!.reason as Error)),
      )
    : renderFiles(document, formats, mark, options);

const stage = new Stage({ renderReports: render, previewTime: 4_000 });
const [libei] = testVillages;
const yoy = loadDefinition(join(projectDirectory(), 'reports'), 'yoy');
const files = Object.fromEntries(
  yoy.files
    .filter(({ name }) => name.startsWith('yoy/'))
    .map(({ name, text }) => [name.slice('yoy/'.length), text]),
);
let author: string;

const preview = (language: 'zh' | 'en' = 'zh') =>
  stage.test.http
    .post('/api/v1/report-definitions/yoy/preview')
    .set('Authorization', `Bearer ${author}`)
    .set('Accept-Language', language)
    .send({ files, period: '2019-12', scope: libei });

beforeAll(async () => {
  await stage.open();
  const id = await stage.draft('libei', libei, '2019-12', [line()]);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  await stage.accept(id);
  author = await stage.test.signIn({ roles: ['officer', 'definitions'], divisions: ['520122'] });
});
afterAll(() => stage.close());

describe('a preview that takes too long', () => {
  it.each([
    ['zh', '报表太大，超出了允许的时间或内存；请缩小范围，或减少表格和格式。'],
    [
      'en',
      'The report needs more time or memory than allowed; choose a smaller place, fewer tables or fewer formats.',
    ],
  ] as const)('is answered in words when its time is up (%s)', async (language, detail) => {
    isSlow = true;
    const began = performance.now();
    const { body } = await preview(language).expect(413);
    expect(body).toMatchObject({ code: 'REPORT.TOO_LARGE', detail });
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it('leaves its place to the next one', async () => {
    isSlow = false;
    const { body } = await preview().expect(200);
    expect((body as { html: string }).html).toContain('村208');
  });
});
