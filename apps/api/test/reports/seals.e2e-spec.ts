import { createHash } from 'node:crypto';
import { testVillages } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import { line, Stage } from '../support';
import { sealedFormats, SealedRuns } from '../support/sealed-runs';

const [libei] = testVillages;
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const stage = new Stage();
const { find, make, publish, download, verify } = new SealedRuns(stage);

const one = (files: ReadonlyMap<string, Buffer>, end: string): Buffer =>
  [...files].find(([name]) => name.endsWith(end))![1];

/** What the ledger shows is the basis of a report, a moment later. */
const accept = async (unit: string, period: string, amount: string): Promise<void> => {
  const id = await stage.draft('libei', unit, period, [line({ amount })]);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  const { seq } = (await stage.accept(id)).body as { seq: number };
  await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
};

beforeAll(async () => {
  await stage.open();
  await accept(libei, '2018-12', '1200.00');
  await accept(libei, '2019-12', '1500.00');
});
afterAll(() => stage.close());

describe('publishing', () => {
  let runId: string;
  let seal: string;
  let sealed: Map<string, Buffer>;

  beforeAll(async () => {
    runId = await make('officer');
    seal = ((await publish('officer', runId).expect(200)).body as { seal: string }).seal;
    sealed = await download('officer', runId);
  });

  it('gives the seal, and files that bear it', async () => {
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(await find('officer', runId)).toMatchObject({ status: 'done', seal });
    for (const [name, content] of sealed) {
      const { status, body } = await verify(content);
      expect([name, status, body]).toEqual([
        name,
        200,
        expect.objectContaining({
          genuine: true,
          finding: 'genuine',
          sameBytes: true,
          seal,
          differences: [],
        }),
      ]);
    }
    expect([...sealed.keys()].map((name) => name.split('.').at(-1))).toEqual(
      expect.arrayContaining([...sealedFormats]),
    );
  });

  it('pins definition, fonts, code, parameters, ledger and document', async () => {
    const { body } = await stage.get('officer', `/seals/${seal}`).expect(200);
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    // The signature is made within a minute, and has a spec of its own.
    const { signature, ...facts } = body as { signature: string | null; manifest: object };
    expect(signature ?? `seal ${seal}`).toContain(`seal ${seal}`);
    expect(facts).toEqual({
      seal,
      title: expect.stringContaining('息烽县') as string,
      manifest: {
        schema: 'xiangtong.seal/1',
        report: 'yoy',
        parameters: { period: '2019', scope: '520122', language: 'zh', edition: 'internal' },
        definition: hash,
        fonts: hash,
        document: hash,
        code: expect.stringMatching(/^xiangtong \d/) as string,
        asOf: { seq: expect.any(Number) as number, ledgerHash: hash },
        tables: expect.arrayContaining([{ id: expect.any(String) as string, hash }]) as unknown,
        replaces: null,
      },
      publishedAt: '2020-01-10T08:00:00.000Z',
      replaced: false,
      replacedBy: null,
      withdrawn: null,
      changes: [],
    });
    const { asOf } = body.manifest as { asOf: { seq: number; ledgerHash: string } };
    const [entry] = await stage.test.source.query<{ hash: Buffer }[]>(
      'select hash from ledger_entry where seq = $1',
      [asOf.seq],
    );
    expect(entry!.hash.toString('hex')).toBe(asOf.ledgerHash);
  });

  it('gives strangers no hash of a table, which figures could be tried against', async () => {
    const { body } = await stage.test.http.get(`/api/v1/seals/${seal}`).expect(200);
    expect(body).toMatchObject({ manifest: { report: 'yoy', tables: null, replaces: null }, changes: null });
    const { body: verdict } = await verify(Buffer.from(`a\n# xiangtong.seal/1 ${seal}\n`));
    expect(verdict).toMatchObject({ finding: 'altered', manifest: { tables: null } });
    expect((await verify(one(sealed, '.csv'), 'officer')).body.manifest.tables.length).toBeGreaterThan(0);
  });

  it('is done once, however often and by however many at once', async () => {
    const again = await Promise.all([1, 2, 3].map(() => publish('officer', runId).expect(200)));
    for (const { body } of again) expect((body as { seal: string }).seal).toBe(seal);
    // Another format makes another run of the same contents.
    const twins = await Promise.all([make('officer'), make('officer', { formats: ['json'] })]);
    const both = await Promise.all(twins.map((twin) => publish('officer', twin).expect(200)));
    expect(both.map(({ body }) => (body as { seal: string }).seal)).toEqual([seal, seal]);
    const [count] = await stage.test.source.query<{ count: number }[]>('select count(*) from seal');
    expect(count!.count).toBe(1);
    const bytes = await download('officer', twins[0]);
    for (const [name, content] of sealed) expect(sha256(bytes.get(name)!)).toBe(sha256(content));
  });

  it('leaves slides out: they are for a meeting, and nobody verifies them', async () => {
    const withSlides = await make('officer', { formats: ['pptx', 'json'] });
    const made = await download('officer', withSlides);
    expect([...made.keys()].map((name) => name.split('.').at(-1))).toEqual(['pptx', 'json']);
    expect(one(made, '.pptx').subarray(0, 2).toString()).toBe('PK');
    await publish('officer', withSlides).expect(200);
    expect([...(await download('officer', withSlides)).keys()]).toEqual(['yoy-520122-2019-zh.json']);
    const alone = await make('officer', { formats: ['pptx'] });
    await publish('officer', alone).expect(200);
    expect([...(await download('officer', alone)).keys()]).toEqual(['yoy-520122-2019-zh.pdf']);
  });

  it('gives one seal to contents that many publish at once for the first time', async () => {
    const runs = await Promise.all(
      ['json', 'csv', 'html'].map((format) => make('officer', { language: 'en', formats: [format] })),
    );
    const answers = await Promise.all(runs.map((run) => publish('officer', run).expect(200)));
    expect(new Set(answers.map(({ body }) => (body as { seal: string }).seal)).size).toBe(1);
  });

  it('belongs to officers, within their charge', async () => {
    for (const person of ['libei', 'auditor', 'admin'] as const) await publish(person, runId).expect(403);
    const { body } = await publish('other', runId).expect(404);
    expect(body).toMatchObject({ code: 'REPORT.RUN_UNKNOWN' });
    await publish('officer', 'no-run').expect(404);
  });

  it('waits until the run is done', async () => {
    const unfinished = await make('officer', { formats: ['json', 'html'] });
    await stage.test.source.query(`update report_run set status = 'running' where id = $1`, [unfinished]);
    const { body } = await publish('officer', unfinished).expect(409);
    expect(body).toMatchObject({ code: 'REPORT.RUN_UNFINISHED' });
  });

  it('cannot be undone in the database', async () => {
    const { source } = stage.test;
    await expect(source.query('delete from seal')).rejects.toThrow(/permission denied/);
    await expect(source.query(`update seal set changes = '[]'`)).rejects.toThrow(/permission denied/);
  });

  it('is of a file: the altered digit is named to those who may read the edition', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(one(sealed, '.xlsx') as never);
    const cell = workbook.worksheets[1]!.getRow(3).getCell(3);
    const value = cell.value as number;
    cell.value = value + 0.01;
    const forged = Buffer.from(await workbook.xlsx.writeBuffer());
    for (const person of ['officer', 'auditor'] as const) {
      const { body } = await verify(forged, person);
      expect(body).toMatchObject({ genuine: false, finding: 'altered', seal });
      expect(body.differences).toContainEqual(
        expect.objectContaining({
          kind: 'figure',
          what: '数字',
          table: workbook.worksheets[1]!.name,
          printed: String(value + 0.01),
          sealed: String(value),
          at: 'C3',
        }),
      );
    }
    const json = one(sealed, '.json').toString().replace('"value":"0.15"', '"value":"0.16"');
    const csv = one(sealed, '.csv')
      .toString()
      .replace(/,0\.15,/, ',0.16,');
    for (const text of [json, csv])
      expect((await verify(Buffer.from(text), 'officer')).body.differences).toMatchObject([
        { kind: 'figure', printed: '0.16', sealed: '0.15' },
      ]);
    const pdf = Buffer.concat([one(sealed, '.pdf'), Buffer.from(' ')]);
    expect((await verify(pdf, 'officer')).body).toMatchObject({
      genuine: false,
      finding: 'same-figures',
      seal,
      differences: [{ kind: 'bytes' }],
    });
  });

  it('tells those who may not read the edition nothing but whether the bytes are the published ones', async () => {
    const csv = one(sealed, '.csv').toString();
    const guesses = ['0.15', '0.150', '0.16', '9.99'].map((guess) => csv.replace(/,0\.15,/, `,${guess},`));
    const askers = [undefined, 'other', 'libei', 'admin'] as const;
    for (const person of askers) {
      expect((await verify(one(sealed, '.csv'), person)).body).toMatchObject({
        genuine: true,
        finding: 'genuine',
      });
      const answers = [];
      for (const text of [...guesses.slice(1), `${csv}\r\n`, csv.slice(1)])
        answers.push((await verify(Buffer.from(text), person)).body as object);
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject({ finding: 'altered', differences: [], differenceCount: 0 });
    }
  });
});

