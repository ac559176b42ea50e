import {
  type Page,
  formatCubeFigure,
  type CubeQuery,
  type CubeResponse,
  type PublicationView,
  type ReceivedEdition,
  type AuditEventResponse,
} from '@xiangtong/contracts';
import { changeTrust, EditionSender, Publisher, receiverOverHttp, sha256 } from '@xiangtong/exchange';
import { Environment, ledgerKey } from '@xiangtong/infrastructure';
import { CheckpointDesk, CheckpointMaker, parseKey, PublicEditions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { testPark, testVillages } from '@xiangtong/testing';
import type { VerificationResponse } from '../../src/reports/seal.responses';
import { createTestApp, line, Stage, type TestApp } from '../support';
import { BadLine } from '../support/bad-line';
import { SealedRuns } from '../support/sealed-runs';

const [libei, neighbour] = testVillages;

describe('a county and its prefecture, each with an installation', () => {
  const county = new Stage({ publicUrl: 'https://xifeng.example.gov.cn' });
  let prefecture: TestApp;
  let maker: CheckpointMaker;
  let lineOfEditions: BadLine | undefined;
  const tokens: Record<string, string> = {};

  const accepted = async (person: 'libei' | 'park', unit: string, ...lines: object[]): Promise<string> => {
    const id = await county.draft(person, unit, '2019-11', lines);
    await county.post(person, `/submissions/${id}/submit`).expect(200);
    await county.accept(id);
    return id;
  };

  beforeAll(async () => {
    await county.open();
    prefecture = await createTestApp();
    const { source, clock, dataDirectory } = county.test;
    const keys = ledgerKey(new Environment(), dataDirectory);
    maker = new CheckpointMaker({ source, clock, keys, publicUrl: 'https://xifeng.example.gov.cn' });
    await maker.make();
    const [key] = await new CheckpointDesk(source).keys();
    const by = { actor: 'cli:root', at: prefecture.clock.now() };
    await changeTrust(prefecture.source, (trust) => trust.trust('520122', parseKey(key!.key)!, by));
    tokens['county'] = await prefecture.signIn({
      username: 'xifeng',
      roles: ['officer'],
      divisions: ['520122'],
    });
    tokens['other'] = await prefecture.signIn({
      username: 'xiuwen',
      roles: ['officer'],
      divisions: ['520123'],
    });
    tokens['city'] = await prefecture.signIn({
      username: 'guiyang',
      roles: ['officer'],
      divisions: ['5201'],
    });
    await accepted(
      'libei',
      libei,
      line({ amount: '1234.56' }),
      line({ destination: '000000', amount: '0.01' }),
    );
    await accepted('park', neighbour, line({ amount: '99.99' }));
    await accepted('park', testPark, line({ amount: '500.00', platform: 'jd' }));
  });
  afterAll(async () => {
    lineOfEditions?.close();
    await county.close();
    await prefecture.close();
  });

  const send = async (to = prefecture.url, as = 'county', breaksAt: readonly number[] = []) => {
    const { source } = county.test;
    const publisher = new Publisher({ source, catalogue: new ReferenceCatalogue(source), signer: maker });
    const badLine = new BadLine(to, breaksAt);
    const asked = { period: '2019-11', detail: 'township', place: '520122', actor: 'cli:li' } as const;
    const delivery = { chunkBytes: 400, attempts: 3, pauseMs: 1 };
    try {
      const receiver = receiverOverHttp(await badLine.open(), tokens[as]!);
      return { ...(await publisher.send(asked, receiver, delivery)), pieces: badLine.pieces };
    } finally {
      badLine.close();
    }
  };

  /** A public report of the county, as JSON. */
  const publishedEdition = async (): Promise<{ readonly seal: string; readonly title: string }> => {
    const runs = new SealedRuns(county);
    const runId = await runs.make('officer', { edition: 'public', formats: ['json'] });
    const { body } = await runs.publish('officer', runId).expect(200);
    const { seal } = body as { seal: string };
    const { title } = await county.test.app.get(PublicEditions).facts(seal);
    return { seal, title };
  };

  const ask = async (query: Partial<CubeQuery>): Promise<CubeResponse> => {
    const { body } = await prefecture.http
      .post('/api/v1/cube')
      .set('Authorization', `Bearer ${tokens['city']}`)
      .send({ measures: ['amount', 'orders'], by: [], period: '2019-11', ...query })
      .expect(200);
    return body as CubeResponse;
  };
  const headOf = async (): Promise<number> => {
    const [row] = await prefecture.source.query<{ seq: number }[]>(
      'select coalesce(max(seq), 0)::int as seq from ledger_entry',
    );
    return row!.seq;
  };

  let first: Awaited<ReturnType<typeof send>>;

  it('sends November in pieces over a line that breaks', async () => {
    first = await send(prefecture.url, 'county', [2]);
    expect(first).toMatchObject({ wasThere: false, taken: { created: 2 } });
    expect(first.pieces).toBe(Math.ceil(first.bytes / 400) + 1);
    expect(first.pieces).toBeGreaterThanOrEqual(3);
  });

  it('has the same total to the fen on both levels, told apart from what is reported above', async () => {
    const query = {
      measures: ['amount', 'orders', 'quantity'],
      by: ['product', 'destination', 'platform'],
    } as const;
    const { body } = await county
      .post('officer', '/cube', { ...query, where: { county: '520122' }, period: '2019-11' })
      .expect(200);
    const below = body as CubeResponse;
    const atLeast = await headOf();
    const above = await ask({ ...query, where: { unitKind: 'installation' }, atLeast });
    expect(below.totals).toMatchObject({ amount: '1834.56', orders: 4 });
    expect(above.totals).toEqual(below.totals);
    expect(above.rows).toEqual(below.rows);
    expect((await ask({ by: ['unitKind'] })).rows).toEqual([
      { unitKind: 'installation', amount: '1834.56', orders: 4 },
    ]);
    expect((await ask({ by: ['county'] })).rows).toEqual([
      { county: '520122', amount: '1834.56', orders: 4 },
    ]);
    const townships = await ask({ by: ['township'] });
    expect(townships.rows.map((row) => [row['township'], row['amount']])).toEqual([
      ['520122001000', '1334.56'],
      ['XT-520122', '500.00'],
    ]);
    expect(townships.labels.township!['520122001000']!.zh).toBe('永阳街道');
    expect(townships.coverage).toMatchObject({ due: 2, reported: 2 });
  });

  it('traces a figure above to the publication, and lets nobody write there by hand', async () => {
    const query = { measures: ['amount'], by: ['county'], period: '2019-11', asOf: await headOf() } as const;
    const figure = formatCubeFigure({ query, row: { county: '520122' }, column: 'amount' });
    const trace = await prefecture.http
      .get(`/api/v1/trace/${encodeURIComponent(figure)}`)
      .set('Authorization', `Bearer ${tokens['city']}`)
      .expect(200);
    expect(trace.body).toMatchObject({ sumsBack: true });
    expect(JSON.stringify(trace.body)).toContain('rule:publication');
    expect(JSON.stringify(trace.body)).toContain(`xifeng.example.gov.cn/ledger ${first.hash}`);
    const clerk = await prefecture.signIn({ username: 'clerk', roles: ['reporter'], units: ['XT-520122'] });
    const written = await prefecture.http
      .post('/api/v1/submissions')
      .set('Authorization', `Bearer ${clerk}`)
      .send({ unit: 'XT-520122', period: '2019-10', lines: [] })
      .expect(403);
    expect(written.body).toMatchObject({ code: 'SUBMISSION.OF_AN_INSTALLATION' });
  });

  it('changes nothing when it is sent again; a correction arrives as a new edition', async () => {
    const seq = await headOf();
    expect(await send()).toMatchObject({ hash: first.hash, wasThere: true, pieces: 0 });
    expect(await headOf()).toBe(seq);
    const { body } = await county.get('officer', `/submissions?unit=${libei}&period=2019-11`).expect(200);
    const [{ id }] = (body as { items: [{ id: string }] }).items;
    await county
      .post('libei', `/submissions/${id}/correct`, { lines: [line({ amount: '1000.00' })] })
      .expect(200);
    await county.post('libei', `/submissions/${id}/submit`).expect(200);
    await county.accept(id);
    const second = await send();
    expect(second.taken).toEqual({ created: 0, changed: 1, unchanged: 1, withdrawn: 0 });
    const atLeast = await headOf();
    expect((await ask({ atLeast })).totals).toMatchObject({ amount: '1599.99' });
    expect((await ask({ asOf: seq })).totals).toMatchObject({ amount: '1834.56' });
  });

  it('tells officers of the place in the audit trail who may speak, and what was taken', async () => {
    const told = async (as: string): Promise<readonly AuditEventResponse[]> => {
      const { body } = await prefecture.http
        .get('/api/v1/audit/events?kind=installation')
        .set('Authorization', `Bearer ${tokens[as]}`)
        .expect(200);
      return (body as Page<AuditEventResponse>).items;
    };
    const seen = await told('city');
    expect(seen.map(({ actor, text }) => [actor, text])).toEqual([
      ['xifeng', '收入下级平台的发布'],
      ['xifeng', '收入下级平台的发布'],
      ['cli:root', '登记下级平台的密钥'],
    ]);
    expect(seen[1]).toMatchObject({
      reason: `xifeng.example.gov.cn/ledger ${first.hash}`,
      subject: { type: 'division', code: '520122', name: '息烽县' },
    });
    expect(await told('county')).toEqual(seen);
    expect(await told('other')).toEqual([]);
  });

  it('says nothing of it to officers of another county, who cannot send it either', async () => {
    const state = await prefecture.http
      .get(`/api/v1/exchange/publications/${first.hash}`)
      .set('Authorization', `Bearer ${tokens['other']}`)
      .expect(200);
    expect(state.body as PublicationView).toMatchObject({ state: 'unknown', bytes: 0 });
    await expect(send(prefecture.url, 'other')).rejects.toThrow('AUTH.OUT_OF_SCOPE');
    const [row] = await county.test.source.query<{ content: Buffer }[]>(
      'select content from exchange_sent order by id desc limit 1',
    );
    const whole = { offset: 0, size: row!.content.length };
    const put = receiverOverHttp(prefecture.url, tokens['other']!).put(
      sha256(row!.content),
      whole,
      row!.content,
    );
    await expect(put).rejects.toThrow('AUTH.OUT_OF_SCOPE');
    expect(await headOf()).toBe(3);
  });

  it('sends sealed editions with their files, once each, to those who may see the county', async () => {
    const edition = await publishedEdition();
    const { source } = county.test;
    const editions = county.test.app.get(PublicEditions);
    const sender = new EditionSender({ catalogue: new ReferenceCatalogue(source), editions, signer: maker });
    lineOfEditions = new BadLine(prefecture.url, [2]);
    const receiver = receiverOverHttp(await lineOfEditions.open(), tokens['county']!);
    const delivery = { chunkBytes: 2_000, attempts: 3, pauseMs: 1 };
    expect(await sender.send('520122', receiver, delivery)).toMatchObject({ known: 0, sent: [edition] });
    expect(await sender.send('520122', receiver, delivery)).toMatchObject({ known: 1, sent: [] });
    const seen = async (as: string): Promise<Page<ReceivedEdition>> => {
      const answer = await prefecture.http
        .get('/api/v1/exchange/editions')
        .set('Authorization', `Bearer ${tokens[as]}`)
        .expect(200);
      return answer.body as Page<ReceivedEdition>;
    };
    const { items } = await seen('city');
    expect(items).toMatchObject([
      { ...edition, place: '520122', placeName: { zh: '息烽县' }, period: '2019', withdrawn: null },
    ]);
    expect((await seen('other')).items).toEqual([]);
    const { name } = items[0]!.files.find((one) => one.name.endsWith('.json'))!;
    const path = `/api/v1/exchange/editions/520122/${edition.seal}/files/${name}`;
    const file = await prefecture.http.get(path).set('Authorization', `Bearer ${tokens['city']}`).expect(200);
    expect(file.headers['content-disposition']).toContain(`attachment; filename*=UTF-8''${name}`);
    const { content } = await editions.file(edition.seal, name);
    expect(file.body).toEqual(JSON.parse(content.toString()));
    const verified = async (bytes: Buffer): Promise<VerificationResponse> => {
      const answer = await prefecture.http
        .post('/api/v1/seals/verify')
        .attach('file', bytes, name)
        .expect(200);
      return answer.body as VerificationResponse;
    };
    expect(await verified(content)).toMatchObject({
      genuine: true,
      finding: 'received',
      receivedFrom: { place: { zh: '息烽县' } },
      message: expect.stringMatching(/一个字节不差.*息烽县/) as string,
    });
    const looked = await prefecture.http.get(`/api/v1/seals/${edition.seal}`).expect(404);
    expect(looked.body).toMatchObject({
      code: 'SEAL.OF_ANOTHER_PLACE',
      detail: expect.stringContaining('息烽县') as string,
    });
    const altered = Buffer.from(content.toString().replace(edition.title, '另一个标题'));
    expect(await verified(altered)).toMatchObject({
      genuine: false,
      finding: 'not-received',
      manifest: null,
    });
    await prefecture.http.get(path).set('Authorization', `Bearer ${tokens['other']}`).expect(404);
    await prefecture.http
      .get(path.replace(name, 'other.json'))
      .set('Authorization', `Bearer ${tokens['city']}`)
      .expect(404);
    await county.post('officer', `/editions/${edition.seal}/withdraw`, { reason: '数报错了' }).expect(200);
    const withdrawn = { sent: [{ ...edition, withdrawn: true }] };
    expect(await sender.send('520122', receiver, delivery)).toMatchObject(withdrawn);
    expect((await seen('city')).items).toMatchObject([{ withdrawn: { reason: '数报错了' }, files: [] }]);
    await prefecture.http.get(path).set('Authorization', `Bearer ${tokens['city']}`).expect(404);
    expect(await verified(content)).toMatchObject({
      genuine: true,
      withdrawn: { reason: '数报错了' },
      message: expect.stringContaining('数报错了') as string,
    });
  });

  it.each([
    ['no hash', 'PUT', 'x', {}, 'EXCHANGE.NO_PUBLICATION'],
    ['another type', 'PUT', 'a'.repeat(64), { 'content-type': 'text/plain' }, 'REQUEST.UNSUPPORTED_TYPE'],
  ])('refuses %s', async (_, method, hash, headers, code) => {
    const response = await fetch(`${prefecture.url}/api/v1/exchange/publications/${hash}?offset=0&size=3`, {
      method,
      headers: {
        authorization: `Bearer ${tokens['county']}`,
        'content-type': 'application/octet-stream',
        ...headers,
      },
      body: 'abc',
    });
    expect(await response.json()).toMatchObject({ code });
  });
});
