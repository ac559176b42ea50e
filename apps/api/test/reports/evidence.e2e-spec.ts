import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phonePhoto, photoTraces, plainPdf, testPark, testVillages } from '@xiangtong/testing';
import { line, signedCheckpoint, Stage, type Person } from '../support';
import { forge, textOf, unpack, verify, type Outcome } from '../support/reading/evidence-bundle';

const [libei, first] = testVillages;

const stage = new Stage();
let folder: string;

const bytesOf = (person: Person, body: object) =>
  stage
    .post(person, '/evidence', body)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

const bundle = async (person: Person, body: object): Promise<Buffer> =>
  (await bytesOf(person, body).expect(200)).body as Buffer;

const accept = async (
  person: Person,
  unit: string,
  period: string,
  lines: object[],
  photos: readonly Buffer[] = [],
): Promise<string> => {
  const id = await stage.draft(person, unit, period, lines);
  for (const photo of photos)
    await stage.test.http
      .post(`/api/v1/submissions/${id}/photos`)
      .set('Authorization', `Bearer ${stage.tokenOf(person)}`)
      .attach('file', photo, 'photo')
      .expect(201);
  await stage.post(person, `/submissions/${id}/submit`).expect(200);
  await stage.accept(id);
  return id;
};

const publishYear = async (): Promise<string> => {
  const body = { period: '2019', scope: '520122', formats: ['json'] };
  const { runId } = (await stage.post('officer', '/reports/yoy/runs', body).expect(202)).body as {
    runId: string;
  };
  for (;;) {
    const { status, failure } = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as {
      status: string;
      failure: string | null;
    };
    if (status === 'done') break;
    if (status === 'failed') throw new Error(`the run failed: ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { body: published } = await stage.post('officer', `/runs/${runId}/publish`).expect(200);
  return (published as { seal: string }).seal;
};

let seal: string;
let archive: Buffer;
let shown: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-evidence-'));
  await stage.open();
  const corrected = await accept('libei', libei, '2019-11', [
    line({ amount: '120.50', store: '=山里"铺", 一号', orders: 2 }),
    line({ product: 'VEG-002', destination: '000000', amount: '80.00', refundAmount: '5.00' }),
  ]);
  await accept('park', first, '2019-11', []);
  shown = await accept('park', testPark, '2019-12', [line({ amount: '333.33' })], [phonePhoto(), plainPdf()]);
  await accept('libei', libei, '2018-11', [line({ amount: '60.00' })]);
  await stage.post('libei', `/submissions/${corrected}/correct`).expect(200);
  const lines = [line({ amount: '150.50', orders: 3 }), line({ product: 'VEG-002', amount: '80.00' })];
  const draft = { unit: libei, period: '2019-11', lines };
  await stage.test.http
    .put(`/api/v1/submissions/${corrected}`)
    .set('Authorization', `Bearer ${stage.tokenOf('libei')}`)
    .send(draft)
    .expect(200);
  await stage.post('libei', `/submissions/${corrected}/submit`).expect(200);
  await stage.post('officer', `/submissions/${corrected}/comments`, { text: '为什么，\n改了' }).expect(201);
  await stage.accept(corrected);
  const withdrawn = await accept('libei', libei, '2019-12', [line({ amount: '9.00' })]);
  await stage.post('libei', `/submissions/${withdrawn}/withdraw`, { reason: '重复报送' }).expect(200);
  seal = await publishYear();
  await signedCheckpoint(stage.test);
  archive = await bundle('auditor', { period: '2019', scope: '520122' });
});

afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

describe('an evidence bundle', () => {
  it('proves itself without the service', async () => {
    const { code, output } = await verify(await unpack(folder, archive));
    expect([code, output]).toEqual([0, expect.stringContaining('Intact: 520122')]);
    expect(output).toMatch(/3 figures by unit and month .* 563\.83 yuan/);
    expect(output).toMatch(/1 published reports/);
  });

  it('has the photos of its revisions, without what they told of a camera, and misses one that is lost or changed', async () => {
    const target = await unpack(folder, archive);
    const names = await readdir(join(target, 'photos'));
    expect(names.map((name) => name.slice(64)).sort()).toEqual(['.jpeg', '.pdf']);
    for (const name of names) {
      const bytes = await readFile(join(target, 'photos', name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name.slice(0, 64));
      for (const trace of photoTraces) expect(bytes.includes(Buffer.from(trace, 'latin1'))).toBe(false);
    }
    expect((await verify(target)).output).toContain(
      '2 photos are what the revisions hash, 0 were taken away',
    );
    await forge(target, `photos/${names[0]!}`, (text) => `${text}.`);
    expect((await verify(target)).output).toContain('no revision has this photo');
    await forge(target, 'revisions.csv', (text) => text.replace(names[1]!.slice(0, 64), ''));
    expect((await verify(target)).output).toMatch(
      /revision 1 of \S+ 2019-12 does not hash to its content hash/,
    );
  });

  it('has the same bytes when it is made again', async () => {
    expect((await bundle('auditor', { period: '2019', scope: '520122' })).equals(archive)).toBe(true);
  });

  it('agrees with a head kept outside, and not with another', async () => {
    const target = await unpack(folder, archive);
    const { body: head } = await stage.get('auditor', '/ledger/head').expect(200);
    const kept = join(folder, 'head.json');
    await writeFile(kept, JSON.stringify(head));
    expect(await verify(target, '--head', kept)).toMatchObject({ code: 0 });
    await writeFile(kept, JSON.stringify({ ...(head as object), hash: 'ab'.repeat(32), seals: [] }));
    expect(await verify(target, '--head', kept)).toEqual({
      code: 1,
      output: expect.stringContaining('differs from the one kept outside') as string,
    });
  });

  it('is under a signed checkpoint, by the key in it or by one kept outside', async () => {
    const target = await unpack(folder, archive);
    expect((await verify(target)).output).toMatch(
      /✓ entry (\d+) is under the signed checkpoint of \1 entries/,
    );
    const [{ key }] = JSON.parse(await textOf(target, 'checkpoint/keys.json')) as [{ key: string }];
    expect(await verify(target, '--key', key)).toMatchObject({ code: 0 });
    // The key of the example in the documentation of golang.org/x/mod/sumdb/note.
    const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(await verify(target, '--key', other)).toEqual({
      code: 1,
      output: expect.stringContaining('not signed by a key that is trusted') as string,
    });
  });

  it('stands on an earlier position when it is told so', async () => {
    const target = await unpack(
      folder,
      await bundle('officer', { period: '2019-11', scope: libei, asOf: 1 }),
    );
    expect(await verify(target)).toMatchObject({ code: 0 });
    expect(await textOf(target, 'lines.csv')).toContain('120.50');
    expect(await textOf(target, 'lines.csv')).not.toContain('150.50');
  });

  it('tells nothing of other units and months', async () => {
    const target = await unpack(folder, await bundle('auditor', { period: '2019', scope: testPark }));
    for (const name of await readdir(target, { recursive: true })) {
      if (/\.(csv|ndjson|json)$/.test(name))
        expect(await textOf(target, name)).not.toMatch(/150\.50|520122001208/);
    }
    const links = (await textOf(target, 'ledger.ndjson'))
      .split('\n')
      .filter((text) => text.includes('"state"'));
    expect(links.length).toBeGreaterThan(2);
    expect(await verify(target)).toMatchObject({ code: 0 });
  });
});

describe('a bundle that somebody touched', () => {
  const touched = async (name: string, change: (text: string) => string): Promise<Outcome> => {
    const target = await unpack(folder, archive);
    await forge(target, name, change);
    return verify(target);
  };

  const dropLine = (number: number) => (text: string) =>
    text
      .split('\n')
      .filter((_, index) => index !== number - 1)
      .join('\n');

  it.each([
    [
      'an amount',
      'lines.csv',
      (text: string) => text.replace('150.50', '150.51'),
      /lines\.csv:\d+ {2}line 1 of/,
    ],
    ['a store', 'lines.csv', (text: string) => text.replace('一号', '二号'), /lines\.csv:2 {2}line 1 of/],
    ['a line that is gone', 'lines.csv', dropLine(3), /lines\.csv:2 .*its lines/],
    ['a revision that is gone', 'revisions.csv', dropLine(2), /ledger\.ndjson:1 .*is not in revisions\.csv/],
    [
      'the moment of a submission',
      'revisions.csv',
      (text: string) => text.replace('2020-01-10T08:00:00.000Z', '2020-01-09T08:00:00.000Z'),
      /revisions\.csv:2 .*content hash/,
    ],
    [
      'a reason',
      'ledger.ndjson',
      (text: string) => text.replace('重复报送', '没有报送'),
      /ledger\.ndjson:\d+ {2}entry \d+/,
    ],
    ['an entry that is gone', 'ledger.ndjson', dropLine(2), /ledger\.ndjson:2 .*expected here/],
    [
      'a link',
      'ledger.ndjson',
      (text: string) =>
        text.replace(/"state":"./, (state) => state.slice(0, -1) + (state.endsWith('0') ? '1' : '0')),
      /ledger\.ndjson:\d+ {2}entry \d+/,
    ],
    [
      'a figure',
      'figures.csv',
      (text: string) => text.replace('333.33', '333.34'),
      /figures\.csv:\d+ {2}amount_yuan/,
    ],
    [
      'a checkpoint',
      'checkpoint/ledger.tlog-proof',
      (text: string) => text.replace('xiangtong.records/1', 'xiangtong.records/2'),
      /tlog-proof {2}the checkpoint is not signed/,
    ],
    [
      'a proof',
      'checkpoint/ledger.tlog-proof',
      (text: string) => text.replace(/index \d+/, 'index 0'),
      /tlog-proof {2}entry 1 is not under the root/,
    ],
    ['a figure that is gone', 'figures.csv', dropLine(2), /figures\.csv {2}the figure of/],
  ])('is found out: %s', async (_, name, change, told) => {
    const { code, output } = await touched(name, change);
    expect([code, output]).toEqual([1, expect.stringMatching(told)]);
  });

  it('is found out: a figure of a report', async () => {
    const { code, output } = await touched(`reports/${seal}.json`, (text) =>
      text.replace('"value":"', '"value":"9'),
    );
    expect([code, output]).toEqual([1, expect.stringMatching(/reports\/[0-9a-f]{64}\.json .*表/)]);
  });

  it('is found out by its bytes, and by files that come or go', async () => {
    const target = await unpack(folder, archive);
    await writeFile(join(target, 'history.csv'), `${await textOf(target, 'history.csv')} `);
    await writeFile(join(target, 'more.txt'), '');
    await rm(join(target, 'README.md'));
    const { code, output } = await verify(target);
    expect(code).toBe(1);
    for (const name of ['history.csv', 'more.txt', 'README.md']) expect(output).toContain(`✗ ${name}`);
  });
});

describe('POST /evidence', () => {
  it.each([
    ['other', 404, 'SCOPE.UNKNOWN', { period: '2019', scope: '520122' }],
    ['libei', 403, 'AUTH.FORBIDDEN', { period: '2019', scope: libei }],
    ['officer', 400, 'PERIOD.INVALID', { period: '2019-13', scope: '520122' }],
    ['officer', 404, 'SCOPE.UNKNOWN', { period: '2019', scope: '999999' }],
    // A village in which nobody reports.
    ['officer', 404, 'SCOPE.UNKNOWN', { period: '2019', scope: '520122001005' }],
    ['officer', 400, 'LEDGER.NO_POSITION', { period: '2019', scope: '520122', asOf: 9_999 }],
  ] as const)('answers %s with %i %s', async (person, status, code, body) => {
    const { body: problem } = await stage.post(person, '/evidence', body).expect(status);
    expect((problem as { code: string }).code).toBe(code);
  });
});

describe('an evidence bundle after an officer has taken a photo away', () => {
  it('says who did it and why, and still proves itself', async () => {
    const { body } = await stage.get('officer', `/submissions/${shown}/photos`).expect(200);
    const [{ digest }] = body as [{ digest: string }];
    const reason = '拍到了买家姓名';
    await stage.post('officer', `/submissions/${shown}/photos/${digest}/remove`, { reason }).expect(200);
    const target = await unpack(folder, await bundle('auditor', { period: '2019', scope: '520122' }));
    expect(await readdir(join(target, 'photos'))).toHaveLength(1);
    expect(await textOf(target, 'photos.csv')).toMatch(new RegExp(`${digest},,.*,officer,.*,${reason}`));
    const { code, output } = await verify(target);
    expect([code, output]).toEqual([
      0,
      expect.stringContaining('1 photos are what the revisions hash, 1 were'),
    ]);
    await forge(target, 'photos.csv', (text) => text.replace(/,officer,.*/, ',,,'));
    expect((await verify(target)).output).toContain('a photo of revision 1 of');
  });
});