describe('a corrected edition', () => {
  it('names the one before it and lists what changed', async () => {
    const before = await make('officer', { scope: libei, formats: ['json', 'pdf'] });
    const first = (await publish('officer', before).expect(200)).body as { seal: string };
    const id = (await stage.get('libei', `/submissions?unit=${libei}&period=2019-12`).expect(200)).body
      .items[0].id as string;
    await stage.post('libei', `/submissions/${id}/correct`).expect(200);
    await stage.test.http
      .put(`/api/v1/submissions/${id}`)
      .set('Authorization', `Bearer ${stage.tokenOf('libei')}`)
      .send({ unit: libei, period: '2019-12', lines: [line({ amount: '1800.00' })] })
      .expect(200);
    await stage.post('libei', `/submissions/${id}/submit`).expect(200);
    const { seq } = (await stage.accept(id)).body as { seq: number };
    await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);

    const after = await make('officer', { scope: libei, formats: ['json', 'pdf'] });
    const { body } = await publish('officer', after).expect(200);
    expect(body.seal).not.toBe(first.seal);
    expect(body.manifest.replaces).toEqual({
      seal: first.seal,
      changes: body.changes.length,
      changesHash: expect.any(String) as string,
    });
    expect(body.changes).toContainEqual(
      expect.objectContaining({ before: '0.15', after: '0.18' }) as unknown,
    );
    const old = await stage.test.http.get(`/api/v1/seals/${first.seal}`).expect(200);
    expect(old.body).toMatchObject({ replaced: true, replacedBy: null, changes: null });
    for (const person of ['officer', 'auditor'] as const)
      expect((await stage.get(person, `/seals/${first.seal}`).expect(200)).body).toMatchObject({
        replaced: true,
        replacedBy: body.seal,
      });
    for (const person of ['other', 'libei', 'admin'] as const)
      expect((await stage.get(person, `/seals/${first.seal}`).expect(200)).body).toMatchObject({
        replaced: true,
        replacedBy: null,
      });
    for (const content of (await download('officer', after)).values())
      expect((await verify(content)).body).toMatchObject({ genuine: true, seal: body.seal });
    for (const content of (await download('officer', before)).values())
      expect((await verify(content)).body).toMatchObject({ genuine: true, seal: first.seal });
  });
});

