import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { constants, deflateSync, inflateSync } from 'node:zlib';
import { ENGINE, rows, type Engine } from '@xiangtong/analytics';
import type { CubeResponse } from '@xiangtong/contracts';
import { readPdfPages } from '@xiangtong/documents';
import { CONFIG, type Config } from '@xiangtong/infrastructure';
import { openOwnerSource, registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { strFromU8, unzipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../support';

const [libei, neighbour] = testVillages;
const county = '520122';
const formats = ['pdf', 'ofd', 'docx', 'xlsx', 'csv', 'json', 'html'];

/** ID numbers by their day of birth and order, names, telephone and bank card numbers: in good files and in bad ones. */
const planted = [
  '19720418331',
  '19681225052',
  '欧阳芊芊',
  'Ouyang Qianqian',
  '13987650421',
  '6222021357924680135',
];
const householdHead =
  'id_number,key,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income';
const benefitHead = 'month,id_number,key,person,source_unit,mechanism,gross,cost,status,voucher';
const households = [
  householdHead,
  `520122197204183316,,${libei},一般贫困户,3,2014,,2018,3000`,
  `520122196812250529,,${neighbour},低保户,2,2014,,2018,2500`,
].join('\n');
const benefits = [
  benefitHead,
  `2019-05,520122197204183316,,520122197204183316,${testPark},employment,900,,paid,PZ-1`,
  `2019-06,520122196812250529,,,${libei},order_purchase,500.50,100.25,claimed,`,
].join('\n');
const refused: readonly (readonly ['households' | 'benefits', string])[] = [
  ...planted
    .slice(2)
    .map((text) => ['households', `${householdHead}\n,${text},${libei},poor,3,,,,`] as const),
  ['households', `${householdHead}\n520122197204183316,,欧阳芊芊,13987650421,x,,,,`],
  [
    'benefits',
    `${benefitHead}\n2019-05,520122197204183316,,欧阳芊芊,${libei},employment,9,,paid,13987650421`,
  ],
];

let test: TestApp;
let officer: string;
let logged = '';

beforeAll(async () => {
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString();
      done();
    },
  });
  test = await createTestApp({ logger: pino({ level: 'trace' }, sink) });
  await registerTestUnits(test.source);
  officer = await test.signIn({ roles: ['officer', 'impact'], divisions: [county] });
});
afterAll(() => test.close());

const get = (path: string, token = officer) =>
  test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
const post = (path: string, token = officer) =>
  test.http.post(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
const upload = (path: string, csv: string) =>
  post(`/impact/${path}`).attach('file', Buffer.from(csv), 'file.csv');

const foundIn = (content: string): string[] =>
  planted.filter((text) => content.includes(text) || content.includes(Buffer.from(text).toString('hex')));

/** What stands between `stream` and `endstream`, unpacked where it is packed. */
const streamsOf = (content: Buffer): string[] => {
  const found: string[] = [];
  for (let at = content.indexOf('stream'); at >= 0; at = content.indexOf('stream', at)) {
    const from = content[at + 6] === 13 ? at + 8 : at + 7;
    at = content.indexOf('endstream', from);
    if (at < 0) break;
    try {
      found.push(
        inflateSync(content.subarray(from, at), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'),
      );
    } catch {
      // It is not packed: the plain text of the file has it.
    }
    at += 'endstream'.length;
  }
  return found;
};

/** Words are drawn by numbers of glyphs: the streams alone do not tell them. */
const pdfText = async (content: Buffer): Promise<string> => {
  const pages = await readPdfPages(content);
  const words = pages.map(({ texts }) => texts.map(({ text }) => text).join(''));
  return [...words, ...streamsOf(content)].join('\n');
};

/** Content of a file, and of the files in it. */
const textOf = async (name: string, content: Buffer): Promise<string> => {
  const plain = content.toString('utf8') + content.toString('latin1');
  if (content.subarray(0, 5).toString() === '%PDF-') return `${plain}\n${await pdfText(content)}`;
  if (!/\.(xlsx|docx|ofd)$/.test(name)) return plain;
  return Object.values(unzipSync(content))
    .map((part) => strFromU8(part))
    .join('\n');
};

const bytesOf: Parameters<ReturnType<typeof get>['parse']>[0] = (answer, done) => {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => done(null, Buffer.concat(chunks)));
};

const fetched = async (path: string): Promise<Buffer> => {
  const response = await get(path).buffer(true).parse(bytesOf);
  expect(response.status).toBe(200);
  return response.body as Buffer;
};

const tablesOf = async (source: DataSource): Promise<string> => {
  const tables = await source.query<{ name: string }[]>(
    `select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace in
       (select oid from pg_namespace where nspname !~ '^(pg_|information_schema)')`,
  );
  const parts: string[] = [];
  for (const { name } of tables)
    parts.push(JSON.stringify(await source.query(`select one::text as line from ${name} one`)));
  return parts.join('\n');
};

const replicaText = (): Promise<string> =>
  test.app.get<Engine>(ENGINE).read(async (connection) => {
    const tables = await rows<{ name: string }>(
      connection,
      `select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE'`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const lines = await rows<{ line: string }>(connection, `select one::varchar as line from ${name} one`);
      parts.push(name, ...lines.map(({ line }) => line));
    }
    return parts.join('\n');
  });

/** Everything in a folder but the server of the database, whose tables are searched. */
const folderText = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const parts: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes('postgres')) continue;
    parts.push(await textOf(path, await readFile(path).catch(() => Buffer.alloc(0))));
  }
  return parts.join('\n');
};

