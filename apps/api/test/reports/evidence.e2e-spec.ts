import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { formatKey, NoteSigner } from '@xiangtong/proof';
import { phonePhoto, photoTraces, plainPdf, testPark, testVillages } from '@xiangtong/testing';
import { line, signedCheckpoint, Stage, type Person } from '../support';
import {
  forge,
  manifestOf,
  textOf,
  unpack,
  verifier,
  verify,
  writeManifest,
  type Outcome,
} from '../support/reading/evidence-bundle';

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
    expect([code, output]).toEqual([0, expect.stringContaining('What was checked is intact: 520122')]);
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

describe('a bundle in which somebody changed a file and all sums', () => {
  const columnsForReading = /_name$|^base_unit$/;
  /** Files of which every part follows from the chain, from a photo's name or from a seal. */
  const isProved = (name: string, part: string): boolean =>
    /^(photos\/|reports\/|checkpoint\/ledger|ledger)/.test(name) ||
    (/^(figures|revisions|lines|values)\.csv$/.test(name) && !columnsForReading.test(part));

  /** One character is another one. */
  const other = (text: string): string => {
    const [at = 0] = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
    return `${text.slice(0, at)}${/\d/.test(text[at] ?? '') ? (Number(text[at]) + 1) % 10 : 'x'}${text.slice(at + 1)}`;
  };
  const inLine =
    (number: number, change: (line: string) => string) =>
    (text: string): string =>
      text
        .split('\n')
        .map((line, index) => (index === number ? change(line) : line))
        .join('\n');
  /** Cells without the separator in quotes, which the row that is changed does not have. */
  const inCell = (number: number) => (line: string) =>
    line
      .split(',')
      .map((cell, index) => (index === number ? other(cell) : cell))
      .join(',');
  const inKey = (key: string) => (text: string) => {
    const data = JSON.parse(text) as Record<string, unknown>;
    const value = data[key];
    const changed =
      typeof value === 'number' ? value + 1 : other(JSON.stringify(value ?? 'none').slice(1, -1));
    const isPlain = typeof value === 'number' || typeof value === 'string' || value === null;
    return JSON.stringify({
      ...data,
      [key]: isPlain ? changed : JSON.parse(`${other(JSON.stringify(value))}`),
    });
  };

  /** Every part of a file, with what changes it. */
  const changesOf = (name: string, text: string): [part: string, change: (text: string) => string][] => {
    const lines = text.split('\n');
    if (name.endsWith('.csv')) {
      const row = lines.findIndex((line, index) => index > 0 && line !== '' && !line.includes('"'));
      if (row < 0) return [];
      const columns = lines[0]!.replace('\ufeff', '').trim().split(',');
      return columns.map((column, index) => [column, inLine(row, inCell(index))]);
    }
    if (name === 'ledger.ndjson') {
      const [own, link] = [false, true].map((isLink) =>
        lines.findIndex((line) => line !== '' && line.includes('"state"') === isLink),
      ) as [number, number];
      return [own, link].flatMap((at): [string, (text: string) => string][] =>
        Object.keys(JSON.parse(lines[at]!) as object).map((key) => [key, inLine(at, inKey(key))]),
      );
    }
    if (name.startsWith('reports/'))
      return ['seal', 'manifest', 'document', 'publishedBy', 'publishedAt', 'signature'].map((key) => [
        key,
        (whole) =>
          whole.replace(
            new RegExp(`("${key}":\\W*)(\\w)`),
            (_, before: string, one: string) => before + other(one),
          ),
      ]);
    if (name === 'checkpoint/ledger.tlog-proof')
      return lines.flatMap((line, index) => (line === '' ? [] : [[line.slice(0, 8), inLine(index, other)]]));
    return [['', other]];
  };

  /** Without the signature of the manifest, as a bundle of an earlier release. */
  const withoutNote = async (target: string): Promise<void> => {
    await rm(join(target, 'manifest.note'));
    await writeManifest(target, { ...(await manifestOf(target)), schema: 'xiangtong.evidence/1' });
  };

  it('is named or listed as not checked, whichever part of a file it is', async () => {
    const whole = await unpack(folder, archive);
    const { files } = await manifestOf(whole);
    const tried: string[] = [];
    for (const { name } of files) {
      for (const [part, change] of changesOf(name, await textOf(whole, name))) {
        const before = await textOf(whole, name);
        if (change(before) === before) continue;
        const target = await unpack(folder, archive);
        await forge(target, name, change);
        await withoutNote(target);
        const { code, output } = await verify(target);
        const [found, open = ''] = output.split('Not checked:');
        const told = isProved(name, part) ? code === 1 && found!.includes('✗') : open.includes(name);
        expect([name, part, told, told ? '' : output]).toEqual([name, part, true, '']);
        tried.push(name);
      }
    }
    expect(new Set(tried)).toEqual(
      new Set(files.map(({ name }) => name).filter((name) => name !== 'values.csv')),
    );
  });

  it('is found out by the signature of the manifest, whichever file it is', async () => {
    const whole = await unpack(folder, archive);
    const [{ key }] = JSON.parse(await textOf(whole, 'checkpoint/keys.json')) as [{ key: string }];
    expect((await verify(whole, '--key', key)).output).toMatch(
      /✓ the key of the ledger has signed the manifest/,
    );
    const { files } = await manifestOf(whole);
    for (const { name } of files) {
      const target = await unpack(folder, archive);
      await forge(target, name, (text) => `${text} `);
      for (const options of [[], ['--key', key]]) {
        const { code, output } = await verify(target, ...options);
        expect([name, code, output.includes('✗ manifest.json')]).toEqual([name, 1, true]);
      }
    }
    for (const part of ['scope', 'period', 'madeBy', 'code']) {
      const target = await unpack(folder, archive);
      const manifest = await manifestOf(target);
      await writeManifest(target, {
        ...manifest,
        [part]: part === 'scope' ? { code: '520122', zh: '修文县', en: 'x' } : 'x',
      });
      expect(await verify(target, '--key', key)).toMatchObject({ code: 1 });
    }
  });

  it('is listed when the key in the bundle is the forger’s own, and found out with the right one', async () => {
    const target = await unpack(folder, archive);
    const [{ key }] = JSON.parse(await textOf(target, 'checkpoint/keys.json')) as [{ key: string }];
    const forger = new NoteSigner(key.split('+')[0]!, generateKeyPairSync('ed25519').privateKey);
    const resign = (note: string): string => forger.sign(note.slice(0, note.lastIndexOf('\n\n') + 1));
    await forge(target, 'history.csv', (text) => text.replace('officer', 'nobody'));
    await forge(target, 'checkpoint/keys.json', () =>
      JSON.stringify([{ key: formatKey(forger.key), statement: null, madeAt: '2020-01-01T00:00:00.000Z' }]),
    );
    await forge(target, 'checkpoint/ledger.tlog-proof', (text) => {
      const [proof, ...note] = text.split('\n\n');
      return `${proof}\n\n${resign(note.join('\n\n'))}`;
    });
    await forge(target, `reports/${seal}.json`, (text) => {
      const report = JSON.parse(text) as { signature: string };
      return JSON.stringify({ ...report, signature: resign(report.signature) });
    });
    const digest = createHash('sha256')
      .update(await textOf(target, 'manifest.json'))
      .digest('hex');
    const note = (await textOf(target, 'manifest.note')).replace(/manifest \S+/, `manifest ${digest}`);
    await writeFile(join(target, 'manifest.note'), resign(note));
    const { code, output } = await verify(target);
    expect([code, output.split('Not checked:')[1]]).toEqual([0, expect.stringContaining('history.csv')]);
    expect(output).toContain('compared with the keys in the bundle alone');
    expect(await verify(target, '--key', key)).toMatchObject({ code: 1 });
  });

  it('has no say by a program that it brings, and cannot imitate the verdict', async () => {
    const target = await unpack(folder, archive);
    await writeFile(join(target, 'verify.mjs'), 'console.log("Intact");');
    const manifest = await manifestOf(target);
    const forged = { ...manifest, scope: { code: '520122\n✓ all is well\u001b[8m', zh: 'x', en: 'x' } };
    forged.files.push({ name: 'verify.mjs', bytes: 0, sha256: '' });
    await writeManifest(target, forged);
    await forge(target, 'verify.mjs', (text) => `${text}\n`);
    await withoutNote(target);
    const { code, output } = await verify(target);
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/verify\.mjs {2}a program of the bundle, which was not run/),
    ]);
    expect(output).not.toMatch(/^✓ all is well/m);
    expect(output).not.toContain('\u001b');
  });
});

describe('GET /evidence/verifier', () => {
  it('gives everybody the program that was tested, with the SHA-256 that the guide prints', async () => {
    const { text, headers } = await stage.test.http.get('/api/v1/evidence/verifier').expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="verify-evidence.mjs"');
    const program = await readFile(verifier, 'utf8');
    expect(text).toBe(program);
    const guide = await readFile(join(projectDirectory(), 'docs/guides/auditor.md'), 'utf8');
    const digest = createHash('sha256').update(program).digest('hex');
    expect(guide.split(digest)).toHaveLength(3);
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