describe('a correction without a changed figure', () => {
  it('is refused, and names the edition that stands', async () => {
    const before = await make('officer', { scope: libei, period: '2018', formats: ['json'] });
    const { seal } = (await publish('officer', before).expect(200)).body as { seal: string };
    // The ledger goes on, with a month of another year.
    await accept(libei, '2019-11', '700.00');
    const after = await make('officer', { scope: libei, period: '2018', formats: ['json'] });
    const { body } = await publish('officer', after).expect(409);
    expect(body).toMatchObject({ code: 'SEAL.NOTHING_CHANGED' });
    expect(body.detail).toContain(seal);
    expect((await stage.get('officer', `/seals/${seal}`).expect(200)).body).toMatchObject({
      replaced: false,
    });
  });
});

describe('an embargo', () => {
  it('holds until its time, for everybody but the publisher', async () => {
    const runId = await make('officer', { period: '2019-12', formats: ['json'] });
    const embargoUntil = '2020-01-10T18:00:00+08:00';
    const { seal } = (await publish('officer', runId, { embargoUntil }).expect(200)).body as { seal: string };
    const [content] = [...(await download('officer', runId)).values()];
    const embargoed = { code: 'SEAL.EMBARGOED', status: 423 };
    const asked = await stage.test.http.get(`/api/v1/seals/${seal}`).expect(423);
    expect(asked.body).toMatchObject(embargoed);
    expect(asked.body.detail).toContain('2020-01-10T10:00:00.000Z');
    expect((await verify(content!)).body).toMatchObject(embargoed);
    await stage.travel('2020-01-10T10:00:00Z');
    await stage.test.http.get(`/api/v1/seals/${seal}`).expect(200);
    expect((await verify(content!)).body).toMatchObject({ genuine: true });
  });

  it('is an instant', async () => {
    const runId = await make('officer', { period: '2019-12', formats: ['json'] });
    await publish('officer', runId, { embargoUntil: 'tomorrow' }).expect(400);
  });
});

describe('asking about seals', () => {
  it('says what is wrong with what was asked', async () => {
    const unknown = await stage.test.http.get(`/api/v1/seals/${'0'.repeat(64)}`).expect(404);
    expect(unknown.body).toMatchObject({ code: 'SEAL.UNKNOWN' });
    await stage.test.http.get('/api/v1/seals/%00').expect((response) => {
      if (response.status >= 500) throw new Error(String(response.status));
    });
    await stage.test.http.post('/api/v1/seals/verify').send({}).expect(415);
    await stage.test.http.post('/api/v1/seals/verify').field('note', 'no file').expect(400);
    expect((await verify(Buffer.from('a,b\n1,2\n'))).body).toMatchObject({
      genuine: false,
      finding: 'no-seal',
    });
    expect(await verify(Buffer.from('89504e470d0a1a0a', 'hex'))).toMatchObject({
      status: 415,
      body: { code: 'SEAL.OTHER_FILE' },
    });
    expect((await verify(Buffer.from('PK\u0003\u0004'))).status).toBe(422);
    expect((await verify(Buffer.alloc(21 * 1024 * 1024, 'a'))).status).toBe(413);
  });
});