const makeReport = async (report: string): Promise<readonly string[]> => {
  const started = await post(`/reports/${report}/runs`)
    .send({ period: '2019', scope: county, edition: 'internal', language: 'zh', formats })
    .expect(202);
  const { runId } = started.body as { runId: string };
  for (;;) {
    const { body } = await get(`/runs/${runId}`).expect(200);
    const run = body as { status: string; failure: string | null; files: readonly { name: string }[] };
    if (run.status === 'done') return run.files.map(({ name }) => `/runs/${runId}/files/${name}`);
    if (!['queued', 'running'].includes(run.status)) throw new Error(`run ${run.status}: ${run.failure}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
};

describe('identities in files of households', () => {
  it('are in no answer: neither of good imports nor of refused ones', async () => {
    const answers = [
      await upload('households', households).expect(200),
      await upload('benefits', benefits).expect(200),
    ];
    for (const [path, csv] of refused) answers.push(await upload(path, csv).expect(400));
    const named = { key: '欧阳芊芊', purpose: '核对' };
    answers.push(await post('/impact/household-exports').send(named).expect(400));
    for (const { text } of answers) expect(foundIn(text)).toEqual([]);
    expect((await get('/impact/households?purpose=check')).body.items).toHaveLength(2);
  });

  it('would be found in a PDF: the search unpacks what is packed', async () => {
    const packed = Buffer.concat([
      Buffer.from('%PDF-x\nstream\n'),
      deflateSync(Buffer.from('BT (13987650421) Tj ET')),
      Buffer.from('\nendstream\nstream\r\nplain 欧阳芊芊\r\nendstream'),
    ]);
    expect(streamsOf(packed)).toEqual(['BT (13987650421) Tj ET']);
    const file = new PDFDocument();
    const written = buffer(file);
    file.text('19720418331').end();
    expect(foundIn(await textOf('file.pdf', await written))).toContain('19720418331');
  });

  it('are in no output of any report format, nor in the printed ledger', async () => {
    const ledger = `/impact/household-ledger?village=${libei}&period=2019&purpose=check`;
    const paths = [
      ...(await makeReport('poverty-impact')),
      ...['json', 'pdf', 'xlsx'].map((one) => `${ledger}&format=${one}`),
    ];
    for (const format of formats) expect(paths.some((path) => path.endsWith(`.${format}`))).toBe(true);
    for (const path of paths) {
      const content = await fetched(path);
      expect(content.length).toBeGreaterThan(100);
      const name = path.includes('format=xlsx') ? 'ledger.xlsx' : path;
      const text = await textOf(name, content);
      expect([path, foundIn(text)]).toEqual([path, []]);
      // What is printed is found: the search reads what a reader reads.
      if (path.includes('format=pdf')) expect(text).toContain('建档立卡户');
    }
  });

  it('are in no answer of the cube, which tells the figures to those with the right', async () => {
    const query = { measures: ['households', 'net', 'coverageRate'], period: '2019', compare: 'yoy' };
    const { status, body, text } = await post('/cube').send(query);
    expect([status, foundIn(text)]).toEqual([200, []]);
    expect(body as CubeResponse).toMatchObject({
      asOf: 2,
      totals: {
        households: 2,
        net: '1300.25',
        coverageRate: '1.000000',
        'net.base': '0.00',
        'net.growth': null,
      },
    });
    const by = await post('/cube').send({ ...query, measures: ['households'], by: ['homeVillage'] });
    expect((by.body as CubeResponse).rows).toHaveLength(2);
    const mixed = await post('/cube').send({ ...query, measures: ['households', 'amount'] });
    expect([mixed.status, mixed.body.code]).toEqual([400, 'CUBE.INVALID']);
    const blind = await test.signIn({ roles: ['officer'], divisions: [county] });
    expect((await post('/cube', blind).send(query)).body).toMatchObject({ code: 'AUTH.FORBIDDEN' });
    for (const format of ['csv', 'json', 'xlsx', 'parquet']) {
      const path = `/cube/table.${format}`;
      const asked = { ...query, by: ['unit', 'mechanism'], measures: ['households', 'net'] };
      const refusal = await post(path).send(asked);
      expect([refusal.status, refusal.body.code]).toEqual([400, 'IMPACT.FILE_PURPOSE_MISSING']);
      expect((await post(`${path}?purpose=check`, blind).send(asked)).body.code).toBe('AUTH.FORBIDDEN');
      const file = await post(`${path}?purpose=${format}-for-the-file`)
        .send(asked)
        .buffer(true)
        .parse(bytesOf);
      expect([file.status, foundIn(await textOf(`table.${format}`, file.body as Buffer))]).toEqual([200, []]);
    }
    const trail = await get('/audit/events?kind=household&limit=4');
    expect((trail.body.items as { reason: string }[]).map(({ reason }) => reason.split(' ')[0])).toEqual(
      ['parquet', 'xlsx', 'json', 'csv'].map((format) => `${format}-for-the-file`),
    );
    expect((await get('/impact/cube-schema')).body.measures.length).toBeGreaterThan(30);
  });

  it('are nowhere in the database, the replica, the data folder, temporary files and the log', async () => {
    const owner = await openOwnerSource(test.database);
    const dump = await tablesOf(owner);
    await owner.destroy();
    expect(dump).toContain('PZ-1');
    const replica = await replicaText();
    expect(replica).toContain(libei);
    const places: Record<string, string> = { dump, replica, log: logged };
    places['data'] = await folderText(test.app.get<Config>(CONFIG).dataDirectory);
    for (const name of (await readdir(tmpdir())).filter((one) => one.startsWith('xiangtong')))
      places[name] = await folderText(join(tmpdir(), name));
    expect(logged).toContain('/api/v1/impact/households');
    for (const [name, content] of Object.entries(places))
      expect([name, foundIn(content)]).toEqual([name, []]);
  });
});
