import { registerTestUnits, testVillages } from '@xiangtong/testing';
import { Workbook } from 'exceljs';
import { createTestApp, type TestApp } from '../support';

let test: TestApp;
let reporter: string;
let officer: string;
let stranger: string;
const [libei, second] = testVillages;

beforeAll(async () => {
  test = await createTestApp();
  await registerTestUnits(test.source);
  reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  stranger = await test.signIn({ roles: ['reporter'], units: [second] });
  officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
});
afterAll(() => test.close());

const binary = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

const template = (query: string, token = reporter) =>
  test.http
    .get(`/api/v1/submissions/template.xlsx?${query}`)
    .auth(token, { type: 'bearer' })
    .buffer()
    .parse(binary as never);

const upload = (bytes: Buffer, query = '', token = reporter) =>
  test.http
    .post(`/api/v1/submissions/import${query}`)
    .auth(token, { type: 'bearer' })
    .attach('file', bytes, 'x.xlsx');

const open = async (bytes: Buffer): Promise<Workbook> => {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  return book;
};

const save = async (book: Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer());

const HEADS = 7;

/** The template with these figures in its first rows. */
const filled = async (bytes: Buffer, rows: readonly (readonly unknown[])[]): Promise<Buffer> => {
  const book = await open(bytes);
  const sheet = book.getWorksheet('填报')!;
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      if (value !== undefined) sheet.getRow(HEADS + 1 + index).getCell(column + 1).value = value as never;
    }
  }
  return save(book);
};

const row = ['青椒', '江苏省', '淘宝网', , '上行', 3, '斤', 19.9, 2];

