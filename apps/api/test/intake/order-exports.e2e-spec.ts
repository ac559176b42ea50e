import type { ClientRequest } from 'node:http';
import { orderCsv, orderWorkbook, registerTestUnits, sampleOrder, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

const [libei, neighbour] = testVillages;

interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

describe('order exports', () => {
  let test: TestApp;
  let reporter: string;

  beforeAll(async () => {
    test = await createTestApp();
    await registerTestUnits(test.source);
    reporter = await test.signIn({ roles: ['reporter'], units: [libei] });
  });
  afterAll(() => test.close());

  const send = (files: readonly Upload[], query = '', token = reporter) => {
    const request = test.http.post(`/api/v1/order-exports${query}`).set('Authorization', `Bearer ${token}`);
    for (const { name, bytes } of files) void request.attach('files', Buffer.from(bytes), name);
    return request;
  };
  const titles = (unit: string) => `/api/v1/units/${unit}/product-titles`;
  const remember = (unit: string, body: object, token = reporter) =>
    test.http.put(titles(unit)).set('Authorization', `Bearer ${token}`).send(body);

  it('answers lines of several files that overlap, and stores nothing', async () => {
    const orders = [
      sampleOrder(),
      sampleOrder({ order: '2', address: '贵州省贵阳市****', amount: '10.50' }),
      sampleOrder({ order: '3', status: '交易关闭' }),
    ];
    const files = [
      { name: '十二月.csv', bytes: orderCsv('taobao', orders) },
      { name: '订单.xlsx', bytes: orderWorkbook('taobao', [orders[1]!]) },
      { name: 'pdd.csv', bytes: orderCsv('pinduoduo', [sampleOrder({ title: '神秘礼盒' })]) },
    ];
    const { status, body } = await send(files);
    expect(status).toBe(200);
    const line = { period: '2019-12', product: 'VEG-001', platform: 'taobao', quantity: 2, orders: 1 };
    expect(body).toEqual({
      files: [
        {
          name: '十二月.csv',
          platform: 'taobao',
          encoding: 'gb18030',
          rowsRead: 3,
          excluded: { closed: 1 },
          duplicates: 0,
        },
        {
          name: '订单.xlsx',
          platform: 'taobao',
          encoding: 'xlsx',
          rowsRead: 1,
          excluded: {},
          duplicates: 1,
          warning: 'ORDER.NOTHING_COUNTED',
        },
        {
          name: 'pdd.csv',
          platform: 'pinduoduo',
          encoding: 'utf-8',
          rowsRead: 2,
          excluded: { footer: 1 },
          duplicates: 0,
        },
      ],
      orders: 3,
      amount: '82.50',
      lines: [
        { ...line, destination: '320102', amount: '36.00' },
        { ...line, destination: '520100', amount: '10.50' },
      ],
      unmatched: [{ title: '神秘礼盒', rows: 1, quantity: 2, amount: '36.00' }],
      unknownDestination: { orders: 0, amount: '0.00' },
    });
    expect(await test.source.query('select from submission')).toHaveLength(0);
  });

  it('applies what the unit has had remembered, and keeps it for its reporters', async () => {
    const file = { name: 'a.csv', bytes: orderCsv('jd', [sampleOrder({ title: '神秘  礼盒' })]) };
    expect((await send([file], `?unit=${libei}`)).body.lines).toEqual([]);
    const mapping = [{ title: '神秘 礼盒', product: 'VEG-002' }];
    expect((await remember(libei, { titles: mapping })).body).toEqual({ unit: libei, titles: mapping });
    expect((await send([file], `?unit=${libei}`)).body).toMatchObject({
      unmatched: [],
      lines: [{ product: 'VEG-002', quantity: 2 }],
    });
    expect((await send([file])).body.unmatched).toHaveLength(1);
    expect((await send([file], `?unit=${libei}&period=2019-11`)).body).toMatchObject({
      orders: 0,
      lines: [],
      files: [{ excluded: { otherPeriod: 1 } }],
    });
    const other = await test.signIn({ roles: ['reporter'], units: [neighbour] });
    const read = await test.http.get(titles(libei)).set('Authorization', `Bearer ${other}`);
    const refused = [
      read,
      await remember(libei, { titles: [] }, other),
      await send([file], `?unit=${libei}`, other),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      refused.map(() => [404, 'UNIT.NOT_FOUND']),
    );
    expect((await remember(libei, { titles: [] })).body.titles).toEqual([]);
  });

  it('says every mistake of a mapping and stores nothing of it', async () => {
    const wrong = [
      { title: '甲，乙', product: 'VEG-001' },
      { title: 'x'.repeat(301), product: 'nothing' },
      { title: 'a\u0007b', product: 'VEG-001' },
      { title: '好', product: 'VEG-001' },
      { title: ' 好 ', product: 'VEG-002' },
      7,
    ];
    const { status, body } = await remember(libei, { titles: wrong });
    expect([status, body.code]).toEqual([422, 'TITLE.INVALID']);
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'titles[0].title TITLE.SEVERAL_GOODS',
      'titles[1].title TITLE.TEXT',
      'titles[1].product TITLE.UNKNOWN_PRODUCT',
      'titles[2].title TITLE.TEXT',
      'titles[4].title TITLE.TWICE',
      'titles[5] TITLE.SHAPE',
    ]);
    for (const body of [{}, [], { titles: 5 }]) expect((await remember(libei, body)).status).toBe(422);
    const { body: after } = await test.http.get(titles(libei)).set('Authorization', `Bearer ${reporter}`);
    expect(after.titles).toEqual([]);
  });

  it('names every file it cannot read', async () => {
    const good = { name: 'good.csv', bytes: orderCsv('taobao', [sampleOrder()]) };
    const files = [
      { name: '空.csv', bytes: new Uint8Array() },
      good,
      { name: 'picture.xlsx', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) },
      { name: 'cut.xlsx', bytes: orderWorkbook('jd', [sampleOrder()]).slice(0, 300) },
    ];
    const { status, body } = await send(files).set('Accept-Language', 'zh');
    expect([status, body.code]).toEqual([422, 'ORDER.INVALID']);
    expect(body.errors).toEqual([
      { path: '空.csv', code: 'ORDER.EMPTY_FILE', message: '“空.csv”是空文件，请从平台重新下载。' },
      expect.objectContaining({ path: 'picture.xlsx', code: 'ORDER.NOT_A_TABLE' }),
      expect.objectContaining({ path: 'cut.xlsx', code: 'ORDER.BROKEN_WORKBOOK' }),
    ]);
    expect((await send([good])).status).toBe(200);
  });

  it('reads a table from elsewhere by a mapping, and says its columns without one', async () => {
    const table = '日期,品名,件数,实收\n2019-12-05,青椒,2,36.00\n';
    const file = { name: '账本.csv', bytes: Buffer.from(table) };
    const columns = { title: '品名', quantity: '件数', amount: '实收', paid: '日期' };
    const mapped = await send([file]).field(
      'mapping',
      JSON.stringify({ platform: 'offline-group', columns }),
    );
    expect([mapped.status, mapped.body.lines]).toEqual([
      200,
      [
        expect.objectContaining({
          platform: 'offline-group',
          product: 'VEG-001',
          quantity: 2,
          amount: '36.00',
        }),
      ],
    ]);
    const unmapped = await send([file]).set('Accept-Language', 'zh');
    expect(unmapped.body.errors).toEqual([
      {
        path: '账本.csv',
        code: 'ORDER.UNKNOWN_LAYOUT',
        message: expect.stringContaining('读到的列：日期、品名、件数、实收。'),
      },
    ]);
    const wrong = { platform: 'moon', columns: { title: '品名' } };
    const refused = await send([file]).field('mapping', JSON.stringify(wrong));
    expect([refused.status, refused.body.code]).toEqual([422, 'MAPPING.INVALID']);
    expect(
      refused.body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
    ).toEqual([
      'platform MAPPING.UNKNOWN_PLATFORM',
      'columns.quantity MAPPING.FIELD_MISSING',
      'columns.amount MAPPING.FIELD_MISSING',
      'columns.paid MAPPING.TIME_MISSING',
    ]);
    expect((await send([file]).field('mapping', '{')).body.errors[0].code).toBe('MAPPING.SHAPE');
  });

  it('says where each row stands that it cannot read, and refuses a file of which none can be', async () => {
    const broken = sampleOrder({ order: '2', amount: '面议' });
    const fault = { row: 3, column: 'C', head: '买家实际支付金额', text: '□□', code: 'ORDER.ROW_AMOUNT' };
    const some = await send([{ name: 'a.csv', bytes: orderCsv('taobao', [sampleOrder(), broken]) }]);
    expect([some.status, some.body.amount, some.body.files[0]]).toEqual([
      200,
      '36.00',
      expect.objectContaining({ excluded: { unreadable: 1 }, unreadableRows: { count: 1, rows: [fault] } }),
    ]);
    const all = await send([{ name: 'a.csv', bytes: orderCsv('taobao', [broken]) }]).set(
      'Accept-Language',
      'zh',
    );
    expect([all.status, all.body.code]).toEqual([422, 'ORDER.INVALID']);
    expect(all.body.errors).toEqual([
      expect.objectContaining({ path: 'a.csv', row: 2, code: 'ORDER.ALL_UNREADABLE' }),
      expect.objectContaining({
        path: 'a.csv',
        cell: 'C2',
        row: 2,
        column: 'C',
        code: 'ORDER.ROW_AMOUNT',
        message: '第 2 行 C 列“买家实际支付金额”写的是“□□”，不是金额。',
      }),
    ]);
  });

  it.each([
    ['?period=2019-13', 400, 'SUBMISSION.INVALID_PERIOD'],
    ['?unit=nowhere', 404, 'UNIT.NOT_FOUND'],
    ['?wrong=1', 400, 'REQUEST.INVALID'],
  ])('refuses %s', async (query, status, code) => {
    const response = await send([{ name: 'a', bytes: orderCsv('taobao', [sampleOrder()]) }], query);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('refuses forms without files, with too many, and broken ones', async () => {
    const none = await send([]);
    expect([none.status, none.body.code]).toEqual([400, 'ORDER.NO_FILE']);
    const many = await send(
      Array.from({ length: 25 }, (_, index) => ({ name: `${index}`, bytes: new Uint8Array(1) })),
    );
    expect([many.status, many.body.code]).toEqual([413, 'ORDER.TOO_MANY_FILES']);
    const large = await send([{ name: 'large', bytes: Buffer.alloc(129 << 20) }]);
    expect([large.status, large.body.code]).toEqual([413, 'REQUEST.TOO_LARGE']);
    const broken = await send([])
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nnonsense');
    expect([broken.status, broken.body.code]).toEqual([400, 'ORDER.NO_FILE']);
    const officer = await test.signIn({ roles: ['officer'], divisions: ['520122'] });
    expect((await send([], '', officer)).body.code).toBe('AUTH.FORBIDDEN');
  });

  it('answers others while it reads a large file', async () => {
    const orders = Array.from({ length: 60_000 }, (_, index) => sampleOrder({ order: `92019${index}` }));
    const bytes = orderCsv('taobao', orders);
    const request = send([{ name: 'large.csv', bytes }]);
    let isSent = false;
    let isDone = false;
    // superagent's own request, which supertest's types leave out.
    (request as unknown as { request(): ClientRequest }).request().once('finish', () => (isSent = true));
    const large = request.then((response) => {
      isDone = true;
      return response;
    });
    let answered = 0;
    while (!isDone) {
      const wasSent = isSent;
      await test.http.get('/health/live');
      if (wasSent && !isDone) answered += 1;
    }
    expect((await large).body).toMatchObject({ orders: 60_000, amount: '2160000.00' });
    // Reading on the event loop would block every other request: after the last byte nothing else would run.
    expect(answered).toBeGreaterThan(3);
  });
});
