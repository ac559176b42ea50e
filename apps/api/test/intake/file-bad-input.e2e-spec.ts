import { once } from 'node:events';
import { request as rawRequest, type IncomingMessage } from 'node:http';
import {
  partsOf,
  registerTestUnits,
  SHEET,
  sheetXml,
  testVillages,
  withParts,
  zip,
} from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import iconv from 'iconv-lite';
import { createTestApp, type TestApp } from '../support';

let test: TestApp;
let reporter: string;
let good: Buffer;
const [libei] = testVillages;

const heads = ['商品', '目的地', '平台', '店铺', '流向', '数量', '计量单位', '金额', '订单数'];
const row = ['青椒', '江苏省', '淘宝网', '', '上行', 3, '斤', 19.9, 2];

const workbook = async (rows: readonly (readonly unknown[])[], name = '填报'): Promise<Buffer> => {
  const book = new Workbook();
  const sheet = book.addWorksheet('x');
  sheet.addRows(rows as unknown[][]);
  // exceljs itself refuses some of the names that are tried here.
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const xml = Buffer.from(partsOf(bytes)['xl/workbook.xml']!).toString();
  return withParts(bytes, { 'xl/workbook.xml': xml.replace('name="x"', `name="${name}"`) });
};

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  good = await workbook([heads, row]);
});
afterAll(() => test.close());

const count = async (): Promise<number> =>
  (await test.source.query<{ count: number }[]>('select count(*) from submission'))[0]!.count;

afterEach(async () => {
  await test.http.get('/health/live').expect(200);
  expect(await count()).toBe(0);
});

const post = (path = '') =>
  test.http.post(`/api/v1/submissions/import${path}`).auth(reporter, { type: 'bearer' });
const upload = (bytes: Buffer | string) =>
  post(`?unit=${libei}&period=2019-12`).attach('file', Buffer.from(bytes as Buffer), 'bericht.xlsx');

const columns = (count: number, cell: string): string =>
  sheetXml([`<row r="1">${Array.from({ length: count }, () => cell).join('')}</row>`]);

function* emptyRows(count: number): Generator<string> {
  for (let n = 1; n <= count; n += 1) yield `<row r="${n}"><c s="1"/><c s="1"/></row>`;
}

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const text = [heads, row].map((cells) => cells.join(',')).join('\n');

