import { testVillages } from '@xiangtong/testing';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { elsewhere, line, Stage, type Person } from '../support';

const stage = new Stage();
const [libei, second] = testVillages;

const csv = async (person: Person, query: string): Promise<Record<string, string>[]> => {
  const { text, headers } = await stage.get(person, `/extracts/lines.csv?${query}`).expect(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  return parse(text, { bom: true, columns: true });
};

const bytes = (person: Person, path: string): Promise<Buffer> =>
  stage
    .get(person, path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200)
    .then(({ body }) => body as Buffer);

const accept = async (id: string): Promise<number> => (await stage.accept(id)).body.seq as number;

const hostile = '=HYPERLINK("http://x","店")';
let corrected: string;
let first: number;

beforeAll(async () => {
  await stage.open();
  const lines = [line({ store: hostile, amount: '20.50' }), line({ destination: '810000', quantity: '3' })];
  corrected = await stage.draft('libei', libei, '2019-12', lines);
  await stage.post('libei', `/submissions/${corrected}/submit`).expect(200);
  first = await accept(corrected);
  await accept(await stage.report('park', second, '2019-12'));
  const gone = await stage.report('libei', libei, '2019-11');
  await accept(gone);
  await stage.post('libei', `/submissions/${gone}/withdraw`, { reason: '报错了' }).expect(200);
  await stage.report('libei', libei, '2019-10');
});
afterAll(() => stage.close());

describe('GET /extracts/lines.csv', () => {
  it('has every line in force with its place in the ledger, and nothing else', async () => {
    const rows = await csv('auditor', 'scope=5201&period=2019');
    expect(rows.map((row) => [row['单位代码'], row['月份'], row['目的地'], row['金额（元）']])).toEqual([
      [second, '2019-12', '玄武区', '20.00'],
      [libei, '2019-12', '玄武区', '20.50'],
      [libei, '2019-12', '香港特别行政区', '20.00'],
    ]);
    expect(rows[1]).toMatchObject({
      填报单位: '村208',
      '县（市、区）': '息烽县',
      商品代码: 'VEG-001',
      目的地代码: '320102',
      平台: '淘宝网',
      流向: '农产品上行',
      数量: '1.500',
      计量单位: '千克',
      折合数量: '1.500',
      订单数: '1',
      报表编号: corrected,
      版本: '1',
      行号: '1',
      '通过时间（北京时间）': '2020-01-10T16:00:00.000+08:00',
      账本序号: String(first),
    });
  });

  it('disarms texts that begin like a formula', async () => {
    const rows = await csv('officer', `scope=${libei}&period=2019-12`);
    expect(rows[0]!['店铺']).toBe(`'${hostile}`);
  });

  it('speaks English when asked to', async () => {
    const { text } = await stage
      .get('officer', `/extracts/lines.csv?scope=${libei}&period=2019-12`)
      .set('Accept-Language', 'en');
    expect(text.split('\r\n')[0]).toContain('Unit code,Reporting unit,County,Month');
  });

  it('says what was known at a ledger position', async () => {
    expect(await csv('auditor', `scope=520122&period=2019&asOf=${first}`)).toHaveLength(2);
    expect(await csv('auditor', 'scope=520122&period=2019&asOf=0')).toHaveLength(0);
    const beyond = await stage.get('auditor', '/extracts/lines.csv?scope=520122&period=2019&asOf=999');
    expect([beyond.status, beyond.body.code]).toEqual([400, 'LEDGER.NO_POSITION']);
  });

  it('has the corrected revision once the correction is in force, and the first one before', async () => {
    await stage.post('libei', `/submissions/${corrected}/correct`).expect(200);
    await stage.test.http
      .put(`/api/v1/submissions/${corrected}`)
      .set('Authorization', `Bearer ${stage.tokenOf('libei')}`)
      .send({ unit: libei, period: '2019-12', lines: [line({ amount: '99.00' })] })
      .expect(200);
    await stage.post('libei', `/submissions/${corrected}/submit`).expect(200);
    const before = await csv('officer', `scope=${libei}&period=2019`);
    expect(before.map((row) => row['金额（元）'])).toEqual(['20.50', '20.00']);
    const seq = await accept(corrected);
    const after = await csv('officer', `scope=${libei}&period=2019`);
    expect(after.map((row) => [row['金额（元）'], row['版本'], row['账本序号']])).toEqual([
      ['99.00', '2', String(seq)],
    ]);
    expect(await csv('officer', `scope=${libei}&period=2019&asOf=${first}`)).toHaveLength(2);
  });

  it.each([
    ['scope=520122&period=2019x', 400, 'PERIOD.INVALID'],
    ['scope=999999&period=2019', 404, 'SCOPE.UNKNOWN'],
    ['scope=520123&period=2019', 404, 'SCOPE.UNKNOWN'],
    [`scope=${elsewhere}&period=2019`, 404, 'SCOPE.UNKNOWN'],
    ['scope=5201&period=2019', 404, 'SCOPE.UNKNOWN'],
    ['scope=520122', 400, 'REQUEST.INVALID'],
  ])('refuses %s', async (query, status, code) => {
    const answer = await stage.get('officer', `/extracts/lines.csv?${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('GET /extracts/lines.xlsx', () => {
  it('holds numbers and dates, and says what it is', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(
      (await bytes('auditor', '/extracts/lines.xlsx?scope=5201&period=2019')) as never,
    );
    const [lines, about] = workbook.worksheets;
    const heads = (lines!.getRow(1).values as string[]).slice(1);
    const cell = (row: number, head: string) => lines!.getRow(row).getCell(heads.indexOf(head) + 1);
    expect(lines!.rowCount).toBe(3);
    expect(cell(3, '月份').value).toEqual(new Date('2019-12-01T00:00:00Z'));
    expect(cell(3, '金额（元）').value).toBe(99);
    expect(cell(3, '金额（元）').numFmt).toBe('#,##0.00');
    expect(cell(2, '通过时间（北京时间）').value).toEqual(new Date('2020-01-10T16:00:00Z'));
    const facts = new Map(
      (about!.getSheetValues() as unknown[][]).slice(1).map(([, key, value]) => [key, value]),
    );
    expect(facts.get('行数')).toBe(2);
    expect(facts.get('报告期')).toBe('2019');
    expect(facts.get('账本哈希')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('GET /extracts/lines.parquet', () => {
  it('has the lines of the CSV with types, and says what it is', async () => {
    const query = 'scope=5201&period=2019';
    const file = new Uint8Array(await bytes('auditor', `/extracts/lines.parquet?${query}`)).buffer;
    const { schema, num_rows: count, key_value_metadata: about } = parquetMetadata(file);
    expect(about).toEqual(
      expect.arrayContaining([
        { key: 'scope', value: '5201' },
        { key: 'period', value: '2019' },
        { key: 'ledger_hash', value: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ]),
    );
    const decimal = { converted_type: 'DECIMAL', precision: 18, scale: 2 };
    expect(schema.find(({ name }) => name === 'amount')).toMatchObject(decimal);
    const rows = await parquetReadObjects({ file });
    const listed = await csv('auditor', query);
    expect(Number(count)).toBe(listed.length);
    const shown = rows.map(({ unit, month, destinationName, amount, quantity, orders, store, refund }) => [
      unit,
      month,
      destinationName,
      (amount as number).toFixed(2),
      (quantity as number).toFixed(3),
      String(orders),
      store ?? '',
      refund ?? '',
    ]);
    const heads = ['单位代码', '月份', '目的地', '金额（元）', '数量', '订单数', '店铺', '退款（元）'];
    expect(shown).toEqual(
      listed.map((row) =>
        heads.map((head) => (head === '数量' ? Number(row[head]).toFixed(3) : row[head]!.replace(/^'/, ''))),
      ),
    );
    expect(rows[0]!['acceptedAt']).toEqual(new Date(listed[0]!['通过时间（北京时间）']!));
  });

  it('of a place and month without lines is a table without rows', async () => {
    const file = await bytes('auditor', `/extracts/lines.parquet?scope=${libei}&period=2018-03`);
    expect(await parquetReadObjects({ file: new Uint8Array(file).buffer })).toEqual([]);
  });
});