describe('the month of a village in a workbook', () => {
  it('goes from template to draft, and the next month begins with its lines', async () => {
    const { body } = await template(`unit=${libei}&period=2019-11`).expect(200);
    const sheet = (await open(body)).getWorksheet('填报')!;
    expect(sheet.getCell('A1').value).toMatch(/\S/);
    expect([2, 3, 4, 5].map((n) => String(sheet.getCell(`H${n}`).value).split('：')[0])).toEqual([
      '表号',
      '制定机关',
      '批准文号',
      '有效期至',
    ]);
    expect([sheet.getCell('A6').value, sheet.getCell('D6').value, sheet.getCell('H6').value]).toEqual([
      `填报单位：村208（${libei}）`,
      '2019年11月',
      '计量单位：元',
    ]);
    const report = await upload(await filled(body, [row])).expect(200);
    expect(report.body).toMatchObject({
      created: 1,
      changed: 0,
      unchanged: 0,
      errors: [],
      submissions: [{ unit: libei, period: '2019-11', outcome: 'created', status: 'draft', checks: [] }],
    });
    const { id } = report.body.submissions[0];
    await test.http.post(`/api/v1/submissions/${id}/submit`).auth(reporter, { type: 'bearer' }).expect(200);
    const next = await template(`unit=${libei}&period=2019-12`).expect(200);
    const began = (await open(next.body)).getWorksheet('填报')!.getRow(HEADS + 1);
    expect([1, 2, 3, 5, 6, 7, 8, 11].map((n) => began.getCell(n).value)).toEqual([
      '青椒',
      '江苏省',
      '淘宝网',
      '上行',
      null,
      '斤',
      null,
      19.9,
    ]);
    const untouched = await upload(next.body);
    expect([untouched.status, untouched.body.code]).toEqual([422, 'FILE.NO_ROWS']);
  });

  it('is locked but for its entries, and offers lists and bounds', async () => {
    const { body } = await template(`unit=${libei}&period=2019-12`).expect(200);
    const book = await open(body);
    const sheet = book.getWorksheet('填报')!;
    expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toMatchObject({ sheet: true });
    expect(['A7', 'A8', 'H8'].map((cell) => sheet.getCell(cell).protection?.locked ?? true)).toEqual([
      true,
      false,
      false,
    ]);
    const kinds = ['A8', 'B8', 'C8', 'E8', 'F8', 'G8', 'H8', 'I8', 'J8'].map((cell) => {
      const { type, formulae } = sheet.getCell(cell).dataValidation;
      return [type, formulae[0]];
    });
    expect(kinds).toEqual([
      ['list', 'list_product'],
      ['list', 'list_destination'],
      ['list', 'list_platform'],
      ['list', 'list_flow'],
      ['decimal', 0],
      ['list', 'list_unit'],
      ['decimal', 0],
      ['whole', 0],
      ['decimal', 0],
    ]);
    const lists = book.getWorksheet('选项')!;
    expect(lists.state).toBe('veryHidden');
    expect(lists.getColumn(2).values).toContain('贵州省');
    expect(book.definedNames.getRanges('list_product').ranges[0]).toMatch(/^'?选项'?!\$A\$1:\$A\$\d+$/);
  });

  it('is known again: not for another unit, not last year, not another month', async () => {
    const own = await filled((await template(`unit=${libei}&period=2019-12`)).body, [row]);
    const last = await filled((await template(`unit=${libei}&period=2018-12`)).body, [row]);
    const codeOf = async (request: ReturnType<typeof upload>) => {
      const { status, body } = await request;
      return [status, body.code];
    };
    expect(await codeOf(upload(own, '', stranger))).toEqual([422, 'FILE.OTHER_UNIT']);
    expect(await codeOf(upload(own, `?unit=${second}`, stranger))).toEqual([422, 'FILE.OTHER_UNIT']);
    expect(await codeOf(upload(own, `?unit=${second}`))).toEqual([403, 'SUBMISSION.NOT_THE_RESPONDENT']);
    expect(await codeOf(upload(last))).toEqual([422, 'FILE.OTHER_PERIOD']);
    expect(await codeOf(upload(last, `?unit=${libei}&period=2019-12`))).toEqual([422, 'FILE.OTHER_PERIOD']);
    expect(await codeOf(upload(last, '?period=2018-12&dryRun=true'))).toEqual([200, undefined]);
    expect(await codeOf(upload(own, '?dryRun=true'))).toEqual([200, undefined]);
  });

  it('comes back with a note on every wrong cell', async () => {
    const wrong = await filled((await template(`unit=${libei}&period=2019-12`)).body, [
      row,
      ['青椒椒', '江苏省', '淘宝网', , , 3, '斤', 19.9, 2],
    ]);
    const refused = await upload(wrong).expect(422);
    expect(refused.headers['content-type']).toMatch('application/problem+json');
    expect(refused.body).toMatchObject({
      code: 'FILE.INVALID',
      errors: [
        {
          sheet: '填报',
          cell: 'A9',
          row: 9,
          column: 'A',
          code: 'SUBMISSION.UNKNOWN_PRODUCT',
          proposal: '青椒',
        },
      ],
    });
    const dry = await upload(wrong, '?dryRun=true').expect(200);
    expect(dry.body).toMatchObject({ created: 0, errors: refused.body.errors });
    const { body } = await test.http
      .post('/api/v1/submissions/import/workbook')
      .auth(reporter, { type: 'bearer' })
      .attach('file', wrong, 'x.xlsx')
      .buffer()
      .parse(binary as never)
      .expect(200);
    const sheet = (await open(body)).getWorksheet('填报')!;
    expect(JSON.stringify(sheet.getCell('A9').note)).toContain('青椒');
    expect(sheet.getCell('A9').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(sheet.getCell('A8').note).toBeUndefined();
    expect(sheet.getCell('A9').dataValidation.formulae).toEqual(['list_product']);
  });

  it('belongs to those who may see the unit, and to its respondent alone', async () => {
    await template(`unit=${libei}&period=2019-12`, officer).expect(200);
    await template(`unit=${libei}&period=2019-12`, stranger).expect(400);
    await template(`unit=x&period=2019-12`).expect(400);
    await template(`unit=${libei}&period=2019-13`).expect(400);
    await template(`unit=${libei}&period=2030-01`).expect(400);
    await template(`unit=${libei}`).expect(400);
    await upload(Buffer.from('x'), '', officer).expect(403);
  });
});