const cases: readonly (readonly [
  name: string,
  bytes: () => Buffer | string,
  status: number,
  code: string,
])[] = [
  ['an empty file', () => '', 422, 'FILE.EMPTY'],
  ['a picture', () => png, 415, 'FILE.NOT_A_TABLE'],
  ['a text of nothing', () => '\0\0\0\0', 415, 'FILE.NOT_A_TABLE'],
  ['half a workbook', () => good.subarray(0, good.length / 2), 422, 'FILE.BROKEN'],
  ['the beginning of a workbook', () => good.subarray(0, 10), 422, 'FILE.BROKEN'],
  ['no workbook in the ZIP', () => zip([{ name: 'a.txt', content: Buffer.from('a') }]), 422, 'FILE.BROKEN'],
  ['a sheet of garbage', () => withParts(good, { [SHEET]: '<<<>>><a b=c & d' }), 422, 'FILE.BROKEN'],
  [
    'a sheet cut off',
    () => withParts(good, { [SHEET]: '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }),
    422,
    'FILE.BROKEN',
  ],
  [
    'a document type',
    () => withParts(good, { [SHEET]: '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet/>' }),
    422,
    'FILE.BROKEN',
  ],
  ['no sheet', () => withParts(good, { [SHEET]: null }), 422, 'FILE.BROKEN'],
  [
    'a text that is not there',
    () => withParts(good, { 'xl/sharedStrings.xml': '<sst></sst>' }),
    422,
    'FILE.BROKEN',
  ],
  ['a bomb of zeros', () => zip([{ name: 'xl/workbook.xml', content: zeros(80) }]), 413, 'FILE.BOMB'],
  [
    'a bomb that announces 2 GB',
    () => zip([{ name: 'a.xml', content: zeros(1), announced: 2 ** 31 }]),
    413,
    'FILE.BOMB',
  ],
  [
    'a bomb that announces nothing',
    () => zip([{ name: '_rels/.rels', content: zeros(30), announced: 10 }]),
    422,
    'FILE.BROKEN',
  ],
  [
    '16 384 columns',
    () => withParts(good, { [SHEET]: columns(16_384, '<c><v>1</v></c>') }),
    413,
    'FILE.TOO_COMPLEX',
  ],
  ['20 000 columns', () => withParts(good, { [SHEET]: columns(20_000, '<c/>') }), 422, 'FILE.BROKEN'],
  [
    'a million empty rows',
    () => withParts(good, { [SHEET]: sheetXml(emptyRows(1_000_000)) }),
    422,
    'FILE.NO_HEADS',
  ],
  [
    'one cell of 5 MB',
    () => withParts(good, { [SHEET]: columns(1, `<c t="str"><v>${'x'.repeat(5e6)}</v></c>`) }),
    413,
    'FILE.TOO_COMPLEX',
  ],
  [
    'links to other files',
    () => withParts(good, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    422,
    'FILE.EXTERNAL_LINKS',
  ],
  ['macros', () => withParts(good, { 'xl/vbaProject.bin': 'x' }), 422, 'FILE.MACROS'],
  ['the old format', () => Buffer.concat([ole, Buffer.alloc(2_000)]), 415, 'FILE.OLD_EXCEL'],
  [
    'a password',
    () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
    422,
    'FILE.ENCRYPTED',
  ],
  ['a line of 5 MB', () => 'x'.repeat(5_000_000), 413, 'FILE.LINE_TOO_LONG'],
  ['an open quote', () => `${text}\n"青椒`, 422, 'FILE.BROKEN_CSV'],
  ['no encoding at all', () => Buffer.from([0xff, 0xff, 0x80, 0x0a]), 422, 'FILE.WRONG_ENCODING'],
  [
    'two encodings',
    () => Buffer.concat([Buffer.from(`${text}\n`), iconv.encode('青椒,江苏', 'gb18030')]),
    422,
    'FILE.MIXED_ENCODING',
  ],
  ['heads alone', () => heads.join(';'), 422, 'FILE.NO_ROWS'],
  ['no heads', () => row.join('\t'), 422, 'FILE.NO_HEADS'],
  ['a formula as a product', () => text.replace('青椒', "=cmd|'/C calc'!A0"), 422, 'FILE.INVALID'],
  ['a formula as a figure', () => text.replace('19.9', '@SUM(1)'), 422, 'FILE.INVALID'],
];

describe('a file that is no report', () => {
  it.each(cases)('is refused: %s', async (_, bytes, status, code) => {
    const response = await upload(bytes());
    expect([response.status, response.body.code]).toEqual([status, code]);
    expect(response.headers['content-type']).toMatch('application/problem+json');
    expect(response.body.detail).toMatch(/\S/);
  });

  it('is refused by its header: column names that objects have anyway', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const bytes = await workbook(
        [
          [...heads, name],
          [...row.slice(0, 7), 'x', name],
        ],
        name,
      );
      const { status, body } = await upload(bytes);
      expect([status, body.errors[0].sheet]).toEqual([422, name]);
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('needs a form with one file', async () => {
    expect((await post().field('a', 'b')).body.code).toBe('FILE.MISSING');
    expect((await post().attach('file', good, 'a').attach('other', good, 'b')).body.code).toBe(
      'FILE.ONLY_ONE',
    );
    expect((await post().set('Content-Type', 'multipart/form-data').send('x')).body.code).toBe(
      'FILE.MISSING',
    );
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc';
    const broken = await post().set('Content-Type', 'multipart/form-data; boundary=x').send(cut);
    expect([broken.status, broken.body.code]).toEqual([400, 'FILE.MISSING']);
    const json = await post().send({ a: 1 });
    expect([json.status, json.body.code]).toEqual([415, 'REQUEST.UNSUPPORTED_TYPE']);
  });

  it('is refused when neither it nor the request names unit and month', async () => {
    const { status, body } = await post().attach('file', good, 'a.xlsx');
    expect([status, body.code]).toEqual([422, 'FILE.WHICH_UNIT']);
  });

  it('is not kept when it has 200 MB', async () => {
    const before = process.memoryUsage().rss;
    const { status, body } = await sendLarge(200);
    expect([status, body.code]).toEqual([413, 'REQUEST.TOO_LARGE']);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

/** Sends a form with a file of zeros, chunk by chunk. */
const sendLarge = async (
  megabytes: number,
): Promise<{ status: number | undefined; body: { code: string } }> => {
  const request = rawRequest(`${test.url}/api/v1/submissions/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${reporter}`, 'content-type': 'multipart/form-data; boundary=x' },
  });
  // Writing may fail once the service has answered: what counts is that its answer arrives, read while it does.
  request.on('error', () => undefined);
  // Node's client takes its own listener off the socket before the last bytes are written.
  request.once('socket', (socket) => socket.on('error', () => undefined));
  const answered = new Promise<{ status: number | undefined; body: { code: string } }>((resolve) =>
    request.once('response', (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => undefined);
      response.once('end', () =>
        resolve({
          status: response.statusCode,
          body: JSON.parse(Buffer.concat(chunks).toString()) as { code: string },
        }),
      );
    }),
  );
  request.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
  const megabyte = Buffer.alloc(1024 * 1024);
  // Node's client stops sending as soon as it has an answer.
  let isAnswered = false;
  void answered.then(() => (isAnswered = true));
  for (let sent = 0; sent < megabytes && !isAnswered; sent += 1) {
    if (!request.write(megabyte))
      await Promise.race([once(request, 'drain').catch(() => answered), answered]);
  }
  request.end('\r\n--x--\r\n');
  return answered;
};
